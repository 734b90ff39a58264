#pragma once

#include "ui/theme/icon_button.h"

#include <QFrame>

#include <map>

namespace bulkhead {

/// What fills the window.
enum class Activity : std::uint8_t { Editor, Findings, Isolation, CiRunners, Access, Rules };

/// The strip at the left edge that switches what fills the window. UI thread.
class ActivityBar : public QFrame {
    Q_OBJECT
public:
    explicit ActivityBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setCurrent(Activity activity);
    [[nodiscard]] Activity current() const { return m_current; }

Q_SIGNALS:
    void chosen(bulkhead::Activity activity);
    void preferencesRequested();

private:
    IconButton *addButton(const QString &icon, const QString &name);
    void updateButtons();

    Activity m_current = Activity::Editor;
    const Theme *m_theme = nullptr;
    std::map<Activity, IconButton *> m_buttons;
    IconButton *m_preferences;
};

} // namespace bulkhead
