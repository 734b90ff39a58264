#include "core/analysis/rule.h"
#include "core/rules/support/ingress_view.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "restrict-ingress-defaultbackend"},
};
constexpr RuleMetadata ingressDefaultBackend{
    .id = "ingress-default-backend",
    .title = RULE_TEXT("Rules", "Ingress takes what no rule is for"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class IngressDefaultBackend final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ingressDefaultBackend; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isIngress(resource))
            return;
        const YamlNode spec = resource.root()["spec"];
        const YamlNode backend = spec["defaultBackend"] ? spec["defaultBackend"] : spec["backend"];
        if (!backend.isMapping() || backend.size() == 0)
            return;
        FindingBuilder finding = report.finding(
            ingressDefaultBackend, Location::written(backend),
            {RULE_TEXT("Rules", "Ingress \"%1\" sends requests for any host and path that no rule is for to one Service"),
             {resource.name()}});
        if (spec["rules"].size() > 0)
            finding.fix({RULE_TEXT("Rules", "Remove the default backend"), {}}, Applicability::Unsafe,
                        YamlPatch::remove(backend, spec));
    }
};

} // namespace

std::unique_ptr<const Rule> makeIngressDefaultBackend()
{
    return std::make_unique<IngressDefaultBackend>();
}

} // namespace bulkhead
