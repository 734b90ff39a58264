#include "core/analysis/rule.h"
#include "core/rules/support/ci_accounts.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata ciRunnerClusterAdmin{
    .id = "ci-runner-cluster-admin",
    .title = RULE_TEXT("Rules", "Chart of a CI agent binds it to cluster-admin"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view setting = "k8sPermissionsType";

class CiRunnerClusterAdmin final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciRunnerClusterAdmin; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const ChartValues &chart : ci.sources().charts()) {
            if (chart.chart != "harness-delegate-ng")
                continue;
            const Field type = fieldBelow(chart.values, {setting});
            if (type.isWritten() && type.text() != "CLUSTER_ADMIN")
                continue;
            const std::string name = chart.release.empty() ? chart.chart : chart.release;
            reportAt(
                report, ciRunnerClusterAdmin, type.isWritten() ? type.location : Location::keyOf(chart.values),
                {type.isWritten()
                     ? RULE_TEXT("Rules",
                                 "Delegate \"%1\" is bound to cluster-admin: what a pipeline does with it, it does to the cluster")
                     : RULE_TEXT("Rules",
                                 "Delegate \"%1\" does not say k8sPermissionsType, so its chart binds it to cluster-admin"),
                 {name}})
                .fix({RULE_TEXT("Rules", "Let it administer its namespace only"), {}}, Applicability::Unsafe,
                     YamlPatch::set(chart.values, {std::string(setting)}, YamlValue::string("NAMESPACE_ADMIN")));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiRunnerClusterAdmin()
{
    return std::make_unique<CiRunnerClusterAdmin>();
}

} // namespace bulkhead
