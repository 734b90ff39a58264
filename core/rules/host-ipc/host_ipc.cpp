#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_18"},
    {"kube-linter", "host-ipc"},
    {"kubescape", "C-0038"},
    {"kubescape", "C-0276"},
    {"trivy", "KSV008"},
    {"polaris", "hostIPCSet"},
    {"kics", "Shared Host IPC Namespace"},
    {"kubeaudit", "NamespaceHostIPCTrue"},
    {"kyverno", "disallow-host-namespaces"},
    {"pss", "baseline/hostNamespaces"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.4"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata hostIpc{
    .id = "host-ipc",
    .title = RULE_TEXT("Rules", "Pod shares the memory segments of its node"),
    .severity = Severity::High,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class HostIpc final : public Rule {
public:
    const RuleMetadata &metadata() const override { return hostIpc; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        reportHostNamespace(report, hostIpc, pod, "hostIPC",
                            RULE_TEXT("Rules", "The pod shares memory segments and semaphores with the processes of its node"));
    }
};

} // namespace

std::unique_ptr<const Rule> makeHostIpc()
{
    return std::make_unique<HostIpc>();
}

} // namespace bulkhead
