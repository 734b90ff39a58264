#include "ui/findings/finding_tree.h"

#include "ui/findings/finding_model.h"
#include "ui/findings/finding_texts.h"

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
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) { rememberClosed(index, true); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { rememberClosed(index, false); });
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
    openGroups();
    m_placeLength = longestPlace();
    fitColumns();
    if (m_top.isValid())
        scrollTo(m_top, PositionAtTop);
    m_top = QPersistentModelIndex();
}

void FindingTree::openGroups()
{
    const FindingRows &rows = m_model->rows();
    const int grouping = static_cast<int>(rows.query().grouping);
    if (std::exchange(m_shownGrouping, grouping) != grouping)
        m_closedGroups.clear();
    if (!rows.isGrouped() || rows.rows().size() > openGroupsLimit)
        return;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex group = m_model->index(i, 0);
        if (!m_closedGroups.contains(group.data(FindingModel::GroupKeyRole).toString()))
            setExpanded(group, true);
    }
}

/// A group a filter took away is open when it comes back, unless a person closed it.
void FindingTree::rememberClosed(const QModelIndex &index, bool closed)
{
    const QString key = index.data(FindingModel::GroupKeyRole).toString();
    if (key.isEmpty())
        return;
    if (closed)
        m_closedGroups.insert(key);
    else
        m_closedGroups.erase(key);
}

/// Letters of the longest place as it is painted, with a line number.
qsizetype FindingTree::longestPlace() const
{
    const bool byFile = m_model->rows().query().grouping == FindingGrouping::File;
    std::size_t longest = 0;
    for (const Finding *finding : m_model->rows().findings()) {
        const std::string &path = sourcePath(finding->place);
        const std::size_t folder = byFile ? path.rfind('/') + 1 : 0; // npos + 1 is 0
        longest = std::max(longest, path.size() - folder);
    }
    return static_cast<qsizetype>(longest + std::string_view(":9999").size());
}

int FindingTree::placeWidth(int width) const
{
    const int letter = QFontMetrics(FindingDelegate::placeFont(font())).horizontalAdvance(u'm');
    const int wanted = static_cast<int>(m_placeLength) * letter + Metrics::space3 + Metrics::space1;
    return std::clamp(wanted, 14 * letter, std::max(14 * letter, width * 2 / 5));
}

int FindingTree::severityWidth() const
{
    int name = 0;
    for (const Severity severity : allSeverities)
        name = std::max(name, fontMetrics().horizontalAdvance(severityName(severity)));
    return 2 * indentation() + Metrics::icon + name + Metrics::space4 + Metrics::space2;
}

/// The place has what it needs, the message the rest; the rule goes first, then the resource, when there is little room.
void FindingTree::fitColumns()
{
    const int width = viewport()->width();
    const int em = fontMetrics().averageCharWidth();
    const int severity = severityWidth();
    const bool byRule = m_model->query().grouping == FindingGrouping::Rule;
    const bool byResource = m_model->query().grouping == FindingGrouping::Resource;
    const int rule = width < 100 * em || byRule ? 0 : std::clamp(width / 6, 16 * em, 30 * em);
    const int resource = width < 150 * em || byResource ? 0 : std::clamp(width / 5, 18 * em, 38 * em);
    const int place = placeWidth(width - severity - rule - resource);
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
