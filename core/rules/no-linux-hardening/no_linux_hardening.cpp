#include "core/analysis/rule.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0055"},
    {"polaris", "linuxHardening"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
};
constexpr RuleMetadata noLinuxHardening{
    .id = "no-linux-hardening",
    .title = RULE_TEXT("Rules", "Nothing of the kernel confines the container"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class NoLinuxHardening final : public Rule {
public:
    const RuleMetadata &metadata() const override { return noLinuxHardening; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (pod.field({"os", "name"}).text() == "windows"
            || container.field({"securityContext", "capabilities", "drop"}).value.size() > 0)
            return;
        for (const std::string_view key : {"seccompProfile", "seLinuxOptions", "appArmorProfile"}) {
            if (pod.effectiveSecurity(container, key).isWritten())
                return;
        }
        for (const auto [key, value] : YamlEntries(pod.metadata()["annotations"])) {
            if (key.text().starts_with("container.apparmor.security.beta.kubernetes.io/") || key.text().starts_with("seccomp."))
                return;
        }
        report.finding(noLinuxHardening, container.field({"securityContext"}).location,
                       {RULE_TEXT("Rules", "Container \"%1\" has no seccomp, SELinux or AppArmor profile and drops no capability"),
                        {std::string(container.name())}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeNoLinuxHardening()
{
    return std::make_unique<NoLinuxHardening>();
}

} // namespace bulkhead
