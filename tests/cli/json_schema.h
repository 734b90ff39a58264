#pragma once

#include <string>

namespace bulkhead::test {

/// What is wrong with `json` by the JSON Schema in `schema`; empty if nothing is.
[[nodiscard]] std::string schemaErrors(const std::string &schema, const std::string &json);

} // namespace bulkhead::test
