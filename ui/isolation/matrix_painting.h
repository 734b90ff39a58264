#pragma once

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace bulkhead {

/// A header with an icon, a title and one or two lines below it.
class MatrixHeader : public QHeaderView {
    Q_OBJECT
public:
    MatrixHeader(Qt::Orientation orientation, QWidget *parent);
    void setTheme(const Theme &theme);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    [[nodiscard]] bool isSelected(int section) const;

    const Theme *m_theme;
};

/// A cell of the matrix: shape, word, and the reason below them.
class MatrixCellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit MatrixCellDelegate(QObject *parent = nullptr);
    void setTheme(const Theme &theme) { m_theme = &theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme *m_theme;
};

} // namespace bulkhead
