// What changes how all parts of the window look.
#include "ui/shell/main_window.h"

#include "ui/access/access_view.h"
#include "ui/findings/rule_browser.h"
#include "ui/isolation/isolation_view.h"
#include "ui/review/fix_review.h"
#include "ui/shell/ci_controller.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/recovery_controller.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_bar.h"

namespace bulkhead {

void MainWindow::setTheme(const Theme &theme)
{
    m_startPage->setTheme(theme);
    m_editors->setTheme(theme);
    m_notices->setTheme(theme);
    m_statusBar->setTheme(theme);
    m_panels->setTheme(theme);
    m_isolationView->setTheme(theme);
    m_ci->setTheme(theme);
    m_accessView->setTheme(theme);
    m_ruleBrowser->setTheme(theme);
    m_review->setTheme(theme);
    if (m_recovery)
        m_recovery->setTheme(theme);
}

void MainWindow::setAppearance(const AppearanceSettings &appearance)
{
    m_appearance = appearance;
    m_themes.setChoice(appearance.theme);
    m_editors->setAppearance(appearance);
    const Command mode = appearance.inlineMessages == InlineMessages::Off ? Command::MessagesOff
        : appearance.inlineMessages == InlineMessages::All                ? Command::MessagesAll
                                                                          : Command::MessagesCurrentLine;
    m_actions.action(mode)->setChecked(true);
    m_actions.action(Command::WrapLines)->setChecked(appearance.wordWrap);
    m_actions.action(Command::ShowWhitespace)->setChecked(appearance.whitespace);
}

} // namespace bulkhead
