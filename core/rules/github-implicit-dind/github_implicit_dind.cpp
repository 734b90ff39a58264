#include "core/analysis/rule.h"
#include "core/ci/github/github_settings.h"
#include "core/rules/support/ci_accounts.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata githubImplicitDind{
    .id = "github-implicit-dind",
    .title = RULE_TEXT("Rules", "Runner brings a privileged Docker daemon"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

/// A container of that name that the runner's spec brings keeps its own rights.
bool bringsDocker(const SummerwindSettings &runner)
{
    for (const YamlNode list : {runner.pod["containers"], runner.settings["sidecarContainers"]}) {
        for (const YamlNode container : YamlItems(list)) {
            if (container["name"].scalar() == "docker")
                return true;
        }
    }
    return false;
}

class GithubImplicitDind final : public Rule {
public:
    const RuleMetadata &metadata() const override { return githubImplicitDind; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const SummerwindSettings &runner : summerwindSettings(ci.sources())) {
            const Field enabled = fieldBelow(runner.settings, {"dockerEnabled"});
            const YamlNode within = runner.settings["dockerdWithinRunnerContainer"];
            if (enabled.isFalse() || runner.isKubernetesMode() || runner.hasSelinuxOptions() || within.boolean() == true
                || bringsDocker(runner))
                continue;
            const bool isWritten = enabled.isWritten();
            FindingBuilder finding = reportAt(
                report, githubImplicitDind, enabled.location,
                {isWritten
                     ? RULE_TEXT("Rules",
                                 "Runner \"%1\" asks for a Docker daemon: the controller adds a privileged container to its pod")
                     : RULE_TEXT("Rules",
                                 "Runner \"%1\" does not say dockerEnabled: false, so the controller adds a privileged Docker "
                                 "daemon to its pod"),
                 {runner.resource->name()}});
            finding.fix({RULE_TEXT("Rules", "Set dockerEnabled: false"), {}}, Applicability::Unsafe,
                        YamlPatch::set(runner.settings, {"dockerEnabled"}, YamlValue::boolean(false)));
            if (isTemplated(enabled.text()) || isTemplated(runner.settings["containerMode"].scalar()))
                finding.confidence(Confidence::Low);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubImplicitDind()
{
    return std::make_unique<GithubImplicitDind>();
}

} // namespace bulkhead
