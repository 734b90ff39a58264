#include "ui/shell/text_compare.h"

#include "ui/editor/fix_preview.h"
#include "ui/workspace/document_change.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace bulkhead {

TextCompare::TextCompare(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel)
    , m_note(new QLabel)
    , m_preview(new FixPreview)
    , m_buttons(new QHBoxLayout)
{
    setProperty("panel", QStringLiteral("popup"));
    setAccessibleName(tr("This text beside the one on the disk"));
    m_title->setProperty("role", QStringLiteral("large"));
    m_title->setTextFormat(Qt::PlainText);
    m_note->setProperty("role", QStringLiteral("muted"));
    m_note->setWordWrap(true);
    m_preview->setAccessibleName(tr("What differs"));
    m_buttons->setSpacing(Metrics::space2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space4, Metrics::space4, Metrics::space4, Metrics::space4);
    layout->setSpacing(Metrics::space2);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addWidget(m_preview, 1);
    layout->addLayout(m_buttons);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { leaveIfFocusWent(now); });
    hide();
}

/// Another window having the focus for a while is no reason.
void TextCompare::leaveIfFocusWent(const QWidget *focus)
{
    if (isHidden() || !focus || focus->window() != window() || isAncestorOf(focus))
        return;
    hide();
    Q_EMIT left();
}

void TextCompare::setTheme(const Theme &theme)
{
    m_preview->setTheme(theme);
}

void TextCompare::compare(const SourcePtr &disk, const SourcePtr &here, const QList<QAction *> &actions)
{
    m_focusBefore = QApplication::focusWidget();
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_title->setText(toQString(here->path()));
    const TextEdit edit = smallestEdit(disk->bytes(), here->bytes());
    const bool differs = !edit.range.isEmpty() || !edit.newText.empty();
    m_note->setText(differs ? tr("− is on the disk, + is here.") : tr("The text on the disk is the one here."));
    m_preview->clear();
    if (differs)
        m_preview->showEdits(EditSet(disk, {edit}), here->path());
    m_buttons->addStretch(1);
    auto *leaveButton = new QPushButton(tr("Decide later"), this);
    connect(leaveButton, &QPushButton::clicked, this, &TextCompare::leave);
    m_buttons->addWidget(leaveButton);
    setTabOrder(m_preview, leaveButton);
    QWidget *before = leaveButton;
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->text(), this);
        setTabOrder(std::exchange(before, button), button);
        connect(button, &QPushButton::clicked, this, [this, kept = QPointer<QAction>(action)] {
            closeAndReturnFocus();
            if (kept) // it goes with its file
                kept->trigger();
        });
        m_buttons->addWidget(button);
    }
    const QRect area = parentWidget()->rect().adjusted(Metrics::space4, Metrics::space4, -Metrics::space4, -Metrics::space4);
    const int around = sizeHint().height() - m_preview->sizeHint().height();
    const QSize size(std::min(900, area.width()), std::min(m_preview->heightForAll() + around, area.height()));
    setGeometry(QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, size, area));
    raise();
    show();
    m_preview->setFocus();
}

void TextCompare::closeAndReturnFocus()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    else
        parentWidget()->setFocus();
}

void TextCompare::leave()
{
    closeAndReturnFocus();
    Q_EMIT left();
}

void TextCompare::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace bulkhead
