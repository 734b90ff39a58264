#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_29"},
    {"checkov", "CKV_K8S_30"},
    {"kubescape", "C-0211"},
    {"trivy", "KSV0118"},
    {"kics", "Pod or Container Without Security Context"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.7.3"},
};
constexpr RuleMetadata noSecurityContext{
    .id = "no-security-context",
    .title = RULE_TEXT("Rules", "Container has no security context at all"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class NoSecurityContext final : public Rule {
public:
    const RuleMetadata &metadata() const override { return noSecurityContext; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (pod.node()["securityContext"].size() > 0 || container.node()["securityContext"].size() > 0)
            return;
        FindingBuilder finding =
            report.finding(noSecurityContext, container.field({"securityContext"}).location,
                           {RULE_TEXT("Rules", "Neither the pod nor container \"%1\" says with which rights it runs"),
                            {std::string(container.name())}});
        if (pod.node()["os"]["name"].text() != "windows")
            finding.fix({RULE_TEXT("Rules", "Forbid more rights than it starts with, and drop its capabilities"), {}},
                        Applicability::Unsafe, YamlPatch::set(container.node(), {"securityContext"}, leastRights()));
    }

private:
    static YamlValue leastRights()
    {
        const YamlValue all = YamlValue::sequence({YamlValue::string("ALL")});
        return YamlValue::mapping(
            {{"allowPrivilegeEscalation", YamlValue::boolean(false)}, {"capabilities", YamlValue::mapping({{"drop", all}})}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeNoSecurityContext()
{
    return std::make_unique<NoSecurityContext>();
}

} // namespace bulkhead
