#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

inline constexpr std::string_view serviceAccountPrefix = "system:serviceaccount:";
inline constexpr std::string_view mastersGroup = "system:masters";

/// Who asks: a name and groups, as the API server's authentication hands them to the authorizer.
struct Subject {
    std::string user{}; ///< "jane", "system:serviceaccount:ci:runner"; empty: whoever is in the groups
    std::vector<std::string> groups{};

    /// A user who has logged in, so also in system:authenticated (system:anonymous: in system:unauthenticated).
    [[nodiscard]] static Subject ofUser(std::string name, std::vector<std::string> groups = {});
    /// With the groups that each service account is in.
    [[nodiscard]] static Subject ofServiceAccount(std::string_view namespaceName, std::string_view name);
    /// What each member of the group has, whoever it is.
    [[nodiscard]] static Subject ofGroup(std::string name);
    /// As the API server reads `kubectl --as user --as-group …`: a service account has its implied groups only if none are named
    /// (k8s.io/apiserver, endpoints/filters/impersonation.go).
    [[nodiscard]] static Subject impersonated(std::string user, std::vector<std::string> groups = {});

    [[nodiscard]] bool isIn(std::string_view group) const;
};

/// "system:serviceaccount:ci:runner".
[[nodiscard]] std::string serviceAccountUser(std::string_view namespaceName, std::string_view name);

} // namespace bulkhead
