#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace bulkhead::bench {

/// A value as kubectl prints one: a scalar given as YAML and JSON text, a mapping or a list.
struct Value {
    enum class Kind { Scalar, Mapping, List };
    Kind kind = Kind::Scalar;
    std::string yaml;
    std::string json;
    std::vector<std::pair<std::string, Value>> entries; ///< a list's items have empty keys
};

/// The object with this number of a cluster that looks the same every time.
[[nodiscard]] Value exportedObject(std::size_t number);

/// As an item of a List that starts at column 1 ("- apiVersion: …").
[[nodiscard]] std::string asYamlItem(const Value &object);
/// As an item of a List, indented by 8; without a comma.
[[nodiscard]] std::string asJsonItem(const Value &object);

} // namespace bulkhead::bench
