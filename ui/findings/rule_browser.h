#pragma once

#include "ui/findings/rule_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace bulkhead {

class RuleHelpView;

/// The rules: which there are, which of them run here, what they found, and the help of the chosen one. Changes nothing itself: it
/// says what the person wants. UI thread.
class RuleBrowser : public QWidget {
    Q_OBJECT
public:
    using Help = std::function<QString(const QString &ruleId)>; ///< the rule.md
    explicit RuleBrowser(Help help, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setList(const RuleListPtr &list);
    void setFilterText(const QString &text);
    void focusFilter();
    /// Shows the rule, if need be without the filters.
    void select(const QString &ruleId);
    [[nodiscard]] QString selected() const;

    [[nodiscard]] RuleModel &model() const { return *m_model; }
    [[nodiscard]] QTableView &table() const { return *m_table; }
    [[nodiscard]] RuleHelpView &help() const { return *m_help; }
    [[nodiscard]] QComboBox &level() const { return *m_level; }
    [[nodiscard]] QComboBox &family() const { return *m_family; }
    [[nodiscard]] QComboBox &which() const { return *m_which; }

Q_SIGNALS:
    /// What the project file is to say of the rule: "off", "on", a severity, or nothing.
    void levelChosen(const QString &ruleId, const QString &level);
    void findingsActivated(const QString &ruleId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeDetails();
    [[nodiscard]] QWidget *makeEmptyPage();
    void clearFilters();
    void fitColumns();
    void fillFamilies();
    void fillLevels();
    void connectParts();
    void takeControls();
    void showSelection();
    void showSummary();
    void switchRule(const QString &ruleId, bool on);

    Help m_helpOf;
    RuleModel *m_model;
    QTableView *m_table;
    RuleHelpView *m_help;
    QLineEdit *m_filter;
    QComboBox *m_family;
    QComboBox *m_which;
    QComboBox *m_level;
    QLabel *m_summary;
    QLabel *m_title;
    QLabel *m_equivalents;
    QPushButton *m_findings;
    QStackedWidget *m_pages;
};

} // namespace bulkhead
