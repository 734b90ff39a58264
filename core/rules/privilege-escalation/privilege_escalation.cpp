#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/rules/support/capabilities.h"
#include "core/rules/support/forbid_escalation.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_20"},
    {"kube-linter", "privilege-escalation-container"},
    {"kubescape", "C-0016"},
    {"trivy", "KSV001"},
    {"polaris", "privilegeEscalationAllowed"},
    {"kics", "Privilege Escalation Allowed"},
    {"kubeaudit", "AllowPrivilegeEscalationTrue"},
    {"kubeaudit", "AllowPrivilegeEscalationNil"},
    {"kyverno", "disallow-privilege-escalation"},
    {"pss", "restricted/allowPrivilegeEscalation"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.6"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1068"},
};
constexpr RuleMetadata privilegeEscalation{
    .id = "privilege-escalation",
    .title = RULE_TEXT("Rules", "Container can gain more privileges than it started with"),
    .severity = Severity::High,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class PrivilegeEscalation final : public Rule {
public:
    const RuleMetadata &metadata() const override { return privilegeEscalation; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        const YamlNode security = container.node()["securityContext"];
        const YamlNode allow = security["allowPrivilegeEscalation"];
        const YamlNode privileged = security["privileged"];
        const YamlNode sysAdmin = sysAdminItem(container);
        const bool isPrivileged = privileged.boolean() == true;
        const bool isImplied = isPrivileged || sysAdmin.isValid();
        const bool isWindows = pod.node()["os"]["name"].scalar() == "windows" && report.kubeVersion() >= KubeVersion{1, 25};
        if ((allow.boolean() == false && !isImplied) || isWindows)
            return;
        if (isImplied && allow.boolean() != true)
            reportImplied(container, isPrivileged ? privileged : sysAdmin, report);
        else
            reportAllowed(container, report);
    }

private:
    static void reportAllowed(const ContainerView &container, Reporter &report)
    {
        const Field allow = container.field({"securityContext", "allowPrivilegeEscalation"});
        const bool isLater = !allow.value.boolean() && isTemplated(allow.value.text());
        const MessageId text = isLater
            ? RULE_TEXT("Rules", "Whether container \"%1\" allows privilege escalation is not known: the value is filled in later")
            : allow.isWritten()
            ? RULE_TEXT("Rules", "Container \"%1\" allows privilege escalation")
            : RULE_TEXT("Rules",
                        "Container \"%1\" allows privilege escalation: allowPrivilegeEscalation is not set, and that means true");
        FindingBuilder finding = report.finding(privilegeEscalation, allow.location, {text, {std::string(container.name())}});
        if (isLater)
            finding.confidence(Confidence::Low);
        finding.severity(allow.isWritten() && !isLater ? Severity::High : Severity::Medium)
            .fix({RULE_TEXT("Rules", "Set allowPrivilegeEscalation: false"), {}}, Applicability::Unsafe,
                 forbidEscalation(container));
    }

    /// Another rule speaks of the cause itself, so this finding keeps its voice down.
    static void reportImplied(const ContainerView &container, YamlNode cause, Reporter &report)
    {
        const YamlNode allow = container.node()["securityContext"]["allowPrivilegeEscalation"];
        const std::string causeText = cause.key().isValid() ? "privileged: true" : std::string(cause.scalar());
        FindingBuilder finding =
            report.finding(privilegeEscalation, Location::written(cause),
                           {RULE_TEXT("Rules", "Container \"%1\" can gain privileges: %2 implies allowPrivilegeEscalation: true"),
                            {std::string(container.name()), causeText}});
        finding.severity(Severity::Low)
            .fix({RULE_TEXT("Rules", "Take back %1 and set allowPrivilegeEscalation: false"), {causeText}}, Applicability::Unsafe,
                 forbidEscalation(container));
        if (allow.boolean() == false)
            finding.relate(Location::written(allow), {RULE_TEXT("Rules", "This false does not hold beside %1"), {causeText}});
    }
};

} // namespace

std::unique_ptr<const Rule> makePrivilegeEscalation()
{
    return std::make_unique<PrivilegeEscalation>();
}

} // namespace bulkhead
