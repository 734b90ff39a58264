#pragma once

#include "core/kube/rbac/rbac_model.h"

namespace bulkhead {

/// Whether a pod carries the token of its service account, and what says so.
struct TokenMount {
    bool isMounted = true;
    std::string account{}; ///< "default" if the pod names none
    Location accountPlace{}; ///< where the pod names it; implied by the spec if it does not
    Location decidedBy{}; ///< automountServiceAccountToken of the pod, else of the account, the volume, or the implying spec
};

/// The pod's automountServiceAccountToken, else the account's, else true; and a projected volume with a token for the API server
/// in any case. (k8s.io/kubernetes, plugin/pkg/admission/serviceaccount)
[[nodiscard]] TokenMount tokenMount(YamlNode podSpec, std::string_view namespaceName, const RbacModel &model);

} // namespace bulkhead
