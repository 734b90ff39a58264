#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/yaml/yaml_patch.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "prevent-cr8escape"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata sysctlValueWithSettings{
    .id = "sysctl-value-with-settings",
    .title = RULE_TEXT("Rules", "Value of a kernel parameter smuggles in further ones"),
    .severity = Severity::High,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class SysctlValueWithSettings final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sysctlValueWithSettings; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const YamlNode sysctl : YamlItems(pod.node()["securityContext"]["sysctls"])) {
            const YamlNode value = sysctl["value"];
            if (value.text().find_first_of("+=") == std::string_view::npos || isTemplated(value.text()))
                continue;
            report
                .finding(
                    sysctlValueWithSettings, Location::written(value),
                    {RULE_TEXT("Rules", "The value of %1 goes on with settings of its own, which an older CRI-O makes on the node"),
                     {std::string(sysctl["name"].text())}})
                .fix({RULE_TEXT("Rules", "Remove %1"), {std::string(sysctl["name"].text())}}, Applicability::Unsafe,
                     YamlPatch::remove(sysctl, pod.node()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSysctlValueWithSettings()
{
    return std::make_unique<SysctlValueWithSettings>();
}

} // namespace bulkhead
