#include "ui/shell/notice_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace bulkhead {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_choices(new QWidget)
    , m_choiceLayout(new QHBoxLayout(m_choices))
    , m_close(new IconButton(QStringLiteral("close"), tr("Close this notice")))
{
    setProperty("panel", QStringLiteral("bar"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_choiceLayout->setContentsMargins(0, 0, 0, 0);
    m_choiceLayout->setSpacing(Metrics::space2);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Metrics::space3, Metrics::space1, Metrics::space2, Metrics::space1);
    layout->setSpacing(Metrics::space2);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_choices);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::close);
    hide();
}

void NoticeBar::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_close->setTheme(theme);
    showTop();
}

void NoticeBar::show(const Notice &notice)
{
    m_notices.removeIf([&](const Notice &old) { return old.subject == notice.subject || old.milliseconds > 0; });
    m_notices.prepend(notice);
    showTop();
    QAccessibleAnnouncementEvent announcement(this, notice.text);
    QAccessible::updateAccessibility(&announcement);
    if (notice.milliseconds > 0)
        QTimer::singleShot(notice.milliseconds, this, [this, subject = notice.subject, text = notice.text] {
            m_notices.removeIf([&](const Notice &old) { return old.subject == subject && old.text == text; });
            showTop();
        });
}

void NoticeBar::withdraw(const QString &subject)
{
    m_notices.removeIf([&](const Notice &old) { return old.subject == subject; });
    showTop();
}

void NoticeBar::clear()
{
    m_notices.clear();
    showTop();
}

QString NoticeBar::text() const
{
    return m_notices.isEmpty() ? QString() : m_notices.first().text;
}

void NoticeBar::showTop()
{
    setVisible(!m_notices.isEmpty());
    if (m_notices.isEmpty())
        return;
    const Notice &top = m_notices.first();
    m_text->setText(top.text);
    if (m_theme) {
        const bool warns = top.kind == Notice::Kind::Warning;
        const QIcon icon = themedIcon(warns ? QStringLiteral("warning-bar") : QStringLiteral("info-circle"),
                                      warns ? m_theme->high : m_theme->accent);
        m_icon->setPixmap(icon.pixmap(QSize(Metrics::icon, Metrics::icon), devicePixelRatioF()));
    }
    rebuildChoices(top);
}

void NoticeBar::rebuildChoices(const Notice &notice)
{
    while (QLayoutItem *item = m_choiceLayout->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the one just clicked
        item->widget()->hide();
        delete item;
    }
    QWidget *before = nullptr;
    for (const Notice::Choice &choice : notice.choices) {
        auto *button = new QPushButton(choice.text);
        m_choiceLayout->addWidget(button);
        setTabOrder(before, button);
        before = button;
        connect(button, &QPushButton::clicked, this, [this, run = choice.run] {
            close();
            run();
        });
    }
    setTabOrder(before, m_close);
    setFocusProxy(m_choiceLayout->isEmpty() ? m_close : m_choiceLayout->itemAt(0)->widget());
}

void NoticeBar::close()
{
    if (!m_notices.isEmpty())
        m_notices.removeFirst();
    showTop();
}

} // namespace bulkhead
