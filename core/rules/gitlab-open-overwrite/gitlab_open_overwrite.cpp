#include "core/analysis/rule.h"
#include "core/ci/gitlab/overwrite_pattern.h"
#include "core/rules/support/gitlab_view.h"
#include "core/rules/support/overwrite_wishes.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata gitlabOpenOverwrite{
    .id = "gitlab-open-overwrite",
    .title = RULE_TEXT("Rules", "GitLab jobs choose more than was meant"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view keys[] = {
    "namespace_overwrite_allowed",        "service_account_overwrite_allowed", "node_selector_overwrite_allowed",
    "node_tolerations_overwrite_allowed", "pod_labels_overwrite_allowed",      "pod_annotations_overwrite_allowed",
};

class GitlabOpenOverwrite final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabOpenOverwrite; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        OverwriteWishes wishes(ci);
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            for (const std::string_view key : keys) {
                const std::string text = runner.text(key).value_or("");
                const OverwritePattern pattern(text);
                if (text.empty() || !pattern.isValid() || isLeftToAnother(runner, key, pattern, wishes))
                    continue;
                if (!pattern.isAnchored() || pattern.admitsAnything())
                    reportPattern(runner, key, pattern, wishes, report);
            }
        }
    }

private:
    /// gitlab-overwrite-tolerations and gitlab-overwrite-node-selector.
    static bool isLeftToAnother(const GitLabView &runner, std::string_view key, const OverwritePattern &pattern,
                                OverwriteWishes &wishes)
    {
        return (key.starts_with("node_tolerations") && pattern.admits(""))
            || (key.starts_with("node_selector") && (pattern.admitsAnything() || !wishes.unmeant(runner, key, pattern).empty()));
    }

    static void reportPattern(const GitLabView &runner, std::string_view key, const OverwritePattern &pattern,
                              OverwriteWishes &wishes, Reporter &report)
    {
        const TomlNode node = runner[key];
        const std::string admitted = wishes.unmeant(runner, key, pattern);
        FindingBuilder finding = runner.report(
            report, gitlabOpenOverwrite, runner.locationOf(node),
            admitted.empty()
                ? Message{RULE_TEXT("Rules", "%1 of GitLab runner \"%2\" is not anchored: it admits whatever contains a match"),
                          {std::string(key), runner.name()}}
                : Message{RULE_TEXT("Rules", "%1 of GitLab runner \"%2\" also admits \"%3\""),
                          {std::string(key), runner.name(), admitted}});
        const std::string anchored = pattern.anchored();
        if (anchored.empty())
            finding.fix({RULE_TEXT("Rules", "Remove %1: jobs choose nothing"), {std::string(key)}}, Applicability::Unsafe,
                        TomlPatch::remove(node));
        else
            finding.fix({RULE_TEXT("Rules", "Set %1 to \"%2\""), {std::string(key), runner.quoted(anchored)}},
                        Applicability::Unsafe, TomlPatch::replace(node, TomlValue::string(anchored)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabOpenOverwrite()
{
    return std::make_unique<GitlabOpenOverwrite>();
}

} // namespace bulkhead
