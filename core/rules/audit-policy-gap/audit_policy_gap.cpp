#include "core/analysis/rule.h"

#include <array>
#include <string>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0161"},
    {"kics", "Audit Policy Not Cover Key Security Concerns"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "3.2.2"},
};
constexpr RuleMetadata auditPolicyGap{
    .id = "audit-policy-gap",
    .title = RULE_TEXT("Rules", "Audit policy leaves out what an attacker does first"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

struct Concern {
    std::string_view group;
    std::string_view resource;
    std::string_view name;
};
constexpr std::array concerns = {
    Concern{"", "secrets", "secrets"},
    Concern{"", "configmaps", "configmaps"},
    Concern{"authentication.k8s.io", "tokenreviews", "tokenreviews"},
    Concern{"", "pods/exec", "pods/exec"},
    Concern{"", "pods/portforward", "pods/portforward"},
    Concern{"", "pods/proxy", "pods/proxy"},
    Concern{"", "services/proxy", "services/proxy"},
};

/// "pods" is not "pods/exec"; "pods/*" and "*/exec" are.
bool names(std::string_view pattern, std::string_view resource)
{
    const std::size_t slash = resource.find('/');
    if (pattern == "*" || pattern == resource)
        return true;
    if (slash == std::string_view::npos)
        return false;
    return pattern == std::string(resource.substr(0, slash)) + "/*" || pattern == "*" + std::string(resource.substr(slash));
}

bool concerning(YamlNode rule, const Concern &concern)
{
    const YamlNode resources = rule["resources"];
    if (resources.size() == 0)
        return rule["nonResourceURLs"].size() == 0;
    for (const YamlNode entry : YamlItems(resources)) {
        if (entry["group"].text() != concern.group || entry["resourceNames"].size() > 0)
            continue;
        if (entry["resources"].size() == 0)
            return true;
        for (const YamlNode name : YamlItems(entry["resources"])) {
            if (names(name.text(), concern.resource))
                return true;
        }
    }
    return false;
}

/// The first rule that is about everybody who makes such a request; the first one counts.
YamlNode decidingRule(YamlNode rules, const Concern &concern)
{
    for (const YamlNode rule : YamlItems(rules)) {
        bool isPartial = false;
        for (const std::string_view key : {"users", "userGroups", "verbs", "namespaces"})
            isPartial = isPartial || rule[key].size() > 0;
        if (!isPartial && concerning(rule, concern))
            return rule;
    }
    return {};
}

class AuditPolicyGap final : public Rule {
public:
    const RuleMetadata &metadata() const override { return auditPolicyGap; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "Policy" || resource.group() != "audit.k8s.io" || !resource.root()["rules"].isSequence())
            return;
        std::string missing;
        YamlNode silencer;
        for (const Concern &concern : concerns) {
            const YamlNode decides = decidingRule(resource.root()["rules"], concern);
            if (decides && decides["level"].text() != "None")
                continue;
            missing += (missing.empty() ? "" : ", ") + std::string(concern.name);
            silencer = silencer ? silencer : decides;
        }
        if (missing.empty())
            return;
        report.finding(auditPolicyGap, Location::keyOf(resource.root()["rules"]),
                       {RULE_TEXT("Rules", "Nobody will read in the audit log who did this: %1"), {missing}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeAuditPolicyGap()
{
    return std::make_unique<AuditPolicyGap>();
}

} // namespace bulkhead
