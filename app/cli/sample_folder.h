#pragma once

#include "core/text/error.h"

#include <QTemporaryDir>

#include <memory>

namespace bulkhead {

/// The sample workspace that is built in, unpacked into a temporary folder that vanishes with the pointer.
[[nodiscard]] Result<std::unique_ptr<QTemporaryDir>> unpackSample();

} // namespace bulkhead
