#include "core/analysis/rule.h"
#include "core/rules/support/container_image.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_43"},
    {"kubescape", "C-0306"},
    {"kics", "Image Without Digest"},
    {"kyverno", "require-image-checksum"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Building secure container images"},
    {"owasp", "K02"},
    {"mitre", "T1525"},
};
constexpr RuleMetadata imageWithoutDigest{
    .id = "image-without-digest",
    .title = RULE_TEXT("Rules", "Image is not pinned by a digest"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class ImageWithoutDigest final : public Rule {
public:
    const RuleMetadata &metadata() const override { return imageWithoutDigest; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const std::optional<ImageReference> image = containerImage(container);
        if (!image || !image->digest.empty() || image->isMovingTarget())
            return;
        const YamlNode value = container.node()["image"];
        report
            .finding(imageWithoutDigest, Location::written(value),
                     {RULE_TEXT("Rules", "Container \"%1\" runs %2: the tag can be moved to another image, a digest cannot"),
                      {std::string(container.name()), std::string(value.scalar())}})
            .manualFix({RULE_TEXT("Rules", "Pin to a digest"), {}}, pinToDigest(value, *image),
                       {{RULE_TEXT("Rules", "digest"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeImageWithoutDigest()
{
    return std::make_unique<ImageWithoutDigest>();
}

} // namespace bulkhead
