#include "ui/findings/finding_tree.h"

#include "ui/findings/finding_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace bulkhead {

namespace {

/// Above this the groups stay closed: laying out every open row would hold up the window.
constexpr std::size_t openGroupsLimit = 5'000;

} // namespace

FindingTree::FindingTree(FindingModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_delegate(new FindingDelegate(this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIndentation(Metrics::space4);
    setAccessibleName(tr("Findings"));
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(0);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeading);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &FindingTree::rememberTop);
    connect(model, &FindingModel::rowsChanged, this, &FindingTree::takeRows);
}

void FindingTree::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    viewport()->update();
}

void FindingTree::rememberTop()
{
    m_top = verticalScrollBar()->value() > 0 ? indexAt(QPoint(0, 0)) : QModelIndex();
}

void FindingTree::takeRows()
{
    openNewGroups();
    fitColumns();
    if (m_top.isValid())
        scrollTo(m_top, PositionAtTop);
    m_top = QPersistentModelIndex();
}

void FindingTree::openNewGroups()
{
    const FindingRows &rows = m_model->rows();
    const int grouping = static_cast<int>(rows.query().grouping);
    if (std::exchange(m_shownGrouping, grouping) != grouping)
        m_shownGroups.clear();
    if (!rows.isGrouped() || rows.rows().size() > openGroupsLimit)
        return;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex group = m_model->index(i, 0);
        if (m_shownGroups.insert(group.data(FindingModel::GroupKeyRole).toString()).second)
            setExpanded(group, true);
    }
}

/// Message and place share what is left; the rule goes first, then the resource, when there is little room.
void FindingTree::fitColumns()
{
    const int width = viewport()->width();
    const int em = fontMetrics().averageCharWidth();
    const int severity = 3 * indentation() + Metrics::icon + fontMetrics().horizontalAdvance(QStringLiteral("mmmmmm"));
    const bool byRule = m_model->query().grouping == FindingGrouping::Rule;
    const bool byResource = m_model->query().grouping == FindingGrouping::Resource;
    const bool byFile = m_model->query().grouping == FindingGrouping::File;
    const int rule = width < 100 * em || byRule ? 0 : std::clamp(width / 6, 16 * em, 30 * em);
    const int resource = width < 150 * em || byResource ? 0 : std::clamp(width / 5, 18 * em, 38 * em);
    const int place = byFile ? std::clamp(width / 6, 14 * em, 32 * em) : std::clamp(width / 4, 14 * em, 48 * em);
    setColumnHidden(FindingModel::RuleColumn, rule == 0);
    setColumnHidden(FindingModel::ResourceColumn, resource == 0);
    setColumnWidth(FindingModel::SeverityColumn, severity);
    setColumnWidth(FindingModel::RuleColumn, rule);
    setColumnWidth(FindingModel::ResourceColumn, resource);
    setColumnWidth(FindingModel::PlaceColumn, place);
    setColumnWidth(FindingModel::MessageColumn, std::max(12 * em, width - severity - rule - resource - place));
}

void FindingTree::moveTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
        setExpanded(parent, true);
    setCurrentIndex(index);
    scrollTo(index);
}

QString FindingTree::selectionAsText() const
{
    QModelIndexList selected = selectionModel()->selectedRows();
    std::ranges::sort(selected, {}, [this](const QModelIndex &index) { return visualRect(index).top(); });
    QStringList lines;
    for (const QModelIndex &index : std::as_const(selected)) {
        QStringList cells;
        for (int column = 0; column < FindingModel::ColumnCount; ++column)
            cells.push_back(index.siblingAtColumn(column).data().toString().simplified());
        lines.push_back(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void FindingTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    if (index.data(FindingModel::KindRole).toInt() == static_cast<int>(FindingModel::ItemKind::Group))
        paintGroup(painter, option, index);
}

void FindingTree::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool leftToRight = !isRightToLeft();
    QRect area(0, option.rect.top(), viewport()->width(), option.rect.height());
    area.adjust(leftToRight ? indentation() + Metrics::space1 : Metrics::space2, 0,
                leftToRight ? -Metrics::space2 : -indentation() - Metrics::space1, 0);
    painter->save();
    QFont font = option.font;
    const int used = paintCounts(painter, area, index);
    area.adjust(leftToRight ? 0 : used, 0, leftToRight ? -used : 0, 0);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(m_delegate->theme().text);
    const bool isPath = m_model->rows().query().grouping == FindingGrouping::File;
    const QString title =
        painter->fontMetrics().elidedText(index.data().toString(), isPath ? Qt::ElideLeft : Qt::ElideRight, area.width());
    painter->drawText(area, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeading)),
                      title);
    painter->restore();
}

/// Each severity there is, as shape and number, worst first; the width used.
int FindingTree::paintCounts(QPainter *painter, const QRect &area, const QModelIndex &index) const
{
    const auto counts = index.data(FindingModel::CountsRole).value<SeverityCounts>();
    const int shape = Metrics::icon - 2;
    int used = 0;
    const auto take = [&](int width) {
        used += width;
        return QRect(isRightToLeft() ? area.left() + used - width : area.right() + 1 - used, area.top(), width, area.height());
    };
    painter->setFont(font());
    for (std::size_t i = allSeverities.size(); i-- > 0;) {
        if (counts[allSeverities[i]] == 0)
            continue;
        const QString number = locale().toString(counts[allSeverities[i]]);
        const int numberWidth = painter->fontMetrics().horizontalAdvance(number);
        painter->setPen(m_delegate->theme().muted);
        if (isRightToLeft()) {
            m_delegate->severityShape(allSeverities[i]).paint(painter, take(shape));
            take(3);
            painter->drawText(take(numberWidth), Qt::AlignCenter, number);
        } else {
            painter->drawText(take(numberWidth), Qt::AlignCenter, number);
            take(3);
            m_delegate->severityShape(allSeverities[i]).paint(painter, take(shape));
        }
        take(Metrics::space2 + 2);
    }
    return used;
}

void FindingTree::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        if (selectionModel()->hasSelection())
            QGuiApplication::clipboard()->setText(selectionAsText());
    } else if (event->key() == Qt::Key_Slash) {
        Q_EMIT filterRequested();
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT resetRequested();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        Q_EMIT activated(currentIndex());
    } else {
        QTreeView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void FindingTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.data(FindingModel::KindRole).toInt() == static_cast<int>(FindingModel::ItemKind::Group) && index.isValid())
        setExpanded(index, !isExpanded(index));
    else
        QTreeView::mouseDoubleClickEvent(event);
}

void FindingTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

} // namespace bulkhead
