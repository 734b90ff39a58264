#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "priority-class-name"},
    {"polaris", "priorityClassNotSet"},
    {"kyverno", "require-pod-priorityclassname"},
};
constexpr RuleMetadata noPriorityClass{
    .id = "no-priority-class",
    .title = RULE_TEXT("Rules", "Pods have no priority"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class NoPriorityClass final : public Rule {
public:
    const RuleMetadata &metadata() const override { return noPriorityClass; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const Field priority = pod.field({"priorityClassName"});
        if (!priority.isWritten() && !pod.node()["priority"].isScalar())
            report
                .finding(noPriorityClass, priority.location,
                         {RULE_TEXT("Rules", "The pods are the first to go where others have a priority"), {}})
                .manualFix({RULE_TEXT("Rules", "Name a priority class"), {}},
                           YamlPatch::set(pod.node(), {"priorityClassName"}, YamlValue::string(fillIn("name"))),
                           {{RULE_TEXT("Rules", "priority class"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeNoPriorityClass()
{
    return std::make_unique<NoPriorityClass>();
}

} // namespace bulkhead
