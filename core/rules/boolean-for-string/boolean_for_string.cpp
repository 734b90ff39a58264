#include "core/analysis/rule.h"
#include "core/rules/support/string_fields.h"

namespace bulkhead {

namespace {

constexpr RuleMetadata booleanForString{
    .id = "boolean-for-string",
    .title = RULE_TEXT("Rules", "Unquoted word is a boolean where a string is required"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Safe,
    .profiles = Profile::Security | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

/// Two insertions and not a replacement: what a Secret holds must not be repeated in a report.
PatchResult quoted(YamlNode value)
{
    if (PatchResult replaced = YamlPatch::replace(value, YamlValue::string(value.scalar())); !replaced)
        return replaced;
    const TextRange range = value.range();
    return YamlPatch::edits(value, {TextEdit{{range.begin, range.begin}, "\""}, TextEdit{{range.end, range.end}, "\""}});
}

void reportValue(YamlNode value, bool secret, Reporter &report)
{
    const MessageId text = secret
        ? RULE_TEXT("Rules",
                    "An unquoted word is read as a boolean here; a string is required, and the API server refuses anything else")
        : RULE_TEXT("Rules",
                    "Unquoted %1 is read as the boolean %2 here; a string is required, and the API server refuses anything else");
    const std::vector<std::string> arguments = secret
        ? std::vector<std::string>()
        : std::vector<std::string>{std::string(value.scalar()), *value.boolean() ? "true" : "false"};
    report.finding(booleanForString, Location::written(value), {text, arguments})
        .fix({RULE_TEXT("Rules", "Quote it"), {}}, Applicability::Safe, quoted(value));
}

class BooleanForString final : public Rule {
public:
    const RuleMetadata &metadata() const override { return booleanForString; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const bool secret = resource.kind() == "Secret" && resource.group().empty();
        forEachStringField(resource, [&](YamlNode value, bool isData) {
            if (value.boolean())
                reportValue(value, secret && isData, report);
        });
    }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        forEachStringField(pod, [&](YamlNode value) {
            if (value.boolean())
                reportValue(value, false, report);
        });
    }
};

} // namespace

std::unique_ptr<const Rule> makeBooleanForString()
{
    return std::make_unique<BooleanForString>();
}

} // namespace bulkhead
