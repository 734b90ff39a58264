#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_29"},
    {"checkov", "CKV_K8S_30"},
    {"trivy", "KSV0118"},
    {"kics", "Pod or Container Without Security Context"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.7.3"},
};
constexpr RuleMetadata noSecurityContext{
    .id = "no-security-context",
    .title = RULE_TEXT("Rules", "Container has no security context at all"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class NoSecurityContext final : public Rule {
public:
    const RuleMetadata &metadata() const override { return noSecurityContext; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (pod.node()["securityContext"].size() > 0 || container.node()["securityContext"].size() > 0)
            return;
        report.finding(noSecurityContext, container.field({"securityContext"}).location,
                       {RULE_TEXT("Rules", "Neither the pod nor container \"%1\" says with which rights it runs"),
                        {std::string(container.name())}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeNoSecurityContext()
{
    return std::make_unique<NoSecurityContext>();
}

} // namespace bulkhead
