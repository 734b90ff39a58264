#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "enforce-readwriteonce-pod"},
};
constexpr RuleMetadata claimOpenToNode{
    .id = "claim-open-to-node",
    .title = RULE_TEXT("Rules", "Volume may be mounted by every pod of its node"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class ClaimOpenToNode final : public Rule {
public:
    const RuleMetadata &metadata() const override { return claimOpenToNode; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        constexpr KubeVersion since{1, 29};
        if (report.kubeVersion() < since)
            return;
        if (resource.kind() == "PersistentVolumeClaim" && resource.group().empty())
            check(resource.root()["spec"]["accessModes"], report);
        if (resource.kind() != "StatefulSet" || resource.group() != "apps")
            return;
        for (const YamlNode claim : YamlItems(resource.root()["spec"]["volumeClaimTemplates"]))
            check(claim["spec"]["accessModes"], report);
    }

private:
    static void check(YamlNode modes, Reporter &report)
    {
        if (!modes.isSequence() || modes.size() != 1 || modes.at(0).text() != "ReadWriteOnce")
            return;
        report
            .finding(
                claimOpenToNode, Location::written(modes.at(0)),
                {RULE_TEXT("Rules", "ReadWriteOnce binds the volume to a node, not to a pod: all pods there may write to it"), {}})
            .fix({RULE_TEXT("Rules", "Bind it to one pod"), {}}, Applicability::Unsafe,
                 YamlPatch::replace(modes.at(0), YamlValue::raw("ReadWriteOncePod")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeClaimOpenToNode()
{
    return std::make_unique<ClaimOpenToNode>();
}

} // namespace bulkhead
