#include "ui/isolation/isolation_matrix.h"

#include "ui/isolation/matrix_painting.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace bulkhead {

namespace {

constexpr int columnWidthInCharacters = 27;

/// Where `index` is shown; -1 if it is not.
int positionOf(std::size_t index, const std::vector<int> &positions)
{
    return index < positions.size() ? positions[index] : -1;
}

} // namespace

IsolationMatrix::IsolationMatrix(QWidget *parent)
    : QTableView(parent)
    , m_model(new IsolationMatrixModel(this))
    , m_delegate(new MatrixCellDelegate(this))
    , m_workloads(new MatrixHeader(Qt::Vertical, this))
    , m_groups(new MatrixHeader(Qt::Horizontal, this))
{
    setVerticalHeader(m_workloads);
    setHorizontalHeader(m_groups);
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Matrix of workloads and node groups"));
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setCornerButtonEnabled(false);
    for (auto *corner : findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly)) {
        corner->setAccessibleName(tr("Workloads by node groups"));
        corner->setToolTip(corner->accessibleName());
    }
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    fitSections();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &IsolationMatrix::takeSelection);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT placeActivated(m_model->placeAt(index)); });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_isQuiet = true; });
    connect(m_model, &IsolationMatrixModel::contentChanged, this, [this] {
        showSelection();
        m_isQuiet = false;
        Q_EMIT contentChanged();
    });
}

void IsolationMatrix::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_workloads->setTheme(theme);
    m_groups->setTheme(theme);
    m_model->setTheme(theme);
}

void IsolationMatrix::setIsolation(const IsolationPtr &isolation)
{
    m_model->setIsolation(isolation);
}

void IsolationMatrix::setFilter(const PictureFilter &filter)
{
    m_model->setFilter(filter);
}

/// All rows and all columns are alike: nothing is measured cell by cell.
void IsolationMatrix::fitSections()
{
    const QFontMetrics metrics = fontMetrics();
    m_workloads->setDefaultSectionSize((metrics.height() + 2) * 2 + 2 * Metrics::space1);
    m_groups->setDefaultSectionSize(metrics.averageCharWidth() * columnWidthInCharacters);
}

void IsolationMatrix::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitSections();
}

void IsolationMatrix::showSelection(const IsolationSelection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    showSelection();
}

void IsolationMatrix::showSelection()
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    clearSelection();
    const MatrixContent &content = m_model->content();
    const auto row =
        m_selection.workload.transform([&](std::size_t workload) { return positionOf(workload, content.rowOfWorkload); });
    const auto column = m_selection.group.transform([&](std::size_t group) { return positionOf(group, content.columnOfGroup); });
    if (row.value_or(0) < 0 || column.value_or(0) < 0)
        return;
    const QModelIndex index = m_model->index(row.value_or(0), column.value_or(0));
    if (!row && !column)
        return;
    const QModelIndex last = m_model->index(row.value_or(m_model->rowCount() - 1), column.value_or(m_model->columnCount() - 1));
    selectRange(index, last);
    scrollTo(index);
}

void IsolationMatrix::selectRange(const QModelIndex &first, const QModelIndex &last)
{
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(QItemSelection(first, last), QItemSelectionModel::ClearAndSelect);
}

void IsolationMatrix::takeSelection()
{
    if (m_isQuiet)
        return;
    const QItemSelection selection = selectionModel()->selection();
    IsolationSelection chosen = m_model->selectionAt(currentIndex());
    if (selection.isEmpty())
        chosen = {};
    else if (selection.first().width() == m_model->columnCount() && m_model->columnCount() > 1)
        chosen.group.reset();
    else if (selection.first().height() == m_model->rowCount() && m_model->rowCount() > 1)
        chosen.workload.reset();
    if (chosen == m_selection)
        return;
    m_selection = chosen;
    Q_EMIT selectionChosen(chosen);
}

QString IsolationMatrix::selectionAsText() const
{
    if (selectionModel()->selection().isEmpty())
        return {};
    const QItemSelectionRange range = selectionModel()->selection().first();
    const auto title = [this](int section, Qt::Orientation orientation) {
        return m_model->headerData(section, orientation, 0).toString();
    };
    QStringList columns{QString()};
    for (int column = range.left(); column <= range.right(); ++column)
        columns.append(title(column, Qt::Horizontal));
    QStringList lines{columns.join(u'\t')};
    for (int row = range.top(); row <= range.bottom(); ++row) {
        QStringList cells{title(row, Qt::Vertical)};
        for (int column = range.left(); column <= range.right(); ++column)
            cells.append(m_model->index(row, column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void IsolationMatrix::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(selectionAsText());
    else if (event->key() == Qt::Key_Slash)
        Q_EMIT findRequested();
    else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ShiftModifier)
        selectRange(currentIndex().siblingAtColumn(0), currentIndex().siblingAtColumn(m_model->columnCount() - 1));
    else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        selectRange(currentIndex().siblingAtRow(0), currentIndex().siblingAtRow(m_model->rowCount() - 1));
    else
        QTableView::keyPressEvent(event);
}

} // namespace bulkhead
