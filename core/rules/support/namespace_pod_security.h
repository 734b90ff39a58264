#pragma once

#include "core/analysis/reporter.h"
#include "core/ci/ci_inventory.h"
#include "core/kube/pod_security/namespace_policy.h"
#include "core/kube/pod_security/pod_security.h"

#include <functional>
#include <string>
#include <vector>

namespace bulkhead {

/// Calls for each Namespace of a workspace that has labels, with what they ask for.
void forEachLabelledNamespace(const CiInventory &ci,
                              const std::function<void(const Resource &, const NamespacePodSecurity &)> &visit);

/// Something in a namespace whose pods do not meet what is demanded there.
struct RefusedWorkload {
    const Resource *resource = nullptr;
    Location place{}; ///< of the first thing that is refused
    std::string reasons{}; ///< as the API server lists them
};
/// Workloads of a namespace, written ones and pods that CI controllers will make, whose pods a demand refuses; in the order of
/// their files.
[[nodiscard]] std::vector<RefusedWorkload> refusedWorkloads(const CiInventory &ci, const std::string &namespaceName,
                                                            const PodSecurityDemand &demand);
/// Names them, up to a number.
void relateRefused(FindingBuilder &finding, const std::vector<RefusedWorkload> &refused);

} // namespace bulkhead
