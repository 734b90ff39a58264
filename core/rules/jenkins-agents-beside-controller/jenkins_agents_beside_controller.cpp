#include "core/analysis/rule.h"
#include "core/ci/jenkins/jenkins_settings.h"
#include "core/rules/support/settings_findings.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata jenkinsAgentsBesideController{
    .id = "jenkins-agents-beside-controller",
    .title = RULE_TEXT("Rules", "Agents of Jenkins run in the namespace of its controller"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view placeholder = "jenkins-agents";

class JenkinsAgentsBesideController final : public Rule {
public:
    const RuleMetadata &metadata() const override { return jenkinsAgentsBesideController; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const JenkinsSettings &settings : jenkinsSettings(ci.sources())) {
            if (settings.chart && settings.chart->values["agent"]["enabled"].boolean() != false)
                check(settings.chart->values, {"agent", "namespace"}, settings, report);
            for (const JenkinsConfiguration &configuration : settings.configurations) {
                for (const YamlNode cloud : kubernetesClouds(configuration))
                    check(cloud, {"namespace"}, settings, report);
            }
        }
    }

private:
    static void check(YamlNode base, const std::vector<std::string> &keys, const JenkinsSettings &settings, Reporter &report)
    {
        const Field field = keys.size() > 1 ? fieldBelow(base, {"agent", "namespace"}) : fieldBelow(base, {"namespace"});
        const std::string_view space = field.isWritten() ? field.text() : std::string_view();
        const bool isOwn = space.empty() || space == settings.namespaceName || space == "{{ .Release.Namespace }}";
        if (!isOwn)
            return;
        reportInSettings(report, jenkinsAgentsBesideController, field.location,
                         {RULE_TEXT("Rules",
                                    "Agents of Jenkins \"%1\" run in the namespace of their controller: a pod of a build may "
                                    "name its account and mount its volume and Secrets"),
                          {settings.name}},
                         settings.object)
            .manualFix({RULE_TEXT("Rules", "Run agents in a namespace of their own"), {}},
                       YamlPatch::set(base, keys, YamlValue::string(fillIn(placeholder))), {{RULE_TEXT("Rules", "namespace"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeJenkinsAgentsBesideController()
{
    return std::make_unique<JenkinsAgentsBesideController>();
}

} // namespace bulkhead
