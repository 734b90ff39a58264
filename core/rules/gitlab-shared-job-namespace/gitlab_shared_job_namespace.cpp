#include "core/analysis/rule.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/gitlab_view.h"
#include "core/rules/support/new_object.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata gitlabSharedJobNamespace{
    .id = "gitlab-shared-job-namespace",
    .title = RULE_TEXT("Rules", "GitLab jobs run beside their manager or an application"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabSharedJobNamespace final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabSharedJobNamespace; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            if (runner.settings().sharesNamespace == true) {
                addFix(runner,
                       runner.report(report, gitlabSharedJobNamespace, placeOf(runner),
                                     {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" run in the namespace of their manager"),
                                      {runner.name()}}));
            } else if (const Resource *const other = neighbour(runner)) {
                FindingBuilder finding =
                    runner.report(report, gitlabSharedJobNamespace, placeOf(runner),
                                  {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" run in namespace \"%2\", where %3 \"%4\" is"),
                                   {runner.name(), runner.runner().jobNamespace, std::string(other->kind()), other->name()}});
                finding.relate(Location::keyOf(other->root()), {RULE_TEXT("Rules", "It shares the namespace"), {}});
                addFix(runner, finding);
            }
        }
    }

private:
    static Location placeOf(const GitLabView &runner)
    {
        const auto &chart = runner.installation().chart;
        const YamlNode chosen = chart ? chart->values["runners"]["jobNamespace"] : YamlNode();
        return !runner.installation().holder && chosen ? Location::written(chosen) : runner.placeOf("namespace");
    }

    /// A workload in the jobs' namespace that belongs to no runner.
    static const Resource *neighbour(const GitLabView &runner)
    {
        const std::string &jobs = runner.runner().jobNamespace;
        return jobs.empty() ? nullptr : runner.inventory().otherWorkloadIn(jobs);
    }

    /// With the namespace itself, unless it is here.
    static void addFix(const GitLabView &runner, FindingBuilder finding)
    {
        const std::string proposal = "ci-jobs";
        const CiSources &sources = runner.inventory().sources();
        PatchResult patch = moved(runner, proposal);
        if (sources.find("Namespace", "", proposal))
            finding.fix({RULE_TEXT("Rules", "Run jobs in namespace \"%1\""), {proposal}}, Applicability::Unsafe, std::move(patch));
        else
            finding.fix({RULE_TEXT("Rules", "Run jobs in a new namespace \"%1\" of Pod Security level baseline"), {proposal}},
                        Applicability::Unsafe,
                        withObject(std::move(patch), sources.manifests(), placeOf(runner).source, baselineNamespace(proposal)));
        finding.manualFix({RULE_TEXT("Rules", "Run jobs in another namespace"), {}}, moved(runner, fillIn(proposal)),
                          {{RULE_TEXT("Rules", "namespace"), {}}});
    }

    static PatchResult moved(const GitLabView &runner, const std::string &space)
    {
        const auto &chart = runner.installation().chart;
        PatchResult patch = std::vector<TextEdit>();
        const bool isByValue = chart && runner["namespace"].text().contains(".Values.runners.jobNamespace");
        if (runner.installation().holder && !isByValue)
            patch = runner.set("namespace", TomlValue::string(space));
        if (chart)
            patch =
                combined(std::move(patch), YamlPatch::set(chart->values, {"runners", "jobNamespace"}, YamlValue::string(space)));
        if (patch && patch->empty())
            patch = runner.set("namespace", TomlValue::string(space));
        return patch;
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabSharedJobNamespace()
{
    return std::make_unique<GitlabSharedJobNamespace>();
}

} // namespace bulkhead
