#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kics", "Non Kube System Pod With Host Mount"},
};
constexpr RuleMetadata hostPathInApplication{
    .id = "host-path-in-application",
    .title = RULE_TEXT("Rules", "Workload outside of kube-system holds files of its node"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class HostPathInApplication final : public Rule {
public:
    const RuleMetadata &metadata() const override { return hostPathInApplication; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const std::string space = pod.owner().namespaceName();
        if (space == "kube-system" || isTemplated(space))
            return;
        for (const YamlNode volume : YamlItems(pod.node()["volumes"])) {
            if (const YamlNode path = volume["hostPath"]["path"]; path.isScalar())
                report.finding(
                    hostPathInApplication, Location::written(path),
                    {RULE_TEXT("Rules", "A workload of namespace %1 holds %2 of its node"), {space, std::string(path.text())}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeHostPathInApplication()
{
    return std::make_unique<HostPathInApplication>();
}

} // namespace bulkhead
