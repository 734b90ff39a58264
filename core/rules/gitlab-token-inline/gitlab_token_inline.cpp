#include "core/analysis/rule.h"
#include "core/ci/toml/toml_location.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/gitlab_view.h"
#include "core/text/fill_in.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1552"},
};
constexpr RuleMetadata gitlabTokenInline{
    .id = "gitlab-token-inline",
    .title = RULE_TEXT("Rules", "Credential of a GitLab runner stands in plain text"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::array<std::string_view, 7> credentials = {
    "token", "bearer_token", "SecretKey", "SessionToken", "PrivateKey", "AccountKey", "password",
};

class GitlabTokenInline final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabTokenInline; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabInstallation &installation : ci.gitLab().installations) {
            if (installation.chart)
                checkValues(installation, report);
            if (installation.toml.root && !installation.isSecret)
                checkTable(installation, installation.toml.root, report);
        }
    }

private:
    static void checkValues(const GitLabInstallation &installation, Reporter &report)
    {
        const YamlNode values = installation.chart->values;
        const YamlNode token = values["runnerToken"];
        if (token.text().empty() || isTemplated(token.text()))
            return;
        reportOnChart(report, gitlabTokenInline, installation, Location::keyOf(token),
                      {RULE_TEXT("Rules", "The runner's token stands here in plain text"), {}})
            .manualFix({RULE_TEXT("Rules", "Take the token from a Secret"), {}},
                       combined(YamlPatch::remove(token, values),
                                YamlPatch::set(values, {"runners", "secret"}, YamlValue::string(fillIn("gitlab-runner-token")))),
                       {{RULE_TEXT("Rules", "name of the Secret"), {}}});
    }

    static void checkTable(const GitLabInstallation &installation, TomlNode node, Reporter &report)
    {
        for (const TomlNode entry : node.entries()) {
            if (entry.isTable())
                checkTable(installation, entry, report);
            for (const TomlNode item : entry.items()) {
                if (item.isTable())
                    checkTable(installation, item, report);
            }
            const bool isLiteral =
                entry.isString() && !entry.text().empty() && !isTemplated(entry.text()) && !isHelmTemplate(entry.text());
            if (!isLiteral || !std::ranges::contains(credentials, entry.key()))
                continue;
            const Location place = keyLocation(entry, installation.holder);
            FindingBuilder finding = report.finding(
                gitlabTokenInline, place, {RULE_TEXT("Rules", "%1 stands here in plain text"), {std::string(entry.key())}});
            if (installation.tomlObject)
                finding.concerning(*installation.tomlObject, place);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabTokenInline()
{
    return std::make_unique<GitlabTokenInline>();
}

} // namespace bulkhead
