#include "core/analysis/rule.h"
#include "core/rules/support/ingress_view.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "ingress-host-match-tls"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1557"},
};
constexpr RuleMetadata ingressHostWithoutTls{
    .id = "ingress-host-without-tls",
    .title = RULE_TEXT("Rules", "Host of an Ingress has no certificate"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// Whether some entry of tls is for the host; one that names no hosts is for all.
bool isCovered(YamlNode tls, std::string_view host)
{
    for (const YamlNode entry : YamlItems(tls)) {
        if (entry["hosts"].size() == 0)
            return true;
        for (const YamlNode name : YamlItems(entry["hosts"])) {
            if (coversHost(name.text(), host) || name.text().contains("${") || name.text().contains("{{"))
                return true;
        }
    }
    return false;
}

class IngressHostWithoutTls final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ingressHostWithoutTls; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isIngress(resource))
            return;
        const YamlNode tls = resource.root()["spec"]["tls"];
        if (!tls.isSequence() || tls.size() == 0)
            return;
        for (const YamlNode rule : YamlItems(resource.root()["spec"]["rules"])) {
            const YamlNode host = rule["host"];
            if (host.text().empty() || host.text().contains("${") || host.text().contains("{{") || isCovered(tls, host.text()))
                continue;
            FindingBuilder finding =
                report.finding(ingressHostWithoutTls, Location::written(host),
                               {RULE_TEXT("Rules",
                                          "Ingress \"%1\" has no certificate for %2: it is served without TLS, or with one "
                                          "that browsers refuse"),
                                {resource.name(), std::string(host.text())}});
            if (tls.size() == 1)
                finding.fix({RULE_TEXT("Rules", "Add %1 to the hosts of tls"), {std::string(host.text())}}, Applicability::Unsafe,
                            YamlPatch::append(tls.at(0)["hosts"], YamlValue::string(host.text())));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeIngressHostWithoutTls()
{
    return std::make_unique<IngressHostWithoutTls>();
}

} // namespace bulkhead
