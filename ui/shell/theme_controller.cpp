#include "ui/shell/theme_controller.h"

#include <QApplication>
#include <QStyleFactory>
#include <QStyleHints>

namespace bulkhead {

namespace {

ThemeName resolve(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return ThemeName::Light;
    case ThemeChoice::Dark:
        return ThemeName::Dark;
    case ThemeChoice::HighContrast:
        return ThemeName::HighContrast;
    case ThemeChoice::System:
        break;
    }
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? ThemeName::Dark : ThemeName::Light;
}

} // namespace

ThemeController::ThemeController(QObject *parent)
    : QObject(parent)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = QApplication::font();
    font.setPixelSize(Metrics::text);
    QApplication::setFont(font);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &ThemeController::apply);
    apply();
}

void ThemeController::setChoice(ThemeChoice choice)
{
    if (std::exchange(m_choice, choice) != choice)
        apply();
}

void ThemeController::apply()
{
    const Theme &next = Theme::of(resolve(m_choice));
    if (std::exchange(m_theme, &next) == &next)
        return;
    QApplication::setPalette(next.palette());
    qApp->setStyleSheet(next.styleSheet());
    Q_EMIT themeChanged(next);
}

} // namespace bulkhead
