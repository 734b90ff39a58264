#include "core/kube/rbac/power_patterns.h"

namespace bulkhead {

namespace {

using enum Power;
constexpr auto cluster = PowerPattern::Reach::Cluster;
constexpr auto namespaced = PowerPattern::Reach::Namespaced;
constexpr auto kubeSystem = PowerPattern::Reach::KubeSystem;
constexpr std::string_view write = "create update patch";
constexpr std::string_view change = "patch update";
constexpr std::string_view rbac = "rbac.authorization.k8s.io";
constexpr std::string_view admission = "admissionregistration.k8s.io";
/// Since 1.35 a WebSocket asks for "create", as SPDY always did (gate AuthorizePodWebsocketUpgradeCreatePermission); the kubelet's
/// own interface (nodes/proxy) still does not.
constexpr int webSocketsNeedCreate = 35;

/// Kubernetes, RBAC good practices: privilege escalation risks; and, for what makes pods, the documentation of each controller.
constexpr PowerPattern patterns[] = {
    {CreatePods, "", "pods", "", write},
    {CreatePods, "", "replicationcontrollers", "", write},
    {CreatePods, "apps", "deployments", "", write},
    {CreatePods, "apps", "statefulsets", "", write},
    {CreatePods, "apps", "daemonsets", "", write},
    {CreatePods, "apps", "replicasets", "", write},
    {CreatePods, "batch", "jobs", "", write},
    {CreatePods, "batch", "cronjobs", "", write},
    {CreatePods, "extensions", "deployments", "", write, namespaced, 16},
    {CreatePods, "extensions", "daemonsets", "", write, namespaced, 16},
    {CreatePods, "extensions", "replicasets", "", write, namespaced, 16},
    {CreatePods, "tekton.dev", "taskruns", "", "create"},
    {CreatePods, "tekton.dev", "pipelineruns", "", "create"},
    {CreatePods, "tekton.dev", "tasks", "", change},
    {CreatePods, "tekton.dev", "pipelines", "", change},
    {CreatePods, "tekton.dev", "clustertasks", "", change, cluster},
    {CreatePods, "argoproj.io", "workflows", "", write},
    {CreatePods, "argoproj.io", "cronworkflows", "", write},
    {CreatePods, "argoproj.io", "workflowtemplates", "", change},
    {CreatePods, "argoproj.io", "clusterworkflowtemplates", "", change, cluster},
    {CreatePods, "argoproj.io", "sensors", "", write},
    {CreatePods, "argoproj.io", "applications", "", write},
    {CreatePods, "argoproj.io", "applicationsets", "", write},
    {CreatePods, "actions.github.com", "autoscalingrunnersets", "", write},
    {CreatePods, "actions.github.com", "ephemeralrunnersets", "", write},
    {CreatePods, "actions.github.com", "ephemeralrunners", "", write},
    {CreatePods, "actions.summerwind.dev", "runners", "", write},
    {CreatePods, "actions.summerwind.dev", "runnerdeployments", "", write},
    {CreatePods, "actions.summerwind.dev", "runnersets", "", write},
    {CreatePods, "apps.gitlab.com", "runners", "", write},
    {CreatePods, "prow.k8s.io", "prowjobs", "", write},
    {CreatePods, "keda.sh", "scaledjobs", "", write},
    {CreatePods, "helm.toolkit.fluxcd.io", "helmreleases", "", write},
    {CreatePods, "kustomize.toolkit.fluxcd.io", "kustomizations", "", write},
    {WriteDaemonSets, "apps", "daemonsets", "", write},
    {ExecIntoPods, "", "pods", "exec", "create"},
    {ExecIntoPods, "", "pods", "attach", "create"},
    {ExecIntoPods, "", "pods", "ephemeralcontainers", change},
    {ExecIntoPods, "", "pods", "exec", "get", namespaced, webSocketsNeedCreate},
    {ExecIntoPods, "", "pods", "attach", "get", namespaced, webSocketsNeedCreate},
    {ReachPods, "", "pods", "portforward", "create"},
    {ReachPods, "", "pods", "portforward", "get", namespaced, webSocketsNeedCreate},
    {ReachPods, "", "pods", "proxy", "get create update patch delete"},
    {ReadSecrets, "", "secrets", "", "get list watch"},
    {CreateTokens, "", "serviceaccounts", "token", "create"},
    {Impersonate, "", "serviceaccounts", "", "impersonate"},
    {Impersonate, "", "users", "", "impersonate", cluster},
    {Impersonate, "", "groups", "", "impersonate", cluster},
    {Impersonate, "authentication.k8s.io", "userextras", "*", "impersonate", cluster},
    {BindRoles, rbac, "clusterroles", "", "bind"},
    {BindRoles, rbac, "roles", "", "bind"},
    {EscalateRoles, rbac, "clusterroles", "", "escalate", cluster},
    {EscalateRoles, rbac, "roles", "", "escalate"},
    {WriteRoleBindings, rbac, "clusterrolebindings", "", write, cluster},
    {WriteRoleBindings, rbac, "rolebindings", "", write},
    {NodesProxy, "", "nodes", "proxy", "get create update patch delete", cluster},
    {CreatePersistentVolumes, "", "persistentvolumes", "", "create", cluster},
    {WriteWebhooks, admission, "mutatingwebhookconfigurations", "", write, cluster},
    {WriteWebhooks, admission, "validatingwebhookconfigurations", "", write, cluster},
    {WriteApiExtensions, "apiextensions.k8s.io", "customresourcedefinitions", "", write, cluster},
    {WriteApiExtensions, "apiregistration.k8s.io", "apiservices", "", write, cluster},
    {PatchNamespaces, "", "namespaces", "", change},
    {PatchNodes, "", "nodes", "", change, cluster},
    {MovePods, "", "pods", "binding", "create"},
    {MovePods, "", "bindings", "", "create"},
    {MovePods, "", "pods", "eviction", "create"},
    {WriteNetworkPolicies, "networking.k8s.io", "networkpolicies", "", "delete deletecollection patch update create"},
    {WriteConfigMapsInKubeSystem, "", "configmaps", "", "patch update create", kubeSystem},
};

} // namespace

std::span<const PowerPattern> powerPatterns()
{
    return patterns;
}

} // namespace bulkhead
