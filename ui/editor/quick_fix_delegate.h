#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace bulkhead {

/// Draws the rows of the quick-fix popup: findings as headers, a fix with its applicability in small print below.
class QuickFixDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit QuickFixDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme = Theme::of(ThemeName::Light);
};

} // namespace bulkhead
