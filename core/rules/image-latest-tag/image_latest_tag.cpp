#include "core/analysis/rule.h"
#include "core/rules/support/container_image.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_14"},        {"kube-linter", "latest-tag"},      {"trivy", "KSV013"},
    {"polaris", "tagNotSpecified"},   {"kics", "Invalid Image Tag"},      {"kube-score", "container-image-tag"},
    {"kubeaudit", "ImageTagMissing"}, {"kyverno", "disallow-latest-tag"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Building secure container images"},
    {"owasp", "K02"},
    {"mitre", "T1525"},
};
constexpr RuleMetadata imageLatestTag{
    .id = "image-latest-tag",
    .title = RULE_TEXT("Rules", "Image has the tag latest, or none"),
    .severity = Severity::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = Profile::Security | Profile::Reliability | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class ImageLatestTag final : public Rule {
public:
    const RuleMetadata &metadata() const override { return imageLatestTag; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const std::optional<ImageReference> image = containerImage(container);
        if (!image || !image->isMovingTarget())
            return;
        const MessageId text = image->tag.empty()
            ? RULE_TEXT("Rules", "Container \"%1\" runs %2 without a tag, which means latest: whatever it is when a node pulls it")
            : RULE_TEXT("Rules", "Container \"%1\" runs %2: whatever that is when a node pulls it");
        const YamlNode value = container.node()["image"];
        report
            .finding(imageLatestTag, Location::written(value), {text, {std::string(container.name()), std::string(value.scalar())}})
            .manualFix({RULE_TEXT("Rules", "Pin to a version"), {}}, pinToVersion(value, *image),
                       {{RULE_TEXT("Rules", "version"), {}}})
            .manualFix({RULE_TEXT("Rules", "Pin to a digest"), {}}, pinToDigest(value, *image),
                       {{RULE_TEXT("Rules", "digest"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeImageLatestTag()
{
    return std::make_unique<ImageLatestTag>();
}

} // namespace bulkhead
