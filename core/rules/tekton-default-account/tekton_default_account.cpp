#include "core/analysis/rule.h"
#include "core/ci/tekton/tekton_objects.h"
#include "core/kube/rbac/powers.h"
#include "core/rules/support/settings_findings.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata tektonDefaultAccount{
    .id = "tekton-default-account",
    .title = RULE_TEXT("Rules", "Tekton run uses the default service account"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view placeholder = "ci-task";

std::vector<std::string> accountKeys(const TektonObject &run)
{
    const bool isBelow = run.kind() == "PipelineRun" && run.root["apiVersion"].scalar() == "tekton.dev/v1";
    return isBelow ? std::vector<std::string>{"taskRunTemplate", "serviceAccountName"}
                   : std::vector<std::string>{"serviceAccountName"};
}

class TektonDefaultAccount final : public Rule {
public:
    const RuleMetadata &metadata() const override { return tektonDefaultAccount; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        const TektonSettings settings =
            tektonSettings(ci.sources(), [&](YamlNode scalar) { return ci.sources().embedded().known(scalar); });
        if (settings.accountName() != "default")
            return;
        for (const TektonObject &run : tektonObjects(ci.sources())) {
            const Field account = accountOf(run);
            if (run.isRun() && (account.text().empty() || account.text() == "default"))
                reportRun(ci, run, account, report);
        }
    }

private:
    static void reportRun(const CiInventory &ci, const TektonObject &run, const Field &account, Reporter &report)
    {
        const bool hasRights = !powers(ci.rbac(), Subject::ofServiceAccount(run.namespaceName, "default")).powers.empty();
        const MessageId text = hasRights
            ? RULE_TEXT("Rules",
                        "%1 \"%2\" runs as account \"default\" of its namespace, which has rights: so does every other pod "
                        "there that names no account")
            : RULE_TEXT("Rules",
                        "%1 \"%2\" runs as account \"default\" of its namespace, and gets every right that anybody ever "
                        "gives it");
        FindingBuilder finding = reportInSettings(report, tektonDefaultAccount, account.location,
                                                  {text, {std::string(run.kind()), run.name()}}, run.holder);
        if (hasRights)
            finding.severity(Severity::High);
        finding.manualFix({RULE_TEXT("Rules", "Name a service account"), {}},
                          YamlPatch::set(run.root["spec"], accountKeys(run), YamlValue::string(fillIn(placeholder))),
                          {{RULE_TEXT("Rules", "service account"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeTektonDefaultAccount()
{
    return std::make_unique<TektonDefaultAccount>();
}

} // namespace bulkhead
