#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_159"},
};
constexpr RuleMetadata gitSyncCommand{
    .id = "git-sync-command",
    .title = RULE_TEXT("Rules", "git-sync runs a program that the manifest names"),
    .severity = Severity::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

class GitSyncCommand final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitSyncCommand; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (!container.node()["image"].text().contains("git-sync"))
            return;
        for (const YamlNode variable : YamlItems(container.node()["env"])) {
            const std::string_view name = variable["name"].text();
            if (name != "GITSYNC_GIT" && name != "GIT_SYNC_GIT")
                continue;
            report
                .finding(gitSyncCommand, Location::written(variable["name"]),
                         {RULE_TEXT("Rules", "Container \"%1\" runs the program that %2 names in place of git"),
                          {std::string(container.name()), std::string(name)}})
                .fix({RULE_TEXT("Rules", "Remove %1"), {std::string(name)}}, Applicability::Unsafe,
                     YamlPatch::remove(variable, pod.node()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitSyncCommand()
{
    return std::make_unique<GitSyncCommand>();
}

} // namespace bulkhead
