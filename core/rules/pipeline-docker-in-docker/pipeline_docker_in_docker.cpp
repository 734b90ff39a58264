#include "core/analysis/rule.h"
#include "core/kube/image_reference.h"

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

/// An image that starts a Docker daemon: docker:dind, docker:27-dind, registry.example/mirror/docker:dind …
bool isDockerDaemon(std::string_view image)
{
    const ImageReference parts = ImageReference::parse(image);
    const bool isDocker = parts.repository == "docker" || parts.repository.ends_with("/docker");
    return (isDocker && parts.tag.contains("dind")) || parts.repository.ends_with("dind");
}

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
