#include "core/analysis/rule.h"
#include "core/rules/support/agent_sandbox.h"
#include "core/yaml/yaml_patch.h"

#include <string_view>
#include <vector>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0301"},
};
constexpr RuleMetadata sandboxEgressOpen{
    .id = "sandbox-egress-open",
    .title = RULE_TEXT("Rules", "Sandbox for untrusted code reaches every address"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

class SandboxEgressOpen final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sandboxEgressOpen; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "SandboxTemplate" || !isAgentSandbox(resource))
            return;
        const YamlNode spec = resource.root()["spec"];
        const YamlNode management = spec["networkPolicyManagement"];
        if (management.text() == "Unmanaged") {
            report
                .finding(sandboxEgressOpen, Location::written(management),
                         {RULE_TEXT("Rules", "No network policy is made for sandboxes of \"%1\": they reach every address"),
                          {resource.name()}})
                .fix({RULE_TEXT("Rules", "Have the controller make the policy"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(management, YamlValue::string("Managed")));
            return;
        }
        for (const YamlNode rule : YamlItems(spec["networkPolicy"]["egress"])) {
            if (rule["to"].size() == 0)
                report.finding(
                    sandboxEgressOpen, Location::written(rule),
                    {RULE_TEXT("Rules", "Sandboxes of \"%1\" reach every address: the rule says no \"to\""), {resource.name()}});
            for (const YamlNode peer : YamlItems(rule["to"]))
                checkBlock(resource, peer["ipBlock"], report);
        }
    }

private:
    static void checkBlock(const Resource &resource, YamlNode block, Reporter &report)
    {
        const std::string_view range = block["cidr"].text();
        if ((range != "0.0.0.0/0" && range != "::/0") || block["except"].size() > 0)
            return;
        FindingBuilder finding = report.finding(
            sandboxEgressOpen, Location::written(block["cidr"]),
            {RULE_TEXT("Rules", "Sandboxes of \"%1\" reach every address: %2"), {resource.name(), std::string(range)}});
        std::vector<YamlValue> inside;
        if (range == "::/0") {
            for (const char *network : {"fc00::/7", "fe80::/10"})
                inside.push_back(YamlValue::string(network));
        } else {
            for (const char *network : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10"})
                inside.push_back(YamlValue::string(network));
        }
        finding.fix({RULE_TEXT("Rules", "Except the addresses inside"), {}}, Applicability::Unsafe,
                    YamlPatch::set(block, {"except"}, YamlValue::sequence(std::move(inside))));
    }
};

} // namespace

std::unique_ptr<const Rule> makeSandboxEgressOpen()
{
    return std::make_unique<SandboxEgressOpen>();
}

} // namespace bulkhead
