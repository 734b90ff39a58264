#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata pipelinePrivilegedContainer{
    .id = "pipeline-privileged-container",
    .title = RULE_TEXT("Rules", "Pipeline asks for a privileged container"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class PipelinePrivilegedContainer final : public Rule {
public:
    const RuleMetadata &metadata() const override { return pipelinePrivilegedContainer; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const PipelineJob &job : ci.pipelineJobs()) {
            for (const YamlNode options : job.options) {
                const std::string_view text = options.scalar();
                if (!text.contains("--privileged") && !text.contains("docker.sock"))
                    continue;
                const MessageId said = text.contains("--privileged")
                    ? RULE_TEXT("Rules",
                                "Job \"%1\" asks for a privileged container: with it the node of the runner is one step away")
                    : RULE_TEXT("Rules", "Job \"%1\" mounts the Docker socket of its runner: it may start any container there");
                report.finding(pipelinePrivilegedContainer, Location::written(options), {said, {job.name}});
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makePipelinePrivilegedContainer()
{
    return std::make_unique<PipelinePrivilegedContainer>();
}

} // namespace bulkhead
