#pragma once

#include "ui/findings/finding_rows.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace bulkhead {

/// The line above the findings: how many there are, what to filter and group them by.
class FindingFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FindingFilterBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    [[nodiscard]] const FindingQuery &query() const { return m_query; }
    /// Shows another query, without a signal.
    void setQuery(const FindingQuery &query);
    /// The numbers to show.
    void setRows(const FindingRows &rows);
    void focusFilter();
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void queryChanged(const bulkhead::FindingQuery &query);
    /// Escape in the empty filter, or Return or Down in it: the list should have the focus.
    void leaveRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void makeSeverityToggles();
    void makeCombos();
    void takeControls();
    void takeRule();
    void showQuery();
    void fillRules(const FindingRows &rows);

    FindingQuery m_query;
    std::vector<std::pair<QString, QString>> m_rules; ///< id and label of each entry of the rule choice
    QBoxLayout *m_lines = nullptr;
    QBoxLayout *m_choices = nullptr;
    QLabel *m_title;
    QLabel *m_count;
    QLineEdit *m_text;
    QToolButton *m_pathChip;
    std::array<QToolButton *, 5> m_severities{};
    QToolButton *m_onlyWithFix;
    QComboBox *m_rule;
    QComboBox *m_grouping;
};

} // namespace bulkhead
