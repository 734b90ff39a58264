#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV039"},
    {"kics", "Namespace Without LimitRange"},
};
constexpr RuleMetadata namespaceWithoutLimitRange{
    .id = "namespace-without-limit-range",
    .title = RULE_TEXT("Rules", "Namespace has no LimitRange"),
    .severity = Severity::Low,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class NamespaceWithoutLimitRange final : public Rule {
public:
    const RuleMetadata &metadata() const override { return namespaceWithoutLimitRange; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ResourceIndex::Entry &space : cluster.objects().ofKind("Namespace")) {
            if (!space.resource->group().empty() || space.name.starts_with("kube-") || cluster.podsIn(space.name).empty()
                || cluster.objects().hasAny("", "LimitRange", space.name))
                continue;
            const YamlNode name = space.resource->metadata()["name"];
            report
                .finding(
                    namespaceWithoutLimitRange, Location::written(name),
                    {RULE_TEXT("Rules", "Containers of namespace %1 that name no limits get none: no LimitRange of it is here"),
                     {std::string(space.name)}})
                .concerning(*space.resource, name);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeNamespaceWithoutLimitRange()
{
    return std::make_unique<NamespaceWithoutLimitRange>();
}

} // namespace bulkhead
