#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"
#include "core/rules/support/host_paths.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata gitlabMountsHostPath{
    .id = "gitlab-mounts-host-path",
    .title = RULE_TEXT("Rules", "GitLab jobs see files of their node"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabMountsHostPath final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabMountsHostPath; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            for (const TomlNode volume : runner["volumes"]["host_path"].items()) {
                const TomlNode path = hostPathOf(volume);
                const std::string text = runner.installation().text(path).value_or("");
                if (!path || holdsContainerSocket(text))
                    continue;
                runner
                    .report(report, gitlabMountsHostPath, runner.locationOf(path),
                            {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" see %2 of their node"),
                             {runner.name(), runner.quoted(text.empty() ? path.text() : std::string_view(text))}})
                    .fix({RULE_TEXT("Rules", "Remove the volume"), {}}, Applicability::Unsafe, TomlPatch::remove(volume));
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabMountsHostPath()
{
    return std::make_unique<GitlabMountsHostPath>();
}

} // namespace bulkhead
