#include "ui/shell/detail_panel.h"

#include "core/rules/catalogue.h"

namespace bulkhead {

DetailPanel::DetailPanel(QWidget *parent)
    : QTabWidget(parent)
    , m_detail(new FindingDetailView)
    , m_help(new RuleHelpView)
{
    setDocumentMode(true);
    tabBar()->setDrawBase(false);
    setAccessibleName(tr("Details"));
    addTab(m_detail, tr("Finding"));
    addTab(m_help, tr("Rule"));
    connect(m_detail, &FindingDetailView::explainRequested, this, &DetailPanel::showRule);
    connect(m_help, &RuleHelpView::linkActivated, this, &DetailPanel::linkActivated);
    showFinding(nullptr);
}

void DetailPanel::setTheme(const Theme &theme)
{
    m_detail->setTheme(theme);
    m_help->setTheme(theme);
}

void DetailPanel::showFinding(const FindingPtr &finding)
{
    if (finding == m_detail->finding() && finding)
        return;
    m_detail->setFinding(finding);
    setTabEnabled(1, finding || !m_help->ruleId().isEmpty());
    if (!finding)
        return;
    const QString help = toQString(ruleHelp(finding->rule->id));
    m_detail->setRuleHelp(help);
    m_help->setHelp(toQString(finding->rule->id), help);
}

void DetailPanel::showRule(const QString &ruleId)
{
    m_help->setHelp(ruleId, toQString(ruleHelp(toUtf8(ruleId))));
    setTabEnabled(1, true);
    setCurrentWidget(m_help);
}

} // namespace bulkhead
