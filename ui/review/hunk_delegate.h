#pragma once

#include "core/text/unified_diff.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace bulkhead {

/// Draws the rows of a ReviewModel: files with how many lines come and go, hunks as they would read, each with its check box. A
/// diff stays left to right.
class HunkDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit HunkDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = &theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void paintFile(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHunk(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const DiffHunk &hunk) const;
    void paintLines(QPainter *painter, const QRect &area, const DiffHunk &hunk) const;
    [[nodiscard]] QRect boxOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme *m_theme;
    QFont m_code;
};

} // namespace bulkhead
