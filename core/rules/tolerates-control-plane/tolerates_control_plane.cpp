#include "core/analysis/rule.h"
#include "core/placement/placement_edits.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "restrict-controlplane-scheduling"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata toleratesControlPlane{
    .id = "tolerates-control-plane",
    .title = RULE_TEXT("Rules", "Pod tolerates the control plane's taint"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// A DaemonSet is meant for all nodes, and what is in kube-system for the cluster itself.
bool isMeantForAllNodes(const Resource &owner)
{
    return owner.kind() == "DaemonSet" || owner.namespaceName() == "kube-system";
}

class ToleratesControlPlane final : public Rule {
public:
    const RuleMetadata &metadata() const override { return toleratesControlPlane; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        if (isMeantForAllNodes(pod.owner()))
            return;
        for (const YamlNode toleration : YamlItems(pod.node()["tolerations"])) {
            const std::string_view key = toleration["key"].scalar();
            if (key != "node-role.kubernetes.io/control-plane" && key != "node-role.kubernetes.io/master")
                continue;
            report
                .finding(
                    toleratesControlPlane, Location::written(toleration),
                    {RULE_TEXT("Rules",
                               "%1 \"%2\" tolerates the taint of the control plane: it may run beside the API server and its keys"),
                     {std::string(pod.owner().kind()), pod.owner().name()}})
                .fix({RULE_TEXT("Rules", "Remove the toleration"), {}}, Applicability::Unsafe,
                     PlacementEdits::removeToleration(toleration));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeToleratesControlPlane()
{
    return std::make_unique<ToleratesControlPlane>();
}

} // namespace bulkhead
