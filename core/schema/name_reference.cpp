#include "core/schema/name_reference.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

enum class KindFrom : std::uint8_t {
    Row, ///< the row says
    SiblingKind, ///< `kind` beside it
};
enum class NamespaceFrom : std::uint8_t { Owner, Sibling };

/// A row without a parent holds for the field wherever it stands.
struct ReferenceRow {
    std::string_view field;
    std::string_view parent;
    std::string_view kind;
    KindFrom kindFrom = KindFrom::Row;
    NamespaceFrom namespaceFrom = NamespaceFrom::Owner;
};

// https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.32/
constexpr std::array rows{
    ReferenceRow{"serviceAccountName", "", "ServiceAccount"},
    ReferenceRow{"serviceAccount", "spec", "ServiceAccount"},
    ReferenceRow{"name", "serviceAccountRef", "ServiceAccount"},
    ReferenceRow{"name", "configMapRef", "ConfigMap"},
    ReferenceRow{"name", "configMapKeyRef", "ConfigMap"},
    ReferenceRow{"name", "configMap", "ConfigMap"},
    ReferenceRow{"name", "secretRef", "Secret"},
    ReferenceRow{"name", "secretKeyRef", "Secret"},
    ReferenceRow{"name", "secret", "Secret"},
    ReferenceRow{"name", "imagePullSecrets", "Secret"},
    ReferenceRow{"name", "nodePublishSecretRef", "Secret"},
    ReferenceRow{"secretName", "", "Secret"},
    ReferenceRow{"claimName", "", "PersistentVolumeClaim"},
    ReferenceRow{"volumeName", "spec", "PersistentVolume"},
    ReferenceRow{"storageClassName", "", "StorageClass"},
    ReferenceRow{"priorityClassName", "", "PriorityClass"},
    ReferenceRow{"runtimeClassName", "", "RuntimeClass"},
    ReferenceRow{"ingressClassName", "", "IngressClass"},
    ReferenceRow{"policyName", "spec", "ValidatingAdmissionPolicy"},
    ReferenceRow{"nodeName", "spec", "Node"},
    ReferenceRow{"serviceName", "spec", "Service"},
    ReferenceRow{"serviceName", "backend", "Service"},
    ReferenceRow{"name", "service", "Service", KindFrom::Row, NamespaceFrom::Sibling},
    ReferenceRow{"name", "roleRef", "", KindFrom::SiblingKind},
    ReferenceRow{"name", "subjects", "", KindFrom::SiblingKind, NamespaceFrom::Sibling},
    ReferenceRow{"name", "scaleTargetRef", "", KindFrom::SiblingKind},
    ReferenceRow{"name", "targetRef", "", KindFrom::SiblingKind, NamespaceFrom::Sibling},
    ReferenceRow{"name", "sourceRef", "", KindFrom::SiblingKind, NamespaceFrom::Sibling},
    ReferenceRow{"namespace", "", "Namespace"},
};

} // namespace

std::optional<ReferenceTarget> referenceTarget(const FieldNames &names, const SiblingScalar &sibling)
{
    const auto row = std::ranges::find_if(rows, [&](const ReferenceRow &one) {
        return one.field == names.field && (one.parent.empty() || one.parent == names.parent);
    });
    if (row == rows.end())
        return std::nullopt;
    ReferenceTarget target{row->kind, {}};
    if (row->kindFrom == KindFrom::SiblingKind)
        target.kind = sibling("kind");
    if (row->namespaceFrom == NamespaceFrom::Sibling)
        target.namespaceName = sibling("namespace");
    const bool isNobody = target.kind.empty() || target.kind == "User" || target.kind == "Group";
    return isNobody ? std::nullopt : std::optional(target);
}

} // namespace bulkhead
