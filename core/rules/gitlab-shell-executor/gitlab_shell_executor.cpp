#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata gitlabShellExecutor{
    .id = "gitlab-shell-executor",
    .title = RULE_TEXT("Rules", "GitLab jobs run inside their manager"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabShellExecutor final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabShellExecutor; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabRunners(ci)) {
            const std::string &executor = runner.settings().executor;
            if (executor != "shell" && !executor.starts_with("docker"))
                continue;
            const TomlNode written = runner.settings().settings["executor"];
            const auto &chart = runner.installation().chart;
            const YamlNode chosen = chart ? chart->values["runners"]["executor"] : YamlNode();
            const bool isInValues = !written && chosen;
            FindingBuilder finding = runner.report(
                report, gitlabShellExecutor,
                written          ? runner.locationOf(written)
                    : isInValues ? Location::written(chosen)
                                 : runner.runner().place,
                executor == "shell"
                    ? Message{RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" run in the manager's own pod, with its tokens"),
                              {runner.name()}}
                    : Message{RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" run on a Docker daemon that the manager reaches"),
                              {runner.name()}});
            const Message title{RULE_TEXT("Rules", "Run each job in a pod of its own"), {}};
            if (written)
                finding.fix(title, Applicability::Unsafe, TomlPatch::replace(written, TomlValue::string("kubernetes")));
            else if (isInValues)
                finding.fix(title, Applicability::Unsafe, YamlPatch::replace(chosen, YamlValue::string("kubernetes")));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabShellExecutor()
{
    return std::make_unique<GitlabShellExecutor>();
}

} // namespace bulkhead
