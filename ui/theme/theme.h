#pragma once

#include "core/analysis/rule_metadata.h"

#include <QColor>
#include <QPalette>

namespace bulkhead {

enum class ThemeName : std::uint8_t { Light, Dark, HighContrast };

/// The colours of the window: all of them. Measures stand in `Metrics`. A test recomputes the contrast.
struct Theme {
    ThemeName name;
    QColor base; ///< where text stands
    QColor raised; ///< bars and panels
    QColor border;
    QColor text;
    QColor muted;
    QColor accent;
    QColor selection; ///< behind selected text or rows
    QColor currentLine;
    QColor critical;
    QColor high;
    QColor medium;
    QColor low;
    QColor info;
    QColor added; ///< behind added lines of a diff
    QColor removed; ///< behind removed lines of a diff

    [[nodiscard]] const QColor &severity(Severity severity) const;
    [[nodiscard]] bool isDark() const { return name == ThemeName::Dark; }
    [[nodiscard]] QPalette palette() const;
    /// The application's style sheet for this theme.
    [[nodiscard]] QString styleSheet() const;

    [[nodiscard]] static const Theme &of(ThemeName name);
};

/// Spacing and type scale in device-independent pixels.
struct Metrics {
    static constexpr int space1 = 4;
    static constexpr int space2 = 8;
    static constexpr int space3 = 12;
    static constexpr int space4 = 16;
    static constexpr int radius = 4;
    static constexpr int textSmall = 11;
    static constexpr int text = 13;
    static constexpr int textLarge = 15;
    static constexpr int textTitle = 20;
    static constexpr int icon = 16;
};

} // namespace bulkhead
