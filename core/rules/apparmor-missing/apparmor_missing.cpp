#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

#include <string>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV002"},
    {"kics", "Missing AppArmor Profile"},
};
constexpr RuleMetadata apparmorMissing{
    .id = "apparmor-missing",
    .title = RULE_TEXT("Rules", "No AppArmor profile is asked for"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class ApparmorMissing final : public Rule {
public:
    const RuleMetadata &metadata() const override { return apparmorMissing; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (pod.field({"os", "name"}).text() == "windows" || pod.effectiveSecurity(container, "appArmorProfile").isWritten())
            return;
        const std::string annotation = "container.apparmor.security.beta.kubernetes.io/" + std::string(container.name());
        if (pod.metadata()["annotations"][annotation].isScalar())
            return;
        FindingBuilder finding =
            report.finding(apparmorMissing, container.field({"securityContext", "appArmorProfile"}).location,
                           {RULE_TEXT("Rules", "Container \"%1\" asks for no AppArmor profile"), {std::string(container.name())}});
        constexpr int first = 30; // the field came with Kubernetes 1.30
        if (report.kubeVersion().minor >= first)
            finding.fix({RULE_TEXT("Rules", "Use the runtime's profile"), {}}, Applicability::Unsafe,
                        YamlPatch::set(container.node(), {"securityContext", "appArmorProfile", "type"},
                                       YamlValue::string("RuntimeDefault")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeApparmorMissing()
{
    return std::make_unique<ApparmorMissing>();
}

} // namespace bulkhead
