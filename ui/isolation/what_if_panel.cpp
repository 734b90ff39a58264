#include "ui/isolation/what_if_panel.h"

#include "ui/isolation/isolation_mapping.h"
#include "ui/isolation/placement_words.h"
#include "ui/theme/elided_button.h"
#include "ui/theme/icons.h"
#include "ui/theme/texts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <ranges>

namespace bulkhead {

namespace {

constexpr std::size_t mostProposals = 6;
constexpr int rowsOfChanges = 4;

QLabel *makeLabel(QVBoxLayout &layout, const QString &text, const QString &role)
{
    auto *label = new QLabel(text);
    label->setProperty("role", role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    layout.addWidget(label);
    return label;
}

} // namespace

WhatIfPanel::WhatIfPanel(WhatIfSession *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_proposalBuild(this, [this](const std::shared_ptr<const ProposalSet> &set) {
        m_shownProposals = set;
        showProposals(set->proposals);
    })
{
    setProperty("panel", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("What if"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space4, Metrics::space3, Metrics::space4, Metrics::space4);
    layout->setSpacing(Metrics::space2);
    makeHead(*layout);
    makeChanges(*layout);
    makeButtons(*layout);
    m_proposals = new QWidget(this);
    m_proposalLayout = new QVBoxLayout(m_proposals);
    m_proposalLayout->setContentsMargins(0, Metrics::space2, 0, 0);
    m_proposalLayout->setSpacing(Metrics::space1);
    layout->addWidget(m_proposals);
    makeForm(*layout);
    layout->addStretch();
    connect(m_session, &WhatIfSession::changesChanged, this, &WhatIfPanel::showChanges);
    connect(m_session, &WhatIfSession::changesChanged, this, &WhatIfPanel::showOutcome);
    connect(m_session, &WhatIfSession::shownChanged, this, &WhatIfPanel::showOutcome);
    connect(m_session, &WhatIfSession::shownChanged, this, &WhatIfPanel::askForProposals);
    showChanges();
    showOutcome();
    showForm();
}

WhatIfPanel::~WhatIfPanel() = default;

void WhatIfPanel::makeHead(QVBoxLayout &layout)
{
    makeLabel(layout, tr("WHAT IF"), QStringLiteral("section"));
    m_outcome = makeLabel(layout, {}, QStringLiteral("large"));
    m_states = makeLabel(layout, {}, {});
    makeLabel(layout, tr("Tried out here only. Nothing is written until you make the change."), QStringLiteral("muted"));
}

void WhatIfPanel::makeChanges(QVBoxLayout &layout)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Metrics::space2);
    m_changes = new QListWidget(this);
    m_changes->setAccessibleName(tr("Changes tried out"));
    m_changes->setWordWrap(true);
    m_changes->setTextElideMode(Qt::ElideNone);
    m_changes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_remove = new QPushButton(tr("Leave out"), this);
    m_remove->setToolTip(tr("Leave the selected change out (Del)"));
    connect(m_remove, &QPushButton::clicked, this, &WhatIfPanel::removeCurrent);
    connect(m_changes, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    layout.addWidget(m_changes);
}

void WhatIfPanel::makeButtons(QVBoxLayout &layout)
{
    m_make = new QPushButton(tr("Make this change…"), this);
    m_make->setProperty("primary", true);
    m_make->setToolTip(tr("Shows the edits of all files before they are made"));
    m_undo = new QPushButton(tr("Undo"), this);
    m_undo->setToolTip(tr("Undo the last step here (Ctrl+Z)"));
    m_discard = new QPushButton(tr("Discard"), this);
    m_discard->setToolTip(tr("Leave out all changes"));
    connect(m_make, &QPushButton::clicked, this, [this] { Q_EMIT changesWanted(m_session->changes(), m_session->today()); });
    connect(m_undo, &QPushButton::clicked, m_session, &WhatIfSession::undo);
    connect(m_discard, &QPushButton::clicked, m_session, &WhatIfSession::discard);
    layout.addWidget(m_make);
    auto *line = new QHBoxLayout;
    line->setSpacing(Metrics::space2);
    for (QPushButton *button : {m_remove, m_undo, m_discard})
        line->addWidget(button, 1);
    layout.addLayout(line);
}

void WhatIfPanel::makeForm(QVBoxLayout &layout)
{
    layout.addSpacing(Metrics::space2);
    makeLabel(layout, tr("TRY A CHANGE"), QStringLiteral("section"));
    m_kind = new QComboBox(this);
    m_kind->setAccessibleName(tr("Kind of change"));
    for (std::size_t i = 0; i < WhatIfForm::kindCount; ++i)
        m_kind->addItem(WhatIfForm::title(static_cast<WhatIfForm::Kind>(i)));
    m_value = new QComboBox(this);
    m_value->setEditable(true);
    m_value->setInsertPolicy(QComboBox::NoInsert);
    m_value->setAccessibleName(tr("Taint, label or toleration"));
    m_value->lineEdit()->setAccessibleName(m_value->accessibleName());
    for (QComboBox *combo : {m_kind, m_value}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
    }
    m_add = new QPushButton(tr("Try it"), this);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &WhatIfPanel::showForm);
    connect(m_value->lineEdit(), &QLineEdit::returnPressed, this, &WhatIfPanel::addFromForm);
    connect(m_value, &QComboBox::editTextChanged, this, [this] { m_wrong->hide(); });
    connect(m_add, &QPushButton::clicked, this, &WhatIfPanel::addFromForm);
    layout.addWidget(m_kind);
    m_target = makeLabel(layout, {}, QStringLiteral("muted"));
    auto *line = new QHBoxLayout;
    line->setSpacing(Metrics::space2);
    line->addWidget(m_value, 1);
    line->addWidget(m_add);
    layout.addLayout(line);
    m_wrong = makeLabel(layout, {}, QStringLiteral("error"));
    m_wrong->hide();
}

void WhatIfPanel::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_undo->setIcon(themedIcon(QStringLiteral("undo"), theme));
    m_remove->setIcon(themedIcon(QStringLiteral("remove"), theme));
    showOutcome();
    if (m_shownProposals)
        showProposals(m_shownProposals->proposals);
}

void WhatIfPanel::setSelection(const IsolationSelection &selection)
{
    m_selection = selection;
    showForm();
}

WhatIfForm::Kind WhatIfPanel::kind() const
{
    return static_cast<WhatIfForm::Kind>(m_kind->currentIndex());
}

void WhatIfPanel::showChanges()
{
    const int current = m_changes->currentRow();
    m_changes->clear();
    for (const PlacementChange &change : m_session->changes())
        m_changes->addItem(translated(describe(change, *m_session->today())));
    m_changes->setCurrentRow(std::min(current, m_changes->count() - 1));
    m_changes->setVisible(m_session->isActive());
    const int rowHeight = fontMetrics().height() * 2 + Metrics::space1;
    m_changes->setFixedHeight(std::min(m_changes->count(), rowsOfChanges) * rowHeight + Metrics::space1);
    m_remove->setEnabled(m_changes->currentRow() >= 0);
    m_undo->setEnabled(m_session->canUndo());
    m_discard->setEnabled(m_session->isActive());
    m_make->setEnabled(m_session->isActive());
}

void WhatIfPanel::showOutcome()
{
    const IsolationPtr &today = m_session->today();
    const IsolationPtr &shown = m_session->shown();
    if (!today || !shown) {
        m_outcome->clear();
        m_states->clear();
        return;
    }
    const Verdict &before = today->verdict();
    const auto leaksBefore = static_cast<int>(before.leaks.definite());
    if (!m_session->isActive()) {
        m_outcome->setText(tr("%n leak(s) today", nullptr, leaksBefore));
        m_states->setText(stateName(before.state));
        return;
    }
    if (m_session->isComputing()) {
        m_outcome->setText(tr("%n leak(s) → …", nullptr, leaksBefore));
        return;
    }
    const Verdict &after = shown->verdict();
    m_outcome->setText(tr("%n leak(s) → %1", nullptr, leaksBefore).arg(locale().toString(qulonglong(after.leaks.definite()))));
    m_states->setText(tr("%1 → %2").arg(stateName(before.state), stateName(after.state)));
}

void WhatIfPanel::askForProposals()
{
    if (!isVisible() || !m_session->shown())
        return;
    using Build = BackgroundBuild<ProposalSet>;
    m_proposalBuild.request(
        [isolation = m_session->shown()] {
            return std::make_shared<const ProposalSet>(ProposalSet{isolation, proposalsFor(*isolation)});
        },
        m_session->mode() == WhatIfSession::Mode::Immediate ? Build::Size::Immediate : Build::Size::Large);
}

void WhatIfPanel::showProposals(const std::vector<WhatIfProposal> &proposals)
{
    while (QLayoutItem *item = m_proposalLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the button that was clicked
        delete item;
    }
    m_proposals->setVisible(!proposals.empty());
    if (proposals.empty())
        return;
    makeLabel(*m_proposalLayout, tr("SUGGESTED"), QStringLiteral("section"));
    const std::size_t shown = std::min(proposals.size(), mostProposals);
    for (const WhatIfProposal &proposal : proposals | std::views::take(shown)) {
        auto *button = new ElidedButton(proposal.title, m_proposals);
        button->setProperty("link", true);
        button->setIcon(themedIcon(QStringLiteral("plus"), m_theme->accent));
        connect(button, &QPushButton::clicked, this,
                [this, changes = proposal.changes, madeFor = m_shownProposals->madeFor] { tryOut(changes, madeFor); });
        m_proposalLayout->addWidget(button);
        if (!proposal.refusal.isEmpty())
            makeLabel(*m_proposalLayout, tr("To be tried only: %1").arg(proposal.refusal), QStringLiteral("muted"));
    }
    if (proposals.size() > shown)
        makeLabel(*m_proposalLayout, tr("%n more, in all of them", nullptr, static_cast<int>(proposals.size() - shown)),
                  QStringLiteral("muted"));
}

void WhatIfPanel::tryOut(const std::vector<PlacementChange> &changes, const IsolationPtr &madeFor)
{
    std::vector<PlacementChange> moved;
    for (const PlacementChange &change : changes)
        if (auto same = sameChange(*madeFor, change, *m_session->today()))
            moved.push_back(std::move(*same));
    m_session->add(moved);
}

void WhatIfPanel::showForm()
{
    m_wrong->hide();
    const IsolationPtr &isolation = m_session->shown();
    if (!isolation)
        return;
    m_target->setText(WhatIfForm::target(kind(), *isolation, m_selection));
    m_value->clear();
    m_value->addItems(WhatIfForm::suggestions(kind(), *isolation, m_selection));
    m_value->lineEdit()->setPlaceholderText(WhatIfForm::placeholder(kind()));
}

void WhatIfPanel::addFromForm()
{
    const IsolationPtr &isolation = m_session->shown();
    if (!isolation || !m_session->today())
        return;
    const auto change = WhatIfForm::read(kind(), m_value->currentText(), *isolation, m_selection);
    const auto moved = change ? sameChange(*isolation, *change, *m_session->today()) : std::nullopt;
    m_wrong->setText(!change ? change.error()
                             : tr("This group is only tried out: leave it out and declare it with what it should have."));
    m_wrong->setVisible(!moved);
    if (moved)
        m_session->add({*moved});
}

void WhatIfPanel::removeCurrent()
{
    if (const int row = m_changes->currentRow(); row >= 0)
        m_session->removeAt(static_cast<std::size_t>(row));
}

void WhatIfPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        m_session->undo();
    else if (event->matches(QKeySequence::Redo))
        m_session->redo();
    else if (event->matches(QKeySequence::Delete) && m_changes->hasFocus())
        removeCurrent();
    else
        QWidget::keyPressEvent(event);
}

/// While the focus is here, undo is of the changes tried out, not of the window's text.
bool WhatIfPanel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void WhatIfPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askForProposals();
}

} // namespace bulkhead
