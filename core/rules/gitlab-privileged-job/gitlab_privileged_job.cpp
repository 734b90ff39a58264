#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata gitlabPrivilegedJob{
    .id = "gitlab-privileged-job",
    .title = RULE_TEXT("Rules", "GitLab jobs run privileged"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabPrivilegedJob final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabPrivilegedJob; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            TomlNode reported;
            for (const std::string_view context : gitLabContexts) {
                const TomlNode flag = effectiveFlag(runner.settings().kubernetes, context, "privileged");
                if (flag == reported || runner.installation().boolean(flag) != true)
                    continue;
                reported = flag;
                runner
                    .report(report, gitlabPrivilegedJob, runner.locationOf(flag),
                            {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" run privileged"), {runner.name()}})
                    .fix({RULE_TEXT("Rules", "Set privileged = false"), {}}, Applicability::Unsafe,
                         TomlPatch::replace(flag, TomlValue::boolean(false)));
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabPrivilegedJob()
{
    return std::make_unique<GitlabPrivilegedJob>();
}

} // namespace bulkhead
