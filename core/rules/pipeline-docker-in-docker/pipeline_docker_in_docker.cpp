#include "core/analysis/rule.h"
#include "core/rules/support/pipeline_images.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata pipelineDockerInDocker{
    .id = "pipeline-docker-in-docker",
    .title = RULE_TEXT("Rules", "Pipeline asks for a Docker daemon"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class PipelineDockerInDocker final : public Rule {
public:
    const RuleMetadata &metadata() const override { return pipelineDockerInDocker; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const PipelineJob &job : ci.pipelineJobs()) {
            for (const YamlNode service : job.services) {
                if (!isDockerDaemon(service.scalar()))
                    continue;
                report.finding(pipelineDockerInDocker, Location::written(service),
                               {RULE_TEXT("Rules", "Job \"%1\" brings a Docker daemon: it only runs where runners are privileged"),
                                {job.name}});
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makePipelineDockerInDocker()
{
    return std::make_unique<PipelineDockerInDocker>();
}

} // namespace bulkhead
