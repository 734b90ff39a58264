#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_19"},
    {"kube-linter", "host-network"},
    {"kubescape", "C-0041"},
    {"trivy", "KSV009"},
    {"polaris", "hostNetworkSet"},
    {"kics", "Shared Host Network Namespace"},
    {"kubeaudit", "NamespaceHostNetworkTrue"},
    {"kyverno", "disallow-host-namespaces"},
    {"pss", "baseline/hostNamespaces"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.5"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata hostNetwork{
    .id = "host-network",
    .title = RULE_TEXT("Rules", "Pod shares the network of its node"),
    .severity = Severity::High,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class HostNetwork final : public Rule {
public:
    const RuleMetadata &metadata() const override { return hostNetwork; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        reportHostNamespace(report, hostNetwork, pod, "hostNetwork",
                            RULE_TEXT("Rules",
                                      "The pod is in the network of its node: it reaches what listens there on localhost, and "
                                      "network policies do not hold it"));
    }
};

} // namespace

std::unique_ptr<const Rule> makeHostNetwork()
{
    return std::make_unique<HostNetwork>();
}

} // namespace bulkhead
