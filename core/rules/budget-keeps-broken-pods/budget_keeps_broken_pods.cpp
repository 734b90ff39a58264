#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "pdb-unhealthy-pod-eviction-policy"},
};
constexpr RuleMetadata budgetKeepsBrokenPods{
    .id = "budget-keeps-broken-pods",
    .title = RULE_TEXT("Rules", "Pods that never became ready hold their node"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class BudgetKeepsBrokenPods final : public Rule {
public:
    const RuleMetadata &metadata() const override { return budgetKeepsBrokenPods; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        constexpr KubeVersion since{1, 27};
        if (resource.kind() != "PodDisruptionBudget" || resource.apiVersion() != "policy/v1" || report.kubeVersion() < since)
            return;
        const Field policy = fieldBelow(resource.root(), {"spec", "unhealthyPodEvictionPolicy"});
        if (policy.isWritten() && policy.text() != "IfHealthyBudget")
            return;
        report
            .finding(
                budgetKeepsBrokenPods, policy.location,
                {RULE_TEXT("Rules",
                           "If its pods crash, the budget keeps them from being evicted too: draining their node does not end"),
                 {}})
            .fix({RULE_TEXT("Rules", "Let broken pods go"), {}}, Applicability::Unsafe,
                 YamlPatch::set(resource.root(), {"spec", "unhealthyPodEvictionPolicy"}, YamlValue::raw("AlwaysAllow")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeBudgetKeepsBrokenPods()
{
    return std::make_unique<BudgetKeepsBrokenPods>();
}

} // namespace bulkhead
