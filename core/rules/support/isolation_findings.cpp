#include "core/rules/support/isolation_findings.h"

#include "core/placement/node_labels.h"

#include <algorithm>
#include <format>

namespace bulkhead {

namespace {

struct Related {
    Location place;
    std::string name;
};

/// The first of `items`, and how many of `total` are left.
template<typename Read>
void relateSome(FindingBuilder &finding, std::span<const std::size_t> items, std::size_t total, MessageId text, const Read &read)
{
    for (const std::size_t item : items.first(std::min(items.size(), relatedAtMost))) {
        if (const Related related = read(item); related.place.source)
            finding.relate(related.place, {text, {related.name}});
    }
    if (items.size() <= relatedAtMost)
        return;
    if (const Related next = read(items[relatedAtMost]); next.place.source)
        finding.relate(next.place, {RULE_TEXT("Rules", "… and %1 more"), {std::to_string(total - relatedAtMost)}});
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
    FindingBuilder finding = report.finding(rule, place, std::move(message));
    finding.concerning(*workload.resource, place.node);
    const Classification &classification = workload.classification;
    if (isCi(classification.workloadClass) && classification.confidence > ClassConfidence::Certain) {
        finding.confidence(Confidence::Medium);
        if (classification.place.source)
            finding.relate(classification.place, {RULE_TEXT("Rules", "Taken for CI by this"), {}});
    }
    return finding;
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

void relateWorkloads(FindingBuilder &finding, const Isolation &isolation, std::span<const std::size_t> workloads, MessageId text,
                     std::size_t total)
{
    relateSome(finding, workloads, std::max(total, workloads.size()), text, [&](std::size_t index) {
        const Workload &workload = isolation.workloads()[index];
        return Related{selectionPlace(workload), nameOf(workload)};
    });
}

void relateGroups(FindingBuilder &finding, const Isolation &isolation, std::span<const std::size_t> groups, MessageId text)
{
    relateSome(finding, groups, groups.size(), text,
               [&](std::size_t index) { return Related{isolation.groups()[index].place, isolation.groups()[index].name}; });
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
        if (isCiWorkload(isolation, i))
            visit(i);
    }
}

std::vector<std::size_t> groupsWhere(const Isolation &isolation, const std::function<bool(std::size_t)> &holds)
{
    std::vector<std::size_t> groups;
    for (std::size_t group = 0; group < isolation.groups().size(); ++group) {
        if (holds(group))
            groups.push_back(group);
    }
    return groups;
}

std::vector<std::size_t> sharedGroups(const Isolation &isolation)
{
    return groupsWhere(isolation, [&](std::size_t group) {
        const GroupUse &use = isolation.use(group);
        return use.ci() > 0 && use.applications() > 0 && !isCiGroup(isolation, group);
    });
}

std::vector<std::size_t> openCiGroups(const Isolation &isolation)
{
    return groupsWhere(isolation,
                       [&](std::size_t group) { return isCiGroup(isolation, group) && isolation.use(group).applications() > 0; });
}

WorkloadLeaks leaksOf(const Isolation &isolation, std::size_t workload, std::span<const std::size_t> groups)
{
    WorkloadLeaks leaks;
    for (const std::size_t group : groups) {
        const Landing landing = isolation.landing(workload, group);
        if (landing.answer == Answer::Yes && !landing.isConditional)
            (landing.isDiscouraged ? leaks.soft : leaks.definite).push_back(group);
    }
    return leaks;
}

std::vector<std::size_t> landingOn(const Isolation &isolation, std::size_t group, WorkloadKind kind,
                                   const std::function<bool(std::size_t, const Landing &)> &counts, std::size_t limit)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < isolation.workloads().size() && found.size() < limit; ++i) {
        if (!(kind == WorkloadKind::Ci ? isCiWorkload(isolation, i) : isApplication(isolation, i)))
            continue;
        const Landing landing = isolation.landing(i, group);
        if (landing.answer == Answer::Yes && !landing.isConditional && (!counts || counts(i, landing)))
            found.push_back(i);
    }
    return found;
}

std::vector<std::size_t> heldCi(const Isolation &isolation, std::size_t group)
{
    return landingOn(isolation, group, WorkloadKind::Ci,
                     [&](std::size_t workload, const Landing &) { return isolation.needsOf(workload).isHeld(); });
}

Location groupPlace(const Isolation &isolation, std::size_t group)
{
    if (const Location &place = isolation.groups()[group].place; place.source)
        return place;
    const std::vector<std::size_t> held = heldCi(isolation, group);
    return held.empty() ? Location() : selectionPlace(isolation.workloads()[held.front()]);
}

bool isApplication(const Isolation &isolation, std::size_t workload)
{
    return isolation.workloads()[workload].workloadClass() == WorkloadClass::Application;
}

bool isCiWorkload(const Isolation &isolation, std::size_t workload)
{
    return isCi(isolation.workloads()[workload].workloadClass());
}

bool toleratesGroup(const SchedulingNeeds &needs, const NodeGroup &group, std::span<const YamlNode> without)
{
    return std::ranges::all_of(group.taints, [&](const GroupTaint &written) {
        return !written.taint.isHard() || std::ranges::any_of(needs.tolerations, [&](const WrittenToleration &toleration) {
            return !std::ranges::contains(without, toleration.node) && toleration.toleration.tolerates(written.taint);
        });
    });
}

} // namespace bulkhead
