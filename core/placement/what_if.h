#pragma once

#include "core/placement/isolation.h"
#include "core/text/text_edit.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace bulkhead {

/// Changes of placement that nobody wrote yet. Indexes are those of the isolation they are applied to.
struct AddTaint {
    std::size_t group;
    Taint taint;
};
struct RemoveTaint {
    std::size_t group;
    Taint taint;
};
struct AddSelector {
    std::size_t workload;
    std::string key;
    std::string value;
};
struct RemoveSelector {
    std::size_t workload;
    std::string key;
};
struct AddToleration {
    std::size_t workload;
    Toleration toleration;
};
struct RemoveToleration {
    std::size_t workload;
    Toleration toleration;
};
struct DeclareGroup {
    PlacementSettings::Group group;
};
using PlacementChange =
    std::variant<AddTaint, RemoveTaint, AddSelector, RemoveSelector, AddToleration, RemoveToleration, DeclareGroup>;

/// "Add taint dedicated=ci:NoSchedule to ci-dev".
[[nodiscard]] Message describe(const PlacementChange &change, const Isolation &isolation);

/// The isolation as it would be with all changes made. Nothing is written.
[[nodiscard]] IsolationPtr applyChanges(const Isolation &isolation, std::span<const PlacementChange> changes, Jobs jobs = {});

/// The edits that make the changes in the files, as one set; or why one of them cannot be written. Declared groups go to no file
/// here (they belong into .bulkhead.yaml) and are left out.
[[nodiscard]] Result<EditSet> editsFor(const Isolation &isolation, std::span<const PlacementChange> changes);

} // namespace bulkhead
