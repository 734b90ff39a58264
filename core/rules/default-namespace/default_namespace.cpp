#include "core/analysis/rule.h"
#include "core/text/fill_in.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_21"},
    {"kube-linter", "use-namespace"},
    {"kubescape", "C-0061"},
    {"kubescape", "C-0212"},
    {"trivy", "KSV0110"},
    {"kics", "Using Unrecommended Namespace"},
    {"kyverno", "disallow-default-namespace"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.7.4"},
};
constexpr RuleMetadata defaultNamespace{
    .id = "default-namespace",
    .title = RULE_TEXT("Rules", "Object is in namespace default"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// What people deploy; an object of any other kind without a namespace may be placed by what holds it.
bool isDeployed(const Resource &resource)
{
    constexpr auto kinds = std::to_array<std::string_view>({"Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet",
                                                            "ReplicationController", "Job", "CronJob", "Service", "Ingress"});
    return std::ranges::contains(kinds, resource.kind());
}

/// Of the cluster itself: it cannot be anywhere else.
bool isOfCluster(const Resource &resource)
{
    const std::string name = resource.name();
    return (resource.kind() == "Service" && name == "kubernetes") || (resource.kind() == "ServiceAccount" && name == "default")
        || (resource.kind() == "ConfigMap" && name == "kube-root-ca.crt") || resource.kind().starts_with("Endpoint");
}

class DefaultNamespace final : public Rule {
public:
    const RuleMetadata &metadata() const override { return defaultNamespace; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const YamlNode written = resource.metadata()["namespace"];
        const bool isNamed = written.text() == "default";
        if (!isNamed && (!written.text().empty() || !isDeployed(resource)))
            return;
        if (isOfCluster(resource) || isClusterScoped(resource.group(), resource.kind()) || !resource.metadata().isMapping())
            return;
        const MessageId text = isNamed
            ? RULE_TEXT("Rules",
                        "%1 \"%2\" is in namespace default: rights and policies of a namespace cannot tell it from others there")
            : RULE_TEXT("Rules", "%1 \"%2\" names no namespace: it lands in default unless the deployment says otherwise");
        FindingBuilder finding = report.finding(defaultNamespace, fieldBelow(resource.root(), {"metadata", "namespace"}).location,
                                                {text, {std::string(resource.kind()), resource.name()}});
        if (!isNamed)
            finding.confidence(Confidence::Low);
        finding.manualFix({RULE_TEXT("Rules", "Name a namespace"), {}},
                          YamlPatch::set(resource.metadata(), {"namespace"}, YamlValue::string(fillIn("applications"))),
                          {{RULE_TEXT("Rules", "namespace"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeDefaultNamespace()
{
    return std::make_unique<DefaultNamespace>();
}

} // namespace bulkhead
