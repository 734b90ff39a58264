#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QStyledItemDelegate>

#include <array>

namespace bulkhead {

/// Paints one cell of the findings: severity as shape and word, message in full colour, all else muted; places in the fixed font,
/// shortened at their left so that the line stays legible.
class FindingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit FindingDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    [[nodiscard]] const Theme &theme() const { return *m_theme; }
    [[nodiscard]] const QIcon &severityShape(Severity severity) const { return m_shapes[static_cast<std::size_t>(severity)]; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The fixed font of places in a list with this font.
    [[nodiscard]] static QFont placeFont(const QFont &beside);

    static constexpr int rowHeight = 24;

private:
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme *m_theme;
    std::array<QIcon, 5> m_shapes;
};

} // namespace bulkhead
