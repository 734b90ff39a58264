#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "disable-service-discovery"},
};
constexpr RuleMetadata serviceLinksInjected{
    .id = "service-links-injected",
    .title = RULE_TEXT("Rules", "Pod is told all Services of its namespace"),
    .severity = Severity::Info,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class ServiceLinksInjected final : public Rule {
public:
    const RuleMetadata &metadata() const override { return serviceLinksInjected; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const Field links = pod.field({"enableServiceLinks"});
        if (links.isWritten() && !links.isTrue())
            return;
        report
            .finding(
                serviceLinksInjected, links.location,
                {RULE_TEXT("Rules", "Every container finds the addresses of all Services of the namespace in its environment"), {}})
            .fix({RULE_TEXT("Rules", "Set %1: false"), {"enableServiceLinks"}}, Applicability::Unsafe,
                 YamlPatch::set(pod.node(), {"enableServiceLinks"}, YamlValue::boolean(false)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeServiceLinksInjected()
{
    return std::make_unique<ServiceLinksInjected>();
}

} // namespace bulkhead
