#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kics", "StatefulSet Requests Storage"},
};
constexpr RuleMetadata claimWithoutSize{
    .id = "claim-without-size",
    .title = RULE_TEXT("Rules", "Volume claim of a StatefulSet requests no storage"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class ClaimWithoutSize final : public Rule {
public:
    const RuleMetadata &metadata() const override { return claimWithoutSize; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "StatefulSet" || resource.group() != "apps")
            return;
        for (const YamlNode claim : YamlItems(resource.root()["spec"]["volumeClaimTemplates"])) {
            const Field storage = fieldBelow(claim, {"spec", "resources", "requests", "storage"}, claim["metadata"]["name"]);
            if (!storage.isWritten())
                report
                    .finding(claimWithoutSize, storage.location,
                             {RULE_TEXT("Rules", "The API server refuses a claim that requests no storage"), {}})
                    .manualFix(
                        {RULE_TEXT("Rules", "Request storage"), {}},
                        YamlPatch::set(claim, {"spec", "resources", "requests", "storage"}, YamlValue::string(fillIn("1Gi"))),
                        {{RULE_TEXT("Rules", "size"), {}}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeClaimWithoutSize()
{
    return std::make_unique<ClaimWithoutSize>();
}

} // namespace bulkhead
