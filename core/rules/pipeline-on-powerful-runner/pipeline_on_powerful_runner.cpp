#include "core/analysis/rule.h"
#include "core/rules/support/node_escape.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata pipelineOnPowerfulRunner{
    .id = "pipeline-on-powerful-runner",
    .title = RULE_TEXT("Rules", "Pipeline chooses a runner from which the node is one step away"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class PipelineOnPowerfulRunner final : public Rule {
public:
    const RuleMetadata &metadata() const override { return pipelineOnPowerfulRunner; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const PipelineJob &job : ci.pipelineJobs()) {
            for (const CiRunner &runner : ci.runners()) {
                if (isChosen(job, runner))
                    reportEscape(job, runner, report);
            }
        }
    }

private:
    /// GitLab gives a job to runners with all of its tags; GitHub likewise by `runs-on`, or by the name of a scale set.
    static bool isChosen(const PipelineJob &job, const CiRunner &runner)
    {
        const bool isGitLab = runner.system == CiSystem::GitLab;
        const bool isGitHub = runner.system == CiSystem::GitHubRunner || runner.system == CiSystem::GitHubScaleSet;
        const bool fits = job.language == PipelineJob::Language::GitLab ? isGitLab : isGitHub;
        const auto has = [&](YamlNode tag) {
            return tag.scalar() == "self-hosted" || std::ranges::contains(runner.tags, tag.scalar());
        };
        const auto names = [&](YamlNode tag) { return tag.scalar() != "self-hosted" && has(tag); };
        return fits && std::ranges::any_of(job.tags, names) && std::ranges::all_of(job.tags, has);
    }

    static void reportEscape(const PipelineJob &job, const CiRunner &runner, Reporter &report)
    {
        for (const CiPod &pod : runner.pods) {
            const std::optional<Location> escape = pod.role == CiRole::Manager ? std::nullopt : nodeEscape(*pod.resource, pod.spec);
            if (!escape)
                continue;
            FindingBuilder finding =
                report.finding(pipelineOnPowerfulRunner, Location::written(job.tags.front()),
                               {RULE_TEXT("Rules", "Job \"%1\" chooses runner \"%2\", and from its pods the node is one step away"),
                                {job.name, runner.name}});
            finding.relate(runner.place, {RULE_TEXT("Rules", "The runner is defined here"), {}});
            finding.relate(*escape, {RULE_TEXT("Rules", "From here the node is one step away"), {}});
            return;
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makePipelineOnPowerfulRunner()
{
    return std::make_unique<PipelineOnPowerfulRunner>();
}

} // namespace bulkhead
