#pragma once

#include "ui/access/access_sheet.h"

#include <QStringList>

namespace bulkhead {

/// "shop/cart.yaml:12", or that it is built in.
[[nodiscard]] QString accessPlaceText(const Location &place);
/// Titles of the columns of a table.
[[nodiscard]] QStringList accessColumns(AccessPage page);
/// "allowed", "unknown" …: what the mark's icon says.
[[nodiscard]] QString accessMarkName(AccessRow::Mark mark);

} // namespace bulkhead
