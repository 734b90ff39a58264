#include "core/rules/support/account_powers.h"

#include <algorithm>
#include <format>

namespace bulkhead {

namespace {

/// One way to more rights: any of the verbs on the resource. "*" in a role covers each.
struct Danger {
    std::string_view group;
    std::string_view resource;
    std::string_view verbs; ///< separated by blanks
};

/// Kubernetes, RBAC good practices: privilege escalation risks.
constexpr Danger dangers[] = {
    {"", "secrets", "get list watch"},
    {"", "pods", "create patch update"},
    {"", "pods/exec", "create"},
    {"", "pods/attach", "create"},
    {"", "pods/ephemeralcontainers", "patch update"},
    {"", "serviceaccounts/token", "create"},
    {"", "serviceaccounts", "impersonate"},
    {"", "users", "impersonate"},
    {"", "groups", "impersonate"},
    {"", "nodes/proxy", "get create"},
    {"apps", "deployments", "create patch update"},
    {"apps", "daemonsets", "create patch update"},
    {"apps", "statefulsets", "create patch update"},
    {"batch", "jobs", "create patch update"},
    {"batch", "cronjobs", "create patch update"},
    {"rbac.authorization.k8s.io", "roles", "bind escalate"},
    {"rbac.authorization.k8s.io", "clusterroles", "bind escalate"},
};

bool lists(YamlNode items, std::string_view wanted)
{
    for (const YamlNode item : YamlItems(items)) {
        if (item.scalar() == wanted || item.scalar() == "*")
            return true;
    }
    return false;
}

/// "get" of "get list watch", the first that the rule grants; empty if none.
std::string_view grantedVerb(YamlNode verbs, std::string_view wanted)
{
    while (!wanted.empty()) {
        const std::size_t end = wanted.find(' ');
        if (lists(verbs, wanted.substr(0, end)))
            return wanted.substr(0, end);
        wanted = end == std::string_view::npos ? std::string_view() : wanted.substr(end + 1);
    }
    return {};
}

/// "get secrets"; empty if the rule grants nothing dangerous. A list of names is taken for harmless.
std::string dangerOf(YamlNode rule)
{
    if (rule["resourceNames"].size() > 0)
        return {};
    for (const Danger &danger : dangers) {
        const std::string_view verb = grantedVerb(rule["verbs"], danger.verbs);
        if (!verb.empty() && lists(rule["apiGroups"], danger.group) && lists(rule["resources"], danger.resource))
            return std::format("{} {}", verb, danger.resource);
    }
    return {};
}

bool isRbac(const Resource &resource, std::string_view kind)
{
    return resource.group() == "rbac.authorization.k8s.io" && resource.kind() == kind;
}

} // namespace

AccountPowers::AccountPowers(std::span<const ManifestPtr> manifests)
{
    const auto eachResource = [&](const auto &visit) {
        for (const ManifestPtr &manifest : manifests)
            std::ranges::for_each(manifest->resources(), visit);
    };
    eachResource([&](const Resource &resource) {
        if (isRbac(resource, "Role") || isRbac(resource, "ClusterRole"))
            readRole(resource);
        else if (resource.kind() == "ServiceAccount" && resource.group().empty()) {
            if (const auto mounts = resource.root()["automountServiceAccountToken"].boolean())
                m_mounts.emplace(Name(resource.namespaceName(), resource.name()), *mounts);
        }
    });
    eachResource([&](const Resource &resource) {
        if (isRbac(resource, "RoleBinding") || isRbac(resource, "ClusterRoleBinding"))
            readBinding(resource);
    });
}

void AccountPowers::readRole(const Resource &role)
{
    for (const YamlNode rule : YamlItems(role.root()["rules"])) {
        if (std::string danger = dangerOf(rule); !danger.empty()) {
            m_rights.emplace(Name(role.namespaceName(), role.name()), Right{std::move(danger), rule});
            return;
        }
    }
}

void AccountPowers::readBinding(const Resource &binding)
{
    const YamlNode reference = binding.root()["roleRef"];
    const std::string space = binding.namespaceName();
    const std::string_view name = reference["name"].scalar();
    Right right;
    if (const auto known = m_rights.find({reference["kind"].scalar() == "Role" ? space : std::string(), std::string(name)});
        known != m_rights.end())
        right = known->second;
    else if (name == "cluster-admin")
        right = {"do everything", reference};
    else
        return;
    right.text += space.empty() ? std::string(" in all namespaces") : std::format(" in namespace {}", space);
    for (const YamlNode subject : YamlItems(binding.root()["subjects"])) {
        if (subject["kind"].scalar() == "ServiceAccount") {
            const std::string_view own = subject["namespace"].scalar();
            m_powers.emplace(Name(own.empty() ? space : std::string(own), subject["name"].scalar()), right);
        }
    }
}

std::optional<AccountPowers::Power> AccountPowers::of(const Workload &workload) const
{
    const Field account = fieldBelow(workload.podSpec, {"serviceAccountName"});
    const Name name(workload.resource->namespaceName(), account.isWritten() ? account.text() : "default");
    const auto power = m_powers.find(name);
    if (power == m_powers.end())
        return std::nullopt;
    const auto mounts = m_mounts.find(name);
    const bool byAccount = mounts == m_mounts.end() || mounts->second;
    if (!workload.podSpec["automountServiceAccountToken"].boolean().value_or(byAccount))
        return std::nullopt;
    return Power{power->second.text, Location::written(power->second.node), account.location};
}

} // namespace bulkhead
