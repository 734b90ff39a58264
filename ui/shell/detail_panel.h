#pragma once

#include "ui/findings/finding_detail_view.h"
#include "ui/findings/rule_help_view.h"

#include <QTabWidget>

namespace bulkhead {

/// The panel at the right: the finding, and the help page of its rule. UI thread.
class DetailPanel : public QTabWidget {
    Q_OBJECT
public:
    explicit DetailPanel(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void showFinding(const FindingPtr &finding);
    void showRule(const QString &ruleId);
    [[nodiscard]] FindingDetailView *detail() const { return m_detail; }

Q_SIGNALS:
    void linkActivated(const QString &address);

private:
    FindingDetailView *m_detail;
    RuleHelpView *m_help;
};

} // namespace bulkhead
