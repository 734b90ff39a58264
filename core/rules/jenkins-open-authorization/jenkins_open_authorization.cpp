#include "core/analysis/rule.h"
#include "core/ci/jenkins/jenkins_settings.h"
#include "core/rules/support/combined_patch.h"
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
                checkUnsecured(jenkins["authorizationStrategy"], hasAccounts(jenkins["securityRealm"]), settings, report);
                check(jenkins["authorizationStrategy"], jenkins["securityRealm"], settings, report);
            }
            // The chart has a realm of its own where the values name none.
            const bool isSet = !settings.securityRealm || hasAccounts(settings.securityRealm);
            checkUnsecured(settings.authorizationStrategy, isSet, settings, report);
            check(settings.authorizationStrategy, settings.securityRealm, settings, report);
        }
    }

private:
    static bool hasAccounts(YamlNode realm) { return realm.isMapping() || (!realm.text().empty() && realm.text() != "none"); }

    /// Who could log in is only known where a realm is set: without one nobody would get in any more.
    static void checkUnsecured(YamlNode strategy, bool hasRealm, const JenkinsSettings &settings, Reporter &report)
    {
        if (strategy.text() != "unsecured" && !strategy["unsecured"])
            return;
        FindingBuilder finding = reportInSettings(
            report, jenkinsOpenAuthorization, Location::written(strategy.isScalar() ? strategy : strategy["unsecured"]),
            {RULE_TEXT("Rules", "Jenkins \"%1\" asks nobody who they are: everybody who reaches it administers it"),
             {settings.name}},
            settings.object);
        if (!hasRealm)
            return;
        const YamlValue rights = YamlValue::mapping({{"allowAnonymousRead", YamlValue::boolean(false)}});
        constexpr const char *users = "loggedInUsersCanDoAnything";
        const YamlNode unsecured = strategy["unsecured"];
        finding.fix({RULE_TEXT("Rules", "Let in only who has logged in"), {}}, Applicability::Unsafe,
                    unsecured ? combined(YamlPatch::rename(unsecured, users), YamlPatch::replace(unsecured, rights))
                              : YamlPatch::replace(strategy, YamlValue::mapping({{users, rights}})));
    }

    static void check(YamlNode strategy, YamlNode realm, const JenkinsSettings &settings, Reporter &report)
    {
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
