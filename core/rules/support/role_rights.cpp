#include "core/rules/support/role_rights.h"

#include "core/kube/rbac/policy_rule.h"

#include <algorithm>

namespace bulkhead {

namespace {

/// Where a rule names the resource: itself, or by a wildcard.
YamlNode placeOf(const PolicyRule &rule, const RoleResource &wanted)
{
    YamlNode byWildcard;
    for (const YamlNode item : YamlItems(rule.node["resources"])) {
        const std::string_view text = item.text();
        const std::size_t slash = text.find('/');
        const bool isResource = text.substr(0, slash) == wanted.resource
            && (slash == std::string_view::npos ? wanted.subresource.empty() : text.substr(slash + 1) == wanted.subresource);
        if (isResource)
            return item;
        if (text.starts_with('*') && !byWildcard)
            byWildcard = item;
    }
    return byWildcard ? byWildcard : rule.node["resources"];
}

std::string verbsIn(const PolicyRule &rule, std::span<const std::string_view> wanted)
{
    std::string verbs;
    for (const std::string_view verb : wanted) {
        if (rule.hasVerb(verb))
            verbs.append(verbs.empty() ? "" : ", ").append(verb);
    }
    return verbs;
}

} // namespace

YamlItems rulesOfRole(const Resource &resource)
{
    const bool isRole =
        resource.group() == "rbac.authorization.k8s.io" && (resource.kind() == "Role" || resource.kind() == "ClusterRole");
    const bool isOfEveryCluster = resource.metadata()["labels"]["kubernetes.io/bootstrapping"].text() == "rbac-defaults";
    return YamlItems(isRole && !isOfEveryCluster ? resource.root()["rules"] : YamlNode());
}

std::string nameOfRole(const Resource &role)
{
    const std::string space = role.namespaceName();
    return std::string(role.kind()) + ' ' + (space.empty() ? "" : space + '/') + role.name();
}

void reportRights(const Resource &resource, const RuleMetadata &metadata, const MessageId &text, const RightsSought &sought,
                  Reporter &report)
{
    for (const YamlNode item : rulesOfRole(resource)) {
        const PolicyRule rule = PolicyRule::read(item);
        const bool givesAll = std::ranges::contains(rule.resources, "*")
            && (sought.kind == RightsSought::Verbs::Common || std::ranges::contains(rule.verbs, "*"));
        const bool isLimited = !rule.resourceNames.empty() && sought.names == RightsSought::Names::AllOnly;
        const std::string verbs = verbsIn(rule, sought.verbs);
        if (givesAll || isLimited || verbs.empty())
            continue;
        const auto found = std::ranges::find_if(sought.resources, [&](const RoleResource &wanted) {
            return rule.covers(wanted.group, wanted.resource, wanted.subresource);
        });
        if (found == sought.resources.end())
            continue;
        const std::string name =
            std::string(found->resource) + (found->subresource.empty() ? "" : "/") + std::string(found->subresource);
        report.finding(metadata, Location::written(placeOf(rule, *found)), {text, {nameOfRole(resource), name, verbs}});
    }
}

} // namespace bulkhead
