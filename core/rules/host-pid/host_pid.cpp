#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_17"},
    {"kube-linter", "host-pid"},
    {"kubescape", "C-0038"},
    {"kubescape", "C-0275"},
    {"trivy", "KSV010"},
    {"polaris", "hostPIDSet"},
    {"kics", "Shared Host PID Namespace"},
    {"kubeaudit", "NamespaceHostPIDTrue"},
    {"kyverno", "disallow-host-namespaces"},
    {"pss", "baseline/hostNamespaces"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.3"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata hostPid{
    .id = "host-pid",
    .title = RULE_TEXT("Rules", "Pod sees the processes of its node"),
    .severity = Severity::High,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class HostPid final : public Rule {
public:
    const RuleMetadata &metadata() const override { return hostPid; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        reportHostNamespace(
            report, hostPid, pod, "hostPID",
            RULE_TEXT("Rules",
                      "The pod sees all processes of its node, with their environment and, as root, their files and memory"));
    }
};

} // namespace

std::unique_ptr<const Rule> makeHostPid()
{
    return std::make_unique<HostPid>();
}

} // namespace bulkhead
