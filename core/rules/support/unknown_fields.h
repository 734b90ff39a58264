#pragma once

#include "core/analysis/reporter.h"
#include "core/schema/field_table.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

/// A written mapping with the type that the API gives it.
struct TypedMapping {
    YamlNode node{};
    FieldType type{};
};

/// The type of an object of a built-in kind; empty for others.
[[nodiscard]] FieldType builtInType(const Resource &resource);

/// A key that the API of its object has no such field for.
struct UnknownField {
    YamlNode value{}; ///< as written
    const std::vector<TypedMapping> &around; ///< from the object down to the mapping that holds the key

    [[nodiscard]] std::string_view name() const { return value.key().scalar(); }
    [[nodiscard]] const TypedMapping &holder() const { return around.back(); }
};

/// Visits the unknown fields of an object of a built-in kind. Free-form maps, custom kinds and the status are passed over, and so
/// are templates, directives of patches (`$patch`) and fields of versions newer than the table.
void forEachUnknownField(const Resource &resource, const std::function<void(const UnknownField &)> &visit);

/// Where a field that stands at the wrong level belongs.
struct RightPlace {
    std::string path{}; ///< "spec.template.spec.securityContext", the field included
    YamlNode base{}; ///< the mapping that is written already; empty where the place is not a single one
    std::vector<std::string> keys{}; ///< below it
};
/// The nearest level above, below or beside; nothing if no level has such a field, or several at one distance have.
[[nodiscard]] std::optional<RightPlace> rightPlaceOf(const UnknownField &field, const Resource &resource);

/// Whether the field limits what a workload may do or where it may be: at the wrong level it does so silently no more.
[[nodiscard]] bool isProtective(std::string_view field);

/// The field of the same mapping whose name was probably meant: "runAsNonRoot" for "runAsNonroot"; empty if none is near.
[[nodiscard]] std::string_view probablyMeant(const UnknownField &field);

/// Offers to move the field to its place, where that is one and free.
void offerMove(FindingBuilder &finding, const UnknownField &field, const RightPlace &place, const Resource &resource);

} // namespace bulkhead
