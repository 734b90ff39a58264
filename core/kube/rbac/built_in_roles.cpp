#include "core/kube/rbac/built_in_roles.h"

namespace bulkhead {

namespace {

constexpr std::string_view toView = "rbac.authorization.k8s.io/aggregate-to-view";
constexpr std::string_view toEdit = "rbac.authorization.k8s.io/aggregate-to-edit";
constexpr std::string_view toAdmin = "rbac.authorization.k8s.io/aggregate-to-admin";
constexpr auto atLeast = BuiltInRole::Knowledge::AtLeast;
constexpr auto user = BuiltInBinding::SubjectKind::User;
constexpr auto group = BuiltInBinding::SubjectKind::Group;

constexpr BuiltInRole roles[] = {
    {"cluster-admin"},
    {"admin", {}, toAdmin},
    {"edit", {}, toEdit, toAdmin},
    {"view", {}, toView, toEdit},
    {"system:aggregate-to-admin", {}, {}, toAdmin},
    {"system:aggregate-to-edit", {}, {}, toEdit},
    {"system:aggregate-to-view", {}, {}, toView},
    {"system:basic-user"},
    {"system:discovery"},
    {"system:public-info-viewer"},
    {"system:service-account-issuer-discovery"},
    {"system:auth-delegator"},
    {"system:certificates.k8s.io:certificatesigningrequests:nodeclient"},
    {"system:certificates.k8s.io:certificatesigningrequests:selfnodeclient"},
    {"system:certificates.k8s.io:kube-apiserver-client-approver"},
    {"system:certificates.k8s.io:kube-apiserver-client-kubelet-approver"},
    {"system:certificates.k8s.io:kubelet-serving-approver"},
    {"system:certificates.k8s.io:legacy-unknown-approver"},
    {"system:node-bootstrapper"},
    {"extension-apiserver-authentication-reader", "kube-system"},
    {"system:monitoring", {}, {}, {}, atLeast},
    {"system:node", {}, {}, {}, atLeast},
    {"system:kubelet-api-admin", {}, {}, {}, atLeast},
    {"system:persistent-volume-provisioner", {}, {}, {}, atLeast},
    {"system:node-proxier", {}, {}, {}, atLeast},
    {"system:kube-controller-manager", {}, {}, {}, atLeast},
    {"system:kube-scheduler", {}, {}, {}, atLeast},
    {"system:volume-scheduler", {}, {}, {}, atLeast},
    {"system:kube-dns", {}, {}, {}, atLeast},
    {"system:heapster", {}, {}, {}, atLeast},
    {"system:kube-aggregator", {}, {}, {}, atLeast},
    {"system:node-problem-detector", {}, {}, {}, atLeast},
    {"system:cluster-trust-bundle-discovery", {}, {}, {}, atLeast},
    {"system:controller:token-cleaner", "kube-system", {}, {}, atLeast},
    {"system:controller:bootstrap-signer", "kube-system", {}, {}, atLeast},
    {"system:controller:bootstrap-signer", "kube-public", {}, {}, atLeast},
    {"system:controller:cloud-provider", "kube-system", {}, {}, atLeast},
    {"system::leader-locking-kube-controller-manager", "kube-system", {}, {}, atLeast},
    {"system::leader-locking-kube-scheduler", "kube-system", {}, {}, atLeast},
};

constexpr BuiltInBinding bindings[] = {
    {"cluster-admin", "cluster-admin", group, "system:masters"},
    {"kubeadm:cluster-admins", "cluster-admin", group, "kubeadm:cluster-admins", {}, BuiltInBinding::Presence::KubeadmOnly, 29},
    {"system:basic-user", "system:basic-user", group, "system:authenticated"},
    {"system:basic-user", "system:basic-user", group, "system:unauthenticated", {}, BuiltInBinding::Presence::Always, 0, 14},
    {"system:discovery", "system:discovery", group, "system:authenticated"},
    {"system:discovery", "system:discovery", group, "system:unauthenticated", {}, BuiltInBinding::Presence::Always, 0, 14},
    {"system:public-info-viewer",
     "system:public-info-viewer",
     group,
     "system:authenticated",
     {},
     BuiltInBinding::Presence::Always,
     14},
    {"system:public-info-viewer",
     "system:public-info-viewer",
     group,
     "system:unauthenticated",
     {},
     BuiltInBinding::Presence::Always,
     14},
    {"system:service-account-issuer-discovery", "system:service-account-issuer-discovery", group, "system:serviceaccounts"},
    {"system:monitoring", "system:monitoring", group, "system:monitoring"},
    {"system:node-proxier", "system:node-proxier", user, "system:kube-proxy"},
    {"system:kube-controller-manager", "system:kube-controller-manager", user, "system:kube-controller-manager"},
    {"system:kube-scheduler", "system:kube-scheduler", user, "system:kube-scheduler"},
    {"system:volume-scheduler", "system:volume-scheduler", user, "system:kube-scheduler"},
    {"system:kube-dns", "system:kube-dns", user, "system:serviceaccount:kube-system:kube-dns"},
    {"system::extension-apiserver-authentication-reader", "extension-apiserver-authentication-reader", user,
     "system:kube-controller-manager", "kube-system"},
    {"system::extension-apiserver-authentication-reader", "extension-apiserver-authentication-reader", user,
     "system:kube-scheduler", "kube-system"},
    {"system:controller:token-cleaner", "system:controller:token-cleaner", user, "system:serviceaccount:kube-system:token-cleaner",
     "kube-system"},
    {"system:controller:bootstrap-signer", "system:controller:bootstrap-signer", user,
     "system:serviceaccount:kube-system:bootstrap-signer", "kube-system"},
    {"system:controller:bootstrap-signer", "system:controller:bootstrap-signer", user,
     "system:serviceaccount:kube-system:bootstrap-signer", "kube-public"},
    {"system:controller:cloud-provider", "system:controller:cloud-provider", user,
     "system:serviceaccount:kube-system:cloud-provider", "kube-system"},
};

constexpr std::string_view controllers[] = {
    "attachdetach-controller",
    "certificate-controller",
    "clusterrole-aggregation-controller",
    "cronjob-controller",
    "daemon-set-controller",
    "deployment-controller",
    "disruption-controller",
    "endpoint-controller",
    "endpointslice-controller",
    "endpointslicemirroring-controller",
    "ephemeral-volume-controller",
    "expand-controller",
    "generic-garbage-collector",
    "horizontal-pod-autoscaler",
    "job-controller",
    "namespace-controller",
    "node-controller",
    "persistent-volume-binder",
    "pod-garbage-collector",
    "pv-protection-controller",
    "pvc-protection-controller",
    "replicaset-controller",
    "replication-controller",
    "resourcequota-controller",
    "root-ca-cert-publisher",
    "route-controller",
    "service-account-controller",
    "service-controller",
    "statefulset-controller",
    "storage-version-migrator-controller",
    "ttl-after-finished-controller",
    "ttl-controller",
};

} // namespace

std::span<const BuiltInRole> builtInRoles()
{
    return roles;
}

std::span<const BuiltInBinding> builtInBindings()
{
    return bindings;
}

std::span<const std::string_view> builtInControllers()
{
    return controllers;
}

} // namespace bulkhead
