#pragma once

#include "ui/editor/finding_decorations.h"
#include "ui/editor/visible_block.h"
#include "ui/theme/theme.h"

#include <QPixmap>

#include <array>
#include <map>

class QPainter;

namespace bulkhead {

/// The shape that tells a severity from the others where colour cannot.
enum class UnderlineShape : std::uint8_t { DoubleWave, Wave, Dashes, Dots, FineDots };

[[nodiscard]] UnderlineShape underlineShape(Severity severity);

/// Draws findings over the text of the editor: underlines, and the message at the end of a line. Keeps icons of the present theme.
class FindingPainter {
public:
    void setTheme(const Theme &theme);
    void setMessageFont(const QFont &font) { m_messageFont = font; }

    void paintUnderlines(QPainter &painter, const VisibleBlock &line, std::span<const FindingMark> marks) const;
    /// Returns what the message covers; nothing if there is no room for it.
    QRectF paintMessage(QPainter &painter, const VisibleBlock &line, std::span<const FindingMark> marks, qreal textEnd,
                        qreal right) const;
    /// The icon of a severity at a size in device-independent pixels.
    [[nodiscard]] const QPixmap &icon(Severity severity, int size, qreal devicePixelRatio) const;

private:
    void paintUnderline(QPainter &painter, const VisibleBlock &line, const FindingMark &mark) const;

    Theme m_theme = Theme::of(ThemeName::Light);
    QFont m_messageFont;
    mutable std::map<std::array<int, 3>, QPixmap> m_icons; ///< by severity, size, scale in percent
};

} // namespace bulkhead
