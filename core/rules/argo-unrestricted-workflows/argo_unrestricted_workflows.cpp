#include "core/analysis/rule.h"
#include "core/ci/argo/argo_objects.h"
#include "core/rules/support/settings_findings.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata argoUnrestrictedWorkflows{
    .id = "argo-unrestricted-workflows",
    .title = RULE_TEXT("Rules", "Argo runs any workflow"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class ArgoUnrestrictedWorkflows final : public Rule {
public:
    const RuleMetadata &metadata() const override { return argoUnrestrictedWorkflows; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        const YamlInString yaml = [&](YamlNode scalar) { return ci.sources().embedded().known(scalar); };
        const std::vector<ArgoObject> objects = argoObjects(ci.sources());
        const auto made = std::ranges::find_if(objects, [](const ArgoObject &object) { return !object.isTemplate(); });
        if (made == objects.end())
            return; // nobody here makes workflows
        for (const ArgoSettings &settings : argoSettings(ci.sources(), yaml)) {
            const std::string_view referencing = settings.restrictions["templateReferencing"].text();
            if (referencing == "Strict" || referencing == "Secure")
                continue;
            reportSettings(settings, *made, yaml, report);
        }
    }

private:
    static void reportSettings(const ArgoSettings &settings, const ArgoObject &made, const YamlInString &yaml, Reporter &report)
    {
        const YamlNode root = settings.object->root();
        const YamlNode whole = root["data"]["config"].isScalar() ? yaml(root["data"]["config"]) : YamlNode();
        const Field field = fieldBelow(root, {"data", "workflowRestrictions"});
        reportInSettings(report, argoUnrestrictedWorkflows, field.location,
                         {RULE_TEXT("Rules",
                                    "The controller runs any workflow: who may create one runs any pod in that namespace, "
                                    "as any service account there"),
                          {}},
                         settings.object)
            .relate(Location::keyOf(made.root), {RULE_TEXT("Rules", "A workflow is made here"), {}})
            .fix({RULE_TEXT("Rules", "Run only workflows that refer to a template"), {}}, Applicability::Unsafe,
                 restrict(root, whole, "Secure"))
            .fix({RULE_TEXT("Rules", "The same, and let a template change while its workflow runs"), {}}, Applicability::Unsafe,
                 restrict(root, whole, "Strict"));
    }

    static PatchResult restrict(YamlNode root, YamlNode whole, std::string_view level)
    {
        if (whole.isMapping())
            return YamlPatch::set(whole, {"workflowRestrictions", "templateReferencing"}, YamlValue::string(level));
        return YamlPatch::set(root, {"data", "workflowRestrictions"},
                              YamlValue::string("templateReferencing: " + std::string(level)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeArgoUnrestrictedWorkflows()
{
    return std::make_unique<ArgoUnrestrictedWorkflows>();
}

} // namespace bulkhead
