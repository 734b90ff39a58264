#include "core/analysis/rule.h"
#include "core/kube/rbac/policy_rule.h"
#include "core/rules/support/role_rights.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0037"},
    {"trivy", "KSV115"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1098"},
};
constexpr RuleMetadata roleWritesClusterConfiguration{
    .id = "role-writes-cluster-configuration",
    .title = RULE_TEXT("Rules", "Role changes who is an administrator, or names in DNS"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr std::string_view writes[] = {"update", "patch"};

bool decidesOnCluster(std::string_view configMap)
{
    return configMap == "aws-auth" || configMap == "coredns" || configMap == "kube-dns" || configMap == "coredns-custom";
}

YamlNode tellingName(const PolicyRule &rule)
{
    for (const YamlNode name : YamlItems(rule.node["resourceNames"])) {
        if (decidesOnCluster(name.text()))
            return name;
    }
    return {};
}

bool writesConfigMaps(const PolicyRule &rule)
{
    return rule.covers("", "configmaps", "") && !std::ranges::contains(rule.resources, "*")
        && std::ranges::any_of(writes, [&](std::string_view verb) { return rule.hasVerb(verb); });
}

class RoleWritesClusterConfiguration final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleWritesClusterConfiguration; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        for (const YamlNode item : rulesOfRole(resource)) {
            const PolicyRule rule = PolicyRule::read(item);
            if (!writesConfigMaps(rule))
                continue;
            if (const YamlNode name = tellingName(rule))
                report.finding(roleWritesClusterConfiguration, Location::written(name),
                               {RULE_TEXT("Rules", "%1 changes ConfigMap %2, which decides on the whole cluster"),
                                {nameOfRole(resource), std::string(name.text())}});
            else if (rule.resourceNames.empty() && resource.namespaceName() == "kube-system")
                report.finding(roleWritesClusterConfiguration, Location::written(rule.node["resources"]),
                               {RULE_TEXT("Rules",
                                          "%1 changes every ConfigMap of kube-system: names in DNS (coredns) and, on EKS, who "
                                          "is an administrator (aws-auth)"),
                                {nameOfRole(resource)}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleWritesClusterConfiguration()
{
    return std::make_unique<RoleWritesClusterConfiguration>();
}

} // namespace bulkhead
