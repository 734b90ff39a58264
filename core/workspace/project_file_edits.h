#pragma once

#include "core/text/error.h"
#include "core/text/text_edit.h"

#include <string_view>

namespace bulkhead {

/// Writes into a project file (it may be empty, or not be there yet) how a rule counts everywhere: "off", "on" or a severity; an
/// empty `level` takes the entry away, so that the profile decides. Refused where the file says it for some files only, or is
/// broken.
[[nodiscard]] Result<EditSet> withRuleLevel(const SourcePtr &projectFile, std::string_view rule, std::string_view level);

} // namespace bulkhead
