#include "core/kube/resource.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 42> kClusterScoped = {
    "Node",
    "Namespace",
    "PersistentVolume",
    "ComponentStatus",
    "ClusterRole",
    "ClusterRoleBinding",
    "CustomResourceDefinition",
    "APIService",
    "MutatingWebhookConfiguration",
    "ValidatingWebhookConfiguration",
    "ValidatingAdmissionPolicy",
    "ValidatingAdmissionPolicyBinding",
    "MutatingAdmissionPolicy",
    "MutatingAdmissionPolicyBinding",
    "StorageClass",
    "CSIDriver",
    "CSINode",
    "VolumeAttachment",
    "VolumeAttributesClass",
    "PriorityClass",
    "RuntimeClass",
    "IngressClass",
    "IPAddress",
    "ServiceCIDR",
    "CertificateSigningRequest",
    "ClusterTrustBundle",
    "FlowSchema",
    "PriorityLevelConfiguration",
    "PodSecurityPolicy",
    "DeviceClass",
    "ResourceSlice",
    "StorageVersion",
    "NodePool",
    "NodeClaim",
    "NodeClass",
    "EC2NodeClass",
    "Provisioner",
    "ClusterPolicy",
    "ClusterWorkflowTemplate",
    "ClusterIssuer",
    "ClusterTask",
    "ClusterSecretStore",
};

/// Files of tools, not objects of an API server: they have no namespace.
constexpr std::array<std::string_view, 8> kConfigurationGroups = {
    "kubeadm.k8s.io",
    "kubelet.config.k8s.io",
    "kubeproxy.config.k8s.io",
    "kubescheduler.config.k8s.io",
    "kustomize.config.k8s.io",
    "apiserver.config.k8s.io",
    "audit.k8s.io",
    "eksctl.io",
};

std::string_view groupOf(std::string_view apiVersion)
{
    const std::size_t slash = apiVersion.find('/');
    return slash == std::string_view::npos ? std::string_view() : apiVersion.substr(0, slash);
}

} // namespace

bool isClusterScoped(std::string_view group, std::string_view kind)
{
    return std::ranges::contains(kConfigurationGroups, group) || std::ranges::contains(kClusterScoped, kind);
}

Resource::Resource(YamlNode root)
    : m_root(root)
    , m_metadata(root["metadata"])
    , m_apiVersion(root["apiVersion"].scalar())
    , m_kind(root["kind"].scalar())
{
}

std::string_view Resource::group() const
{
    return groupOf(apiVersion());
}

std::string Resource::name() const
{
    const std::string_view name = metadata()["name"].scalar();
    if (!name.empty())
        return std::string(name);
    const std::string_view generated = metadata()["generateName"].scalar();
    return generated.empty() ? std::string() : std::string(generated) + '*';
}

std::string Resource::namespaceName() const
{
    if (isClusterScoped(group(), kind()))
        return {};
    const std::string_view name = metadata()["namespace"].scalar();
    return name.empty() ? "default" : std::string(name);
}

std::string Resource::id() const
{
    return std::string(apiVersion()) + '/' + std::string(kind()) + '/' + namespaceName() + '/' + name();
}

} // namespace bulkhead
