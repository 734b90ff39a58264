#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/rules/support/container_image.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_15"},
    {"kubescape", "C-0075"},
    {"polaris", "pullPolicyNotAlways"},
    {"kics", "Image Pull Policy Of The Container Is Not Set To Always"},
    {"kube-score", "container-image-pull-policy"},
    {"kyverno", "imagepullpolicy-always"},
};
constexpr RuleMetadata staleImage{
    .id = "stale-image",
    .title = RULE_TEXT("Rules", "Container may run an image that is not the newest of its tag"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class StaleImage final : public Rule {
public:
    const RuleMetadata &metadata() const override { return staleImage; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const auto image = containerImage(container);
        if (!image || !image->digest.empty())
            return;
        const Field policy = container.field({"imagePullPolicy"});
        const bool isMoving = image->isMovingTarget(); // always pulled if nothing is written
        if (policy.text() == "Always" || (!policy.isWritten() && isMoving) || isTemplated(policy.text()))
            return;
        report
            .finding(
                staleImage, policy.location,
                {RULE_TEXT("Rules", "Container \"%1\" runs whatever the node has under this tag"), {std::string(container.name())}})
            .fix({RULE_TEXT("Rules", "Set imagePullPolicy: Always"), {}}, Applicability::Unsafe,
                 YamlPatch::set(container.node(), {"imagePullPolicy"}, YamlValue::string("Always")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeStaleImage()
{
    return std::make_unique<StaleImage>();
}

} // namespace bulkhead
