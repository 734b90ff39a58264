#pragma once

#include "core/schema/caret_scan.h"
#include "core/schema/name_reference.h"
#include "core/schema/workspace_names.h"

namespace bulkhead {

/// A place in a text, and what may stand there.
struct FieldPlace {
    CaretScan scan{};
    std::string_view apiVersion{}; ///< of the innermost object that says what it is
    std::string_view kind{};
    std::string namespaceName{}; ///< as written; empty where it is not
    FieldType container{}; ///< the mapping that a key belongs to, or the list of a value; empty: not known
    FieldInfo field{}; ///< of a value: its field. Its type is that of the value
    FieldNames names{}; ///< of the value's field and those around it; of a key: of the mapping
    bool isObject = false; ///< the mapping is a whole object: apiVersion, kind, metadata
    bool needsDash = false; ///< a list stands there and the item has not begun
    std::vector<std::string> path{}; ///< "spec", "containers[]", "image": of a value with its field, of a key without

    [[nodiscard]] bool isKey() const { return scan.place == CaretScan::Place::Key; }
    [[nodiscard]] bool isValue() const { return scan.place == CaretScan::Place::Value; }
};

/// Reads a place; the views are into `text` and into the tables of `names`.
[[nodiscard]] FieldPlace placeAt(std::string_view text, ByteOffset offset, const WorkspaceNames &names);

} // namespace bulkhead
