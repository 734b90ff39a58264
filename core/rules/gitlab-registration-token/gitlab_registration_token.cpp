#include "core/analysis/rule.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/gitlab_view.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1552"},
};
constexpr RuleMetadata gitlabRegistrationToken{
    .id = "gitlab-registration-token",
    .title = RULE_TEXT("Rules", "GitLab runners register with a registration token"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view secretName = "gitlab-runner-token";

class GitlabRegistrationToken final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabRegistrationToken; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabInstallation &installation : ci.gitLab().installations) {
            if (installation.chart)
                checkValues(installation, report);
            else if (installation.managerContainer)
                checkManager(installation, report);
        }
        for (const Resource *const object : ci.sources().configuration()) {
            if (object->kind() == "Secret")
                checkSecret(*object, report);
        }
    }

private:
    static Message message()
    {
        return {RULE_TEXT("Rules", "A registration token: whoever has it registers runners that get other projects' jobs"), {}};
    }

    static void checkValues(const GitLabInstallation &installation, Reporter &report)
    {
        const YamlNode token = installation.chart->values["runnerRegistrationToken"];
        if (token.text().empty())
            return;
        reportOnChart(report, gitlabRegistrationToken, installation, Location::keyOf(token), message())
            .fix({RULE_TEXT("Rules", "Remove the registration token"), {}}, Applicability::Unsafe,
                 YamlPatch::remove(token, installation.chart->values));
    }

    static void checkManager(const GitLabInstallation &installation, Reporter &report)
    {
        for (const std::string_view name : {"REGISTRATION_TOKEN", "CI_SERVER_REGISTRATION_TOKEN"}) {
            const YamlNode value = environmentVariable(installation.managerContainer, name);
            if (!value || (value.isScalar() && value.text().empty()))
                continue;
            const Location place = Location::keyOf(value);
            report.finding(gitlabRegistrationToken, place, message())
                .concerning(*installation.manager, place)
                .manualFix({RULE_TEXT("Rules", "Take a runner's own token from a Secret"), {}}, ownToken(value.parent()),
                           {{RULE_TEXT("Rules", "name of the Secret"), {}}, {RULE_TEXT("Rules", "key in the Secret"), {}}});
        }
    }

    /// `gitlab-runner register` reads the token of a runner that was made in GitLab from this variable.
    static PatchResult ownToken(YamlNode variable)
    {
        const YamlValue name = YamlValue::string(fillIn(secretName));
        const YamlValue key = YamlValue::string(fillIn("runner-token", 1));
        const PatchResult renamed = YamlPatch::replace(variable["name"], YamlValue::string("CI_SERVER_TOKEN"));
        if (const YamlNode written = variable["valueFrom"]["secretKeyRef"])
            return combined(renamed, combined(YamlPatch::set(written, {"name"}, name), YamlPatch::set(written, {"key"}, key)));
        const YamlNode value = variable["value"];
        const YamlValue reference = YamlValue::mapping({{"secretKeyRef", YamlValue::mapping({{"name", name}, {"key", key}})}});
        return combined(renamed, combined(YamlPatch::rename(value, "valueFrom"), YamlPatch::replace(value, reference)));
    }

    static void checkSecret(const Resource &secret, Reporter &report)
    {
        for (const std::string_view values : {"data", "stringData"}) {
            const YamlNode token = secret.root()[values]["runner-registration-token"];
            if (token.text().empty())
                continue;
            const Location place = Location::keyOf(token);
            report.finding(gitlabRegistrationToken, place, message())
                .concerning(secret, place)
                .fix({RULE_TEXT("Rules", "Empty the registration token"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(token, YamlValue::raw("\"\"")));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabRegistrationToken()
{
    return std::make_unique<GitlabRegistrationToken>();
}

} // namespace bulkhead
