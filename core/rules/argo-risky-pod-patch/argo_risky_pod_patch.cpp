#include "core/analysis/rule.h"
#include "core/ci/argo/argo_objects.h"
#include "core/rules/support/settings_findings.h"
#include "core/yaml/yaml_patch.h"

#include <array>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata argoRiskyPodPatch{
    .id = "argo-risky-pod-patch",
    .title = RULE_TEXT("Rules", "A patch changes what pods of an Argo workflow may do"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::size_t deepest = 12;

bool isRisky(YamlNode value)
{
    constexpr std::array<std::string_view, 4> flags = {"privileged", "hostNetwork", "hostPID", "hostIPC"};
    const std::string_view key = value.key().scalar();
    if (key == "hostPath" || key == "serviceAccountName" || key == "serviceAccount" || key == "nodeName")
        return true;
    for (const std::string_view flag : flags) {
        if (key == flag && value.boolean() == true)
            return true;
    }
    return false;
}

YamlNode riskyIn(YamlNode node, std::size_t depth)
{
    YamlNode found;
    if (depth > deepest)
        return found;
    for (const auto [key, value] : YamlEntries(node)) {
        if (!found)
            found = isRisky(value) ? value : riskyIn(value, depth + 1);
    }
    for (const YamlNode item : YamlItems(node)) {
        if (!found)
            found = riskyIn(item, depth + 1);
    }
    return found;
}

class ArgoRiskyPodPatch final : public Rule {
public:
    const RuleMetadata &metadata() const override { return argoRiskyPodPatch; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        const YamlInString yaml = [&](YamlNode scalar) { return ci.sources().embedded().known(scalar); };
        for (const ArgoObject &object : argoObjects(ci.sources())) {
            const YamlNode spec = object.spec();
            check(object, spec["podSpecPatch"], yaml, report);
            check(object, spec["templateDefaults"]["podSpecPatch"], yaml, report);
            for (const ArgoTemplate &written : templatesIn(spec))
                check(object, written.node["podSpecPatch"], yaml, report);
        }
    }

private:
    static void check(const ArgoObject &object, YamlNode patch, const YamlInString &yaml, Reporter &report)
    {
        if (patch.text().empty())
            return;
        const YamlNode risky = riskyIn(yaml(patch), 0);
        const bool isOpen =
            patch.text().contains("{{inputs") || patch.text().contains("{{workflow.parameters") || patch.text().contains("{{=");
        if (!risky && !isOpen)
            return;
        const MessageId text = isOpen
            ? RULE_TEXT("Rules", "A parameter of %1 \"%2\" is written into the pod's spec: whoever submits it shapes the pod")
            : RULE_TEXT("Rules", "The patch of %1 \"%2\" sets %3 in the pod, where a review of its templates does not see it");
        reportInSettings(report, argoRiskyPodPatch, isOpen ? Location::written(patch) : Location::written(risky),
                         {text, {std::string(object.kind()), object.name(), std::string(risky.key().scalar())}}, object.holder)
            .fix({RULE_TEXT("Rules", "Remove the patch"), {}}, Applicability::Unsafe, YamlPatch::remove(patch, object.root));
    }
};

} // namespace

std::unique_ptr<const Rule> makeArgoRiskyPodPatch()
{
    return std::make_unique<ArgoRiskyPodPatch>();
}

} // namespace bulkhead
