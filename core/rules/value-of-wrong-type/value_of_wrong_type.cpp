#include "core/analysis/rule.h"
#include "core/rules/support/field_types.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "schema-validation"},
};
constexpr RuleMetadata valueOfWrongType{
    .id = "value-of-wrong-type",
    .title = RULE_TEXT("Rules", "Value is of another type than its field"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

MessageId refusal(ValueKind expected)
{
    switch (expected) {
    case ValueKind::List:
        return RULE_TEXT("Rules", "The API server refuses this: a list is expected here");
    case ValueKind::Boolean:
        return RULE_TEXT("Rules", "The API server refuses this: true or false is expected here");
    case ValueKind::Integer:
        return RULE_TEXT("Rules", "The API server refuses this: a whole number is expected here");
    default:
        return RULE_TEXT("Rules", "The API server refuses this: a mapping (key: value) is expected here");
    }
}

/// A quoted value that would be right without its quotes.
std::string_view plainlyMeant(const WrongType &wrong)
{
    const std::string_view text = wrong.value.isScalar() && wrong.value.isQuoted() ? wrong.value.scalar() : std::string_view();
    if (wrong.expected == ValueKind::Boolean)
        return text == "true" || text == "false" ? text : std::string_view();
    const bool isNumber =
        !text.empty() && text.size() < 10 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return wrong.expected == ValueKind::Integer && isNumber && (text == "0" || text.front() != '0') ? text : std::string_view();
}

class ValueOfWrongType final : public Rule {
public:
    const RuleMetadata &metadata() const override { return valueOfWrongType; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        forEachWrongType(resource, [&](const WrongType &wrong) {
            FindingBuilder finding =
                report.finding(valueOfWrongType, Location::written(wrong.value), {refusal(wrong.expected), {}});
            if (const std::string_view meant = plainlyMeant(wrong); !meant.empty())
                finding.fix({RULE_TEXT("Rules", "Write %1 without quotes"), {std::string(meant)}}, Applicability::Unsafe,
                            YamlPatch::replace(wrong.value, YamlValue::raw(std::string(meant))));
        });
    }
};

} // namespace

std::unique_ptr<const Rule> makeValueOfWrongType()
{
    return std::make_unique<ValueOfWrongType>();
}

} // namespace bulkhead
