#include "ui/findings/findings_view.h"

#include "ui/findings/finding_filter_bar.h"
#include "ui/findings/finding_model.h"
#include "ui/findings/finding_tree.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace bulkhead {

namespace {

constexpr int listPage = 0;
constexpr int emptyPage = 1;

} // namespace

FindingsView::FindingsView(QWidget *parent)
    : QWidget(parent)
    , m_model(new FindingModel(this))
    , m_bar(new FindingFilterBar(this))
    , m_tree(new FindingTree(m_model, this))
    , m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(m_tree);
    m_pages->addWidget(makeEmptyPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_tree);

    m_tree->header()->setSectionsClickable(true);
    m_tree->header()->setSortIndicatorShown(true);
    m_tree->header()->setSortIndicator(FindingModel::SeverityColumn, Qt::AscendingOrder);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree->header(), &QHeaderView::sectionClicked, this, &FindingsView::sortBy);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &FindingsView::showMenu);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const FindingPtr finding = m_model->finding(index))
            Q_EMIT activated(finding);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsView::takeCurrent);
    connect(m_tree, &FindingTree::filterRequested, this, &FindingsView::focusFilter);
    connect(m_tree, &FindingTree::resetRequested, this, &FindingsView::clearFilter);
    connect(m_bar, &FindingFilterBar::queryChanged, this, &FindingsView::applyQuery);
    connect(m_bar, &FindingFilterBar::leaveRequested, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_model, &FindingModel::rowsChanged, this, &FindingsView::takeRows);
    // Qt forgets a vanished current item while the rows change: that is no choice of the person.
    connect(m_model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { m_isQuiet = true; });
    showPage();
}

QWidget *FindingsView::makeEmptyPage()
{
    auto *page = new QWidget(this);
    page->setProperty("panel", QStringLiteral("base"));
    page->setAttribute(Qt::WA_StyledBackground);
    m_emptyTitle = new QLabel(page);
    m_emptyTitle->setProperty("role", QStringLiteral("large"));
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyText = new QLabel(page);
    m_emptyText->setProperty("role", QStringLiteral("muted"));
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_clearFilter = new QPushButton(tr("Clear filter"), page);
    connect(m_clearFilter, &QPushButton::clicked, this, &FindingsView::clearFilter);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Metrics::space4, Metrics::space4, Metrics::space4, Metrics::space4);
    layout->setSpacing(Metrics::space2);
    layout->addStretch();
    layout->addWidget(m_emptyTitle);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_clearFilter, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void FindingsView::setTheme(const Theme &theme)
{
    m_bar->setTheme(theme);
    m_tree->setTheme(theme);
}

void FindingsView::setResult(std::shared_ptr<const AnalysisResult> result)
{
    m_model->setResult(std::move(result));
}

void FindingsView::setEmptyText(const QString &text)
{
    m_textWhenEmpty = text;
    showPage();
}

void FindingsView::setQuery(const FindingQuery &query)
{
    m_bar->setQuery(query);
    applyQuery(query);
}

void FindingsView::applyQuery(const FindingQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_model->setQuery(query);
    Q_EMIT filterChanged();
}

void FindingsView::setFilterRule(const std::string &ruleId)
{
    FindingQuery query = m_query;
    query.filter = {};
    query.filter.rules = {ruleId};
    setQuery(query);
}

void FindingsView::setFilterSeverity(Severity severity)
{
    FindingQuery query = m_query;
    query.filter = {};
    query.filter.severities = {severity};
    setQuery(query);
}

void FindingsView::setFilterPath(const std::string &path)
{
    FindingQuery query = m_query;
    query.filter = {};
    query.filter.path = path;
    setQuery(query);
}

void FindingsView::setFilterFindings(const QString &subject, const std::set<std::string, std::less<>> &fingerprints)
{
    FindingQuery query = m_query;
    query.filter = {};
    query.filter.subject = subject;
    query.filter.fingerprints = fingerprints;
    setQuery(query);
}

void FindingsView::clearFilter()
{
    FindingQuery query = m_query;
    query.filter = {};
    setQuery(query);
}

void FindingsView::focusFilter()
{
    m_bar->focusFilter();
}

void FindingsView::sortBy(int column)
{
    FindingQuery query = m_query;
    if (column == FindingModel::SeverityColumn)
        query.order = FindingOrder::Severity;
    else if (column == FindingModel::PlaceColumn)
        query.order = FindingOrder::Place;
    else if (column == FindingModel::RuleColumn)
        query.order = FindingOrder::Rule;
    setQuery(query);
    showOrder();
}

void FindingsView::showOrder()
{
    const int column = m_query.order == FindingOrder::Severity ? FindingModel::SeverityColumn
        : m_query.order == FindingOrder::Place                 ? FindingModel::PlaceColumn
                                                               : FindingModel::RuleColumn;
    m_tree->header()->setSortIndicator(column, Qt::AscendingOrder);
}

void FindingsView::takeRows()
{
    m_isQuiet = false;
    m_bar->setRows(m_model->rows());
    showOrder();
    showPage();
    const FindingPtr finding = current();
    if (finding)
        rememberPosition(m_tree->currentIndex());
    else
        m_isBeforeOrdinal = true;
    if (std::exchange(m_hadCurrent, finding != nullptr) || finding)
        Q_EMIT currentRefreshed(finding);
}

void FindingsView::showPage()
{
    const FindingRows &rows = m_model->rows();
    const bool noMatch = rows.findings().empty() && rows.totalCount() > 0;
    const bool nothingOpen = !rows.result();
    m_emptyTitle->setText(noMatch ? tr("No finding matches") : nothingOpen ? tr("No workspace is open") : tr("No findings"));
    m_emptyText->setText(noMatch ? tr("Hidden by the filter: %n", nullptr, static_cast<int>(rows.totalCount()))
                             : !m_textWhenEmpty.isEmpty() ? m_textWhenEmpty
                             : nothingOpen                ? tr("Open a folder, a file or a cluster export to check it.")
                                                          : QString());
    m_emptyText->setVisible(!m_emptyText->text().isEmpty());
    m_clearFilter->setVisible(noMatch);
    m_pages->setCurrentIndex(rows.findings().empty() ? emptyPage : listPage);
}

FindingPtr FindingsView::current() const
{
    return m_model->finding(m_tree->currentIndex());
}

void FindingsView::setCurrent(const FindingPtr &finding)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    const QModelIndex index = finding ? m_model->indexOfFinding(*finding) : QModelIndex();
    if (index.isValid()) {
        m_tree->moveTo(index);
    } else {
        m_tree->setCurrentIndex({});
        m_tree->clearSelection();
    }
    m_hadCurrent = index.isValid();
    rememberPosition(index);
}

/// A group stands before its first finding.
void FindingsView::rememberPosition(const QModelIndex &index)
{
    const auto ordinal = m_model->ordinal(index);
    const auto first = ordinal ? ordinal : m_model->ordinal(m_model->index(0, 0, index));
    m_ordinal = index.isValid() ? first.value_or(0) : 0;
    m_isBeforeOrdinal = !ordinal;
}

void FindingsView::takeCurrent(const QModelIndex &index)
{
    if (m_isQuiet)
        return;
    const FindingPtr finding = m_model->finding(index);
    m_hadCurrent = finding != nullptr;
    rememberPosition(index);
    if (finding)
        Q_EMIT selected(finding);
}

void FindingsView::next()
{
    walk(1);
}

void FindingsView::previous()
{
    walk(-1);
}

void FindingsView::walk(int step)
{
    const auto count = static_cast<std::int64_t>(m_model->rows().findings().size());
    if (count == 0)
        return;
    std::int64_t target = std::int64_t(m_ordinal) + (m_isBeforeOrdinal && step > 0 ? 0 : step);
    const bool wraps = target < 0 || target >= count;
    if (wraps)
        target = target < 0 ? count - 1 : 0;
    m_tree->moveTo(m_model->indexOfOrdinal(static_cast<std::uint32_t>(target)));
    if (wraps)
        Q_EMIT wrapped();
}

void FindingsView::showMenu(const QPoint &position)
{
    const FindingPtr finding = m_model->finding(m_tree->indexAt(position));
    if (!finding)
        return;
    const QString ruleId = toQString(finding->rule->id);
    QMenu menu(this);
    menu.addAction(tr("Go to %1").arg(m_tree->indexAt(position).siblingAtColumn(FindingModel::PlaceColumn).data().toString()), this,
                   [&] { Q_EMIT activated(finding); });
    menu.addAction(tr("Explain %1").arg(ruleId), this, [&] { Q_EMIT explainRequested(ruleId); });
    menu.addSeparator();
    menu.addAction(tr("Copy message"), this, [&] { QGuiApplication::clipboard()->setText(translated(finding->message)); });
    menu.addAction(tr("Copy selected rows"), QKeySequence(QKeySequence::Copy), this,
                   [this] { QGuiApplication::clipboard()->setText(m_tree->selectionAsText()); });
    menu.addSeparator();
    menu.addAction(tr("Show only %1").arg(ruleId), this, [&] { setFilterRule(std::string(finding->rule->id)); });
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

} // namespace bulkhead
