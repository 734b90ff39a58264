#pragma once

#include "core/text/error.h"

#include <QString>

namespace bulkhead {

/// The shop that comes with the program, as a folder a person can work in.
namespace SampleWorkspace {

/// Unpacks it into `folder` (by default the person's data folder) where that was not done by this version yet, and names it.
[[nodiscard]] Result<QString> unpack(const QString &folder = {});

} // namespace SampleWorkspace

} // namespace bulkhead
