#include "ui/review/fix_review.h"

#include "ui/review/hunk_delegate.h"
#include "ui/review/review_model.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::size_t kExpandedHunks = 200; ///< more would be too many to read, and to lay out at once
constexpr std::size_t kOpenedShown = 5;
constexpr int kPatienceInMilliseconds = 250;

} // namespace

FixReview::FixReview(QWidget *window)
    : QFrame(window)
    , m_model(new ReviewModel(this))
    , m_delegate(new HunkDelegate(this))
    , m_title(new QLabel)
    , m_outcome(new QLabel)
    , m_progress(new QProgressBar)
    , m_hunks(new QTreeView)
    , m_patch(new QPushButton(tr("Take as a patch")))
    , m_leave(new QPushButton(tr("Close")))
    , m_apply(new QPushButton(tr("Apply")))
{
    build();
    connect(m_leave, &QPushButton::clicked, this, &FixReview::leave);
    connect(m_apply, &QPushButton::clicked, this, &FixReview::accept);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { leaveIfFocusWent(now); });
    connect(m_model, &ReviewModel::checksChanged, this, &FixReview::showChecks);
    m_wait.setSingleShot(true);
    m_wait.setInterval(kPatienceInMilliseconds);
    connect(&m_wait, &QTimer::timeout, this, [this] { Q_EMIT outcomeWanted(m_model->edits()); });
    hide();
}

void FixReview::build()
{
    setProperty("panel", QStringLiteral("popup"));
    setAccessibleName(tr("Changes to review"));
    m_title->setProperty("role", QStringLiteral("large"));
    m_title->setWordWrap(true);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Working out the fixes"));
    m_hunks->setModel(m_model);
    m_hunks->setItemDelegate(m_delegate);
    m_hunks->setHeaderHidden(true);
    m_hunks->setAccessibleName(tr("What would change"));
    m_hunks->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_hunks->setSelectionMode(QAbstractItemView::SingleSelection);
    m_hunks->setFrameShape(QFrame::NoFrame);
    m_hunks->setIndentation(Metrics::space4);
    m_hunks->setLayoutDirection(Qt::LeftToRight);
    m_apply->setProperty("primary", true);
    addPatchActions();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Metrics::space2);
    buttons->addWidget(m_patch);
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space4, Metrics::space4, Metrics::space4, Metrics::space4);
    layout->setSpacing(Metrics::space3);
    layout->addWidget(m_title);
    layout->addWidget(m_outcome);
    layout->addWidget(m_progress);
    layout->addWidget(m_hunks, 1);
    layout->addLayout(buttons);
}

void FixReview::addPatchActions()
{
    auto *menu = new QMenu(m_patch);
    const auto add = [&](const QString &text, PatchForm form, auto signal) {
        QAction *action = menu->addAction(text);
        connect(action, &QAction::triggered, this, [this, form, signal] { Q_EMIT(this->*signal)(form, m_model->changes()); });
    };
    add(tr("&Copy as a patch for git"), PatchForm::Git, &FixReview::copyRequested);
    add(tr("&Save as a patch for git…"), PatchForm::Git, &FixReview::saveRequested);
    add(tr("Copy as &kubectl patch lines"), PatchForm::Kubectl, &FixReview::copyRequested);
    add(tr("Save as kubectl &patch lines…"), PatchForm::Kubectl, &FixReview::saveRequested);
    add(tr("Save as a K&ustomize component…"), PatchForm::Kustomize, &FixReview::saveRequested);
    m_patch->setMenu(menu);
}

bool FixReview::isWorking() const
{
    return isVisible() && m_progress->isVisibleTo(this);
}

void FixReview::leave()
{
    const bool wasWorking = isWorking();
    hide();
    m_wait.stop();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    if (wasWorking)
        Q_EMIT cancelled();
}

/// Another window having the focus for a while is no reason.
void FixReview::leaveIfFocusWent(const QWidget *focus)
{
    if (!isVisible() || !focus || focus->window() != window() || isAncestorOf(focus))
        return;
    m_focusBefore = nullptr;
    leave();
}

void FixReview::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_hunks->viewport()->update();
}

void FixReview::showWorking(const QString &title)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_model->setFiles({});
    m_title->setText(title);
    m_outcome->setText(tr("Working out the fixes…"));
    m_progress->show();
    m_hunks->hide();
    m_patch->hide();
    m_apply->hide();
    m_leave->setText(tr("Cancel"));
    place();
    m_leave->setFocus();
}

void FixReview::showProgress(std::size_t fixes)
{
    if (isWorking())
        m_outcome->setText(tr("%n fix(es) so far; checking again…", nullptr, static_cast<int>(fixes)));
}

void FixReview::review(const ProposedChange &change)
{
    show(change, true);
}

void FixReview::reviewMade(const ProposedChange &change)
{
    show(change, false);
}

void FixReview::show(const ProposedChange &change, bool canApply)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_canApply = canApply;
    m_fixes = change.fixes;
    m_title->setText(change.title);
    m_progress->hide();
    m_hunks->show();
    m_patch->show();
    m_apply->setVisible(canApply);
    m_leave->setText(canApply ? tr("Leave the files unchanged") : tr("Close"));
    m_model->setFiles(change.files);
    if (m_model->hunkCount() <= kExpandedHunks)
        m_hunks->expandAll();
    place();
    if (canApply)
        m_apply->setFocus();
    else
        m_patch->setFocus();
}

void FixReview::showChecks()
{
    const std::size_t checked = m_model->checkedCount();
    const std::size_t all = m_model->hunkCount();
    if (all == 0)
        return;
    m_apply->setText(checked == all ? tr("Apply %n fix(es)", nullptr, static_cast<int>(m_fixes))
                                    : tr("Apply %1 of %2 hunks").arg(checked).arg(all));
    if (checked == 0 && m_apply->hasFocus())
        m_hunks->setFocus(); // a button that goes grey hands the focus to anything
    m_apply->setEnabled(checked > 0);
    m_patch->setEnabled(checked > 0);
    m_outcome->setVisible(m_canApply);
    m_outcome->setText(checked > 0 ? tr("Checking what this would do…") : tr("Nothing is chosen."));
    if (checked > 0 && m_canApply)
        m_wait.start();
}

QString FixReview::textOf(const ChangeOutcome &outcome)
{
    QString text = tr("Closes %1, opens %2").arg(outcome.closed).arg(outcome.opened.size());
    for (std::size_t i = 0; i < std::min(outcome.opened.size(), kOpenedShown); ++i) {
        const Finding &finding = *outcome.opened[i];
        const auto line = finding.place.source->lines().lineAt(finding.place.range.begin) + 1;
        text += u'\n' + tr("new: %1 (%2:%3)").arg(translated(finding.message), toQString(finding.place.source->path())).arg(line);
    }
    if (outcome.opened.size() > kOpenedShown)
        text += u'\n' + tr("and %1 more").arg(outcome.opened.size() - kOpenedShown);
    return text;
}

void FixReview::setOutcome(const std::optional<ChangeOutcome> &outcome)
{
    if (!isVisible() || isWorking() || !m_canApply || m_wait.isActive() || m_model->checkedCount() == 0)
        return;
    m_outcome->setText(outcome ? textOf(*outcome) : tr("What is chosen does not stand alone: the text would not be valid YAML."));
    m_apply->setEnabled(outcome.has_value());
}

void FixReview::accept()
{
    const EditSet edits = m_model->edits();
    leave();
    Q_EMIT accepted(edits);
}

void FixReview::place()
{
    const QSize window = parentWidget()->size();
    int rows = 0;
    for (int file = 0; file < m_model->rowCount(); ++file) {
        const QModelIndex top = m_model->index(file, 0);
        rows += m_hunks->sizeHintForIndex(top).height();
        for (int hunk = 0; m_hunks->isExpanded(top) && hunk < m_model->rowCount(top); ++hunk)
            rows += m_hunks->sizeHintForIndex(m_model->index(hunk, 0, top)).height();
        if (rows > window.height())
            break;
    }
    const int around = sizeHint().height() - (m_hunks->isHidden() ? 0 : m_hunks->sizeHint().height());
    const int tallest = std::max(300, window.height() - 120);
    const QSize wanted(std::min(960, window.width() - 80), std::min(rows + around + Metrics::space4, tallest));
    setGeometry((window.width() - wanted.width()) / 2, (window.height() - wanted.height()) / 2, wanted.width(), wanted.height());
    raise();
    QFrame::show();
}

void FixReview::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (isReturn && m_leave->hasFocus()))
        leave();
    else if (isReturn && m_patch->hasFocus())
        m_patch->showMenu();
    else if (isReturn && m_apply->isVisible() && m_apply->isEnabled())
        accept();
    else
        QFrame::keyPressEvent(event);
}

} // namespace bulkhead
