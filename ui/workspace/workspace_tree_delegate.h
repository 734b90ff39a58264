#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QStyledItemDelegate>

#include <array>

namespace bulkhead {

struct WorkspaceTreeNode;

/// Paints a row of the workspace tree: icon, name, and at the trailing edge its findings: of a file or resource the two worst
/// severities as shape and number, of what holds others their sum.
class WorkspaceTreeDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit WorkspaceTreeDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] const QIcon &icon(const WorkspaceTreeNode &node) const;
    /// Paint at the trailing edge of `area`; the width used.
    [[nodiscard]] int paintShapes(QPainter *painter, const QRect &area, const WorkspaceTreeNode &node, int room,
                                  bool leftToRight) const;
    [[nodiscard]] int paintSum(QPainter *painter, const QRect &area, uint sum, bool leftToRight) const;

    const Theme *m_theme;
    std::array<QIcon, 5> m_shapes;
    QIcon m_folder;
    QIcon m_file;
    QIcon m_namespace;
    QIcon m_resource;
    QIcon m_notUnderstood;
};

} // namespace bulkhead
