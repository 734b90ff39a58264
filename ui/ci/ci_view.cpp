#include "ui/ci/ci_view.h"

#include "ui/ci/made_pod_view.h"
#include "ui/ci/runner_details.h"
#include "ui/ci/runner_table.h"
#include "ui/ci/runner_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <set>

namespace bulkhead {

namespace {

constexpr int sideWidth = 340;
constexpr int narrowestSide = 240;
/// Placements and findings that the UI thread looks at itself.
constexpr std::size_t smallEnough = 1'000;
constexpr ByteOffset smallText = 128 * 1024;

bool isSmall(const AnalysisResult *result)
{
    if (!result || !result->ci)
        return true;
    const std::size_t runners = result->ci->runners().size();
    if (runners == 0)
        return true;
    const std::size_t perRunner =
        result->isolation ? result->isolation->groups().size() + result->isolation->workloads().size() / 4 + 1 : 1;
    return runners * perRunner + result->findingCount() + result->ci->sources().manifests().size() <= smallEnough;
}

} // namespace

CiView::CiView(QWidget *parent)
    : QWidget(parent)
    , m_list(std::make_shared<RunnerList>())
    , m_summary(new QLabel(this))
    , m_filter(new QLineEdit(this))
    , m_table(new RunnerTable(this))
    , m_podView(new MadePodView(this))
    , m_details(new RunnerDetails(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(makeEmptyPage())
    , m_build(this, [this](const RunnerListPtr &list) { takeList(list); })
    , m_podBuild(this, [this](const MadePodPtr &pod) { takePod(pod); })
{
    for (QWidget *page : {static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_podView), m_empty})
        m_pages->addWidget(page);
    auto *middle = new QSplitter(Qt::Horizontal, this);
    middle->setHandleWidth(1);
    middle->setChildrenCollapsible(false);
    m_details->setMinimumWidth(narrowestSide);
    middle->addWidget(m_pages);
    middle->addWidget(m_details);
    middle->setStretchFactor(0, 1);
    middle->setSizes({QWIDGETSIZE_MAX, sideWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(middle, 1);
    setFocusProxy(m_table);
    connectParts();
    showPage();
}

CiView::~CiView() = default;

QWidget *CiView::makeHead()
{
    auto *head = new QWidget(this);
    head->setProperty("panel", QStringLiteral("bar"));
    head->setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("CI RUNNERS"), head);
    title->setProperty("role", QStringLiteral("section"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_filter->setPlaceholderText(tr("Filter runners"));
    m_filter->setAccessibleName(tr("Filter runners"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(320);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(Metrics::space4, Metrics::space1, Metrics::space2, Metrics::space1);
    layout->setSpacing(Metrics::space3);
    layout->addWidget(title);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_filter, 1);
    return head;
}

QWidget *CiView::makeEmptyPage()
{
    auto *page = new QWidget(this);
    page->setProperty("panel", QStringLiteral("base"));
    page->setAttribute(Qt::WA_StyledBackground);
    m_emptyTitle = new QLabel(page);
    m_emptyTitle->setProperty("role", QStringLiteral("large"));
    m_emptyText = new QLabel(page);
    m_emptyText->setProperty("role", QStringLiteral("muted"));
    m_emptyText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_emptyText->setMaximumWidth(720);
    m_clearFilter = new QPushButton(tr("Clear filter"), page);
    connect(m_clearFilter, &QPushButton::clicked, this, [this] { setFilterText({}); });
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
    layout->addWidget(m_clearFilter, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void CiView::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, this, &CiView::filter);
    connect(m_filter, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &RunnerTable::findRequested, this, &CiView::focusFilter);
    connect(m_table, &RunnerTable::podRequested, this, &CiView::showFirstPod);
    connect(m_table, &RunnerTable::selectionMoved, this, [this] {
        showSelection();
        Q_EMIT selectionMoved();
    });
    connect(m_table, &RunnerTable::linkActivated, this,
            [this](std::size_t runner, RunnerColumn column) { follow(m_list->rows()[runner], column); });
    connect(m_details, &RunnerDetails::placeActivated, this, &CiView::placeActivated);
    connect(m_details, &RunnerDetails::podActivated, this, &CiView::showPod);
    connect(m_details, &RunnerDetails::isolationActivated, this, [this] {
        if (const RunnerRow *row = selectedRow())
            follow(*row, RunnerColumn::Isolation);
    });
    connect(m_details, &RunnerDetails::findingsActivated, this, [this] {
        if (const RunnerRow *row = selectedRow())
            follow(*row, RunnerColumn::Findings);
    });
    connect(m_podView, &MadePodView::placeActivated, this, &CiView::placeActivated);
    connect(m_podView, &MadePodView::leaveRequested, this, &CiView::showTable);
}

void CiView::setTheme(const Theme &theme)
{
    m_table->setTheme(theme);
    m_podView->setTheme(theme);
    m_details->setTheme(theme);
}

void CiView::setResult(const std::shared_ptr<const AnalysisResult> &result, const Workspace &workspace)
{
    m_result = result;
    using Build = BackgroundBuild<RunnerList>;
    m_build.request([result, workspace] { return RunnerList::build(result, workspace); },
                    isSmall(result.get()) ? Build::Size::Immediate : Build::Size::Large);
}

void CiView::takeList(const RunnerListPtr &list)
{
    if (list->result() != m_result)
        return; // a newer one is on its way
    m_list = list;
    m_table->setList(list);
    m_table->selectSomething();
    showSelection();
    refreshPod();
    showSummary();
    showPage();
}

void CiView::filter(const QString &text)
{
    RunnerQuery query = m_table->runners().query();
    query.text = text;
    m_table->setQuery(query);
    showTable();
}

void CiView::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void CiView::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void CiView::selectAt(const std::string &path, ByteOffset offset)
{
    const auto runner = m_list->at(path, offset);
    if (!runner)
        return;
    m_table->select(*runner);
    showSelection();
    refreshPod();
}

const RunnerRow *CiView::selectedRow() const
{
    const auto runner = m_table->selected();
    return runner ? &m_list->rows()[*runner] : nullptr;
}

Location CiView::selectedPlace() const
{
    const RunnerRow *row = selectedRow();
    return row ? row->facts->runner->place : Location();
}

void CiView::showSelection()
{
    m_details->setRunner(m_list, m_table->selected());
}

void CiView::follow(const RunnerRow &row, RunnerColumn column)
{
    switch (column) {
    case RunnerColumn::Groups:
    case RunnerColumn::Isolation:
        if (row.facts->worstWorkload)
            Q_EMIT workloadActivated(*row.facts->worstWorkload);
        return;
    case RunnerColumn::Findings:
        Q_EMIT findingsActivated(row.text(RunnerColumn::Name), row.findings);
        return;
    default:
        Q_EMIT placeActivated(row.facts->runner->place);
    }
}

void CiView::showFirstPod()
{
    const RunnerRow *row = selectedRow();
    if (!row)
        return;
    const auto &pods = row->facts->runner->pods;
    if (const auto made = std::ranges::find_if(pods, [](const CiPod &pod) { return pod.made != nullptr; }); made != pods.end())
        showPod(static_cast<std::size_t>(made - pods.begin()));
}

void CiView::showPod(std::size_t pod)
{
    const auto runner = m_table->selected();
    if (!runner || pod >= m_list->rows()[*runner].facts->runner->pods.size())
        return;
    const CiPod &shown = m_list->rows()[*runner].facts->runner->pods[pod];
    if (!shown.made)
        return;
    m_shownPod = toQString(shown.resource->id());
    requestPod(*runner, pod);
}

void CiView::requestPod(std::size_t runner, std::size_t pod)
{
    using Build = BackgroundBuild<MadePod>;
    const auto isSmallFile = [](const ManifestPtr &manifest) { return manifest->source()->size() <= smallText; };
    const bool isShort =
        m_list->rows()[runner].findings.size() <= smallEnough && std::ranges::all_of(m_list->workspace().manifests(), isSmallFile);
    m_podBuild.request([list = m_list, runner, pod] { return MadePod::build(list, runner, pod); },
                       isShort ? Build::Size::Immediate : Build::Size::Large);
}

/// The pod shown, of the newest list; the table if it is gone or another runner was chosen.
void CiView::refreshPod()
{
    if (m_shownPod.isEmpty())
        return;
    const auto runner = m_table->selected();
    if (runner) {
        const auto &pods = m_list->rows()[*runner].facts->runner->pods;
        const auto same = std::ranges::find_if(
            pods, [this](const CiPod &pod) { return pod.made && toQString(pod.resource->id()) == m_shownPod; });
        if (same != pods.end())
            return requestPod(*runner, static_cast<std::size_t>(same - pods.begin()));
    }
    showTable();
}

void CiView::takePod(const MadePodPtr &pod)
{
    if (pod->list != m_list || m_shownPod != toQString(pod->ciPod().resource->id()))
        return;
    const bool isNew = !isPodShown();
    m_podView->setPod(pod);
    showPage();
    if (isNew)
        m_podView->setFocus();
}

void CiView::showTable()
{
    const bool hadFocus = m_podView->isAncestorOf(focusWidget());
    m_shownPod.clear();
    m_podView->setPod(nullptr);
    showPage();
    if (hadFocus)
        m_table->setFocus();
}

bool CiView::isPodShown() const
{
    return m_pages->currentWidget() == m_podView;
}

QString CiView::emptyText() const
{
    return m_pages->currentWidget() == m_empty ? QString(m_emptyTitle->text() + u'\n' + m_emptyText->text()) : QString();
}

void CiView::showSummary()
{
    const std::vector<RunnerRow> &rows = m_list->rows();
    if (rows.empty())
        return m_summary->clear();
    std::set<CiSystem> systems;
    int leaking = 0;
    for (const RunnerRow &row : rows) {
        systems.insert(row.facts->runner->system);
        leaking += row.facts->verdict >= RunnerVerdict::Soft ? 1 : 0;
    }
    QStringList parts{tr("%n runner(s)", nullptr, static_cast<int>(rows.size())),
                      tr("%n CI system(s)", nullptr, static_cast<int>(systems.size()))};
    if (leaking > 0)
        parts.append(tr("%n whose pods leak", nullptr, leaking));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

void CiView::showPage()
{
    const bool hasRunners = !m_list->rows().empty();
    const bool isFilteredAway = hasRunners && m_table->runners().rowCount() == 0;
    m_filter->setEnabled(hasRunners);
    m_details->setVisible(hasRunners);
    m_clearFilter->setVisible(isFilteredAway);
    if (isFilteredAway) {
        m_emptyTitle->setText(tr("No runner matches"));
        m_emptyText->setText(tr("The filter hides all of them."));
    } else if (!m_result) {
        m_emptyTitle->setText(tr("No workspace is open"));
        m_emptyText->setText(tr("Open a folder, a file or a cluster export to see which CI runners it defines."));
    } else {
        QStringList systems;
        for (std::size_t i = 0; i < ciSystemCount; ++i)
            systems.append(toQString(nameOf(static_cast<CiSystem>(i))));
        const auto files = m_result->ci ? static_cast<int>(m_result->ci->sources().manifests().size()) : 0;
        m_emptyTitle->setText(tr("No CI runners in this workspace"));
        m_emptyText->setText(
            tr("Looked for in %n file(s): custom resources, Helm values, settings in ConfigMaps, and images of pods, "
               "of %1.",
               nullptr, files)
                .arg(systems.join(QStringLiteral(", "))));
    }
    const bool isEmpty = !hasRunners || isFilteredAway;
    m_details->setPodShown(m_podView->pod() && !isEmpty);
    m_pages->setCurrentWidget(isEmpty ? m_empty : m_podView->pod() ? static_cast<QWidget *>(m_podView) : m_table);
}

} // namespace bulkhead
