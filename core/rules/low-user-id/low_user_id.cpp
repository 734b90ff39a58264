#include "core/analysis/rule.h"
#include "core/rules/support/low_ids.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_40"},
    {"trivy", "KSV020"},
    {"kics", "Container Running With Low UID"},
    {"kube-score", "container-security-context-user-group-id"},
};
constexpr RuleMetadata lowUserId{
    .id = "low-user-id",
    .title = RULE_TEXT("Rules", "Container runs under a low user id"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class LowUserId final : public Rule {
public:
    const RuleMetadata &metadata() const override { return lowUserId; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        reportLowIds(
            report, lowUserId, pod, "runAsUser",
            {RULE_TEXT("Rules", "User id %1 may be one of the node: take one of 10000 or more"), RULE_TEXT("Rules", "user id")});
    }
};

} // namespace

std::unique_ptr<const Rule> makeLowUserId()
{
    return std::make_unique<LowUserId>();
}

} // namespace bulkhead
