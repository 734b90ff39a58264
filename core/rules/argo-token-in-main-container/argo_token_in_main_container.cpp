#include "core/analysis/rule.h"
#include "core/ci/argo/argo_objects.h"
#include "core/kube/rbac/powers.h"
#include "core/kube/rbac/token_mount.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/settings_findings.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <set>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_ARGO_1"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1528"},
};
constexpr RuleMetadata argoTokenInMainContainer{
    .id = "argo-token-in-main-container",
    .title = RULE_TEXT("Rules", "Steps of an Argo workflow carry a token with rights"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr std::string_view placeholder = "workflow-executor";

class ArgoTokenInMainContainer final : public Rule {
public:
    const RuleMetadata &metadata() const override { return argoTokenInMainContainer; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        const std::vector<ArgoObject> objects = argoObjects(ci.sources());
        for (const CiRunner &runner : ci.runners()) {
            if (runner.system != CiSystem::ArgoWorkflows)
                continue;
            const auto object = std::ranges::find_if(objects, [&](const ArgoObject &one) {
                const Location place = Location::keyOf(one.root);
                return one.holder == runner.definedBy && place.source == runner.place.source && place.range == runner.place.range;
            });
            if (object != objects.end())
                checkWorkflow(ci, runner, *object, report);
        }
    }

private:
    static void checkWorkflow(const CiInventory &ci, const CiRunner &runner, const ArgoObject &object, Reporter &report)
    {
        std::set<std::string> accounts;
        for (const CiPod &pod : runner.pods) {
            const std::string space = pod.resource->namespaceName();
            const TokenMount token = tokenMount(pod.spec, space, ci.rbac());
            if (pod.role == CiRole::Manager || !token.isMounted || isTemplated(token.account))
                continue;
            const HeldPowers held = powers(ci.rbac(), Subject::ofServiceAccount(space, token.account));
            const auto power = std::ranges::find(held.powers, Answer::Yes, &HeldPower::certainty);
            if (power != held.powers.end() && accounts.insert(token.account).second)
                reportAccount(object, token, *power, report);
        }
    }

    static void reportAccount(const ArgoObject &object, const TokenMount &token, const HeldPower &power, Reporter &report)
    {
        FindingBuilder finding = reportInSettings(
            report, argoTokenInMainContainer, token.accountPlace,
            {RULE_TEXT("Rules",
                       "Steps of %1 \"%2\" carry the token of account \"%3\", which may %4 %5: a step needs none, only Argo's "
                       "own container does"),
             {std::string(object.kind()), object.name(), token.account, power.verb, power.resource}},
            object.holder);
        if (power.grant.subjectPlace.source)
            finding.relate(power.grant.subjectPlace, {RULE_TEXT("Rules", "The right is given here"), {}});
        const YamlNode spec = object.spec();
        if (!spec.isMapping())
            return;
        const Message title{RULE_TEXT("Rules", "Give the token to Argo's own container alone"), {}};
        PatchResult patch = YamlPatch::set(spec, {"automountServiceAccountToken"}, YamlValue::boolean(false));
        if (!spec["executor"]["serviceAccountName"].text().empty()) {
            finding.fix(title, Applicability::Unsafe, std::move(patch));
            return;
        }
        const YamlValue account = YamlValue::string(fillIn(placeholder));
        finding.manualFix(title, addedTogether(std::move(patch), YamlPatch::set(spec, {"executor", "serviceAccountName"}, account)),
                          {{RULE_TEXT("Rules", "service account"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeArgoTokenInMainContainer()
{
    return std::make_unique<ArgoTokenInMainContainer>();
}

} // namespace bulkhead
