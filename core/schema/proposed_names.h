#pragma once

#include "core/schema/field_place.h"

namespace bulkhead {

/// A word that means something in this workspace.
struct ProposedName {
    std::string text{};
    std::string kind{}; ///< "ConfigMap", "label"
    std::string note{}; ///< the namespace, or what it is
};

/// Label keys for the maps that hold labels or select by them; nothing for other maps.
[[nodiscard]] std::vector<ProposedName> proposedMapKeys(const FieldPlace &place, const WorkspaceNames &names);
/// Names of objects, kinds, keys of a ConfigMap or Secret, volumes, label values: whatever the field refers to.
[[nodiscard]] std::vector<ProposedName> proposedValues(std::string_view text, const FieldPlace &place, const WorkspaceNames &names);

} // namespace bulkhead
