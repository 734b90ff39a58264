#include "core/analysis/rule.h"
#include "core/ci/jenkins/jenkins_settings.h"
#include "core/rules/support/settings_findings.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1552"},
};
constexpr RuleMetadata jenkinsControllerRunsBuilds{
    .id = "jenkins-controller-runs-builds",
    .title = RULE_TEXT("Rules", "Jenkins runs builds on its controller"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class JenkinsControllerRunsBuilds final : public Rule {
public:
    const RuleMetadata &metadata() const override { return jenkinsControllerRunsBuilds; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const JenkinsSettings &settings : jenkinsSettings(ci.sources())) {
            if (settings.chart)
                check(settings.chart->values["controller"]["numExecutors"], settings, report);
            for (const JenkinsConfiguration &configuration : settings.configurations)
                check(configuration.root["jenkins"]["numExecutors"], settings, report);
        }
    }

private:
    static void check(YamlNode executors, const JenkinsSettings &settings, Reporter &report)
    {
        if (executors.integer().value_or(0) <= 0)
            return;
        reportInSettings(report, jenkinsControllerRunsBuilds, Location::written(executors),
                         {RULE_TEXT("Rules",
                                    "Builds run on the controller of Jenkins \"%1\", %2 at a time: with its account, its "
                                    "files and all credentials it keeps"),
                          {settings.name, std::string(executors.scalar())}},
                         settings.object)
            .fix({RULE_TEXT("Rules", "Let the controller run no builds"), {}}, Applicability::Unsafe,
                 YamlPatch::replace(executors, YamlValue::raw("0")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeJenkinsControllerRunsBuilds()
{
    return std::make_unique<JenkinsControllerRunsBuilds>();
}

} // namespace bulkhead
