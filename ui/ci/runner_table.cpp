#include "ui/ci/runner_table.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>
#include <vector>

namespace bulkhead {

namespace {

constexpr int rowsMeasured = 60;
/// The rights of two accounts are more than fits elsewhere.
constexpr int usualWeight = 5;
constexpr int accountsWeight = 7;
constexpr int fewestCharacters = 9; ///< of a column; below it the table scrolls

/// Where a text may be broken: a path before its last part, all else at blanks.
std::vector<qsizetype> breaks(const QString &text, bool isPlace)
{
    std::vector<qsizetype> all;
    if (isPlace) {
        if (const qsizetype slash = text.lastIndexOf(u'/'); slash > 0)
            all.push_back(slash + 1);
        return all;
    }
    for (qsizetype blank = text.indexOf(u' '); blank >= 0; blank = text.indexOf(u' ', blank + 1))
        all.push_back(blank + 1);
    return all;
}

/// A text as the lines of a cell: one that is too long for one line becomes two.
QStringList cellLines(const QString &text, const QFontMetrics &metrics, int width, bool isPlace)
{
    const QStringList lines = text.split(u'\n');
    if (lines.size() > 1 || metrics.horizontalAdvance(text) <= width)
        return lines;
    qsizetype at = -1;
    for (const qsizetype each : breaks(text, isPlace)) {
        if (at < 0 || metrics.horizontalAdvance(text.first(each).trimmed()) <= width)
            at = each;
    }
    return at > 0 ? QStringList{text.first(at).trimmed(), text.sliced(at)} : lines;
}

/// The least width in which a text needs no more than two lines.
int wantedWidth(const QString &text, const QFontMetrics &metrics, bool isPlace)
{
    int least = 0;
    for (const QString &line : text.split(u'\n'))
        least = std::max(least, metrics.horizontalAdvance(line));
    if (text.contains(u'\n'))
        return least;
    for (const qsizetype each : breaks(text, isPlace))
        least = std::min(
            least, std::max(metrics.horizontalAdvance(text.first(each).trimmed()), metrics.horizontalAdvance(text.sliced(each))));
    return least;
}

} // namespace

/// Cells of two lines, links in the accent.
class RunnerCellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = &theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Selected) ? m_theme->selection : m_theme->base);
        painter->setPen(m_theme->border);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const int lineHeight = option.fontMetrics.height() + 2;
        QRect area = option.rect.adjusted(Metrics::space2, 0, -Metrics::space2, 0);
        const bool isPlace = index.column() == static_cast<int>(RunnerColumn::Place);
        const QString text = index.data().toString();
        const QStringList lines = cellLines(text, option.fontMetrics, area.width(), isPlace);
        const bool isWrapped = !text.contains(u'\n');
        area.setTop(option.rect.top() + (option.rect.height() - lineHeight * static_cast<int>(lines.size())) / 2);
        if (const auto icon = index.data(Qt::DecorationRole).value<QIcon>(); !icon.isNull())
            area = drawIcon(*painter, area, icon, lineHeight, option.direction);
        QRect line(area.left(), area.top(), area.width(), lineHeight);
        painter->setFont(option.font);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const bool isMuted = i > 0 && !isWrapped && index.column() != static_cast<int>(RunnerColumn::Accounts);
            painter->setPen(isMuted ? m_theme->muted : index.data(Qt::ForegroundRole).value<QColor>());
            drawLine(*painter, line, lines[i], option, isPlace);
            line.translate(0, lineHeight);
        }
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(m_theme->accent, m_theme->name == ThemeName::HighContrast ? 3 : 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {option.fontMetrics.averageCharWidth() * 12, (option.fontMetrics.height() + 2) * 2 + Metrics::space2};
    }

private:
    static QRect drawIcon(QPainter &painter, const QRect &area, const QIcon &icon, int lineHeight, Qt::LayoutDirection direction)
    {
        const QRect place(area.left(), area.top() + (lineHeight - Metrics::icon) / 2, Metrics::icon, Metrics::icon);
        icon.paint(&painter, QStyle::visualRect(direction, area, place));
        return QStyle::visualRect(direction, area, area.adjusted(Metrics::icon + Metrics::space1, 0, 0, 0));
    }

    static void drawLine(QPainter &painter, const QRect &line, const QString &text, const QStyleOptionViewItem &option,
                         bool isPlace)
    {
        // The end of a path tells most.
        const QString shown = option.fontMetrics.elidedText(text, isPlace ? Qt::ElideLeft : Qt::ElideRight, line.width());
        painter.drawText(line, static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                         shown);
    }

    const Theme *m_theme = &Theme::of(ThemeName::Light);
};

RunnerTable::RunnerTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new RunnerModel(this))
    , m_delegate(new RunnerCellDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("CI runners"));
    setAccessibleDescription(tr("Return follows a link, Space shows the pod that the runner will create, / filters"));
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    for (auto *corner : findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly)) {
        corner->setAccessibleName(tr("CI runners"));
        corner->setToolTip(corner->accessibleName());
    }
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicator(static_cast<int>(RunnerColumn::Findings), Qt::AscendingOrder);
    setSortingEnabled(true);
    fitColumns();
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { m_isSizedByHand |= !m_isFitting; });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (m_isQuiet)
            return;
        const RunnerRow *row = m_model->row(index);
        const QString key = row ? row->key : QString();
        if (std::exchange(m_selectedKey, key) != key)
            Q_EMIT selectionMoved();
    });
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() != static_cast<int>(RunnerColumn::Name)) // a name is where people click to choose a row
            follow(index);
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() == static_cast<int>(RunnerColumn::Name) || !index.data(RunnerModel::LinkRole).toBool())
            follow(index.siblingAtColumn(static_cast<int>(RunnerColumn::Name)));
    });
    // Sorting by a header resets the model.
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isQuiet = true; });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (const auto runner = m_model->list().find(m_selectedKey))
            select(*runner);
        m_isQuiet = false;
        fitColumns();
    });
}

void RunnerTable::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_model->setTheme(theme);
    viewport()->update();
}

void RunnerTable::setList(const RunnerListPtr &list)
{
    m_model->setList(list);
}

void RunnerTable::setQuery(const RunnerQuery &query)
{
    m_model->setQuery(query);
    horizontalHeader()->setSortIndicator(static_cast<int>(query.column), query.order);
}

std::optional<std::size_t> RunnerTable::selected() const
{
    return m_selectedKey.isEmpty() ? std::nullopt : m_model->list().find(m_selectedKey);
}

void RunnerTable::select(std::size_t runner)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    m_selectedKey = m_model->list().rows()[runner].key;
    const int column = std::max(0, currentIndex().column());
    const QModelIndex index = m_model->indexOf(runner);
    if (index.isValid()) {
        setCurrentIndex(index.siblingAtColumn(column));
        scrollTo(currentIndex());
    }
}

void RunnerTable::selectSomething()
{
    const RunnerRow *first = selected() ? nullptr : m_model->row(m_model->index(0, 0));
    if (first)
        select(*m_model->list().find(first->key));
}

void RunnerTable::follow(const QModelIndex &index)
{
    const RunnerRow *row = m_model->row(index);
    if (row && index.data(RunnerModel::LinkRole).toBool())
        Q_EMIT linkActivated(*m_model->list().find(row->key), static_cast<RunnerColumn>(index.column()));
}

/// What a column would like to have: room for its title and, in one line or two, for its cells.
int RunnerTable::columnWidthWanted(int column) const
{
    const QFontMetrics metrics = fontMetrics();
    int text = horizontalHeader()->fontMetrics().horizontalAdvance(
        m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    const int sortMark = horizontalHeader()->sortIndicatorSection() == column ? Metrics::icon : 0;
    for (int row = 0; row < std::min(m_model->rowCount(), rowsMeasured); ++row) {
        const QModelIndex index = m_model->index(row, column);
        const int icon = column == static_cast<int>(RunnerColumn::Findings) ? Metrics::icon + Metrics::space1 : 0;
        const bool isPlace = column == static_cast<int>(RunnerColumn::Place);
        text = std::max(text, wantedWidth(index.data().toString(), metrics, isPlace) + icon);
    }
    return text + sortMark + 2 * Metrics::space2 + 2;
}

/// Short columns get what they want, the others share the rest alike; until the person sizes them.
void RunnerTable::fitColumns()
{
    verticalHeader()->setDefaultSectionSize((fontMetrics().height() + 2) * 2 + Metrics::space2);
    if (m_isSizedByHand)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    struct Wanted {
        int column;
        int width;
        int weight;
    };
    std::vector<Wanted> all;
    int weights = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int weight = column == static_cast<int>(RunnerColumn::Accounts) ? accountsWeight : usualWeight;
        all.push_back({column, columnWidthWanted(column), weight});
        weights += weight;
    }
    std::ranges::sort(all, {}, [](const Wanted &each) { return each.width / each.weight; });
    int room = viewport()->width();
    for (const Wanted &each : all) {
        const int share = std::max(room * each.weight / std::max(weights, 1), fontMetrics().averageCharWidth() * fewestCharacters);
        const int given = each.weight == weights ? share : std::min(each.width, share); // the widest takes what is left
        horizontalHeader()->resizeSection(each.column, given);
        room -= given;
        weights -= each.weight;
    }
}

QString RunnerTable::selectionAsText() const
{
    if (!currentIndex().isValid())
        return {};
    QStringList titles;
    QStringList cells;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        titles.append(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        cells.append(currentIndex().siblingAtColumn(column).data().toString().replace(u'\n', QStringLiteral("; ")));
    }
    return titles.join(u'\t') + u'\n' + cells.join(u'\t');
}

void RunnerTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(selectionAsText());
    else if (event->key() == Qt::Key_Slash)
        Q_EMIT findRequested();
    else if (event->key() == Qt::Key_Space)
        Q_EMIT podRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        follow(currentIndex().data(RunnerModel::LinkRole).toBool()
                   ? currentIndex()
                   : currentIndex().siblingAtColumn(static_cast<int>(RunnerColumn::Name)));
    else
        QTableView::keyPressEvent(event);
}

void RunnerTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isLink = index.data(RunnerModel::LinkRole).toBool() && index.column() != static_cast<int>(RunnerColumn::Name);
    viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void RunnerTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void RunnerTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

} // namespace bulkhead
