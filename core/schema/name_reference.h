#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace bulkhead {

/// A field by its name and those of the fields around it; list items do not count. "name" in "configMap" in "volumes".
struct FieldNames {
    std::string_view field{};
    std::string_view parent{};
    std::string_view grandparent{};
};

/// The object that a field names.
struct ReferenceTarget {
    std::string_view kind{};
    std::string_view namespaceName{}; ///< where the reference says so itself; empty: that of the object it is written in
};

/// The scalar of a field beside the one asked about.
using SiblingScalar = std::function<std::string_view(std::string_view)>;

/// What kind of object a field names: `serviceAccountName`, `configMapRef.name`, `subjects[].name` … in any kind of object, custom
/// ones too. Nothing for all other fields, and for what is no object of a cluster (a user, a group).
[[nodiscard]] std::optional<ReferenceTarget> referenceTarget(const FieldNames &names, const SiblingScalar &sibling);

} // namespace bulkhead
