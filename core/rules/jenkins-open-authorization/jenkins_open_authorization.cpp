#include "core/analysis/rule.h"
#include "core/ci/jenkins/jenkins_settings.h"
#include "core/rules/support/settings_findings.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata jenkinsOpenAuthorization{
    .id = "jenkins-open-authorization",
    .title = RULE_TEXT("Rules", "Everybody may use Jenkins"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class JenkinsOpenAuthorization final : public Rule {
public:
    const RuleMetadata &metadata() const override { return jenkinsOpenAuthorization; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const JenkinsSettings &settings : jenkinsSettings(ci.sources())) {
            for (const JenkinsConfiguration &configuration : settings.configurations) {
                const YamlNode jenkins = configuration.root["jenkins"];
                check(jenkins["authorizationStrategy"], jenkins["securityRealm"], settings, report);
            }
            check(settings.authorizationStrategy, settings.securityRealm, settings, report);
        }
    }

private:
    static void check(YamlNode strategy, YamlNode realm, const JenkinsSettings &settings, Reporter &report)
    {
        if (strategy.text() == "unsecured" || strategy["unsecured"]) {
            const YamlNode node = strategy.isScalar() ? strategy : strategy["unsecured"];
            reportInSettings(
                report, jenkinsOpenAuthorization, Location::written(node),
                {RULE_TEXT("Rules", "Jenkins \"%1\" asks nobody who they are: everybody who reaches it administers it"),
                 {settings.name}},
                settings.object);
            return;
        }
        const YamlNode anonymous = strategy["loggedInUsersCanDoAnything"]["allowAnonymousRead"];
        if (anonymous.boolean() == true)
            reportInSettings(
                report, jenkinsOpenAuthorization, Location::written(anonymous),
                {RULE_TEXT("Rules", "Everybody who reaches Jenkins \"%1\" reads its jobs and their logs"), {settings.name}},
                settings.object)
                .fix({RULE_TEXT("Rules", "Let nobody read without logging in"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(anonymous, YamlValue::raw("false")));
        const YamlNode signup = realm["local"]["allowsSignup"];
        if (signup.boolean() == true)
            reportInSettings(
                report, jenkinsOpenAuthorization, Location::written(signup),
                {RULE_TEXT("Rules", "Everybody who reaches Jenkins \"%1\" may make an account there"), {settings.name}},
                settings.object)
                .fix({RULE_TEXT("Rules", "Let nobody make an account"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(signup, YamlValue::raw("false")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeJenkinsOpenAuthorization()
{
    return std::make_unique<JenkinsOpenAuthorization>();
}

} // namespace bulkhead
