#include "core/analysis/rule.h"
#include "core/kube/netpol/network_model.h"
#include "core/rules/support/service_view.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "disallow-localhost-services"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1090"},
};
constexpr RuleMetadata externalNameToHost{
    .id = "external-name-to-host",
    .title = RULE_TEXT("Rules", "Service stands for the host that asks for it"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

bool isOwnHost(std::string_view name)
{
    if (name.ends_with('.'))
        name.remove_suffix(1);
    return name == "localhost" || name.ends_with(".localhost") || name == "localhost.localdomain" || name == "::1"
        || isInRange(name, "127.0.0.0/8") == true;
}

bool isCloudMetadata(std::string_view name)
{
    return name == "metadata.google.internal" || isInRange(name, "169.254.0.0/16") == true;
}

class ExternalNameToHost final : public Rule {
public:
    const RuleMetadata &metadata() const override { return externalNameToHost; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isService(resource) || resource.root()["spec"]["type"].text() != "ExternalName")
            return;
        const YamlNode name = resource.root()["spec"]["externalName"];
        if (!isOwnHost(name.text()) && !isCloudMetadata(name.text()))
            return;
        const MessageId text = isOwnHost(name.text())
            ? RULE_TEXT("Rules", "Service \"%1\" stands for %2: a proxy that follows it talks to its own inner ports")
            : RULE_TEXT("Rules", "Service \"%1\" stands for %2: a proxy that follows it asks the cloud for its node's credentials");
        report.finding(externalNameToHost, Location::written(name), {text, {resource.name(), std::string(name.text())}})
            .manualFix({RULE_TEXT("Rules", "Name another host"), {}},
                       YamlPatch::replace(name, YamlValue::string(fillIn("service.example.com"))),
                       {{RULE_TEXT("Rules", "host name"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeExternalNameToHost()
{
    return std::make_unique<ExternalNameToHost>();
}

} // namespace bulkhead
