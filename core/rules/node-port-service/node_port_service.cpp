#include "core/analysis/rule.h"
#include "core/rules/support/service_view.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "exposed-services"},
    {"kics", "Service Type is NodePort"},
    {"kube-score", "service-type"},
    {"kyverno", "restrict-node-port"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1133"},
};
constexpr RuleMetadata nodePortService{
    .id = "node-port-service",
    .title = RULE_TEXT("Rules", "Service opens a port on every node"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class NodePortService final : public Rule {
public:
    const RuleMetadata &metadata() const override { return nodePortService; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isService(resource))
            return;
        const YamlNode type = resource.root()["spec"]["type"];
        if (type.text() != "NodePort")
            return;
        report
            .finding(nodePortService, Location::written(type),
                     {RULE_TEXT("Rules", "Service \"%1\" opens its ports on every node, to whoever reaches a node's address"),
                      {resource.name()}})
            .fix({RULE_TEXT("Rules", "Let it be reached inside the cluster only"), {}}, Applicability::Unsafe,
                 insideOnly(resource));
    }
};

} // namespace

std::unique_ptr<const Rule> makeNodePortService()
{
    return std::make_unique<NodePortService>();
}

} // namespace bulkhead
