#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

#include <string>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "require-storageclass"},
};
constexpr RuleMetadata claimOfAnyClass{
    .id = "claim-of-any-class",
    .title = RULE_TEXT("Rules", "Volume claim takes whatever class of storage is the default"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class ClaimOfAnyClass final : public Rule {
public:
    const RuleMetadata &metadata() const override { return claimOfAnyClass; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() == "PersistentVolumeClaim" && resource.group().empty())
            check(resource.root(), report);
        if (resource.kind() != "StatefulSet" || resource.group() != "apps")
            return;
        for (const YamlNode claim : YamlItems(resource.root()["spec"]["volumeClaimTemplates"]))
            check(claim, report);
    }

private:
    static void check(YamlNode claim, Reporter &report)
    {
        const Field storageClass = fieldBelow(claim, {"spec", "storageClassName"}, claim["metadata"]["name"]);
        const YamlNode volume = claim["spec"]["volumeName"];
        if (storageClass.isWritten() || !volume.text().empty() || !claim["metadata"].isMapping()
            || !claim["metadata"]["annotations"]["volume.beta.kubernetes.io/storage-class"].isNull())
            return;
        report
            .finding(claimOfAnyClass, storageClass.location,
                     {RULE_TEXT("Rules",
                                "Claim \"%1\" names no class: encryption, backups and speed are those of the cluster's default"),
                      {std::string(claim["metadata"]["name"].text())}})
            .manualFix({RULE_TEXT("Rules", "Name the class"), {}},
                       YamlPatch::set(claim, {"spec", "storageClassName"}, YamlValue::string(fillIn("encrypted"))),
                       {{RULE_TEXT("Rules", "storage class"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeClaimOfAnyClass()
{
    return std::make_unique<ClaimOfAnyClass>();
}

} // namespace bulkhead
