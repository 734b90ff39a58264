#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_33"},
    {"kubescape", "C-0014"},
    {"kics", "Dashboard Is Enabled"},
};
constexpr RuleMetadata dashboardDeployed{
    .id = "dashboard-deployed",
    .title = RULE_TEXT("Rules", "Kubernetes Dashboard runs in the cluster"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = {},
};

class DashboardDeployed final : public Rule {
public:
    const RuleMetadata &metadata() const override { return dashboardDeployed; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const YamlNode image = container.node()["image"];
        if (image.text().contains("kubernetes-dashboard") || image.text().contains("kubernetesui/dashboard"))
            report.finding(
                dashboardDeployed, Location::written(image),
                {RULE_TEXT("Rules", "The dashboard offers in the browser what its account, or that of its user, may do"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeDashboardDeployed()
{
    return std::make_unique<DashboardDeployed>();
}

} // namespace bulkhead
