#pragma once

#include "ui/isolation/isolation_layout.h"
#include "ui/isolation/isolation_selection.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QFontMetricsF>

#include <set>

class QPainter;

namespace bulkhead {

/// Draws a picture, for the window and for export alike. Draws nothing that lies outside what is visible.
class IsolationPainter {
public:
    IsolationPainter(const IsolationPicture &picture, const Theme &theme, const QFont &font);

    void setSelection(const IsolationSelection &selection);
    /// `visible` is in the picture's pixels; `scale` says how many of the device one of them is: far away, text is left out.
    void paint(QPainter &painter, const QRectF &visible, double scale) const;

private:
    void paintLanes(QPainter &painter, const QRectF &visible) const;
    void paintLines(QPainter &painter, const QRectF &visible, double scale) const;
    void paintLine(QPainter &painter, const PlacedLine &line, const QRectF &visible, double scale) const;
    void paintMark(QPainter &painter, const PlacedLine &line) const;
    void paintCard(QPainter &painter, const PlacedCard &placed, double scale) const;
    void paintGroup(QPainter &painter, const PlacedGroup &placed, double scale) const;
    void paintGroupText(QPainter &painter, const PlacedGroup &placed) const;
    void paintCompactText(QPainter &painter, const PlacedGroup &placed) const;
    double paintTaint(QPainter &painter, const PictureGroup &group, const QRectF &area) const;
    void paintHalo(QPainter &painter, const QPainterPath &shape) const;
    void paintText(QPainter &painter, const QRectF &area, const QString &text, const QFont &font, const QColor &colour,
                   Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter) const;

    [[nodiscard]] QColor laneColour(PictureLane lane) const;
    [[nodiscard]] QColor groupColour(const PictureGroup &group) const;
    [[nodiscard]] bool isSelected(const PictureCard &card) const;
    [[nodiscard]] bool isSelected(const PictureGroup &group) const { return m_selection.group == group.group; }
    /// Whether it belongs to what is selected; all does if nothing is.
    [[nodiscard]] bool isLit(const PlacedLine &line) const;
    [[nodiscard]] QColor shade(const QColor &colour, bool isLit) const;

    const IsolationPicture &m_picture;
    const Theme &m_theme;
    QFont m_title;
    QFont m_small;
    IsolationSelection m_selection;
    std::vector<bool> m_litCards;
    std::vector<bool> m_litGroups;
};

} // namespace bulkhead
