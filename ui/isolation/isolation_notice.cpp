#include "ui/isolation/isolation_notice.h"

#include "ui/theme/icons.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace bulkhead {

IsolationNotice::IsolationNotice(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_command(new QLabel(this))
    , m_copy(new QPushButton(tr("Copy command"), this))
{
    setProperty("panel", QStringLiteral("bar"));
    setAccessibleName(tr("What is missing here"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_command->setStyleSheet(QStringLiteral("font-family: '%1'").arg(fixed.family()));
    m_command->setTextFormat(Qt::PlainText);
    m_command->setLayoutDirection(Qt::LeftToRight);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Metrics::space3, Metrics::space1, Metrics::space2, Metrics::space1);
    layout->setSpacing(Metrics::space2);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_command);
    layout->addWidget(m_copy);
    setTheme(Theme::of(ThemeName::Light));
    hide();
}

void IsolationNotice::setTheme(const Theme &theme)
{
    m_icon->setPixmap(
        themedIcon(QStringLiteral("info-circle"), theme.accent).pixmap(QSize(Metrics::icon, Metrics::icon), devicePixelRatio()));
}

void IsolationNotice::setNotice(const QString &text, const QString &command)
{
    m_text->setText(text);
    m_command->setText(command);
    m_command->setVisible(!command.isEmpty());
    m_copy->setVisible(!command.isEmpty());
    setVisible(!text.isEmpty());
}

QString IsolationNotice::text() const
{
    return m_text->text();
}

} // namespace bulkhead
