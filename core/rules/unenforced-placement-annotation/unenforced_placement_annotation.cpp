#include "core/analysis/rule.h"
#include "core/rules/support/isolation_findings.h"
#include "core/rules/support/isolation_fixes.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr RuleMetadata unenforcedPlacementAnnotation{
    .id = "unenforced-placement-annotation",
    .title = RULE_TEXT("Rules", "Namespace annotation places pods only through a plug-in that is off by default"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = {},
};

constexpr MessageId selectorUnenforced = RULE_TEXT("Rules",
                                                   "Namespace %1 means to hold its pods to nodes, but only the plug-in "
                                                   "PodNodeSelector, off by default, reads this: %2 workloads go where they like");
constexpr MessageId tolerationsUnenforced = RULE_TEXT(
    "Rules",
    "Only the plug-in PodTolerationRestriction, off by default, reads this: it does not place the %2 workloads of namespace %1");

/// Workloads of a namespace that nothing holds to nodes.
std::vector<std::size_t> unheldPods(const Isolation &isolation, std::string_view namespaceName)
{
    std::vector<std::size_t> pods;
    for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
        const SchedulingNeeds &needs = isolation.needsOf(i);
        if (needs.namespaceName == namespaceName && needs.origin == PodOrigin::Scheduled && !needs.isHeld())
            pods.push_back(i);
    }
    return pods;
}

Result<EditSet> selectExplicitly(const Isolation &isolation, std::span<const std::size_t> pods,
                                 std::span<const NodeRequirement> selector)
{
    const auto isPair = [](const NodeRequirement &wanted) {
        return wanted.op == NodeRequirement::Operator::In && wanted.values.size() == 1;
    };
    if (selector.empty() || !std::ranges::all_of(selector, isPair))
        return failure(RULE_TEXT("Rules", "The selector is no list of label=value: write a node affinity by hand"));
    Labels labels;
    for (const NodeRequirement &wanted : selector)
        labels.emplace(wanted.key, wanted.values.front());
    EditSet all;
    for (const std::size_t pod : pods) {
        const Result<EditSet> edits = PlacementEdits::hold(isolation.workloads()[pod], labels, {});
        const Result<void> added = edits ? PlacementEdits::merge(all, *edits) : std::unexpected(edits.error());
        if (!added)
            return std::unexpected(added.error());
    }
    return all;
}

class UnenforcedPlacementAnnotation final : public Rule {
public:
    const RuleMetadata &metadata() const override { return unenforcedPlacementAnnotation; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        for (const auto &[name, facts] : isolation.facts().namespaces) {
            if (facts.nodeSelector && isolation.facts().podNodeSelector != PluginState::On)
                checkSelector(isolation, name, facts, report);
            for (const YamlNode annotation : {facts.defaultTolerations, facts.tolerationsWhitelist}) {
                if (annotation && isolation.facts().podTolerationRestriction != PluginState::On)
                    checkTolerations(isolation, name, annotation, report);
            }
        }
    }

private:
    static FindingBuilder reportAnnotation(const Isolation &isolation, MessageId text, const std::string &name, YamlNode annotation,
                                           PluginState plugin, std::span<const std::size_t> pods, Reporter &report)
    {
        FindingBuilder finding = report.finding(unenforcedPlacementAnnotation, Location::written(annotation),
                                                {text, {name, std::to_string(pods.size())}});
        if (const Resource *const resource = resourceHolding(isolation, annotation))
            finding.concerning(*resource, annotation);
        finding.confidence(plugin == PluginState::Off ? Confidence::High : Confidence::Medium);
        relateWorkloads(finding, isolation, pods, RULE_TEXT("Rules", "%1 asks for no nodes itself"));
        return finding;
    }

    static void checkSelector(const Isolation &isolation, const std::string &name, const NamespaceFacts &facts, Reporter &report)
    {
        const std::vector<std::size_t> pods = unheldPods(isolation, name);
        if (pods.empty())
            return;
        FindingBuilder finding = reportAnnotation(isolation, selectorUnenforced, name, facts.nodeSelector,
                                                  isolation.facts().podNodeSelector, pods, report);
        finding.fix({RULE_TEXT("Rules", "Write the selector into the pods of this namespace"), {}}, Applicability::Unsafe,
                    selectExplicitly(isolation, pods, facts.nodeSelectorRequirements));
    }

    static void checkTolerations(const Isolation &isolation, const std::string &name, YamlNode annotation, Reporter &report)
    {
        const std::vector<std::size_t> pods = unheldPods(isolation, name);
        if (!pods.empty())
            reportAnnotation(isolation, tolerationsUnenforced, name, annotation, isolation.facts().podTolerationRestriction, pods,
                             report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeUnenforcedPlacementAnnotation()
{
    return std::make_unique<UnenforcedPlacementAnnotation>();
}

} // namespace bulkhead
