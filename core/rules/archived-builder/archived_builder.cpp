#include "core/analysis/rule.h"
#include "core/kube/image_reference.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata archivedBuilder{
    .id = "archived-builder",
    .title = RULE_TEXT("Rules", "Image builder that nobody maintains"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class ArchivedBuilder final : public Rule {
public:
    const RuleMetadata &metadata() const override { return archivedBuilder; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const YamlNode image = container.node()["image"];
        const std::string_view repository = ImageReference::parse(image.scalar()).repository;
        if (!repository.ends_with("kaniko-project/executor") && !repository.ends_with("kaniko-project/warmer"))
            return;
        report.finding(
            archivedBuilder, Location::written(image),
            {RULE_TEXT("Rules", "Container \"%1\" builds with kaniko, whose project was archived in June 2025: nobody mends it"),
             {std::string(container.name())}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeArchivedBuilder()
{
    return std::make_unique<ArchivedBuilder>();
}

} // namespace bulkhead
