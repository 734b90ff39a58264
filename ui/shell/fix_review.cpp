#include "ui/shell/fix_review.h"

#include "ui/editor/fix_preview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

FixReview::FixReview(QWidget *window)
    : QFrame(window)
    , m_title(new QLabel)
    , m_preview(new FixPreview)
    , m_apply(new QPushButton(tr("Apply fixes")))
{
    setProperty("panel", QStringLiteral("popup"));
    setAccessibleName(tr("Fixes to review"));
    m_title->setProperty("role", QStringLiteral("large"));
    m_preview->setAccessibleName(tr("What would change"));
    m_apply->setProperty("primary", true);
    auto *leaveButton = new QPushButton(tr("Leave the file unchanged"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(leaveButton);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space4, Metrics::space4, Metrics::space4, Metrics::space4);
    layout->setSpacing(Metrics::space3);
    layout->addWidget(m_title);
    layout->addWidget(m_preview, 1);
    layout->addLayout(buttons);
    connect(leaveButton, &QPushButton::clicked, this, &FixReview::leave);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { leaveIfFocusWent(now); });
    connect(m_apply, &QPushButton::clicked, this, [this] {
        leave();
        Q_EMIT accepted(m_proposal.edits);
    });
    hide();
}

void FixReview::leave()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

/// Another window having the focus for a while is no reason.
void FixReview::leaveIfFocusWent(const QWidget *focus)
{
    if (isVisible() && focus && focus->window() == window() && !isAncestorOf(focus))
        hide();
}

void FixReview::setTheme(const Theme &theme)
{
    m_preview->setTheme(theme);
}

void FixReview::review(const FixProposal &proposal)
{
    m_proposal = proposal;
    m_focusBefore = QApplication::focusWidget();
    m_title->setText(proposal.title);
    m_apply->setText(tr("Apply %n fix(es)", nullptr, static_cast<int>(proposal.count)));
    m_preview->showEdits(proposal.edits, proposal.edits.sources().front().source->path());
    const QSize window = parentWidget()->size();
    const int aroundPreview = sizeHint().height() - m_preview->sizeHint().height();
    const int tallest = std::min(620, window.height() - 120);
    const QSize wanted(std::min(900, window.width() - 80), std::min(m_preview->heightForAll() + aroundPreview, tallest));
    setGeometry((window.width() - wanted.width()) / 2, (window.height() - wanted.height()) / 2, wanted.width(), wanted.height());
    raise();
    show();
    m_apply->setFocus();
}

void FixReview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_apply->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace bulkhead
