#pragma once

#include "core/kube/kube_version.h"
#include "core/kube/rbac/policy_rule.h"

#include <span>
#include <string_view>
#include <vector>

namespace bulkhead {

/// One rule of a role that the API server makes by itself. Lists are separated by blanks; "core" stands for the core group.
struct BuiltInRule {
    std::string_view role;
    std::string_view groups;
    std::string_view resources; ///< of URLs: the URLs, with "url" as the group
    std::string_view verbs;
    std::string_view names = {};
    /// Minor versions of Kubernetes: a cluster may have the rule from the first on, and certainly has it from the second on and
    /// before the third. (A change by a feature gate, or one that upgraded clusters do not follow, leaves a gap.)
    int possibleFrom = 0;
    int certainFrom = 0;
    int certainBefore = 1000;
    std::string_view namespaceName = {}; ///< empty: of a ClusterRole

    [[nodiscard]] bool isPossible(KubeVersion version) const { return version.minor >= possibleFrom; }
    [[nodiscard]] bool isCertain(KubeVersion version) const
    {
        return version.minor >= certainFrom && version.minor < certainBefore;
    }
    [[nodiscard]] PolicyRule toPolicyRule() const;
};

struct BuiltInRole {
    enum class Knowledge : std::uint8_t { Whole, AtLeast }; ///< AtLeast: it has more rules than those told here

    std::string_view name;
    std::string_view namespaceName = {}; ///< empty: a ClusterRole
    std::string_view aggregates = {}; ///< key of the label (with the value "true") whose roles it consists of
    std::string_view label = {}; ///< such a label of its own
    Knowledge knowledge = Knowledge::Whole;
};

/// A binding that the API server makes by itself.
struct BuiltInBinding {
    enum class SubjectKind : std::uint8_t { User, Group };
    enum class Presence : std::uint8_t { Always, KubeadmOnly };

    std::string_view name;
    std::string_view role;
    SubjectKind kind;
    std::string_view subject;
    std::string_view namespaceName = {}; ///< of a RoleBinding, and of the Role it refers to
    Presence presence = Presence::Always;
    int certainFrom = 0; ///< minor versions, as of a rule
    int certainBefore = 1000;
};

[[nodiscard]] std::span<const BuiltInRule> builtInRules();
[[nodiscard]] std::span<const BuiltInRole> builtInRoles();
[[nodiscard]] std::span<const BuiltInBinding> builtInBindings();
/// Controllers, each with a ClusterRole system:controller:NAME bound to the account NAME in kube-system.
[[nodiscard]] std::span<const std::string_view> builtInControllers();

inline constexpr std::string_view controllerRolePrefix = "system:controller:";

} // namespace bulkhead
