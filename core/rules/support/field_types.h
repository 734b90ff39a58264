#pragma once

#include "core/kube/resource.h"
#include "core/schema/field_table.h"

#include <functional>

namespace bulkhead {

/// A value that is of another shape than the API of its object has there.
struct WrongType {
    YamlNode value{};
    ValueKind expected = ValueKind::Any;
};

/// Visits what stands where the fields of a built-in kind are a mapping, a list, true or false, or a whole number and something
/// else is written. Nothing (null) is no value; templates, custom kinds and the status are passed over.
void forEachWrongType(const Resource &resource, const std::function<void(const WrongType &)> &visit);

} // namespace bulkhead
