#include "core/analysis/rule.h"
#include "core/rules/support/pod_security_findings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_26"},
    {"kubescape", "C-0044"},
    {"trivy", "KSV024"},
    {"polaris", "hostPortSet"},
    {"kics", "Workload Host Port Not Specified"},
    {"kyverno", "disallow-host-ports"},
    {"kyverno", "disallow-host-ports-range"},
    {"pss", "baseline/hostPorts"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.13"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata hostPort{
    .id = "host-port",
    .title = RULE_TEXT("Rules", "Container takes a port of its node"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class HostPort final : public Rule {
public:
    const RuleMetadata &metadata() const override { return hostPort; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const PodSecurityViolation &violation : refusedBy(PodSecurityCheckId::HostPorts, pod, report)) {
            if (violation.kind == PodSecurityViolation::Kind::Copied)
                continue; // the network of the node is the cause, and another rule's
            report
                .finding(hostPort, violation.location,
                         {RULE_TEXT("Rules", "Container \"%1\" takes port %2 of its node, past Services and network policies"),
                          {std::string(violation.container->name()), std::string(violation.value.text())}})
                .fix({RULE_TEXT("Rules", "Remove %1"), {"hostPort"}}, Applicability::Unsafe,
                     YamlPatch::remove(violation.value, violation.container->node()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeHostPort()
{
    return std::make_unique<HostPort>();
}

} // namespace bulkhead
