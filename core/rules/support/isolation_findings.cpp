#include "core/rules/support/isolation_findings.h"

#include <algorithm>
#include <format>
#include <map>

namespace bulkhead {

namespace {

constexpr std::size_t namedAtMost = 5;

/// `place` and `name` of each; the last that is named tells of the others.
void relateSome(FindingBuilder &finding, std::size_t count, const std::function<Location(std::size_t)> &place,
                const std::function<std::string(std::size_t)> &name, MessageId text)
{
    for (std::size_t i = 0; i < std::min(count, namedAtMost); ++i) {
        if (const Location at = place(i); at.source)
            finding.relate(at, {text, {name(i)}});
    }
    if (count > namedAtMost)
        finding.relate(place(namedAtMost), {RULE_TEXT("Rules", "… and %1 more"), {std::to_string(count - namedAtMost)}});
}

} // namespace

std::string nameOf(const Workload &workload)
{
    const Resource &resource = *workload.resource;
    const std::string space = resource.namespaceName();
    return std::format("{} {}{}{}", resource.kind(), space, space.empty() ? "" : "/", resource.name());
}

const Resource *resourceHolding(const Isolation &isolation, YamlNode node)
{
    for (const ManifestPtr &manifest : isolation.manifests()) {
        if (!node || manifest->source() != node.document()->source())
            continue;
        for (const Resource &resource : manifest->resources()) {
            const TextRange whole = resource.root().range();
            if (resource.root().document() == node.document() && whole.begin <= node.range().begin && node.range().end <= whole.end)
                return &resource;
        }
    }
    return nullptr;
}

FindingBuilder reportWorkload(Reporter &report, const RuleMetadata &rule, const Workload &workload, const Location &place,
                              Message message)
{
    return report.finding(rule, place, std::move(message)).concerning(*workload.resource, place.node);
}

FindingBuilder reportGroup(Reporter &report, const RuleMetadata &rule, const Isolation &isolation, std::size_t group,
                           const Location &place, Message message)
{
    FindingBuilder finding = report.finding(rule, place, std::move(message));
    if (const Resource *const resource = resourceHolding(isolation, place.node))
        finding.concerning(*resource, place.node);
    if (isolation.groups()[group].isAssumed())
        finding.confidence(Confidence::Low);
    return finding;
}

void relateWorkloads(FindingBuilder &finding, const Isolation &isolation, std::span<const std::size_t> workloads, MessageId text)
{
    const auto workload = [&](std::size_t i) -> const Workload & { return isolation.workloads()[workloads[i]]; };
    relateSome(
        finding, workloads.size(), [&](std::size_t i) { return selectionPlace(workload(i)); },
        [&](std::size_t i) { return nameOf(workload(i)); }, text);
}

void relateGroups(FindingBuilder &finding, const Isolation &isolation, std::span<const std::size_t> groups, MessageId text)
{
    const auto group = [&](std::size_t i) -> const NodeGroup & { return isolation.groups()[groups[i]]; };
    relateSome(
        finding, groups.size(), [&](std::size_t i) { return group(i).place; }, [&](std::size_t i) { return group(i).name; }, text);
}

Location selectionPlace(const Workload &workload)
{
    if (const YamlNode selector = workload.podSpec["nodeSelector"]; selector && !selector.isNull())
        return Location::keyOf(selector);
    if (const YamlNode affinity = workload.podSpec["affinity"]["nodeAffinity"]; affinity && !affinity.isNull())
        return Location::keyOf(affinity);
    return Location::implied(workload.podSpec);
}

void forEachCiWorkload(const Isolation &isolation, const std::function<void(std::size_t)> &visit)
{
    for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
        if (isCi(isolation.workloads()[i].workloadClass()))
            visit(i);
    }
}

WorkloadLeaks leaksOf(const Isolation &isolation, std::size_t workload, LeakDirection direction)
{
    WorkloadLeaks leaks;
    for (std::size_t group = 0; group < isolation.groups().size(); ++group) {
        if (isolation.leakDirection(workload, group) != direction)
            continue;
        const Landing landing = isolation.landing(workload, group);
        if (landing.answer == Answer::Yes && !landing.isConditional)
            (landing.isDiscouraged ? leaks.soft : leaks.definite).push_back(group);
    }
    return leaks;
}

std::vector<std::size_t> landingOn(const Isolation &isolation, std::size_t group,
                                   const std::function<bool(const Workload &, const Landing &)> &counts)
{
    std::vector<std::size_t> found;
    std::map<std::size_t, Landing> byNeeds;
    for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
        const Workload &workload = isolation.workloads()[i];
        auto known = byNeeds.find(workload.needs);
        if (known == byNeeds.end())
            known = byNeeds.emplace(workload.needs, isolation.landing(i, group)).first;
        if (known->second.answer == Answer::Yes && counts(workload, known->second))
            found.push_back(i);
    }
    return found;
}

bool isApplication(const Workload &workload)
{
    return workload.workloadClass() == WorkloadClass::Application && !workload.isDaemonSet();
}

bool isCiGroup(const Isolation &isolation, std::size_t group)
{
    return isolation.use(group).home == GroupRole::Ci;
}

bool toleratesGroup(const SchedulingNeeds &needs, const NodeGroup &group)
{
    return std::ranges::all_of(group.taints, [&](const GroupTaint &written) {
        return !written.taint.isHard() || std::ranges::any_of(needs.tolerations, [&](const WrittenToleration &toleration) {
            return toleration.toleration.tolerates(written.taint);
        });
    });
}

} // namespace bulkhead
