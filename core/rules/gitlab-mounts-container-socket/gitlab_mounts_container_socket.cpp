#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"
#include "core/rules/support/host_paths.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata gitlabMountsContainerSocket{
    .id = "gitlab-mounts-container-socket",
    .title = RULE_TEXT("Rules", "GitLab jobs reach the container socket of their node"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabMountsContainerSocket final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabMountsContainerSocket; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            for (const TomlNode volume : runner["volumes"]["host_path"].items()) {
                const TomlNode path = hostPathOf(volume);
                const std::string text = runner.installation().text(path).value_or("");
                if (!holdsContainerSocket(text))
                    continue;
                runner
                    .report(report, gitlabMountsContainerSocket, runner.locationOf(path),
                            {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" reach the container socket of their node below %2"),
                             {runner.name(), runner.quoted(text)}})
                    .fix({RULE_TEXT("Rules", "Remove the volume"), {}}, Applicability::Unsafe, TomlPatch::remove(volume));
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabMountsContainerSocket()
{
    return std::make_unique<GitlabMountsContainerSocket>();
}

} // namespace bulkhead
