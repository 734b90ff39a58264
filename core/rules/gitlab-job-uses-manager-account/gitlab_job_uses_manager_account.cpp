#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"
#include "core/rules/support/new_object.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata gitlabJobUsesManagerAccount{
    .id = "gitlab-job-uses-manager-account",
    .title = RULE_TEXT("Rules", "GitLab jobs run as their manager"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabJobUsesManagerAccount final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabJobUsesManagerAccount; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            const auto &jobs = runner.runner().jobAccount;
            const auto &manager = runner.runner().managerAccount;
            if (!jobs || !manager || !jobs->isKnown || !manager->isKnown || jobs->name != manager->name
                || runner.settings().sharesNamespace != true)
                continue;
            FindingBuilder finding =
                runner.report(report, gitlabJobUsesManagerAccount, jobs->place,
                              {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" run as service account \"%2\", the manager's"),
                               {runner.name(), jobs->name}});
            finding.relate(manager->place, {RULE_TEXT("Rules", "The manager runs as it by this"), {}});
            addFix(runner, jobs->place.source, finding);
        }
    }

private:
    /// With the account itself, unless it is here.
    static void addFix(const GitLabView &runner, const SourcePtr &file, FindingBuilder finding)
    {
        constexpr std::string_view name = "ci-job";
        const CiSources &sources = runner.inventory().sources();
        const std::string &space = runner.runner().jobNamespace;
        PatchResult patch = runner.set("service_account", TomlValue::string(name));
        if (sources.find("ServiceAccount", space, name))
            finding.fix({RULE_TEXT("Rules", "Run jobs as service account \"%1\""), {std::string(name)}}, Applicability::Unsafe,
                        std::move(patch));
        else
            finding.fix({RULE_TEXT("Rules", "Run jobs as a new service account \"%1\" without rights"), {std::string(name)}},
                        Applicability::Unsafe,
                        withObject(std::move(patch), sources.manifests(), file, plainServiceAccount(space, name)));
        finding.manualFix({RULE_TEXT("Rules", "Run jobs as another service account"), {}},
                          runner.set("service_account", TomlValue::string(fillIn(name))),
                          {{RULE_TEXT("Rules", "service account"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabJobUsesManagerAccount()
{
    return std::make_unique<GitlabJobUsesManagerAccount>();
}

} // namespace bulkhead
