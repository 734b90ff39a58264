#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "require-run-as-containeruser"},
};
constexpr RuleMetadata windowsContainerAdministrator{
    .id = "windows-container-administrator",
    .title = RULE_TEXT("Rules", "Windows container runs as its administrator"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

class WindowsContainerAdministrator final : public Rule {
public:
    const RuleMetadata &metadata() const override { return windowsContainerAdministrator; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        check(pod.node(), {RULE_TEXT("Rules", "The Windows containers of the pod run as ContainerAdministrator"), {}}, report);
        for (const ContainerView &container : pod.containers()) {
            if (isAdministrator(container.node()))
                check(container.node(),
                      {RULE_TEXT("Rules", "Windows container \"%1\" runs as ContainerAdministrator"),
                       {std::string(container.name())}},
                      report);
        }
    }

private:
    static YamlNode userOf(YamlNode holder) { return holder["securityContext"]["windowsOptions"]["runAsUserName"]; }

    static bool isAdministrator(YamlNode holder)
    {
        // Windows does not mind the case of a name.
        constexpr std::string_view administrator = "containeradministrator";
        return std::ranges::equal(userOf(holder).text(), administrator, [](char written, char small) {
            return (written >= 'A' && written <= 'Z' ? written + ('a' - 'A') : written) == small;
        });
    }

    static void check(YamlNode holder, const Message &message, Reporter &report)
    {
        if (!isAdministrator(holder))
            return;
        report.finding(windowsContainerAdministrator, Location::written(userOf(holder)), message)
            .fix({RULE_TEXT("Rules", "Run as ContainerUser"), {}}, Applicability::Unsafe,
                 YamlPatch::replace(userOf(holder), YamlValue::string("ContainerUser")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeWindowsContainerAdministrator()
{
    return std::make_unique<WindowsContainerAdministrator>();
}

} // namespace bulkhead
