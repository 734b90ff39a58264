#pragma once

#include "ui/isolation/isolation_layout.h"
#include "ui/isolation/isolation_selection.h"
#include "ui/isolation/line_painter.h"
#include "ui/theme/theme.h"

#include <QFont>

#include <vector>

class QPainter;

namespace bulkhead {

/// Draws a picture, for the window and for export alike. Draws nothing that lies outside what is visible.
class IsolationPainter {
public:
    IsolationPainter(const IsolationPicture &picture, const Theme &theme, const QFont &font);

    void setSelection(const IsolationSelection &selection);
    void setHovered(std::optional<std::size_t> line) { m_lines.setHovered(line); }
    /// `visible` is in the picture's pixels; `scale` says how many of the window one of them is: far away, text is left out. What
    /// is painted at a place does not depend on how much else is visible.
    void paint(QPainter &painter, const QRectF &visible, double scale) const;
    /// Over it, what the chosen line and the one under the pointer say: where that is to be seen, as long as they are.
    void paintCallouts(QPainter &painter, const QRectF &visible, double scale) const;

private:
    void paintLanes(QPainter &painter, const QRectF &visible) const;
    void paintCard(QPainter &painter, const PlacedCard &placed, double scale) const;
    void paintCardText(QPainter &painter, const PlacedCard &placed, bool lit) const;
    void paintGroup(QPainter &painter, const PlacedGroup &placed, double scale) const;
    void paintGroupText(QPainter &painter, const PlacedGroup &placed) const;
    void paintCompactText(QPainter &painter, const PlacedGroup &placed) const;
    /// These take the room they need from the side where text begins, or ends.
    void paintTaint(QPainter &painter, const PictureGroup &group, QRectF &room, const QColor &colour) const;
    void paintUnknownLabels(QPainter &painter, QRectF &room, const QColor &colour) const;
    void paintHalo(QPainter &painter, const QPainterPath &shape) const;

    [[nodiscard]] QColor laneColour(PictureLane lane) const;
    [[nodiscard]] QColor groupColour(const PictureGroup &group) const;
    [[nodiscard]] bool isSelected(const PictureCard &card) const;
    [[nodiscard]] bool isSelected(const PictureGroup &group) const { return m_selection.group == group.group; }
    /// Whether it belongs to what is selected; all does if nothing is.
    [[nodiscard]] bool isLit(const PlacedLine &line) const;
    [[nodiscard]] QRectF takeLeading(QRectF &room, double width) const;
    [[nodiscard]] QRectF takeTrailing(QRectF &room, double width) const;
    [[nodiscard]] QColor shade(const QColor &colour, bool isLit) const;

    static QFont sized(const QFont &font, int pixels, QFont::Weight weight = QFont::Normal);

    const IsolationPicture &m_picture;
    const Theme &m_theme;
    QFont m_title;
    QFont m_small;
    IsolationSelection m_selection;
    std::vector<bool> m_litCards;
    std::vector<bool> m_litGroups;
    LinePainter m_lines;
};

} // namespace bulkhead
