#include "ui/shell/main_window.h"

#include "ui/findings/findings_view.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/rule_controller.h"
#include "ui/theme/texts.h"

namespace bulkhead {

void MainWindow::connectRules()
{
    connect(m_ruleBrowser, &RuleBrowser::findingsActivated, this, [this](const QString &ruleId) {
        m_panels->findings()->setFilterRule(toUtf8(ruleId));
        m_panels->setActivity(Activity::Findings);
        m_panels->focusFindings();
    });
    connect(m_ruleSettings, &RuleController::refused, this,
            [this](const QString &reason) { m_notices->show({Notice::Kind::Warning, reason, {}, QStringLiteral("rules"), 0}); });
    connect(m_ruleSettings, &RuleController::written, this, [this](const std::string &path, const QString &ruleId) {
        const QString text = tr("%1 is set in %2, which is not saved yet.").arg(ruleId, toQString(path));
        m_notices->show({Notice::Kind::Information,
                         text,
                         {{tr("Open the file"),
                           [this, path] {
                               m_panels->setActivity(Activity::Editor);
                               openFile(path);
                           }}},
                         QStringLiteral("rules"),
                         8000});
        updateActions();
    });
}

} // namespace bulkhead
