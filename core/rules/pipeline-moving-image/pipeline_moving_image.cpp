#include "core/analysis/rule.h"
#include "core/kube/image_reference.h"
#include "core/rules/support/container_image.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata pipelineMovingImage{
    .id = "pipeline-moving-image",
    .title = RULE_TEXT("Rules", "Pipeline runs an image by a moving tag"),
    .severity = Severity::Low,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class PipelineMovingImage final : public Rule {
public:
    const RuleMetadata &metadata() const override { return pipelineMovingImage; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const PipelineJob &job : ci.pipelineJobs()) {
            for (const std::vector<YamlNode> *const images : {&job.images, &job.services}) {
                for (const YamlNode image : *images)
                    reportImage(job, image, report);
            }
        }
    }

private:
    static void reportImage(const PipelineJob &job, YamlNode image, Reporter &report)
    {
        const std::string_view text = image.scalar();
        const ImageReference parts = ImageReference::parse(text);
        if (isTemplated(text) || !parts.isMovingTarget())
            return;
        report
            .finding(
                pipelineMovingImage, Location::written(image),
                {RULE_TEXT("Rules", "Job \"%1\" runs %2: whatever that is when the job starts"), {job.name, std::string(text)}})
            .manualFix({RULE_TEXT("Rules", "Pin to a version"), {}}, pinToVersion(image, parts),
                       {{RULE_TEXT("Rules", "version"), {}}})
            .manualFix({RULE_TEXT("Rules", "Pin to a digest"), {}}, pinToDigest(image, parts),
                       {{RULE_TEXT("Rules", "digest"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makePipelineMovingImage()
{
    return std::make_unique<PipelineMovingImage>();
}

} // namespace bulkhead
