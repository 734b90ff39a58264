#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1552"},
};
constexpr RuleMetadata gitlabReusedPrivateImage{
    .id = "gitlab-reused-private-image",
    .title = RULE_TEXT("Rules", "GitLab jobs run private images that others pulled"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabReusedPrivateImage final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabReusedPrivateImage; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            if (isLocked(runner.installation()))
                continue;
            const TomlNode policy = runner["pull_policy"];
            const auto isReuse = [](TomlNode word) { return word.text() == "if-not-present" || word.text() == "never"; };
            TomlNode found = policy.isString() && isReuse(policy) ? policy : TomlNode();
            for (const TomlNode item : policy.items())
                found = !found && isReuse(item) ? item : found;
            if (!found)
                continue;
            runner
                .report(
                    report, gitlabReusedPrivateImage, runner.locationOf(found),
                    {RULE_TEXT("Rules",
                               "Jobs of GitLab runner \"%1\" run images that other projects' jobs pulled, without access to them"),
                     {runner.name()}})
                .fix({RULE_TEXT("Rules", "Pull always"), {}}, Applicability::Unsafe,
                     TomlPatch::replace(policy, policy.isArray() ? TomlValue::strings({"always"}) : TomlValue::string("always")));
        }
    }

private:
    /// Only for its own project; the chart's setting takes effect with a registration token alone.
    static bool isLocked(const GitLabInstallation &installation)
    {
        if (installation.chart) {
            const YamlNode values = installation.chart->values;
            return !values["runnerRegistrationToken"].text().empty() && values["runners"]["locked"].boolean() != false;
        }
        const bool isOperators = installation.object && installation.object->group() == "apps.gitlab.com";
        return isOperators && installation.object->root()["spec"]["locked"].boolean() == true;
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabReusedPrivateImage()
{
    return std::make_unique<GitlabReusedPrivateImage>();
}

} // namespace bulkhead
