#include "core/analysis/rule.h"
#include "core/rules/support/ingress_view.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "restrict-ingress-wildcard"},
    {"kyverno", "disallow-empty-ingress-host"},
};
constexpr RuleMetadata ingressAnyHost{
    .id = "ingress-any-host",
    .title = RULE_TEXT("Rules", "Ingress answers to any host"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class IngressAnyHost final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ingressAnyHost; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isIngress(resource))
            return;
        for (const YamlNode rule : YamlItems(resource.root()["spec"]["rules"])) {
            const YamlNode host = rule["host"];
            if (!rule.isMapping() || (!host.text().empty() && !host.text().starts_with('*')) || host.isMapping()
                || host.isSequence())
                continue;
            const bool isWritten = !host.text().empty();
            const MessageId text = isWritten
                ? RULE_TEXT("Rules", "Ingress \"%1\" takes requests for %2: for names too that somebody else was to serve")
                : RULE_TEXT("Rules", "Ingress \"%1\" takes requests for every host name that no other Ingress has");
            report
                .finding(ingressAnyHost, isWritten ? Location::written(host) : fieldBelow(rule, {"host"}).location,
                         {text, {resource.name(), std::string(host.text())}})
                .manualFix({RULE_TEXT("Rules", "Name the host"), {}},
                           YamlPatch::set(rule, {"host"}, YamlValue::string(fillIn("app.example.com"))),
                           {{RULE_TEXT("Rules", "host name"), {}}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeIngressAnyHost()
{
    return std::make_unique<IngressAnyHost>();
}

} // namespace bulkhead
