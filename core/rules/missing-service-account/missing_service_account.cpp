#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/rules/support/new_object.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "non-existent-service-account"},
    {"kubescape", "C-0307"},
};
constexpr RuleMetadata missingServiceAccount{
    .id = "missing-service-account",
    .title = RULE_TEXT("Rules", "Pods name a service account that is not there"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class MissingServiceAccount final : public Rule {
public:
    const RuleMetadata &metadata() const override { return missingServiceAccount; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ClusterPod &pod : cluster.pods()) {
            const Field account = fieldBelow(pod.spec, {"serviceAccountName"});
            const std::string name(account.text());
            const std::string space = pod.owner->namespaceName();
            if (name.empty() || name == "default" || isTemplated(name) || cluster.objects().find("", "ServiceAccount", space, name))
                continue;
            if (!cluster.objects().hasAny("", "ServiceAccount", space)) {
                report.limited(missingServiceAccount, *pod.owner, account.location,
                               {RULE_TEXT("Rules", "ServiceAccount %1/%2"), {space, name}});
                continue;
            }
            FindingBuilder finding = report.finding(
                missingServiceAccount, account.location,
                {RULE_TEXT("Rules", "Service accounts of namespace %1 are here, but no \"%2\": without it no pod is made"),
                 {space, name}});
            finding.concerning(*pod.owner, account.value);
            if (const Manifest *beside = manifestOf(cluster.manifests(), pod.owner->source()))
                finding.fix({RULE_TEXT("Rules", "Add service account \"%1\""), {name}}, Applicability::Unsafe,
                            addedObject(cluster.manifests(), *beside,
                                        plainServiceAccount(pod.owner->metadata()["namespace"].text(), name)));
            if (const std::string other = onlyAccount(cluster, space); !other.empty())
                finding.fix({RULE_TEXT("Rules", "Name %1 instead"), {other}}, Applicability::Unsafe,
                            YamlPatch::replace(account.value, YamlValue::string(other)));
        }
    }

private:
    /// The one account of a namespace besides `default`; empty if there are more.
    static std::string onlyAccount(const Cluster &cluster, std::string_view space)
    {
        std::string only;
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("ServiceAccount", space)) {
            if (entry.name == "default" || !entry.resource->group().empty())
                continue;
            if (!only.empty())
                return {};
            only = entry.name;
        }
        return only;
    }
};

} // namespace

std::unique_ptr<const Rule> makeMissingServiceAccount()
{
    return std::make_unique<MissingServiceAccount>();
}

} // namespace bulkhead
