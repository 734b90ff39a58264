#include "ui/editor/message_bar.h"

#include "ui/theme/icons.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace bulkhead {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_buttons(new QHBoxLayout)
{
    setProperty("panel", QStringLiteral("bar"));
    setAccessibleName(tr("Message about this file"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(tr("Hide this message"));
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    m_buttons->setSpacing(Metrics::space2);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Metrics::space3, Metrics::space1, Metrics::space1, Metrics::space1);
    layout->setSpacing(Metrics::space2);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(m_close);
    hide();
}

void MessageBar::setTheme(const Theme &theme)
{
    m_icon->setPixmap(
        themedIcon(QStringLiteral("info-circle"), theme.accent).pixmap(QSize(Metrics::icon, Metrics::icon), devicePixelRatio()));
    m_close->setIcon(themedIcon(QStringLiteral("close"), theme));
}

void MessageBar::showMessage(const QString &text, const QList<QAction *> &actions)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_text->setText(text);
    QWidget *before = nullptr;
    QStringList spoken{text};
    for (QAction *action : actions) {
        auto *button = new QPushButton(action->text(), this);
        setTabOrder(before, button);
        before = button;
        spoken += action->text();
        connect(button, &QPushButton::clicked, this, &QWidget::hide);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_buttons->addWidget(button);
    }
    setTabOrder(before, m_close);
    setFocusProxy(m_buttons->isEmpty() ? m_close : m_buttons->itemAt(0)->widget());
    show();
    QAccessibleAnnouncementEvent announcement(this, spoken.join(QStringLiteral(". ")));
    QAccessible::updateAccessibility(&announcement);
}

void MessageBar::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (isAncestorOf(QApplication::focusWidget()))
        parentWidget()->setFocus(); // not into whatever stands next
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        parentWidget()->setFocus();
    else
        QFrame::keyPressEvent(event);
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace bulkhead
