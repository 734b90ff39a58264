#pragma once

#include "core/analysis/analyzer.h"
#include "core/kube/rbac/powers.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// What the files tell of a service account's rights.
enum class AccountKnowledge : std::uint8_t {
    NotTold, ///< nothing says which account it is
    NoNamespace, ///< its name is known, but not where it is
    Open, ///< the job chooses it, or a template that nothing here resolves stands there
    Unbound, ///< no binding in the workspace gives it rights; elsewhere one may
    Bound,
};
[[nodiscard]] std::string_view toString(AccountKnowledge knowledge); ///< "not-told" …, as reports print it
/// A sentence on what is not known; empty for Bound.
[[nodiscard]] MessageId explanation(AccountKnowledge knowledge);

/// An account that pods of a runner use.
struct RunnerAccount {
    CiRole role = CiRole::Job; ///< Manager or Job
    AccountKnowledge knowledge = AccountKnowledge::NotTold;
    CiAccount account{};
    bool isInWorkspace = false; ///< a ServiceAccount object of that name is there
    bool carriesToken = true; ///< false: its pods carry no token, so rights do not reach what runs in them
    HeldPowers held{};
};

/// The powers a person needs to be told: what follows from doing everything in the same place is left out.
[[nodiscard]] std::vector<HeldPower> tellingPowers(const HeldPowers &held);

/// May a job come by the rights of the manager's account, and how.
struct ActingAsManager {
    Answer answer = Answer::Unknown;
    MessageId reason{}; ///< empty if it may not, or if nothing is known
    [[nodiscard]] bool hasReason() const { return *reason.text != '\0'; }
};
[[nodiscard]] ActingAsManager actingAsManager(const CiRunner &runner, std::span<const RunnerAccount> accounts);

/// A node group on which pods of a runner may land.
struct RunnerLanding {
    std::size_t group = 0;
    Answer answer = Answer::Unknown; ///< yes or unknown
    bool isLeak = false;
    bool operator==(const RunnerLanding &) const = default;
};

/// Whether the pods of one runner are kept away from where they should not be; from best to worst.
enum class RunnerVerdict : std::uint8_t {
    NotPlaced, ///< no pod of it is known, or no node group
    Apart,
    Nowhere, ///< no pod may land on any group: a mistake, or nodes that are not here
    Conditional, ///< only an admission plug-in that is off by default keeps them apart
    Unknown,
    Soft, ///< only preferences do
    Leaks,
};
[[nodiscard]] std::string_view toString(RunnerVerdict verdict); ///< "apart" …, as reports print it
[[nodiscard]] MessageId verdictName(RunnerVerdict verdict);

/// What a runner comes to: rights, node groups, isolation. Indexes are those of the isolation; points into the inventory.
struct RunnerFacts {
    const CiRunner *runner = nullptr;
    std::vector<RunnerAccount> accounts{}; ///< managers first; of each role at least one if the runner has such pods
    ActingAsManager actingAsManager{};
    std::vector<std::optional<std::size_t>> workloads{}; ///< of each pod
    std::vector<RunnerLanding> landings{}; ///< of its job and builder pods, by group
    bool hasJobPods = false;
    std::set<std::string> environments{};
    RunnerVerdict verdict = RunnerVerdict::NotPlaced;
    std::optional<std::size_t> worstWorkload{}; ///< the pod that the verdict is about
};

/// Of every runner, in the order of the inventory. `isolation` may be null: then nothing is placed.
[[nodiscard]] std::vector<RunnerFacts> runnerFacts(const CiInventory &ci, const Isolation *isolation);

/// The findings that stand at the pods of each runner, or at what causes them, in the order of the inventory.
[[nodiscard]] std::vector<std::vector<const Finding *>> findingsByRunner(const AnalysisResult &result);

} // namespace bulkhead
