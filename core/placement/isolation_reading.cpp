// How an Isolation comes by its workloads, and which of them are the same to the scheduler.

#include "core/placement/isolation.h"
#include "core/placement/workload_classifier.h"

#include <algorithm>
#include <unordered_map>

namespace bulkhead {

/// Some resources of a manifest; or, if `known`, workloads that an earlier isolation has read.
struct Isolation::ReadTask {
    std::size_t manifest = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    const Isolation *known = nullptr;
};

struct Isolation::ReadResult {
    std::vector<Workload> workloads{};
    std::vector<SchedulingNeeds> needs{};
};

/// Finds known pods by their spec.
class Isolation::KnownPods {
public:
    explicit KnownPods(std::span<const KnownPod> pods)
    {
        for (const KnownPod &pod : pods) {
            if (Known &known = m_known[pod.spec.document()][pod.spec.index()]; !known.pod)
                known.pod = &pod;
            if (pod.replaces)
                m_known[pod.replaces.document()][pod.replaces.index()].isReplaced = true;
        }
    }

    /// Whether of each pod of the manifest the same is known there.
    [[nodiscard]] bool saysTheSameOf(const Manifest &manifest, const KnownPods &other) const
    {
        return std::ranges::all_of(manifest.stream().documents(),
                                   [&](const auto &document) { return of(document.yaml.get()) == other.of(document.yaml.get()); });
    }

    [[nodiscard]] bool isReplaced(YamlNode spec) const { return of(spec).isReplaced; }

    [[nodiscard]] Classification classify(YamlNode spec, const Classification &own) const
    {
        const KnownPod *const known = of(spec).pod;
        return !known || own.confidence == ClassConfidence::Declared ? own : known->classification;
    }

    [[nodiscard]] bool isOpen(YamlNode spec) const
    {
        const KnownPod *const known = of(spec).pod;
        return known && known->isOpen;
    }

private:
    /// What is known of one pod spec.
    struct Known {
        const KnownPod *pod = nullptr; ///< null if it is only replaced
        bool isReplaced = false;

        bool operator==(const Known &other) const
        {
            if (isReplaced != other.isReplaced || !pod || !other.pod)
                return isReplaced == other.isReplaced && pod == other.pod;
            return pod->isOpen == other.pod->isOpen && pod->classification == other.pod->classification;
        }
    };
    using OfDocument = std::map<YamlIndex, Known>;

    [[nodiscard]] const OfDocument &of(const YamlDocument *document) const
    {
        static const OfDocument nothing;
        const auto found = m_known.find(document);
        return found == m_known.end() ? nothing : found->second;
    }

    [[nodiscard]] Known of(YamlNode spec) const
    {
        const OfDocument &known = of(spec.document());
        const auto found = known.find(spec.index());
        return found == known.end() ? Known() : found->second;
    }

    std::unordered_map<const YamlDocument *, OfDocument> m_known;
};

namespace {

using Environments = std::map<std::string_view, std::string_view>;

Environments environmentsOf(const ClusterFacts &facts)
{
    Environments environments;
    for (const auto &[name, space] : facts.namespaces) {
        if (!space.environment.empty())
            environments.emplace(name, space.environment);
    }
    return environments;
}

} // namespace

/// Whether a workload would be read as it was then: all that counts beside its own manifest is the same.
bool Isolation::readsAs(const Isolation &previous) const
{
    return !previous.m_firstOf.empty() && previous.settings() == settings()
        && environmentsOf(previous.m_facts) == environmentsOf(m_facts);
}

std::vector<Isolation::ReadTask> Isolation::readTasks(const Isolation *previous, const KnownPods &pods) const
{
    std::unordered_map<const Manifest *, std::size_t> known;
    if (previous && readsAs(*previous)) {
        const KnownPods before(previous->m_input->pods);
        for (std::size_t i = 0; i < previous->manifests().size(); ++i) {
            const Manifest &manifest = *previous->manifests()[i];
            if (pods.saysTheSameOf(manifest, before))
                known.emplace(&manifest, i);
        }
    }
    constexpr std::size_t resourcesPerTask = 256;
    std::vector<ReadTask> tasks;
    for (std::size_t i = 0; i < manifests().size(); ++i) {
        if (const auto found = known.find(manifests()[i].get()); found != known.end()) {
            tasks.push_back({i, previous->m_firstOf[found->second], previous->m_firstOf[found->second + 1], previous});
            continue;
        }
        const std::size_t resources = manifests()[i]->resources().size();
        for (std::size_t first = 0; first < resources; first += resourcesPerTask)
            tasks.push_back({i, first, std::min(resources, first + resourcesPerTask)});
    }
    return tasks;
}

void Isolation::read(const Resource &resource, const PodSpecView &pod, const KnownPods &known, ReadResult &result) const
{
    SchedulingNeeds needs = SchedulingNeeds::read(pod);
    needs.isOpen = known.isOpen(pod.node());
    std::string environment = declaredEnvironment(pod, needs, settings());
    const bool isDeclared = !environment.empty();
    if (!isDeclared)
        environment = environmentOf(pod, needs, m_facts, settings());
    result.workloads.push_back({&resource, pod.node(), pod.metadata(), known.classify(pod.node(), classify(pod, needs, settings())),
                                std::move(environment), isDeclared});
    result.needs.push_back(std::move(needs));
}

void Isolation::readPart(const ReadTask &task, const KnownPods &known, ReadResult &result) const
{
    if (task.known) {
        const auto copy = [&](const auto &from, auto &to) {
            to.assign(from.begin() + static_cast<std::ptrdiff_t>(task.begin), from.begin() + static_cast<std::ptrdiff_t>(task.end));
        };
        copy(task.known->m_workloads, result.workloads);
        copy(task.known->m_needs, result.needs);
        return;
    }
    const std::vector<Resource> &resources = manifests()[task.manifest]->resources();
    for (std::size_t i = task.begin; i < task.end; ++i) {
        for (const PodSpecView &pod : podSpecs(resources[i])) {
            if (!known.isReplaced(pod.node()))
                read(resources[i], pod, known, result);
        }
    }
}

void Isolation::readWorkloads(Jobs jobs, const CancelToken &cancel, const Isolation *previous)
{
    const KnownPods known(m_input->pods);
    const std::vector<ReadTask> tasks = readTasks(previous, known);
    std::vector<ReadResult> parts(tasks.size());
    parallelFor(tasks.size(), jobs, cancel, [&](std::size_t task) { readPart(tasks[task], known, parts[task]); });
    ReadResult &made = parts.emplace_back();
    for (const KnownPod &pod : m_input->pods) {
        if (!pod.made)
            continue;
        read(*pod.resource, PodSpecView(*pod.resource, pod.spec, pod.resource->metadata()), known, made);
        made.workloads.back().home = pod.home.get(); // kept by the input
    }
    std::size_t count = 0;
    std::vector<std::size_t> offsets;
    m_firstOf.assign(manifests().size() + 1, 0);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        offsets.push_back(count);
        count += parts[part].workloads.size();
        if (part < tasks.size())
            m_firstOf[tasks[part].manifest + 1] = count;
    }
    for (std::size_t i = 1; i < m_firstOf.size(); ++i) // a manifest without resources has no task
        m_firstOf[i] = std::max(m_firstOf[i], m_firstOf[i - 1]);
    m_workloads.resize(count);
    m_needs.resize(count);
    parallelFor(parts.size(), jobs, {}, [&](std::size_t i) {
        ReadResult part = std::move(parts[i]);
        std::ranges::move(part.workloads, m_workloads.begin() + static_cast<std::ptrdiff_t>(offsets[i]));
        std::ranges::move(part.needs, m_needs.begin() + static_cast<std::ptrdiff_t>(offsets[i]));
    });
}

void Isolation::bundleWorkloads(Jobs jobs, const CancelToken &cancel)
{
    std::set<std::string> environments{std::string()};
    for (const Workload &workload : m_workloads)
        environments.insert(workload.environment);
    m_environments.assign(environments.begin(), environments.end());
    std::vector<std::string> signatures(m_workloads.size());
    constexpr std::size_t perTask = 256;
    parallelFor((signatures.size() + perTask - 1) / perTask, jobs, cancel, [&](std::size_t task) {
        for (std::size_t i = task * perTask; i < std::min(signatures.size(), (task + 1) * perTask); ++i) {
            const SchedulingNeeds::Scope scope = m_scheduler->scopeOf(m_needs[i]);
            signatures[i] = m_needs[i].signature(scope) + std::to_string(static_cast<int>(scope));
        }
    });
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < m_workloads.size(); ++i) {
        const auto [found, isNew] = known.emplace(signatures[i], m_bundles.size());
        if (isNew)
            m_bundles.push_back({.first = i});
        const auto environment =
            static_cast<std::size_t>(std::ranges::lower_bound(m_environments, m_workloads[i].environment) - m_environments.begin());
        auto &parts = m_bundles[found->second].parts;
        const auto part = std::ranges::find_if(parts, [&](const Bundle::Part &one) {
            return one.workloadClass == m_workloads[i].workloadClass() && one.environment == environment;
        });
        if (part == parts.end())
            parts.push_back({m_workloads[i].workloadClass(), environment, 1});
        else
            ++part->count;
        m_bundleOf.push_back(found->second);
    }
}

} // namespace bulkhead
