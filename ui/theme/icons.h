#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QString>

namespace bulkhead {

/// The icon `:/icons/<name>.svg` drawn in `colour`, crisp at any scale (`currentColor` in the file is replaced).
[[nodiscard]] QIcon themedIcon(const QString &name, const QColor &colour);
[[nodiscard]] inline QIcon themedIcon(const QString &name, const Theme &theme)
{
    return themedIcon(name, theme.muted);
}
/// The severity's own shape in its colour.
[[nodiscard]] QIcon severityIcon(Severity severity, const Theme &theme);

} // namespace bulkhead
