#include "ui/isolation/isolation_view.h"

#include "ui/isolation/isolation_canvas.h"
#include "ui/isolation/isolation_legend.h"
#include "ui/isolation/isolation_mapping.h"
#include "ui/isolation/isolation_matrix.h"
#include "ui/isolation/isolation_notice.h"
#include "ui/isolation/what_if_panel.h"
#include "ui/isolation/why_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace bulkhead {

namespace {

constexpr int sideWidth = 340;
constexpr int narrowestSide = 240;

} // namespace

IsolationView::IsolationView(WhatIfSession::Mode mode, QWidget *parent)
    : QWidget(parent)
    , m_session(mode)
    , m_head(new IsolationHead(this))
    , m_notice(new IsolationNotice(this))
    , m_pages(new QStackedWidget(this))
    , m_canvas(new IsolationCanvas(this))
    , m_matrix(new IsolationMatrix(this))
    , m_empty(makeEmptyPage())
    , m_why(new WhyPanel(this))
    , m_whatIf(new WhatIfPanel(&m_session, this))
    , m_side(makeSide())
    , m_legend(new IsolationLegend(this))
{
    for (QWidget *page : {static_cast<QWidget *>(m_canvas), static_cast<QWidget *>(m_matrix), m_empty})
        m_pages->addWidget(page);
    auto *middle = new QSplitter(Qt::Horizontal, this);
    middle->setHandleWidth(1);
    middle->setChildrenCollapsible(false);
    middle->addWidget(m_pages);
    middle->addWidget(m_side);
    middle->setStretchFactor(0, 1);
    middle->setSizes({QWIDGETSIZE_MAX, sideWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_notice);
    layout->addWidget(middle, 1);
    layout->addWidget(m_legend);
    connectParts();
    takeShown();
}

IsolationView::~IsolationView() = default;

QWidget *IsolationView::makeEmptyPage()
{
    auto *page = new QWidget(this);
    page->setProperty("panel", QStringLiteral("base"));
    page->setAttribute(Qt::WA_StyledBackground);
    m_emptyTitle = new QLabel(page);
    m_emptyTitle->setProperty("role", QStringLiteral("large"));
    m_emptyText = new QLabel(page);
    m_emptyText->setProperty("role", QStringLiteral("muted"));
    m_clearFilter = new QPushButton(tr("Clear filter"), page);
    connect(m_clearFilter, &QPushButton::clicked, this, [this] { setFilter({}); });
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(Metrics::space4, Metrics::space4, Metrics::space4, Metrics::space4);
    layout->setSpacing(Metrics::space2);
    layout->addStretch();
    for (QLabel *label : {m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addWidget(m_clearFilter, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

QWidget *IsolationView::makeSide()
{
    m_whatIfArea = new QScrollArea(this);
    m_whatIfArea->setAccessibleName(tr("What if"));
    m_whatIfArea->setWidget(m_whatIf);
    m_whatIfArea->setWidgetResizable(true);
    m_whatIfArea->setFrameShape(QFrame::NoFrame);
    m_whatIfArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_whatIfArea->hide();
    auto *side = new QSplitter(Qt::Vertical, this);
    side->setHandleWidth(1);
    side->setChildrenCollapsible(false);
    side->setMinimumWidth(narrowestSide);
    side->addWidget(m_whatIfArea);
    side->addWidget(m_why);
    return side;
}

void IsolationView::connectParts()
{
    connect(&m_session, &WhatIfSession::shownChanged, this, &IsolationView::takeShown);
    connect(m_head, &IsolationHead::filterChanged, this, &IsolationView::setFilter);
    connect(m_head, &IsolationHead::pageChosen, this, &IsolationView::setPage);
    connect(m_head, &IsolationHead::fitRequested, m_canvas, &IsolationCanvas::zoomToFit);
    connect(m_head, &IsolationHead::exportRequested, this, &IsolationView::exportWanted);
    connect(m_head, &IsolationHead::whatIfToggled, this, &IsolationView::setWhatIfShown);
    connect(m_head, &IsolationHead::leaveRequested, this, &IsolationView::focusPage);
    connect(m_legend, &IsolationLegend::filterChanged, this, &IsolationView::setFilter);
    connect(m_canvas, &IsolationCanvas::filterChanged, this, &IsolationView::setFilter);
    connect(m_canvas, &IsolationCanvas::pictureChanged, this, &IsolationView::showLegend);
    connect(m_canvas, &IsolationCanvas::selectionChanged, this, &IsolationView::takeSelection);
    connect(m_canvas, &IsolationCanvas::findRequested, this, &IsolationView::focusFind);
    connect(m_canvas, &IsolationCanvas::activated, this, &IsolationView::placeActivated);
    connect(m_matrix, &IsolationMatrix::selectionChosen, this, &IsolationView::takeSelection);
    connect(m_matrix, &IsolationMatrix::placeActivated, this, &IsolationView::placeActivated);
    connect(m_matrix, &IsolationMatrix::findRequested, this, &IsolationView::focusFind);
    connect(m_matrix, &IsolationMatrix::contentChanged, this, &IsolationView::showPage);
    connect(m_why, &WhyPanel::placeActivated, this, &IsolationView::placeActivated);
    connect(m_why, &WhyPanel::selectionChosen, this, &IsolationView::takeSelection);
    connect(m_why, &WhyPanel::tryOutRequested, this, &IsolationView::tryOut);
    connect(m_whatIf, &WhatIfPanel::changesWanted, this, &IsolationView::changesWanted);
}

void IsolationView::setTheme(const Theme &theme)
{
    m_head->setTheme(theme);
    m_notice->setTheme(theme);
    m_canvas->setTheme(theme);
    m_matrix->setTheme(theme);
    m_why->setTheme(theme);
    m_whatIf->setTheme(theme);
    m_legend->setTheme(theme);
}

void IsolationView::setIsolation(const IsolationPtr &isolation)
{
    m_session.setToday(isolation);
}

/// Everything below shows another isolation from now on.
void IsolationView::takeShown()
{
    const IsolationPtr before = std::exchange(m_shown, m_session.shown());
    m_selection = before && m_shown ? sameSelection(*before, m_selection, *m_shown) : IsolationSelection();
    const IsolationPtr today = m_session.isActive() ? m_session.today() : IsolationPtr();
    m_head->setIsolation(m_shown, today, m_session.changes().size());
    m_legend->setIsolation(m_shown);
    m_canvas->setIsolation(m_shown, today);
    m_matrix->setIsolation(m_shown);
    m_why->setIsolation(m_shown, m_selection);
    applySelection(m_selection);
    showNotice();
    showPage();
}

void IsolationView::applySelection(const IsolationSelection &selection)
{
    m_selection = selection;
    m_canvas->setSelection(selection);
    m_matrix->showSelection(selection);
    m_why->setSelection(selection);
    m_whatIf->setSelection(selection);
}

void IsolationView::takeSelection(const IsolationSelection &selection)
{
    if (selection == m_selection)
        return;
    applySelection(selection);
    Q_EMIT selectionChanged(this->selection());
}

IsolationSelection IsolationView::selection() const
{
    return m_shown && today() ? sameSelection(*m_shown, m_selection, *today()) : IsolationSelection();
}

void IsolationView::selectAt(std::optional<std::size_t> workload, std::optional<std::size_t> group)
{
    if (m_shown && today())
        applySelection(sameSelection(*today(), {.workload = workload, .group = group}, *m_shown));
}

void IsolationView::setFilter(const PictureFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_head->setFilter(filter);
    m_legend->setFilter(filter);
    m_canvas->setFilter(filter);
    m_matrix->setFilter(filter);
}

void IsolationView::setPage(IsolationPage page)
{
    m_page = page;
    m_head->setPage(page);
    showPage();
}

void IsolationView::setWhatIfShown(bool shown)
{
    m_head->setWhatIfShown(shown);
    m_whatIfArea->setVisible(shown);
}

void IsolationView::tryOut(const std::vector<PlacementChange> &changes)
{
    std::vector<PlacementChange> moved;
    for (const PlacementChange &change : changes)
        if (auto same = sameChange(*m_shown, change, *today()))
            moved.push_back(std::move(*same));
    setWhatIfShown(true);
    m_session.add(moved);
}

void IsolationView::forgetWhatIf()
{
    m_session.forget();
}

void IsolationView::showPage()
{
    const bool hasWorkloads = m_shown && !m_shown->workloads().empty();
    const MatrixContent &content = m_matrix->matrix().content();
    const bool isFilteredAway = hasWorkloads && content.isolation == m_shown
        && (content.workloads.empty() || content.groups.empty()) && m_filter != PictureFilter();
    m_clearFilter->setVisible(isFilteredAway);
    if (!m_shown) {
        m_emptyTitle->setText(tr("No workspace is open"));
        m_emptyText->setText(tr("Open a folder, a file or a cluster export to see who can land where."));
    } else if (!hasWorkloads) {
        m_emptyTitle->setText(tr("No workloads in this workspace"));
        m_emptyText->setText(tr("The picture needs pods, or what makes them: Deployments, Jobs, runners."));
    } else {
        m_emptyTitle->setText(m_filter.breachesOnly ? tr("No leak matches") : tr("Nothing matches"));
        m_emptyText->setText(tr("The filter hides all workloads or all node groups."));
    }
    const bool isEmpty = !hasWorkloads || isFilteredAway;
    m_legend->setVisible(hasWorkloads);
    showLegend();
    m_side->setVisible(hasWorkloads);
    m_pages->setCurrentWidget(isEmpty ? m_empty : m_page == IsolationPage::Picture ? static_cast<QWidget *>(m_canvas) : m_matrix);
}

void IsolationView::showLegend()
{
    const bool isPicture = m_page == IsolationPage::Picture;
    m_legend->setPictured(isPicture ? legendOf(m_canvas->picture()) : std::vector<LegendEntry>());
}

void IsolationView::showNotice()
{
    const bool hasWorkloads = m_shown && !m_shown->workloads().empty();
    if (hasWorkloads && m_shown->isAssumed())
        m_notice->setNotice(tr("No node objects in this workspace: the groups below are assumed from selectors."),
                            QStringLiteral("kubectl get nodes -o yaml > nodes.yaml"));
    else if (hasWorkloads && m_shown->verdict().ciWorkloads == 0)
        m_notice->setNotice(
            tr("No CI workloads recognised. Declare what runs CI in .bulkhead.yaml to see whether it is kept apart."), {});
    else
        m_notice->setNotice({}, {});
}

void IsolationView::focusFind()
{
    m_head->focusFind();
}

void IsolationView::focusPage()
{
    m_pages->currentWidget()->setFocus();
}

} // namespace bulkhead
