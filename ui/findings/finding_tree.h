#pragma once

#include "ui/findings/finding_delegate.h"

#include <QPersistentModelIndex>
#include <QTreeView>

#include <set>

namespace bulkhead {

class FindingModel;

/// The list of the findings panel: a tree with uniform rows. Group rows are painted over the whole width with their counts at the
/// right. Keeps what is at its top in place when the findings change, and opens every group that was not closed by hand.
class FindingTree : public QTreeView {
    Q_OBJECT
public:
    FindingTree(FindingModel *model, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Makes an item current and visible; its parents are opened.
    void moveTo(const QModelIndex &index);
    /// The selected rows as tab separated values: severity, message, rule, place, resource.
    [[nodiscard]] QString selectionAsText() const;

Q_SIGNALS:
    void filterRequested();
    void resetRequested();

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void rememberTop();
    void takeRows();
    void openGroups();
    void rememberClosed(const QModelIndex &index, bool closed);
    [[nodiscard]] qsizetype longestPlace() const;
    [[nodiscard]] int placeWidth(int width) const;
    [[nodiscard]] int severityWidth() const;
    void fitColumns();
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] int paintCounts(QPainter *painter, const QRect &area, const QModelIndex &index) const;

    FindingModel *m_model;
    FindingDelegate *m_delegate;
    QPersistentModelIndex m_top;
    std::set<QString> m_closedGroups;
    qsizetype m_placeLength = 0; ///< letters of the longest place shown
    int m_shownGrouping = -1;
};

} // namespace bulkhead
