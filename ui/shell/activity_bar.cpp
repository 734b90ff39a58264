#include "ui/shell/activity_bar.h"

#include <QVBoxLayout>

namespace bulkhead {

ActivityBar::ActivityBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("activityBar"));
    setProperty("panel", QStringLiteral("raised"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Metrics::space1, Metrics::space2, Metrics::space1, Metrics::space2);
    layout->setSpacing(Metrics::space1);
    m_buttons[Activity::Editor] = addButton(QStringLiteral("workspace"), tr("Workspace and editor"));
    m_buttons[Activity::Findings] = addButton(QStringLiteral("findings"), tr("Findings"));
    m_buttons[Activity::Isolation] = addButton(QStringLiteral("isolation"), tr("Isolation of node groups"));
    m_buttons[Activity::CiRunners] = addButton(QStringLiteral("runners"), tr("CI runners"));
    m_buttons[Activity::Access] = addButton(QStringLiteral("reach"), tr("Reach and rights"));
    m_buttons[Activity::Rules] = addButton(QStringLiteral("rules"), tr("Rules"));
    layout->addStretch(1);
    m_preferences = addButton(QStringLiteral("settings"), tr("Preferences"));
    for (const auto &[activity, button] : m_buttons) {
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, activity] {
            setCurrent(activity);
            Q_EMIT chosen(activity);
        });
    }
    connect(m_preferences, &QToolButton::clicked, this, &ActivityBar::preferencesRequested);
    updateButtons();
}

IconButton *ActivityBar::addButton(const QString &icon, const QString &name)
{
    auto *button = new IconButton(icon, name);
    button->setIconSize({20, 20});
    button->setFixedSize(32, 32);
    layout()->addWidget(button);
    return button;
}

void ActivityBar::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_preferences->setTheme(theme);
    updateButtons();
}

void ActivityBar::setCurrent(Activity activity)
{
    m_current = activity;
    updateButtons();
}

void ActivityBar::updateButtons()
{
    for (const auto &[activity, button] : m_buttons) {
        button->setChecked(activity == m_current);
        if (m_theme)
            button->setTheme(*m_theme);
    }
}

} // namespace bulkhead
