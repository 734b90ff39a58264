#include "core/analysis/rule.h"
#include "core/rules/support/unknown_fields.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "schema-validation"},
};
constexpr RuleMetadata unknownField{
    .id = "unknown-field",
    .title = RULE_TEXT("Rules", "Field that the API does not have"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class UnknownFieldRule final : public Rule {
public:
    const RuleMetadata &metadata() const override { return unknownField; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        forEachUnknownField(resource, [&](const UnknownField &field) {
            const std::string_view meant = probablyMeant(field);
            const std::optional<RightPlace> place = meant.empty() ? rightPlaceOf(field, resource) : std::nullopt;
            if (place && isProtective(field.name())) // misplaced-field's
                return;
            reportField(field, meant, place, resource, report);
        });
    }

private:
    static void reportField(const UnknownField &field, std::string_view meant, const std::optional<RightPlace> &place,
                            const Resource &resource, Reporter &report)
    {
        const MessageId text = !meant.empty()
            ? RULE_TEXT("Rules", "%2 (Kubernetes %3) has no field %1: it is dropped, or the object refused. Is %4 meant?")
            : place
            ? RULE_TEXT("Rules", "%2 (Kubernetes %3) has no field %1: it is dropped, or the object refused. It belongs to %4")
            : RULE_TEXT("Rules", "%2 (Kubernetes %3) has no field %1: it is dropped, or the object refused");
        FindingBuilder finding =
            report.finding(unknownField, Location::keyOf(field.value),
                           {text,
                            {std::string(field.name()), std::string(field.holder().type.name()),
                             std::string(field.holder().type.apiVersion()), place ? place->path : std::string(meant)}});
        if (!meant.empty())
            finding.fix({RULE_TEXT("Rules", "Rename it to %1"), {std::string(meant)}}, Applicability::Unsafe,
                        YamlPatch::rename(field.value, meant));
        else if (place)
            offerMove(finding, field, *place, resource);
        else
            finding.fix({RULE_TEXT("Rules", "Remove it"), {}}, Applicability::Unsafe,
                        YamlPatch::remove(field.value, field.holder().node));
    }
};

} // namespace

std::unique_ptr<const Rule> makeUnknownField()
{
    return std::make_unique<UnknownFieldRule>();
}

} // namespace bulkhead
