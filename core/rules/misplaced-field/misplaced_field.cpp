#include "core/analysis/rule.h"
#include "core/rules/support/unknown_fields.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "schema-validation"},
};
constexpr RuleMetadata misplacedField{
    .id = "misplaced-field",
    .title = RULE_TEXT("Rules", "Protective field stands at the wrong level"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class MisplacedField final : public Rule {
public:
    const RuleMetadata &metadata() const override { return misplacedField; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        forEachUnknownField(resource, [&](const UnknownField &field) {
            if (!isProtective(field.name()))
                return;
            const std::optional<RightPlace> place = rightPlaceOf(field, resource);
            if (!place)
                return;
            FindingBuilder finding = report.finding(misplacedField, Location::keyOf(field.value),
                                                    {RULE_TEXT("Rules",
                                                               "%1 is no field of %2 (Kubernetes %3) and protects nothing here: it "
                                                               "is dropped, or the object refused. It belongs to %4"),
                                                     {std::string(field.name()), std::string(field.holder().type.name()),
                                                      std::string(field.holder().type.apiVersion()), place->path}});
            offerMove(finding, field, *place, resource);
        });
    }
};

} // namespace

std::unique_ptr<const Rule> makeMisplacedField()
{
    return std::make_unique<MisplacedField>();
}

} // namespace bulkhead
