#include "core/kube/rbac/powers.h"

namespace bulkhead {

std::string_view toString(Power power)
{
    constexpr std::string_view names[] = {
        "cluster-admin",
        "create-pods",
        "write-daemonsets",
        "exec-into-pods",
        "reach-pods",
        "read-secrets",
        "create-tokens",
        "impersonate",
        "bind-roles",
        "escalate-roles",
        "write-role-bindings",
        "nodes-proxy",
        "create-persistent-volumes",
        "write-webhooks",
        "write-api-extensions",
        "patch-namespaces",
        "patch-nodes",
        "move-pods",
        "approve-certificates",
        "write-network-policies",
        "write-config-maps-in-kube-system",
    };
    static_assert(std::size(names) == powerCount);
    return names[static_cast<std::size_t>(power)];
}

MessageId powerName(Power power)
{
    constexpr MessageId names[] = {
        RULE_TEXT("Core", "do everything"),
        RULE_TEXT("Core", "run pods, and so act as any service account beside them"),
        RULE_TEXT("Core", "run pods on every node"),
        RULE_TEXT("Core", "run commands in pods"),
        RULE_TEXT("Core", "connect to ports of pods"),
        RULE_TEXT("Core", "read Secrets"),
        RULE_TEXT("Core", "make tokens of service accounts"),
        RULE_TEXT("Core", "act as another user, group or service account"),
        RULE_TEXT("Core", "bind roles with rights it does not have"),
        RULE_TEXT("Core", "write roles with rights it does not have"),
        RULE_TEXT("Core", "hand on its own rights"),
        RULE_TEXT("Core", "talk to kubelets, and so run commands in every pod"),
        RULE_TEXT("Core", "make PersistentVolumes, and so reach files of nodes"),
        RULE_TEXT("Core", "change admission webhooks"),
        RULE_TEXT("Core", "change which kinds of objects there are and who serves them"),
        RULE_TEXT("Core", "change labels of namespaces, by which security policies choose them"),
        RULE_TEXT("Core", "change labels and taints of nodes, and so draw pods there"),
        RULE_TEXT("Core", "bind pods to nodes or evict them"),
        RULE_TEXT("Core", "make certificates for any user"),
        RULE_TEXT("Core", "change network policies"),
        RULE_TEXT("Core", "change the cluster's configuration in kube-system"),
    };
    static_assert(std::size(names) == powerCount);
    return names[static_cast<std::size_t>(power)];
}

} // namespace bulkhead
