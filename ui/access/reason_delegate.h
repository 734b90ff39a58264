#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace bulkhead {

/// Draws a reason: the sentence, as many lines as it takes, and below it the place, which is a link if there is one.
class ReasonDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Role {
        PlaceRole = Qt::UserRole, ///< "shop/cart.yaml:12"
        LinkRole, ///< whether the place can be opened
    };

    explicit ReasonDelegate(QAbstractItemView &view);

    void setTheme(const Theme &theme) { m_theme = &theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const QAbstractItemView &m_view;
    const Theme *m_theme;
};

} // namespace bulkhead
