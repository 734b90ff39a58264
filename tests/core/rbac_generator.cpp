#include "rbac_generator.h"

#include <iterator>

namespace bulkhead {

std::string RbacGenerator::pick(std::initializer_list<const char *> choices)
{
    return *std::next(choices.begin(), below(static_cast<unsigned>(choices.size())));
}

std::string RbacGenerator::list(unsigned most, std::initializer_list<const char *> choices)
{
    std::string text;
    for (unsigned i = 0, count = 1 + below(most); i < count; ++i)
        text += (i > 0 ? ", '" : "'") + pick(choices) + "'";
    return '[' + text + ']';
}

std::string RbacGenerator::rule()
{
    const std::string verbs =
        "verbs: " + list(3, {"get", "list", "watch", "create", "update", "delete", "deletecollection", "impersonate", "*"});
    if (chance(15))
        return '{' + verbs + ", nonResourceURLs: "
            + list(2, {"/api", "/api/*", "/a*", "/api/**", "/healthz", "/healthz/*", "*", "/metrics*x", "/"}) + '}';
    std::string text = '{' + verbs + ", apiGroups: " + list(2, {"", "", "apps", "batch", "*"}) + ", resources: "
        + list(3,
               {"pods", "pods/exec", "*/exec", "pods/*", "*", "secrets", "deployments", "deployments/scale", "*/scale", "nodes",
                "exec", "*/", "*/*", "/exec", "x/exec"});
    if (chance(25))
        text += ", resourceNames: " + list(2, {"a", "b", "", "*"});
    return text + '}';
}

std::string RbacGenerator::label()
{
    if (chance(30))
        return "rbac.authorization.k8s.io/aggregate-to-" + pick({"view", "edit", "admin"}) + ": \"true\"";
    return pick({"x", "y"}) + ": \"" + pick({"1", "2"}) + '"';
}

std::string RbacGenerator::role(unsigned number)
{
    const bool isCluster = chance(60);
    std::string text = "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ";
    text += isCluster ? "ClusterRole" : "Role";
    text += "\nmetadata: {name: r" + std::to_string(number);
    if (!isCluster)
        text += ", namespace: " + pick({"ci", "shop"});
    if (chance(40))
        text += ", labels: {" + label() + '}';
    text += "}\n";
    if (isCluster && chance(35)) {
        text += "aggregationRule: {clusterRoleSelectors: [{matchLabels: {" + label() + "}}";
        text += chance(30) ? ", {matchLabels: {" + label() + "}}]}\n" : "]}\n";
    }
    text += "rules:";
    const unsigned count = below(4);
    for (unsigned i = 0; i < count; ++i)
        text += "\n- " + rule();
    return text + (count == 0 ? " []\n" : "\n");
}

std::string RbacGenerator::subject()
{
    const std::string kind = pick({"User", "Group", "ServiceAccount", "ServiceAccount", "Robot"});
    std::string text = "{kind: " + kind + ", name: '";
    if (kind == "Group")
        text +=
            pick({"devs", "system:authenticated", "system:unauthenticated", "system:serviceaccounts", "system:serviceaccounts:ci"});
    else
        text += kind == "User" ? pick({"jane", "system:serviceaccount:ci:runner"}) : pick({"runner", "default"});
    text += '\'';
    if (kind == "ServiceAccount" && chance(60))
        text += ", namespace: " + pick({"ci", "shop"});
    return text + '}';
}

std::string RbacGenerator::binding(unsigned number)
{
    const bool isCluster = chance(40);
    std::string text = "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ";
    text += isCluster ? "ClusterRoleBinding" : "RoleBinding";
    text += "\nmetadata: {name: b" + std::to_string(number);
    if (!isCluster)
        text += ", namespace: " + pick({"ci", "shop"});
    text += "}\nroleRef: {kind: " + pick({"ClusterRole", "ClusterRole", "Role", "Role", "Group"}) + ", name: ";
    text += chance(75) ? "r" + std::to_string(below(9)) : pick({"view", "edit", "admin", "cluster-admin"});
    if (chance(70))
        text += chance(95) ? ", apiGroup: rbac.authorization.k8s.io" : ", apiGroup: example.org";
    text += "}\nsubjects:";
    const unsigned count = below(4);
    for (unsigned i = 0; i < count; ++i)
        text += "\n- " + subject();
    return text + (count == 0 ? " []\n" : "\n");
}

std::string RbacGenerator::model()
{
    std::string text;
    for (unsigned i = 0; i < 8; ++i) // "r8" is missing
        text += role(i);
    for (unsigned i = 0, count = 1 + below(6); i < count; ++i)
        text += binding(i);
    return text;
}

oracle::Attributes RbacGenerator::request()
{
    oracle::Attributes a;
    switch (below(4)) {
    case 0:
        a.user = "jane";
        a.groups = {"system:authenticated"};
        if (chance(50))
            a.groups.insert(a.groups.begin(), "devs");
        break;
    case 1:
        a.user = "system:anonymous";
        a.groups = {"system:unauthenticated"};
        break;
    default: {
        const std::string space = pick({"ci", "shop"});
        a.user = "system:serviceaccount:" + space + ':' + pick({"runner", "default"});
        a.groups = {"system:serviceaccounts", "system:serviceaccounts:" + space, "system:authenticated"};
    }
    }
    if (chance(1))
        a.groups.push_back("system:masters");
    a.verb = pick({"get", "list", "watch", "create", "update", "delete", "deletecollection", "impersonate", "proxy", "*"});
    if (chance(12)) {
        a.path = pick({"/api", "/api/v1", "/apis", "/healthz", "/healthz/etcd", "/metricsx", "/"});
        return a;
    }
    a.group = pick({"", "", "", "apps", "batch", "coordination.k8s.io", "resource.k8s.io", "networking.k8s.io",
                    "rbac.authorization.k8s.io", "events.k8s.io", "*"});
    a.resource = pick({"pods", "pods", "secrets", "deployments", "nodes", "configmaps", "endpoints", "leases", "resourceclaims",
                       "networkpolicies", "roles", "events", "serviceaccounts", "jobs", "exec", "*", ""});
    if (chance(35))
        a.subresource = pick({"exec", "scale", "token", "log", "status", "eviction", "*"});
    if (chance(50))
        a.name = pick({"a", "b", "c"});
    if (chance(75))
        a.space = pick({"ci", "shop", "other"});
    return a;
}

} // namespace bulkhead
