#include "core/rules/support/role_bindings.h"

namespace bulkhead {

bool isWrittenBinding(const Resource &resource)
{
    if (resource.group() != "rbac.authorization.k8s.io"
        || (resource.kind() != "RoleBinding" && resource.kind() != "ClusterRoleBinding"))
        return false;
    const bool isOfEveryCluster = resource.metadata()["labels"]["kubernetes.io/bootstrapping"].text() == "rbac-defaults";
    return !isOfEveryCluster && !resource.metadata()["name"].text().starts_with("kubeadm:");
}

std::string nameOfBinding(const Resource &binding)
{
    const std::string space = binding.namespaceName();
    return std::string(binding.kind()) + ' ' + (space.empty() ? "" : space + '/') + binding.name();
}

std::string_view clusterRoleOf(const Resource &binding)
{
    const YamlNode reference = binding.root()["roleRef"];
    return reference["kind"].text() == "ClusterRole" ? reference["name"].text() : std::string_view();
}

std::string nameOfSubject(const Resource &binding, YamlNode subject)
{
    std::string name(subject["kind"].text());
    name += ' ';
    if (subject["kind"].text() == "ServiceAccount") {
        const std::string_view space = subject["namespace"].text();
        name += (space.empty() ? binding.namespaceName() : std::string(space)) + '/';
    }
    return name.append(subject["name"].text());
}

bool isSystemSubject(YamlNode subject)
{
    const std::string_view name = subject["name"].text();
    const bool isAccount = subject["kind"].text() == "ServiceAccount" || name.starts_with("system:serviceaccount");
    const bool isEverybody = name == "system:authenticated" || name == "system:unauthenticated" || name == "system:anonymous";
    return !isAccount && !isEverybody && (name.starts_with("system:") || name.starts_with("kubeadm:"));
}

} // namespace bulkhead
