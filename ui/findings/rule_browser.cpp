#include "ui/findings/rule_browser.h"

#include "ui/findings/rule_help_view.h"
#include "ui/findings/severity_counts.h"
#include "ui/theme/texts.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <array>
#include <utility>

namespace bulkhead {

namespace {

constexpr int sideWidth = 460;
constexpr int narrowestSide = 280;

struct NamedFamily {
    RuleFamilyKind kind;
    const char *name;
    const char *shown;
};
using Kind = RuleFamilyKind;
constexpr std::array families = {
    NamedFamily{Kind::Framework, "cis", "CIS Benchmark"},
    NamedFamily{Kind::Framework, "nsa", "NSA/CISA hardening"},
    NamedFamily{Kind::Framework, "owasp", "OWASP Kubernetes"},
    NamedFamily{Kind::Framework, "mitre", "MITRE ATT&CK"},
    NamedFamily{Kind::Tool, "pss", "Pod Security Standards"},
    NamedFamily{Kind::Tool, "checkov", "Checkov"},
    NamedFamily{Kind::Tool, "kube-linter", "kube-linter"},
    NamedFamily{Kind::Tool, "kubescape", "Kubescape"},
    NamedFamily{Kind::Tool, "trivy", "Trivy"},
    NamedFamily{Kind::Tool, "polaris", "Polaris"},
    NamedFamily{Kind::Tool, "kics", "KICS"},
    NamedFamily{Kind::Tool, "kube-score", "kube-score"},
    NamedFamily{Kind::Tool, "kubeaudit", "kubeaudit"},
    NamedFamily{Kind::Tool, "kyverno", "Kyverno"},
};

QString shownName(std::string_view tool)
{
    for (const NamedFamily &family : families) {
        if (family.name == tool)
            return QString::fromLatin1(family.shown);
    }
    return toQString(tool);
}

/// "Checkov CKV_K8S_16 · Trivy KSV017 · …"
QString equivalentsText(const RuleMetadata &rule)
{
    QStringList all;
    for (const Equivalent &equivalent : rule.equivalents)
        all.append(shownName(equivalent.tool) + u' ' + toQString(equivalent.id));
    return all.join(QStringLiteral(" · "));
}

} // namespace

RuleBrowser::RuleBrowser(Help help, QWidget *parent)
    : QWidget(parent)
    , m_helpOf(std::move(help))
    , m_model(new RuleModel(this))
    , m_table(new QTableView(this))
    , m_help(new RuleHelpView(this))
    , m_filter(new QLineEdit(this))
    , m_family(new QComboBox(this))
    , m_which(new QComboBox(this))
    , m_level(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_title(new QLabel(this))
    , m_equivalents(new QLabel(this))
    , m_findings(new QPushButton(this))
    , m_pages(new QStackedWidget(this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Rules"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    for (auto *corner : m_table->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly)) {
        corner->setAccessibleName(tr("Rules"));
        corner->setToolTip(corner->accessibleName());
    }
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(RuleColumn::Severity), Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + Metrics::space2);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->installEventFilter(this);
    m_filter->installEventFilter(this);
    auto *middle = new QSplitter(Qt::Horizontal, this);
    middle->setHandleWidth(1);
    middle->setChildrenCollapsible(false);
    m_pages->addWidget(m_table);
    m_pages->addWidget(makeEmptyPage());
    middle->addWidget(m_pages);
    middle->addWidget(makeDetails());
    middle->setStretchFactor(0, 1);
    middle->setSizes({QWIDGETSIZE_MAX, sideWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(middle, 1);
    setFocusProxy(m_table);
    connectParts();
    showSelection();
}

QWidget *RuleBrowser::makeHead()
{
    auto *head = new QWidget(this);
    head->setProperty("panel", QStringLiteral("bar"));
    head->setAttribute(Qt::WA_StyledBackground);
    auto *title = new QLabel(tr("RULES"), head);
    title->setProperty("role", QStringLiteral("section"));
    m_filter->setPlaceholderText(tr("Filter: title, id, CKV_K8S_16, C-0057"));
    m_filter->setAccessibleName(tr("Filter rules"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(360);
    m_family->setAccessibleName(tr("Only rules of a profile, a framework or another tool"));
    m_which->setAccessibleName(tr("Only rules that are on, off or have findings"));
    fillFamilies();
    m_which->addItem(tr("On and off"), static_cast<int>(RuleSelection::All));
    m_which->addItem(tr("Only on"), static_cast<int>(RuleSelection::On));
    m_which->addItem(tr("Only off"), static_cast<int>(RuleSelection::Off));
    m_which->addItem(tr("With findings"), static_cast<int>(RuleSelection::WithFindings));
    m_which->addItem(tr("Set in .bulkhead.yaml"), static_cast<int>(RuleSelection::Set));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(Metrics::space4, Metrics::space1, Metrics::space2, Metrics::space1);
    layout->setSpacing(Metrics::space2);
    layout->addWidget(title);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_family);
    layout->addWidget(m_which);
    return head;
}

void RuleBrowser::fillFamilies()
{
    const auto add = [this](const QString &text, Kind kind, const QString &name) {
        m_family->addItem(text, QStringList{QString::number(static_cast<int>(kind)), name});
    };
    add(tr("All rules"), Kind::All, {});
    for (const std::string &profile : profileNames()) {
        if (profile != "all")
            add(tr("Profile %1").arg(toQString(profile)), Kind::Profile, toQString(profile));
    }
    for (const NamedFamily &family : families)
        add(QString::fromLatin1(family.shown), family.kind, QString::fromLatin1(family.name));
}

QWidget *RuleBrowser::makeDetails()
{
    auto *side = new QWidget(this);
    side->setProperty("panel", QStringLiteral("base"));
    side->setAttribute(Qt::WA_StyledBackground);
    side->setMinimumWidth(narrowestSide);
    m_equivalents->setProperty("role", QStringLiteral("muted"));
    m_equivalents->setWordWrap(true);
    m_equivalents->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setText(tr("In this workspace"));
    m_title->setBuddy(m_level);
    m_level->setAccessibleName(tr("How the rule counts in this workspace"));
    m_findings->setProperty("role", QStringLiteral("flat"));
    auto *choice = new QHBoxLayout;
    choice->setSpacing(Metrics::space2);
    choice->addWidget(m_title);
    choice->addWidget(m_level, 1);
    choice->addWidget(m_findings);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(Metrics::space4, Metrics::space2, Metrics::space4, Metrics::space2);
    top->setSpacing(Metrics::space2);
    top->addLayout(choice);
    top->addWidget(m_equivalents);
    layout->addLayout(top);
    layout->addWidget(m_help, 1);
    return side;
}

void RuleBrowser::connectParts()
{
    connect(m_filter, &QLineEdit::textChanged, this, &RuleBrowser::takeControls);
    connect(m_family, &QComboBox::currentIndexChanged, this, &RuleBrowser::takeControls);
    connect(m_which, &QComboBox::currentIndexChanged, this, &RuleBrowser::takeControls);
    connect(m_model, &RuleModel::switched, this, &RuleBrowser::switchRule);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RuleBrowser::showSelection);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const RuleRow *row = m_model->row(index); row && row->findings > 0)
            Q_EMIT findingsActivated(toQString(row->rule->id));
    });
    connect(m_findings, &QPushButton::clicked, this, [this] { Q_EMIT findingsActivated(selected()); });
    connect(m_level, &QComboBox::activated, this, [this] { Q_EMIT levelChosen(selected(), m_level->currentData().toString()); });
}

void RuleBrowser::setTheme(const Theme &theme)
{
    m_model->setTheme(theme);
    m_help->setTheme(theme);
}

void RuleBrowser::setList(const RuleListPtr &list)
{
    const bool isFirst = m_model->list().rows().empty();
    m_model->setList(list);
    if (isFirst)
        fitColumns();
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, static_cast<int>(RuleColumn::Title)));
    showSelection();
    showSummary();
}

/// Title and id share what the others leave.
void RuleBrowser::fitColumns()
{
    m_table->resizeColumnsToContents();
    for (const RuleColumn column : {RuleColumn::Title, RuleColumn::Id})
        m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(column), QHeaderView::Stretch);
}

void RuleBrowser::clearFilters()
{
    m_filter->clear();
    m_family->setCurrentIndex(0);
    m_which->setCurrentIndex(0);
}

QWidget *RuleBrowser::makeEmptyPage()
{
    auto *page = new QWidget(this);
    page->setProperty("panel", QStringLiteral("base"));
    page->setAttribute(Qt::WA_StyledBackground);
    auto *text = new QLabel(tr("No rule matches the filters."), page);
    text->setProperty("role", QStringLiteral("muted"));
    auto *clear = new QPushButton(tr("Clear filters"), page);
    connect(clear, &QPushButton::clicked, this, &RuleBrowser::clearFilters);
    auto *layout = new QVBoxLayout(page);
    layout->setSpacing(Metrics::space2);
    layout->addStretch();
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addWidget(clear, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void RuleBrowser::setFilterText(const QString &text)
{
    m_filter->setText(text);
}

void RuleBrowser::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RuleBrowser::select(const QString &ruleId)
{
    if (!m_model->indexOf(ruleId).isValid())
        clearFilters();
    if (const QModelIndex index = m_model->indexOf(ruleId); index.isValid()) {
        m_table->setCurrentIndex(index.siblingAtColumn(static_cast<int>(RuleColumn::Title)));
        m_table->scrollTo(m_table->currentIndex());
    }
}

QString RuleBrowser::selected() const
{
    const RuleRow *row = m_model->row(m_table->currentIndex());
    return row ? toQString(row->rule->id) : QString();
}

void RuleBrowser::takeControls()
{
    RuleQuery query = m_model->query();
    query.text = m_filter->text();
    const QStringList family = m_family->currentData().toStringList();
    query.family = {static_cast<Kind>(family.value(0).toInt()), toUtf8(family.value(1))};
    query.which = static_cast<RuleSelection>(m_which->currentData().toInt());
    m_model->setQuery(query);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, static_cast<int>(RuleColumn::Title)));
    showSelection();
    showSummary();
}

/// What the file may say, with what the profile would do in its place.
void RuleBrowser::fillLevels()
{
    const RuleRow *row = m_model->row(m_table->currentIndex());
    const QSignalBlocker block(m_level);
    m_level->clear();
    m_level->setEnabled(row && row->state != RuleState::Partly);
    if (!row)
        return;
    if (row->state == RuleState::Partly) {
        m_level->addItem(tr("Differs from file to file"));
        m_level->setToolTip(tr("Change it in .bulkhead.yaml"));
        return;
    }
    m_level->setToolTip(tr("Written into .bulkhead.yaml of this folder"));
    m_level->addItem(row->isInProfile ? tr("As the profile says: on") : tr("As the profile says: off"), QString());
    m_level->addItem(tr("Off"), QStringLiteral("off"));
    m_level->addItem(tr("On"), QStringLiteral("on"));
    for (const Severity severity : allSeverities)
        m_level->addItem(tr("On, severity %1").arg(severityName(severity)), toQString(toString(severity)));
    m_level->setCurrentIndex(std::max(0, m_level->findData(toQString(row->level))));
}

void RuleBrowser::showSelection()
{
    const RuleRow *row = m_model->row(m_table->currentIndex());
    fillLevels();
    const int count = row ? static_cast<int>(row->findings) : 0;
    m_findings->setText(tr("%n finding(s)", nullptr, count));
    m_findings->setEnabled(count > 0);
    const QString equivalents = row ? equivalentsText(*row->rule) : QString();
    m_equivalents->setText(equivalents.isEmpty() ? QString() : tr("Same check: %1").arg(equivalents));
    m_equivalents->setVisible(!equivalents.isEmpty());
    m_help->setHelp(selected(), row ? m_helpOf(selected()) : QString());
}

void RuleBrowser::showSummary()
{
    const auto &rows = m_model->list().rows();
    const auto on = std::ranges::count_if(rows, [](const RuleRow &row) { return row.state != RuleState::Off; });
    QStringList parts{tr("%1 of %2 are on here").arg(on).arg(rows.size())};
    if (m_model->rowCount() < static_cast<int>(rows.size()))
        parts.append(tr("%n shown", nullptr, m_model->rowCount()));
    m_pages->setCurrentIndex(m_model->rowCount() == 0 && !rows.empty() ? 1 : 0);
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

/// The shortest that says it: nothing where the profile does so anyway.
void RuleBrowser::switchRule(const QString &ruleId, bool on)
{
    const RuleRow *row = m_model->row(m_model->indexOf(ruleId));
    if (!row)
        return;
    const QString word = on ? QStringLiteral("on") : QStringLiteral("off");
    Q_EMIT levelChosen(ruleId, on == row->isInProfile && row->state != RuleState::Partly ? QString() : word);
}

bool RuleBrowser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_table && key == Qt::Key_Slash) {
        focusFilter();
        return true;
    }
    if (watched == m_table && key == Qt::Key_Space) {
        const QModelIndex state = m_table->currentIndex().siblingAtColumn(static_cast<int>(RuleColumn::State));
        const bool isOn = state.data(Qt::CheckStateRole).toInt() != Qt::Unchecked;
        return m_model->setData(state, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
    if (watched == m_filter && key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (watched == m_filter && (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        m_table->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace bulkhead
