#include "ui/access/access_view.h"

#include "ui/access/access_model.h"
#include "ui/access/access_table_view.h"
#include "ui/access/access_words.h"
#include "ui/access/reason_delegate.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr int sideWidth = 340;
constexpr int narrowestSide = 220;

/// Each word occurs somewhere in the row.
class RowFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &text)
    {
        m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
        invalidateRowsFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        QString all;
        for (int column = 0; column < sourceModel()->columnCount(); ++column)
            all += sourceModel()->index(row, column).data().toString() + u'\n';
        return std::ranges::all_of(m_words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

} // namespace

AccessView::AccessView(QWidget *parent)
    : QWidget(parent)
    , m_sheet(std::make_shared<AccessSheet>())
    , m_summary(new QLabel(this))
    , m_pods(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_tabs(new QTabBar(this))
    , m_model(new AccessModel(this))
    , m_shown(new RowFilter(this))
    , m_table(new AccessTableView(this))
    , m_reasons(new QListWidget(this))
    , m_reasonLook(new ReasonDelegate(*m_reasons))
    , m_note(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(makeEmptyPage())
    , m_why(makeWhy())
{
    m_shown->setSourceModel(m_model);
    m_table->setModel(m_shown);
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMargin(Metrics::space2);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("Rights and connections"));
    for (const QString &title : {tr("Rights"), tr("Who can reach it"), tr("Whom it can reach")})
        m_tabs->addTab(title);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto *middle = new QSplitter(Qt::Horizontal, this);
    middle->setHandleWidth(1);
    middle->setChildrenCollapsible(false);
    middle->addWidget(m_pages);
    middle->addWidget(m_why);
    middle->setStretchFactor(0, 1);
    middle->setSizes({QWIDGETSIZE_MAX, sideWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_tabs);
    layout->addWidget(middle, 1);
    layout->addWidget(m_note);
    setFocusProxy(m_table);
    connectParts();
    showHead();
    showTable();
}

QWidget *AccessView::makeHead()
{
    auto *head = new QWidget(this);
    head->setProperty("panel", QStringLiteral("bar"));
    head->setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("REACH AND RIGHTS"), head);
    title->setProperty("role", QStringLiteral("section"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_pods->setAccessibleName(tr("Pod"));
    m_pods->setToolTip(tr("The object makes several pods: which of them is shown"));
    m_filter->setPlaceholderText(tr("Filter rows"));
    m_filter->setAccessibleName(tr("Filter rows"));
    m_filter->setToolTip(tr("All words must occur in the row (/)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(320);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(Metrics::space4, Metrics::space1, Metrics::space2, Metrics::space1);
    layout->setSpacing(Metrics::space3);
    layout->addWidget(title);
    layout->addWidget(m_summary, 2);
    layout->addWidget(m_pods);
    layout->addWidget(m_filter, 1);
    return head;
}

QWidget *AccessView::makeEmptyPage()
{
    auto *page = new QWidget(this);
    page->setProperty("panel", QStringLiteral("base"));
    page->setAttribute(Qt::WA_StyledBackground);
    m_emptyTitle = new QLabel(page);
    m_emptyTitle->setProperty("role", QStringLiteral("large"));
    m_emptyText = new QLabel(page);
    m_emptyText->setProperty("role", QStringLiteral("muted"));
    m_emptyText->setMaximumWidth(640);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Metrics::space4, Metrics::space4, Metrics::space4, Metrics::space4);
    layout->setSpacing(Metrics::space2);
    layout->addStretch();
    for (QLabel *label : {m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        auto *centred = new QHBoxLayout;
        centred->addStretch(1);
        centred->addWidget(label, 4);
        centred->addStretch(1);
        layout->addLayout(centred);
    }
    layout->addStretch();
    return page;
}

QWidget *AccessView::makeWhy()
{
    auto *why = new QWidget(this);
    why->setProperty("panel", QStringLiteral("base"));
    why->setAttribute(Qt::WA_StyledBackground);
    why->setMinimumWidth(narrowestSide);
    auto *title = new QLabel(tr("WHY"), why);
    title->setProperty("role", QStringLiteral("section"));
    title->setContentsMargins(Metrics::space3, Metrics::space2, Metrics::space3, 0);
    m_reasons->setAccessibleName(tr("Why the row says so"));
    m_reasons->setAccessibleDescription(tr("Return opens the place"));
    m_reasons->setItemDelegate(m_reasonLook);
    m_reasons->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_reasons->setResizeMode(QListView::Adjust);
    auto *layout = new QVBoxLayout(why);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::space1);
    layout->addWidget(title);
    layout->addWidget(m_reasons, 1);
    return why;
}

void AccessView::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        static_cast<RowFilter *>(m_shown)->setWords(text);
        showTable();
    });
    connect(m_filter, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_table->forgetSizes();
        m_model->setSheet(m_sheet, page());
        showTable();
    });
    connect(m_pods, &QComboBox::activated, this, [this](int pod) { Q_EMIT podChosen(static_cast<std::size_t>(pod)); });
    connect(m_table, &AccessTableView::followed, this, &AccessView::follow);
    connect(m_table, &AccessTableView::findRequested, this, &AccessView::focusFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AccessView::showReasons);
    connect(m_reasons, &QListWidget::itemActivated, this, &AccessView::followReason);
}

void AccessView::setTheme(const Theme &theme)
{
    m_model->setTheme(theme);
    m_reasonLook->setTheme(theme);
    m_reasons->viewport()->update();
}

void AccessView::setSheet(const AccessSheetPtr &sheet)
{
    m_sheet = sheet;
    {
        const QSignalBlocker quiet(m_tabs);
        for (std::size_t i = 0; i < accessPageCount; ++i)
            m_tabs->setTabVisible(static_cast<int>(i), sheet->has(static_cast<AccessPage>(i)));
        if (!sheet->has(page()))
            m_tabs->setCurrentIndex(0);
    }
    m_model->setSheet(m_sheet, page());
    showHead();
    showTable();
}

void AccessView::showWorking()
{
    m_summary->setText(tr("Being worked out…"));
}

void AccessView::showPage(AccessPage page)
{
    if (m_sheet->has(page))
        m_tabs->setCurrentIndex(static_cast<int>(page));
}

AccessPage AccessView::page() const
{
    return static_cast<AccessPage>(std::max(0, m_tabs->currentIndex()));
}

void AccessView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void AccessView::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

QString AccessView::note() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

QString AccessView::emptyText() const
{
    return m_pages->currentWidget() == m_empty ? QString(m_emptyTitle->text() + u'\n' + m_emptyText->text()) : QString();
}

void AccessView::showHead()
{
    QStringList parts;
    for (const QString &part : {m_sheet->title(), m_sheet->subject()}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    const QSignalBlocker quiet(m_pods);
    m_pods->clear();
    for (const QString &pod : m_sheet->pods())
        m_pods->addItem(pod);
    m_pods->setCurrentIndex(m_sheet->pods().empty() ? -1 : static_cast<int>(m_sheet->place().pod));
    m_pods->setVisible(!m_sheet->pods().empty());
}

void AccessView::showTable()
{
    const bool isEmpty = m_sheet->about() == AccessSheet::About::Nothing;
    const AccessTable &table = m_sheet->table(page());
    QString note = table.note;
    if (table.left > 0)
        note += (note.isEmpty() ? QString() : QStringLiteral(" "))
            + tr("%n row(s) more than are listed here.", nullptr, static_cast<int>(table.left));
    m_note->setText(note);
    m_note->setVisible(!isEmpty && !note.isEmpty());
    m_tabs->setVisible(m_sheet->has(AccessPage::Incoming)); // one alone is no choice
    m_filter->setEnabled(!isEmpty);
    m_why->setVisible(!isEmpty);
    m_table->setAccessibleName(m_tabs->tabText(m_tabs->currentIndex()));
    if (isEmpty)
        return showEmpty(tr("Nothing here has rights or connections"),
                         tr("Put the cursor into a service account, a binding or a workload, or choose one in the workspace panel. "
                            "Then its rights are listed here, and who can reach it."));
    if (m_shown->rowCount() == 0)
        return showEmpty(table.rows.empty() ? tr("There is nothing to list") : tr("Nothing matches the filter"),
                         table.rows.empty() ? tr("No binding in the files gives it a right.") : tr("The filter hides all rows."));
    m_pages->setCurrentWidget(m_table);
    m_table->fitColumns();
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_shown->index(0, 0));
    showReasons();
}

void AccessView::showEmpty(const QString &title, const QString &text)
{
    m_emptyTitle->setText(title);
    m_emptyText->setText(text);
    m_pages->setCurrentWidget(m_empty);
    m_reasons->clear();
}

const AccessRow *AccessView::currentRow() const
{
    return m_model->row(m_shown->mapToSource(m_table->currentIndex()));
}

void AccessView::showReasons()
{
    m_reasons->clear();
    const AccessRow *row = currentRow();
    for (const AccessReason &reason : row ? row->reasons : std::vector<AccessReason>()) {
        const QString place = accessPlaceText(reason.place);
        auto *item = new QListWidgetItem(reason.text, m_reasons);
        item->setData(ReasonDelegate::PlaceRole, place);
        item->setData(ReasonDelegate::LinkRole, reason.place.source != nullptr);
        item->setData(Qt::AccessibleTextRole, tr("%1, at %2").arg(reason.text, place));
        item->setToolTip(place);
    }
}

void AccessView::follow(const QModelIndex &index)
{
    const AccessRow *row = m_model->row(m_shown->mapToSource(index));
    if (row && row->place().source)
        Q_EMIT placeActivated(row->place());
}

void AccessView::followReason(const QListWidgetItem *item)
{
    const AccessRow *row = currentRow();
    const auto index = static_cast<std::size_t>(m_reasons->row(item));
    if (row && index < row->reasons.size() && row->reasons[index].place.source)
        Q_EMIT placeActivated(row->reasons[index].place);
}

} // namespace bulkhead
