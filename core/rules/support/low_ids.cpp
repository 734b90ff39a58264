#include "core/rules/support/low_ids.h"

#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

#include <string>

namespace bulkhead {

void reportLowIds(Reporter &report, const RuleMetadata &rule, const PodSpecView &pod, std::string_view key, const LowIdTexts &texts)
{
    constexpr std::int64_t lowest = 10'000;
    const auto check = [&](YamlNode value) {
        const auto number = value.integer();
        if (!number || *number <= 0 || *number >= lowest)
            return;
        report.finding(rule, Location::written(value), {texts.text, {std::to_string(*number)}})
            .manualFix({RULE_TEXT("Rules", "Take a higher one"), {}}, YamlPatch::replace(value, YamlValue::raw(fillIn("10001"))),
                       {{texts.label, {}}});
    };
    check(pod.node()["securityContext"][key]);
    for (const ContainerView &container : pod.containers())
        check(container.node()["securityContext"][key]);
}

} // namespace bulkhead
