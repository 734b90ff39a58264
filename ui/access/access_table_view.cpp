#include "ui/access/access_table_view.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <vector>

namespace bulkhead {

namespace {

constexpr int rowsMeasured = 60;
constexpr int fewestCharacters = 8;

} // namespace

AccessTableView::AccessTableView(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    for (auto *corner : findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly)) {
        corner->setAccessibleName(tr("Reach and rights"));
        corner->setToolTip(corner->accessibleName());
    }
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setIconSize({Metrics::icon, Metrics::icon});
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * Metrics::space1 + 2);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as they come: what matters most is first
    horizontalHeader()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    setAccessibleDescription(tr("Return opens the place that decides, / filters"));
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { m_isSizedByHand |= !m_isFitting; });
    connect(this, &QAbstractItemView::doubleClicked, this, &AccessTableView::followed);
}

/// Narrow columns get what they want, the others share the rest.
void AccessTableView::fitColumns()
{
    if (!model() || m_isSizedByHand)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    struct Wanted {
        int column;
        int width;
    };
    std::vector<Wanted> all;
    for (int column = 0; column < model()->columnCount(); ++column) {
        int text = horizontalHeader()->fontMetrics().horizontalAdvance(
            model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < std::min(model()->rowCount(), rowsMeasured); ++row) {
            const QModelIndex index = model()->index(row, column);
            const int icon = index.data(Qt::DecorationRole).isNull() ? 0 : Metrics::icon + Metrics::space2;
            text = std::max(text, fontMetrics().horizontalAdvance(index.data().toString()) + icon);
        }
        all.push_back({column, text + 2 * Metrics::space2 + Metrics::space2});
    }
    std::ranges::sort(all, {}, &Wanted::width);
    int room = viewport()->width();
    int left = static_cast<int>(all.size());
    for (const Wanted &each : all) {
        const int share = std::max(room / left, fontMetrics().averageCharWidth() * fewestCharacters);
        const int given = left == 1 ? share : std::min(each.width, share); // the widest takes what is left
        horizontalHeader()->resizeSection(each.column, given);
        room -= given;
        --left;
    }
}

QString AccessTableView::currentRowAsText() const
{
    QStringList cells;
    for (int column = 0; currentIndex().isValid() && column < model()->columnCount(); ++column)
        cells.append(currentIndex().siblingAtColumn(column).data().toString());
    return cells.join(u'\t');
}

void AccessTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(currentRowAsText());
    else if (event->key() == Qt::Key_Slash)
        Q_EMIT findRequested();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT followed(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void AccessTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace bulkhead
