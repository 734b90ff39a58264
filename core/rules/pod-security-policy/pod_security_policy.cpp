#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr RuleMetadata podSecurityPolicy{
    .id = "pod-security-policy",
    .title = RULE_TEXT("Rules", "PodSecurityPolicy protects nothing"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = {},
};

class PodSecurityPolicy final : public Rule {
public:
    const RuleMetadata &metadata() const override { return podSecurityPolicy; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        constexpr int first = 25; // Kubernetes 1.25 removed the API
        if (resource.kind() == "PodSecurityPolicy" && report.kubeVersion().minor >= first)
            report.finding(podSecurityPolicy, Location::keyOf(resource.root()["kind"]),
                           {RULE_TEXT("Rules", "Kubernetes %1 knows no PodSecurityPolicy: the API server refuses it"),
                            {report.kubeVersion().toString()}});
    }
};

} // namespace

std::unique_ptr<const Rule> makePodSecurityPolicy()
{
    return std::make_unique<PodSecurityPolicy>();
}

} // namespace bulkhead
