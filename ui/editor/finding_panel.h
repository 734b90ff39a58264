#pragma once

#include "ui/theme/texts.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QTextBrowser;

namespace bulkhead {

/// What the hover shows, as a panel that takes the focus: for people without a mouse. Esc closes it.
class FindingPanel : public QFrame {
    Q_OBJECT
public:
    explicit FindingPanel(QWidget *parent);

    void setTheme(const Theme &theme) { m_theme = theme; }
    /// Worst finding first. `anchor` is the caret on the screen.
    void showFor(const std::vector<FindingPtr> &findings, const QRect &anchor);
    [[nodiscard]] QString text() const;

private:
    Theme m_theme = Theme::of(ThemeName::Light);
    QTextBrowser *m_browser;
};

} // namespace bulkhead
