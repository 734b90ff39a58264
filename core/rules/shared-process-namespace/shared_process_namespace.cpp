#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr RuleMetadata sharedProcessNamespace{
    .id = "shared-process-namespace",
    .title = RULE_TEXT("Rules", "Containers of a pod see each other's processes"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = 0,
    .equivalents = {},
    .frameworks = {},
};

class SharedProcessNamespace final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sharedProcessNamespace; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const YamlNode shared = pod.node()["shareProcessNamespace"];
        if (shared.boolean() != true)
            return;
        report
            .finding(
                sharedProcessNamespace, Location::written(shared),
                {RULE_TEXT("Rules", "Each container of the pod sees the processes of the others, with their environment and files"),
                 {}})
            .fix({RULE_TEXT("Rules", "Remove %1"), {"shareProcessNamespace"}}, Applicability::Unsafe,
                 YamlPatch::remove(shared, pod.node()));
    }
};

} // namespace

std::unique_ptr<const Rule> makeSharedProcessNamespace()
{
    return std::make_unique<SharedProcessNamespace>();
}

} // namespace bulkhead
