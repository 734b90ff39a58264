#include "core/analysis/rule.h"
#include "core/ci/github/github_settings.h"
#include "core/rules/support/ci_accounts.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1552"},
};
constexpr RuleMetadata githubRunnerReadsSecrets{
    .id = "github-runner-reads-secrets",
    .title = RULE_TEXT("Rules", "Runner reads the Secrets of applications"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view ownNamespace = "arc-runners";

/// A Secret of the namespace that has nothing to do with CI: none that GitHub's settings name, no token of an account.
const Resource *otherSecret(const CiInventory &ci, const std::string &space, std::string_view own)
{
    for (const Resource *const object : ci.sources().configuration()) {
        if (object->kind() == "Secret" && object->namespaceName() == space && object->name() != own
            && object->root()["type"].scalar() != "kubernetes.io/service-account-token")
            return object;
    }
    return nullptr;
}

class GithubRunnerReadsSecrets final : public Rule {
public:
    const RuleMetadata &metadata() const override { return githubRunnerReadsSecrets; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ScaleSetSettings &runner : scaleSetSettings(ci.sources())) {
            const bool hasOwnAccount =
                runner.pod.value["serviceAccountName"] || runner.base["runner"]["kubernetesMode"]["serviceAccountName"];
            if (runner.isKubernetesMode() && runner.form != ScaleSetSettings::Form::Object && !hasOwnAccount)
                check(ci, {runner.name, runner.namespaceName, runner.mode, runner.base["githubConfigSecret"].scalar()},
                      YamlPatch::set(runner.base, {"namespaceOverride"}, YamlValue::string(fillIn(ownNamespace))), report);
        }
        for (const SummerwindSettings &runner : summerwindSettings(ci.sources())) {
            if (runner.isKubernetesMode() && !runner.pod["serviceAccountName"] && !runner.settings["serviceAccountName"])
                check(ci, {runner.resource->name(), runner.resource->namespaceName(), runner.settings["containerMode"], {}},
                      YamlPatch::set(runner.resource->metadata(), {"namespace"}, YamlValue::string(fillIn(ownNamespace))), report);
        }
    }

private:
    struct Runner {
        std::string name;
        std::string space;
        YamlNode mode;
        std::string_view secret; ///< its own
    };

    static void check(const CiInventory &ci, const Runner &runner, PatchResult move, Reporter &report)
    {
        if (runner.space.empty())
            return;
        const Resource *const workload = ci.otherWorkloadIn(runner.space);
        const Resource *const secret = otherSecret(ci, runner.space, runner.secret);
        if (!workload && !secret)
            return;
        FindingBuilder finding = reportAt(
            report, githubRunnerReadsSecrets, Location::written(runner.mode),
            {RULE_TEXT("Rules",
                       "In mode kubernetes the account of runner \"%1\" reads every Secret of namespace %2 and makes pods there, "
                       "and that is not a namespace of CI alone"),
             {runner.name, runner.space}});
        finding.manualFix({RULE_TEXT("Rules", "Give the runner a namespace of its own"), {}}, std::move(move),
                          {{RULE_TEXT("Rules", "namespace"), {}}});
        if (secret)
            finding.relate(Location::keyOf(secret->metadata()["name"]), {RULE_TEXT("Rules", "A Secret that it reads"), {}});
        if (workload)
            finding.relate(Location::keyOf(workload->metadata()["name"]), {RULE_TEXT("Rules", "A workload beside it"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubRunnerReadsSecrets()
{
    return std::make_unique<GithubRunnerReadsSecrets>();
}

} // namespace bulkhead
