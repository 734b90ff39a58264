#pragma once

#include "core/schema/field_proposals.h"
#include "ui/theme/theme.h"

#include <QString>

namespace bulkhead {

/// What is known of a field, as rich text for a tooltip; everything from files is escaped.
[[nodiscard]] QString fieldText(const FieldHelp &help, const Theme &theme);

} // namespace bulkhead
