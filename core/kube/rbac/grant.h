#pragma once

#include "core/kube/rbac/policy_rule.h"
#include "core/text/answer.h"
#include "core/text/message.h"

#include <cstdint>
#include <string>
#include <vector>

namespace bulkhead {

/// Why something that looks like a right may be none, or the other way round.
enum class Doubt : std::uint8_t {
    None,
    MissingRole, ///< the role is neither in the input nor built in
    PartlyKnownRole, ///< the built-in role has more rules than Bulkhead knows
    KubernetesVersion, ///< the built-in rule is in some clusters of this version and not in others
    BuiltInOverridden, ///< the input redefines a built-in role; the API server adds what is missing at its next start
    Aggregation, ///< rules written into a ClusterRole that the control plane overwrites with those it aggregates
    OtherDefinition, ///< the input defines the object several times, and not each time so
    KubeadmOnly, ///< only clusters made by kubeadm have the binding
    NodeAuthorizer, ///< a kubelet asks: another authorizer than RBAC has its say
    TooMuchInput, ///< a limit of the input was reached; something was left out
};

/// "certain", "missing-role" …, as reports print it.
[[nodiscard]] std::string_view toString(Doubt doubt);

/// One rule that one binding gives to a subject. Points into the model.
struct Grant {
    const PolicyRule *rule = nullptr; ///< null: the role's rules are not known
    bool isClusterWide = false;
    std::string namespaceName{}; ///< where it holds, if not in the whole cluster
    Doubt doubt = Doubt::None;

    std::string binding{}; ///< "ClusterRoleBinding admins", "RoleBinding ci/deployer"; empty: no binding decides
    std::string role{}; ///< "ClusterRole edit", "Role ci/deployer"
    bool isBuiltInBinding = false;
    Location bindingPlace{}; ///< no source: built in. Of all places here
    Location subjectPlace{}; ///< the entry of `subjects`
    Location roleReference{};
    Location rulePlace{};

    [[nodiscard]] bool isCertain() const { return doubt == Doubt::None; }
};

/// The answer to one request.
struct Access {
    Answer answer = Answer::No;
    /// Of a yes: the grant that decided. Of an unknown: what may decide it, at most `mostReasons`. Of a no: empty.
    std::vector<Grant> reasons{};

    static constexpr std::size_t mostReasons = 20;
};

/// A sentence on a grant: who binds what, or why it is in doubt.
[[nodiscard]] Message explanation(const Grant &grant);

} // namespace bulkhead
