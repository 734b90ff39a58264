#include "ui/workspace/workspace_tree_delegate.h"

#include "ui/theme/icons.h"
#include "ui/workspace/workspace_tree_model.h"

#include <QApplication>
#include <QPainter>

namespace bulkhead {

using Kind = WorkspaceTreeNode::Kind;

WorkspaceTreeDelegate::WorkspaceTreeDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
    setTheme(Theme::of(ThemeName::Light));
}

void WorkspaceTreeDelegate::setTheme(const Theme &theme)
{
    m_theme = &theme;
    for (const Severity severity : allSeverities)
        m_shapes[static_cast<std::size_t>(severity)] = severityIcon(severity, theme);
    m_folder = themedIcon(QStringLiteral("folder"), theme);
    m_file = themedIcon(QStringLiteral("file"), theme);
    m_namespace = themedIcon(QStringLiteral("namespace"), theme);
    m_resource = themedIcon(QStringLiteral("resource"), theme);
    m_notUnderstood = themedIcon(QStringLiteral("not-understood"), theme);
}

const QIcon &WorkspaceTreeDelegate::icon(const WorkspaceTreeNode &node) const
{
    switch (node.kind) {
    case Kind::Folder:
    case Kind::ResourceKind:
        return m_folder;
    case Kind::Namespace:
        return m_namespace;
    case Kind::Resource:
        return m_resource;
    case Kind::NotUnderstoodGroup:
    case Kind::NotUnderstood:
        return m_notUnderstood;
    case Kind::File:
    case Kind::Root:
        break;
    }
    return m_file;
}

void WorkspaceTreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    cell.icon = QIcon();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const WorkspaceTreeNode &node = static_cast<const WorkspaceTreeModel *>(index.model())->node(index);
    const bool leftToRight = option.direction == Qt::LeftToRight;
    QRect area = option.rect.adjusted(Metrics::space1, 0, -Metrics::space2, 0);
    painter->save();
    painter->setFont(option.font);
    const QRect iconArea =
        QStyle::alignedRect(option.direction, Qt::AlignVCenter | Qt::AlignLeading, QSize(Metrics::icon, Metrics::icon), area);
    icon(node).paint(painter, iconArea);
    const int before = Metrics::icon + 6;
    const bool showsShapes = node.kind == Kind::File || node.kind == Kind::Resource;
    const int room = area.width() - before - painter->fontMetrics().horizontalAdvance(node.title);
    const int after = showsShapes ? paintShapes(painter, area, node, room, leftToRight)
                                  : paintSum(painter, area, index.data(WorkspaceTreeModel::FindingCountRole).toUInt(), leftToRight);
    area.adjust(leftToRight ? before : after, 0, leftToRight ? -after : -before, 0);
    const bool isMuted = node.kind == Kind::NotUnderstood || node.kind == Kind::NotUnderstoodGroup;
    painter->setPen(isMuted ? m_theme->muted : m_theme->text);
    const Qt::TextElideMode elide = node.kind == Kind::NotUnderstood ? Qt::ElideLeft : Qt::ElideMiddle;
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, Qt::AlignVCenter | Qt::AlignLeading);
    const QString title = painter->fontMetrics().elidedText(node.title, elide, area.width());
    painter->drawText(area, static_cast<int>(alignment), title);
    if (node.isNew) {
        const int used = painter->fontMetrics().horizontalAdvance(title) + Metrics::space2;
        area.adjust(leftToRight ? used : 0, 0, leftToRight ? 0 : -used, 0);
        painter->setPen(m_theme->muted);
        painter->drawText(area, static_cast<int>(alignment), painter->fontMetrics().elidedText(tr("new"), elide, area.width()));
    }
    painter->restore();
}

int WorkspaceTreeDelegate::paintSum(QPainter *painter, const QRect &area, uint sum, bool leftToRight) const
{
    if (sum == 0)
        return 0;
    const QString number = QLocale().toString(sum);
    painter->setPen(m_theme->muted);
    painter->drawText(area, static_cast<int>(Qt::AlignVCenter | (leftToRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute),
                      number);
    return painter->fontMetrics().horizontalAdvance(number) + Metrics::space2;
}

/// The two worst severities, or the worst alone where the name needs the room.
int WorkspaceTreeDelegate::paintShapes(QPainter *painter, const QRect &area, const WorkspaceTreeNode &node, int room,
                                       bool leftToRight) const
{
    constexpr int roomForTwo = 70;
    const std::size_t most = room < roomForTwo ? 1 : 2;
    std::vector<Severity> shown;
    for (const Severity severity : allSeverities)
        if (node.counts[severity] > 0 && shown.size() < most)
            shown.push_back(severity);
    int used = 0;
    const auto take = [&](int width) {
        used += width;
        return QRect(leftToRight ? area.right() + 1 - used : area.left() + used - width, area.top(), width, area.height());
    };
    painter->setPen(m_theme->muted);
    for (auto severity = shown.rbegin(); severity != shown.rend(); ++severity) {
        const QString number = QLocale().toString(node.counts[*severity]);
        painter->drawText(take(painter->fontMetrics().horizontalAdvance(number)), Qt::AlignCenter, number);
        take(3);
        m_shapes[static_cast<std::size_t>(*severity)].paint(painter, take(Metrics::icon - 3));
        take(Metrics::space2);
    }
    return used;
}

QSize WorkspaceTreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {6 * Metrics::space4, std::max(24, option.fontMetrics.height() + Metrics::space2)};
}

} // namespace bulkhead
