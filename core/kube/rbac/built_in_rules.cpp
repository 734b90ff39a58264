#include "core/kube/rbac/built_in_roles.h"

namespace bulkhead {

namespace {

constexpr std::string_view read = "get list watch";
constexpr std::string_view write = "create update patch delete deletecollection";
constexpr std::string_view all = "get list watch create update patch delete deletecollection";
constexpr std::string_view view = "system:aggregate-to-view";
constexpr std::string_view edit = "system:aggregate-to-edit";
constexpr std::string_view admin = "system:aggregate-to-admin";
constexpr std::string_view approval = "certificatesigningrequests/approval";
constexpr std::string_view signers = "certificates.k8s.io";

/// From plugin/pkg/auth/authorizer/rbac/bootstrappolicy of Kubernetes 1.6 to 1.36: what the API server makes at its start.
constexpr BuiltInRule rules[] = {
    {"cluster-admin", "*", "*", "*"},
    {"cluster-admin", "url", "*", "*"},

    {view, "core",
     "configmaps endpoints persistentvolumeclaims persistentvolumeclaims/status pods replicationcontrollers "
     "replicationcontrollers/scale serviceaccounts services services/status",
     read},
    {view, "core",
     "bindings events limitranges namespaces/status pods/log pods/status replicationcontrollers/status resourcequotas "
     "resourcequotas/status",
     read},
    {view, "core", "namespaces", read},
    {view, "events.k8s.io", "events", read, {}, 35, 35},
    {view, "discovery.k8s.io", "endpointslices", read, {}, 19, 19},
    {view, "apps",
     "controllerrevisions daemonsets daemonsets/status deployments deployments/scale deployments/status replicasets "
     "replicasets/scale replicasets/status statefulsets statefulsets/scale statefulsets/status",
     read},
    {view, "autoscaling", "horizontalpodautoscalers horizontalpodautoscalers/status", read},
    {view, "batch", "cronjobs cronjobs/status jobs jobs/status", read},
    {view, "extensions",
     "daemonsets daemonsets/status deployments deployments/scale deployments/status ingresses ingresses/status networkpolicies "
     "replicasets replicasets/scale replicasets/status replicationcontrollers/scale",
     read},
    {view, "policy", "poddisruptionbudgets poddisruptionbudgets/status", read},
    {view, "networking.k8s.io", "ingresses ingresses/status networkpolicies", read},
    {view, "resource.k8s.io", "resourceclaims resourceclaims/status resourceclaimtemplates", read, {}, 33, 36},
    {view, "scheduling.k8s.io", "workloads", read, {}, 36, 1000},

    {edit, "core", "pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy", read},
    {edit, "core", "serviceaccounts", "impersonate"},
    {edit, "core", "pods pods/attach pods/exec pods/portforward pods/proxy", write},
    {edit, "core", "pods/eviction", "create", {}, 24, 24},
    {edit, "core",
     "configmaps persistentvolumeclaims replicationcontrollers replicationcontrollers/scale secrets serviceaccounts services "
     "services/proxy",
     write},
    {edit, "core", "endpoints", write, {}, 0, 0, 22},
    {edit, "core", "serviceaccounts/token", "create", {}, 24, 24},
    {edit, "core", "events", write, {}, 22, 22},
    {edit, "events.k8s.io", "events", write, {}, 35, 35},
    {edit, "apps",
     "daemonsets deployments deployments/rollback deployments/scale replicasets replicasets/scale statefulsets statefulsets/scale",
     write},
    {edit, "autoscaling", "horizontalpodautoscalers", write},
    {edit, "batch", "cronjobs jobs", write},
    {edit, "extensions",
     "daemonsets deployments deployments/rollback deployments/scale ingresses networkpolicies replicasets replicasets/scale "
     "replicationcontrollers/scale",
     write},
    {edit, "policy", "poddisruptionbudgets", write},
    {edit, "networking.k8s.io", "ingresses networkpolicies", write},
    {edit, "coordination.k8s.io", "leases", all, {}, 24, 25},
    {edit, "resource.k8s.io", "resourceclaims resourceclaimtemplates", write, {}, 33, 36},
    {edit, "scheduling.k8s.io", "workloads", write, {}, 36, 1000},

    {admin, "authorization.k8s.io", "localsubjectaccessreviews", "create"},
    {admin, "rbac.authorization.k8s.io", "rolebindings roles", all},

    {"system:basic-user", "authorization.k8s.io", "selfsubjectaccessreviews selfsubjectrulesreviews", "create"},
    {"system:basic-user", "authentication.k8s.io", "selfsubjectreviews", "create", {}, 26, 28},
    {"system:discovery", "url", "/api /api/* /apis /apis/* /healthz /livez /readyz /openapi /openapi/* /version /version/", "get"},
    {"system:public-info-viewer", "url", "/healthz /livez /readyz /version /version/", "get", {}, 14, 14},
    {"system:service-account-issuer-discovery", "url",
     "/.well-known/openid-configuration /.well-known/openid-configuration/ /openid/v1/jwks /openid/v1/jwks/", "get"},
    {"system:monitoring", "url", "/metrics /metrics/slis /healthz /healthz/* /livez /livez/* /readyz /readyz/*", "get"},
    {"system:auth-delegator", "authentication.k8s.io", "tokenreviews", "create"},
    {"system:auth-delegator", "authorization.k8s.io", "subjectaccessreviews", "create"},

    {"system:node", "core", "secrets configmaps services", read},
    {"system:node", "core", "serviceaccounts/token", "create"},
    {"system:node", "core", "pods", "get list watch create delete"},
    {"system:node", "core", "nodes", "create get list watch update patch"},
    {"system:node", "core", "nodes/status pods/status", "update patch"},
    {"system:node", "core", "pods/eviction", "create"},
    {"system:node", "core", "persistentvolumes persistentvolumeclaims", "get"},
    {"system:node", signers, "certificatesigningrequests", "create get list watch"},
    {"system:node-bootstrapper", signers, "certificatesigningrequests", "create get list watch"},
    {"system:certificates.k8s.io:certificatesigningrequests:nodeclient", signers, "certificatesigningrequests/nodeclient",
     "create"},
    {"system:certificates.k8s.io:certificatesigningrequests:selfnodeclient", signers, "certificatesigningrequests/selfnodeclient",
     "create"},
    {"system:certificates.k8s.io:kube-apiserver-client-approver", signers, "signers", "approve",
     "kubernetes.io/kube-apiserver-client"},
    {"system:certificates.k8s.io:kube-apiserver-client-kubelet-approver", signers, "signers", "approve",
     "kubernetes.io/kube-apiserver-client-kubelet"},
    {"system:certificates.k8s.io:kubelet-serving-approver", signers, "signers", "approve", "kubernetes.io/kubelet-serving"},
    {"system:certificates.k8s.io:legacy-unknown-approver", signers, "signers", "approve", "kubernetes.io/legacy-unknown"},
    {"system:kubelet-api-admin", "core", "nodes", "get list watch proxy"},
    {"system:kubelet-api-admin", "core", "nodes/proxy nodes/log nodes/stats nodes/metrics", "*"},
    {"system:persistent-volume-provisioner", "core", "persistentvolumes", "create delete get list watch"},
    {"system:persistent-volume-provisioner", "core", "persistentvolumeclaims", "get list watch update"},
    {"system:persistent-volume-provisioner", "storage.k8s.io", "storageclasses", read},
    {"system:node-proxier", "core", "services endpoints", "list watch"},
    {"system:node-proxier", "core", "nodes", read},
    {"system:kube-controller-manager", "*", "*", "list watch"},
    {"system:kube-controller-manager", "core", "secrets serviceaccounts", "create get update"},
    {"system:kube-controller-manager", "core", "secrets", "delete"},
    {"system:kube-controller-manager", "core", "configmaps namespaces", "get"},
    {"system:kube-controller-manager", "core", "serviceaccounts/token", "create"},
    {"system:kube-controller-manager", "authentication.k8s.io", "tokenreviews", "create"},
    {"system:kube-controller-manager", "authorization.k8s.io", "subjectaccessreviews", "create"},
    {"system:kube-scheduler", "core", "pods", "delete get list watch"},
    {"system:kube-scheduler", "core", "bindings pods/binding", "create"},
    {"system:kube-scheduler", "core", "pods/status", "patch update"},
    {"system:kube-scheduler", "core", "nodes", read},
    {"system:volume-scheduler", "core", "persistentvolumes persistentvolumeclaims", "get list watch patch update"},
    {"system:kube-dns", "core", "endpoints services", "list watch"},
    {"system:node-problem-detector", "core", "nodes/status", "patch"},

    {"system:controller:clusterrole-aggregation-controller", "rbac.authorization.k8s.io", "clusterroles",
     "escalate get list watch patch update"},
    {"system:controller:generic-garbage-collector", "*", "*", "delete get list patch update watch"},
    {"system:controller:namespace-controller", "*", "*", "delete deletecollection get list"},
    {"system:controller:resourcequota-controller", "*", "*", "list watch"},
    {"system:controller:replicaset-controller", "core", "pods", "create delete list patch watch"},
    {"system:controller:replication-controller", "core", "pods", "create delete list patch watch"},
    {"system:controller:daemon-set-controller", "core", "pods", "create delete list patch watch"},
    {"system:controller:daemon-set-controller", "core", "pods/binding", "create"},
    {"system:controller:job-controller", "core", "pods", "create delete list patch watch"},
    {"system:controller:statefulset-controller", "core", "pods", "create delete get list patch update watch"},
    {"system:controller:persistent-volume-binder", "core", "pods", "create delete get list watch"},
    {"system:controller:cronjob-controller", "batch", "jobs", "create delete get list patch update watch"},
    {"system:controller:deployment-controller", "apps", "replicasets", "create delete get list patch update watch"},
    {"system:controller:certificate-controller", signers, approval, "update"},
    {"system:controller:certificate-controller", signers, "signers", "approve sign",
     "kubernetes.io/kube-apiserver-client kubernetes.io/kube-apiserver-client-kubelet kubernetes.io/kubelet-serving "
     "kubernetes.io/legacy-unknown"},
    {"system:controller:horizontal-pod-autoscaler", "*", "*/scale", "get update"},
    {"system:controller:storage-version-migrator-controller", "*", "*", "list patch", {}, 30, 1000},

    {"extension-apiserver-authentication-reader", "core", "configmaps", read, "extension-apiserver-authentication", 0, 0, 1000,
     "kube-system"},
    {"system:controller:token-cleaner", "core", "secrets", "delete get list watch", {}, 0, 0, 1000, "kube-system"},
    {"system:controller:bootstrap-signer", "core", "secrets", read, {}, 0, 0, 1000, "kube-system"},
};

std::vector<std::string_view> split(std::string_view words)
{
    std::vector<std::string_view> list;
    while (!words.empty()) {
        const std::size_t blank = words.find(' ');
        list.push_back(words.substr(0, blank));
        words = blank == std::string_view::npos ? std::string_view() : words.substr(blank + 1);
    }
    return list;
}

} // namespace

PolicyRule BuiltInRule::toPolicyRule() const
{
    PolicyRule rule{.verbs = split(verbs), .builtInRole = role};
    if (groups == "url") {
        rule.nonResourceUrls = split(resources);
        return rule;
    }
    rule.apiGroups = groups == "core" ? std::vector<std::string_view>{""} : split(groups);
    rule.resources = split(resources);
    rule.resourceNames = split(names);
    return rule;
}

std::span<const BuiltInRule> builtInRules()
{
    return rules;
}

} // namespace bulkhead
