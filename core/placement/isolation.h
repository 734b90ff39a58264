#pragma once

#include "core/placement/known_pod.h"
#include "core/placement/placement_settings.h"
#include "core/placement/scheduler.h"
#include "core/placement/workload.h"
#include "core/text/parallel.h"

#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// Whether CI and applications are kept apart (ordered from best to worst only as far as Unknown).
enum class IsolationState : std::uint8_t {
    Exclusive, ///< both halves hold
    Conditional, ///< only an admission plug-in that is off by default keeps them apart
    Unknown,
    Soft, ///< only preferences keep them apart
    ApplicationLeaks, ///< applications may land on CI's groups
    CiLeaks, ///< CI may land where applications run
    Shared, ///< both
};
[[nodiscard]] std::string_view toString(IsolationState state); ///< "exclusive", "ci-leaks" …

enum class LeakDirection : std::uint8_t { CiToApplication, ApplicationToCi, CiEnvironmentMix };
[[nodiscard]] std::string_view toString(LeakDirection direction);

/// A workload that may land on a group where it should not.
struct Leak {
    LeakDirection direction = LeakDirection::CiToApplication;
    std::size_t workload = 0;
    std::size_t group = 0;
    Landing landing;
};

/// How many leaks of each kind, counted in (workload, group) pairs.
struct LeakCounts {
    std::size_t ciToApplication = 0; ///< definite ones
    std::size_t applicationToCi = 0;
    std::size_t environmentMix = 0;
    std::size_t soft = 0;
    std::size_t conditional = 0;
    std::size_t unknown = 0;
    /// All that are definite, soft ones included.
    [[nodiscard]] std::size_t definite() const { return ciToApplication + applicationToCi + environmentMix + soft; }
    LeakCounts &operator+=(const LeakCounts &other);
    bool operator==(const LeakCounts &) const = default;
};

struct Verdict {
    IsolationState state = IsolationState::Unknown;
    LeakCounts leaks{};
    std::size_t ciWorkloads = 0;
    std::size_t ciNowhere = 0; ///< of them, those that may land on no group: a mistake, or nodes that are not here
    std::size_t applicationWorkloads = 0;
};

/// Who may land on a group, in numbers of workloads.
struct GroupUse {
    struct Count {
        std::size_t yes = 0;
        std::size_t unknown = 0;
    };
    std::array<Count, workloadClassCount> byClass{}; ///< by WorkloadClass
    GroupRole role = GroupRole::Empty; ///< by who may land
    GroupRole home =
        GroupRole::Empty; ///< whose it is meant to be: declared, by its name, labels and taints, or by who is held to it
    [[nodiscard]] std::size_t ci() const; ///< that may land for certain
    [[nodiscard]] std::size_t applications() const;
    [[nodiscard]] std::size_t system() const;
    [[nodiscard]] std::size_t unknowns() const;
};

/// Node groups, workloads, and what the scheduler says of them. Immutable; keeps its manifests alive. Of each pair of a bundle and
/// a group it keeps one byte, up to a bound; what is beyond that is worked out when asked for.
class Isolation {
public:
    struct Input {
        std::vector<ManifestPtr> manifests;
        PlacementSettings settings{};
        std::vector<KnownPod> pods{}; ///< made pods are workloads too
        bool perNode = false; ///< every Node a group of its own
        std::shared_ptr<const void> keeps{}; ///< what homes of `pods` point into
    };
    /// Takes over what `previous` read of manifests that are still the same objects.
    [[nodiscard]] static std::shared_ptr<const Isolation> build(Input input, Jobs jobs = {}, const CancelToken &cancel = {},
                                                                const Isolation *previous = nullptr);
    /// The same with other groups or needs (what-if), `needs` one for each workload.
    [[nodiscard]] std::shared_ptr<const Isolation> with(std::vector<NodeGroup> groups, std::vector<SchedulingNeeds> needs,
                                                        Jobs jobs = {}) const;

    [[nodiscard]] const std::vector<NodeGroup> &groups() const { return m_groups; } ///< sorted by name
    [[nodiscard]] const std::vector<Workload> &workloads() const { return m_workloads; } ///< in the order of their files
    [[nodiscard]] const std::vector<SchedulingNeeds> &needs() const { return m_needs; } ///< one for each workload
    [[nodiscard]] const SchedulingNeeds &needsOf(std::size_t workload) const { return m_needs[workload]; }
    [[nodiscard]] const ClusterFacts &facts() const { return m_facts; }
    [[nodiscard]] const PlacementSettings &settings() const { return m_input->settings; }
    [[nodiscard]] std::span<const ManifestPtr> manifests() const { return m_input->manifests; }
    /// No object defines nodes: the groups are assumed from selectors.
    [[nodiscard]] bool isAssumed() const { return m_isAssumed; }

    [[nodiscard]] Landing landing(std::size_t workload, std::size_t group) const;
    [[nodiscard]] Placement explain(std::size_t workload, std::size_t group) const;
    /// Workloads of one bundle are the same to the scheduler: they land alike.
    [[nodiscard]] std::size_t bundleOf(std::size_t workload) const { return m_bundleOf[workload]; }
    [[nodiscard]] std::size_t bundleCount() const { return m_bundles.size(); }
    [[nodiscard]] Landing bundleLanding(std::size_t bundle, std::size_t group) const;
    /// May each bundle land on the group.
    [[nodiscard]] std::vector<Landing> bundleLandings(std::size_t group) const;
    /// Whether a landing of such a workload on the group, if it is not "no", is a leak.
    [[nodiscard]] std::optional<LeakDirection> leakDirection(std::size_t group, WorkloadClass workloadClass,
                                                             std::string_view environment) const;
    [[nodiscard]] const Scheduler &scheduler() const { return *m_scheduler; }
    [[nodiscard]] const GroupUse &use(std::size_t group) const { return m_uses[group]; }

    [[nodiscard]] const Verdict &verdict() const { return m_verdict; }
    /// Of the CI and application workloads of one environment; "" are those without.
    [[nodiscard]] const std::map<std::string, Verdict> &verdictsByEnvironment() const { return m_byEnvironment; }
    /// Between one CI and one application workload.
    [[nodiscard]] Verdict verdictBetween(std::size_t ciWorkload, std::size_t application) const;
    /// Every leak, by group, then by workload. Computed when asked for.
    void forEachLeak(const std::function<void(const Leak &)> &visit) const;
    /// Whether this landing is a leak, and in which direction.
    [[nodiscard]] std::optional<LeakDirection> leakDirection(std::size_t workload, std::size_t group) const;

    /// The workload whose pod spec (or whose resource) holds the node; nothing if none does.
    [[nodiscard]] std::optional<std::size_t> workloadAt(YamlNode node) const;
    [[nodiscard]] std::optional<std::size_t> groupAt(YamlNode node) const;
    [[nodiscard]] std::optional<std::size_t> groupNamed(std::string_view idOrName) const;

private:
    Isolation() = default;
    /// Workloads that the scheduler cannot tell apart; the first stands for all.
    struct Bundle {
        struct Part {
            WorkloadClass workloadClass;
            std::size_t environment; ///< index in m_environments
            std::size_t count;
        };
        std::size_t first = 0;
        std::vector<Part> parts{};
    };
    struct GroupResult;
    /// A Landing in one byte: the answer, and a bit for each of the two flags.
    using PackedLanding = std::uint8_t;
    using Flags = std::vector<std::atomic<bool>>;

    class KnownPods;
    struct ReadTask;
    struct ReadResult;
    [[nodiscard]] bool readsAs(const Isolation &previous) const;
    [[nodiscard]] std::vector<ReadTask> readTasks(const Isolation *previous, const KnownPods &pods) const;
    void read(const Resource &resource, const PodSpecView &pod, const KnownPods &known, ReadResult &result) const;
    void readPart(const ReadTask &task, const KnownPods &known, ReadResult &result) const;
    void readWorkloads(Jobs jobs, const CancelToken &cancel, const Isolation *previous);
    void bundleWorkloads(Jobs jobs, const CancelToken &cancel);
    void evaluate(Jobs jobs, const CancelToken &cancel);
    void evaluateGroup(std::size_t group, GroupResult &result, Flags &bundleLands);
    void sumUp(std::span<const GroupResult> results, const Flags &bundleLands);
    [[nodiscard]] Landing decide(std::size_t bundle, std::size_t group) const;
    [[nodiscard]] GroupRole homeOf(const NodeGroup &group, const GroupUse &use, std::span<const Landing> landings) const;

    std::shared_ptr<const Input> m_input;
    ClusterFacts m_facts;
    std::vector<NodeGroup> m_groups;
    std::vector<Workload> m_workloads;
    std::vector<SchedulingNeeds> m_needs;
    std::vector<std::size_t> m_firstOf; ///< of each manifest its first workload, and their number; empty for what was not read
    std::unique_ptr<const Scheduler> m_scheduler;
    std::vector<std::string> m_environments; ///< of workloads, sorted; "" is one of them
    std::vector<Bundle> m_bundles;
    std::vector<std::size_t> m_bundleOf; ///< of each workload
    std::vector<PackedLanding> m_landings; ///< of each group all bundles; empty if they would be too many
    std::vector<GroupUse> m_uses;
    std::vector<std::set<std::string>> m_ciEnvironments; ///< of a group: of the CI workloads that may land there
    Verdict m_verdict;
    std::map<std::string, Verdict> m_byEnvironment;
    bool m_isAssumed = false;
};
using IsolationPtr = std::shared_ptr<const Isolation>;

} // namespace bulkhead
