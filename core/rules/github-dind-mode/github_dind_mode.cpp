#include "core/analysis/rule.h"
#include "core/ci/github/github_settings.h"
#include "core/kube/image_reference.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/combined_patch.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata githubDindMode{
    .id = "github-dind-mode",
    .title = RULE_TEXT("Rules", "Runner scale set with a privileged Docker daemon"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

bool isDocker(YamlNode container)
{
    const ImageReference image = ImageReference::parse(container["image"].scalar());
    return image.tag.contains("dind") || image.repository == "docker" || image.repository.ends_with("/docker")
        || container["name"].scalar() == "dind";
}

/// `type: kubernetes` with the volume that the chart asks for then.
PatchResult kubernetesMode(const ScaleSetSettings &runner)
{
    PatchResult mode = YamlPatch::replace(runner.mode, YamlValue::string("kubernetes"));
    if (runner.form != ScaleSetSettings::Form::Chart || runner.base["containerMode"]["kubernetesModeWorkVolumeClaim"])
        return mode;
    const YamlValue claim = YamlValue::mapping(
        {{"accessModes", YamlValue::sequence({YamlValue::string("ReadWriteOnce")})},
         {"resources", YamlValue::mapping({{"requests", YamlValue::mapping({{"storage", YamlValue::raw("10Gi")}})}})}});
    return combined(mode, YamlPatch::set(runner.base["containerMode"], {"kubernetesModeWorkVolumeClaim"}, claim));
}

class GithubDindMode final : public Rule {
public:
    const RuleMetadata &metadata() const override { return githubDindMode; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ScaleSetSettings &runner : scaleSetSettings(ci.sources())) {
            if (runner.mode.scalar() == "dind") {
                reportAt(
                    report, githubDindMode, Location::written(runner.mode),
                    {RULE_TEXT("Rules", "Runner scale set \"%1\" in mode dind has a privileged Docker daemon in every runner pod"),
                     {runner.name}})
                    .fix({RULE_TEXT("Rules", "Run jobs in pods of their own: mode kubernetes"), {}}, Applicability::Unsafe,
                         kubernetesMode(runner))
                    .fix({RULE_TEXT("Rules", "Run jobs without containers: no mode"), {}}, Applicability::Unsafe,
                         YamlPatch::remove(runner.mode, runner.base));
                continue;
            }
            for (const std::string_view list : {"initContainers", "containers"}) {
                for (const YamlNode container : YamlItems(runner.pod.value[list]))
                    checkDaemon(runner, container, report);
            }
        }
    }

    static void checkDaemon(const ScaleSetSettings &runner, YamlNode container, Reporter &report)
    {
        const YamlNode privileged = container["securityContext"]["privileged"];
        if (privileged.boolean() != true || !isDocker(container) || container["name"].scalar() == "runner")
            return;
        reportAt(report, githubDindMode, Location::written(privileged),
                 {RULE_TEXT("Rules", "Runner scale set \"%1\" brings a privileged Docker daemon in container \"%2\""),
                  {runner.name, std::string(container["name"].scalar())}})
            .fix({RULE_TEXT("Rules", "Remove the Docker daemon"), {}}, Applicability::Unsafe,
                 YamlPatch::remove(container, runner.pod.value));
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubDindMode()
{
    return std::make_unique<GithubDindMode>();
}

} // namespace bulkhead
