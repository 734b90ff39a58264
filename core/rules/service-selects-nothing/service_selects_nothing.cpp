#include "core/analysis/rule.h"
#include "core/rules/support/cluster_findings.h"
#include "core/rules/support/service_view.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "dangling-service"},
    {"kics", "Service Does Not Target Pod"},
    {"kube-score", "service-targets-pod"},
};
constexpr RuleMetadata serviceSelectsNothing{
    .id = "service-selects-nothing",
    .title = RULE_TEXT("Rules", "Service leads to no pod"),
    .severity = Severity::Low,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class ServiceSelectsNothing final : public Rule {
public:
    const RuleMetadata &metadata() const override { return serviceSelectsNothing; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        const auto made = namespacesOfMadePods(ci);
        const Cluster &cluster = ci.cluster();
        PodLabels labels(cluster);
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("Service")) {
            const YamlNode selector = entry.resource->root()["spec"]["selector"];
            const bool hasSelector = isService(*entry.resource) && selector.isMapping() && selector.size() > 0
                && entry.resource->root()["spec"]["type"].text() != "ExternalName";
            const std::string space = entry.resource->namespaceName();
            if (!hasSelector || cluster.podsIn(space).empty() || made.contains(space))
                continue;
            const LabelSelector wanted = LabelSelector::ofLabels(selector);
            if (std::ranges::any_of(labels.in(space), [&](const Labels &pod) { return selects(wanted, pod) != Answer::No; }))
                continue;
            reportOn(
                report, serviceSelectsNothing, *entry.resource, Location::keyOf(selector),
                {RULE_TEXT("Rules", "Service \"%1\" selects none of the pods of namespace \"%2\" here: its clients get no answer"),
                 {entry.resource->name(), space}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeServiceSelectsNothing()
{
    return std::make_unique<ServiceSelectsNothing>();
}

} // namespace bulkhead
