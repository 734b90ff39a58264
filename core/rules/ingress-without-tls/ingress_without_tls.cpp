#include "core/analysis/rule.h"
#include "core/rules/support/ingress_view.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0263"},
    {"polaris", "tlsSettingsMissing"},
    {"kyverno", "require-ingress-https"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1557"},
};
constexpr RuleMetadata ingressWithoutTls{
    .id = "ingress-without-tls",
    .title = RULE_TEXT("Rules", "Ingress serves without TLS"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// A tls entry for all hosts that rules name; without hosts it is for whatever is asked for.
YamlValue tlsEntry(const Resource &ingress)
{
    std::vector<YamlValue> hosts;
    for (const YamlNode rule : YamlItems(ingress.root()["spec"]["rules"])) {
        if (!rule["host"].text().empty())
            hosts.push_back(YamlValue::string(rule["host"].text()));
    }
    std::vector<std::pair<std::string, YamlValue>> entry;
    if (!hosts.empty())
        entry.emplace_back("hosts", YamlValue::sequence(std::move(hosts)));
    entry.emplace_back("secretName", YamlValue::string(fillIn("tls-certificate")));
    return YamlValue::sequence({YamlValue::mapping(std::move(entry))});
}

class IngressWithoutTls final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ingressWithoutTls; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isIngress(resource))
            return;
        const YamlNode spec = resource.root()["spec"];
        const YamlNode tls = spec["tls"];
        const bool isEmpty = tls.isNull() || (tls.isSequence() && tls.size() == 0);
        if (!spec.isMapping() || !isEmpty || hasTlsElsewhere(resource))
            return;
        report
            .finding(ingressWithoutTls, fieldBelow(spec, {"tls"}).location,
                     {RULE_TEXT("Rules", "Ingress \"%1\" names no certificate: what goes to and fro is read on the way"),
                      {resource.name()}})
            .manualFix({RULE_TEXT("Rules", "Serve it with a certificate"), {}}, YamlPatch::set(spec, {"tls"}, tlsEntry(resource)),
                       {{RULE_TEXT("Rules", "Secret with the certificate"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeIngressWithoutTls()
{
    return std::make_unique<IngressWithoutTls>();
}

} // namespace bulkhead
