#include "core/analysis/rule.h"
#include "core/ci/drone/drone.h"
#include "core/rules/support/ci_accounts.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata droneBuildsInDefaultNamespace{
    .id = "drone-builds-in-default-namespace",
    .title = RULE_TEXT("Rules", "Builds run in namespace default"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view variable = "DRONE_NAMESPACE_DEFAULT";
constexpr std::string_view placeholder = "CI-JOBS";

class DroneBuildsInDefaultNamespace final : public Rule {
public:
    const RuleMetadata &metadata() const override { return droneBuildsInDefaultNamespace; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const DroneRunner &runner : droneRunners(ci.sources())) {
            if (runner.kind != DroneRunner::Kind::Kubernetes || runner.buildNamespace() != "default")
                continue;
            FindingBuilder finding = reportAt(
                report, droneBuildsInDefaultNamespace, runner.environment.place(variable),
                {RULE_TEXT("Rules",
                           "Builds of Drone runner \"%1\" run in namespace default, beside whatever else was never given one"),
                 {runner.name}});
            finding.manualFix({RULE_TEXT("Rules", "Run builds in a namespace of their own"), {}},
                              runner.environment.set(variable, fillIn(placeholder)), {{RULE_TEXT("Rules", "namespace"), {}}});
            if (!runner.environment[variable] && !runner.environment.isComplete())
                finding.confidence(Confidence::Medium);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeDroneBuildsInDefaultNamespace()
{
    return std::make_unique<DroneBuildsInDefaultNamespace>();
}

} // namespace bulkhead
