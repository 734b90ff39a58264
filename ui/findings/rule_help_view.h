#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QTextBrowser;

namespace bulkhead {

/// Shows a rule.md. Never opens a link or fetches anything: it says which link was chosen and shows its address.
class RuleHelpView : public QWidget {
    Q_OBJECT
public:
    explicit RuleHelpView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// `markdown` is the rule.md as it is built in; empty shows that there is none.
    void setHelp(const QString &ruleId, const QString &markdown);
    [[nodiscard]] const QString &ruleId() const { return m_ruleId; }

Q_SIGNALS:
    void linkActivated(const QString &address);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void render();
    void styleText();
    void styleCode();
    void takeLink(const QString &address);

    const Theme *m_theme;
    QString m_ruleId;
    QString m_markdown;
    bool m_isOutdated = false; ///< what is shown, while the view is hidden
    QTextBrowser *m_browser;
    QLabel *m_address;
};

} // namespace bulkhead
