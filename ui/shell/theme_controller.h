#pragma once

#include "ui/shell/settings.h"

#include <QObject>

namespace bulkhead {

/// Decides which theme is shown, follows the system while it is asked to, and dresses the application. UI thread.
class ThemeController : public QObject {
    Q_OBJECT
public:
    explicit ThemeController(QObject *parent = nullptr);

    void setChoice(ThemeChoice choice);
    [[nodiscard]] const Theme &theme() const { return *m_theme; }

Q_SIGNALS:
    void themeChanged(const bulkhead::Theme &theme);

private:
    void apply();

    ThemeChoice m_choice = ThemeChoice::System;
    const Theme *m_theme = nullptr;
};

} // namespace bulkhead
