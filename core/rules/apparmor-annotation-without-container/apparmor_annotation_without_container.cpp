#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubeaudit", "AppArmorInvalidAnnotation"},
};
constexpr RuleMetadata apparmorAnnotationWithoutContainer{
    .id = "apparmor-annotation-without-container",
    .title = RULE_TEXT("Rules", "AppArmor annotation names a container that is not there"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class ApparmorAnnotationWithoutContainer final : public Rule {
public:
    const RuleMetadata &metadata() const override { return apparmorAnnotationWithoutContainer; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        constexpr std::string_view prefix = "container.apparmor.security.beta.kubernetes.io/";
        const YamlNode annotations = pod.metadata()["annotations"];
        for (const auto [key, value] : YamlEntries(annotations)) {
            const std::string_view written = key.text();
            if (!written.starts_with(prefix) || isTemplated(written))
                continue;
            const std::string_view name = written.substr(prefix.size());
            if (pod.containers().empty() || std::ranges::any_of(pod.containers(), [&](const ContainerView &container) {
                    return container.name() == name || isTemplated(container.name());
                }))
                continue;
            FindingBuilder finding =
                report.finding(apparmorAnnotationWithoutContainer, Location::keyOf(value),
                               {RULE_TEXT("Rules", "The pod has no container \"%1\" for this profile: the API server refuses it"),
                                {std::string(name)}});
            const std::string right = std::string(prefix).append(pod.containers().front().name());
            if (pod.containers().size() == 1 && !annotations[right])
                finding.fix(
                    {RULE_TEXT("Rules", "Give the profile to container \"%1\""), {std::string(pod.containers().front().name())}},
                    Applicability::Unsafe, YamlPatch::rename(value, right));
            finding.fix({RULE_TEXT("Rules", "Remove the annotation"), {}}, Applicability::Unsafe,
                        YamlPatch::remove(value, pod.metadata()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeApparmorAnnotationWithoutContainer()
{
    return std::make_unique<ApparmorAnnotationWithoutContainer>();
}

} // namespace bulkhead
