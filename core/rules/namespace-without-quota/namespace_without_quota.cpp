#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV040"},
    {"kics", "Namespace Without ResourceQuota"},
    {"kyverno", "add-ns-quota"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Resource policies"},
};
constexpr RuleMetadata namespaceWithoutQuota{
    .id = "namespace-without-quota",
    .title = RULE_TEXT("Rules", "Namespace has no ResourceQuota"),
    .severity = Severity::Low,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class NamespaceWithoutQuota final : public Rule {
public:
    const RuleMetadata &metadata() const override { return namespaceWithoutQuota; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ResourceIndex::Entry &space : cluster.objects().ofKind("Namespace")) {
            if (!space.resource->group().empty() || space.name.starts_with("kube-") || cluster.podsIn(space.name).empty()
                || cluster.objects().hasAny("", "ResourceQuota", space.name))
                continue;
            const YamlNode name = space.resource->metadata()["name"];
            report
                .finding(namespaceWithoutQuota, Location::written(name),
                         {RULE_TEXT("Rules", "Namespace %1 may use up the whole cluster: no ResourceQuota of it is here"),
                          {std::string(space.name)}})
                .concerning(*space.resource, name);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeNamespaceWithoutQuota()
{
    return std::make_unique<NamespaceWithoutQuota>();
}

} // namespace bulkhead
