#pragma once

#include "core/kube/manifest.h"
#include "core/placement/workload.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// Which service accounts hold a right from which a cluster is taken over: read Secrets, make or enter pods, hand out rights. From
/// the roles and bindings that the files define, cluster-admin known besides. Points into the manifests.
class AccountPowers {
public:
    struct Power {
        std::string text; ///< "list secrets in all namespaces"
        Location place{}; ///< the role's rule, or the binding of a role that is not here
        Location account{}; ///< where the pod names its account, or the spec that leaves it to the default
    };
    explicit AccountPowers(std::span<const ManifestPtr> manifests);

    /// Of the account whose token a pod carries; nothing if it mounts none.
    [[nodiscard]] std::optional<Power> of(const Workload &workload) const;

private:
    struct Right {
        std::string text;
        YamlNode node;
    };
    using Name = std::pair<std::string, std::string>; ///< namespace ("" of cluster roles) and name

    void readRole(const Resource &role);
    void readBinding(const Resource &binding);

    std::map<Name, Right> m_rights; ///< of roles
    std::map<Name, Right> m_powers; ///< of accounts
    std::map<Name, bool> m_mounts; ///< accounts that say whether their token is mounted
};

} // namespace bulkhead
