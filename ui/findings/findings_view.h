#pragma once

#include "ui/findings/finding_rows.h"
#include "ui/theme/texts.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QModelIndex;
class QPushButton;
class QStackedWidget;

namespace bulkhead {

class FindingFilterBar;
class FindingModel;
class FindingTree;

/// The findings panel: filter bar, list, and what to say when the list is empty. Lives on the UI thread.
class FindingsView : public QWidget {
    Q_OBJECT
public:
    explicit FindingsView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// A new check; selection, scroll and open groups stay where they were. Null: nothing is open.
    void setResult(std::shared_ptr<const AnalysisResult> result);
    /// What to say when there is nothing to show: what was checked, with which profile, what was not understood.
    void setEmptyText(const QString &text);

    [[nodiscard]] const FindingModel &model() const { return *m_model; }
    [[nodiscard]] const FindingQuery &query() const { return m_query; }
    void setQuery(const FindingQuery &query);
    /// Each shows exactly what a number somewhere else counted: all other filters are cleared.
    void setFilterRule(const std::string &ruleId);
    void setFilterSeverity(Severity severity);
    void setFilterPath(const std::string &path);
    void setFilterFindings(const QString &subject, const std::set<std::string, std::less<>> &fingerprints);
    void clearFilter();
    void focusFilter();

    /// The current item's finding (of a row with several places the first); null if there is none.
    [[nodiscard]] FindingPtr current() const;
    /// Follows a selection made elsewhere, without a signal; null selects nothing.
    void setCurrent(const FindingPtr &finding);
    /// Go over all findings shown, place by place, in the order of the panel, and select.
    void next();
    void previous();

Q_SIGNALS:
    void activated(const bulkhead::FindingPtr &finding);
    void selected(const bulkhead::FindingPtr &finding);
    /// The selected finding was checked again: it is another object now, or null if it is gone.
    void currentRefreshed(const bulkhead::FindingPtr &finding);
    void filterChanged();
    void wrapped();
    void explainRequested(const QString &ruleId);

private:
    void applyQuery(const FindingQuery &query);
    void takeRows();
    void takeCurrent(const QModelIndex &index);
    void walk(int step);
    void showMenu(const QPoint &position);
    void showPage();
    void sortBy(int column);
    void showOrder();
    void rememberPosition(const QModelIndex &index);
    [[nodiscard]] QWidget *makeEmptyPage();

    FindingModel *m_model;
    FindingFilterBar *m_bar;
    FindingTree *m_tree;
    QStackedWidget *m_pages;
    QLabel *m_emptyTitle;
    QLabel *m_emptyText;
    QPushButton *m_clearFilter;
    FindingQuery m_query;
    QString m_textWhenEmpty;
    std::uint32_t m_ordinal = 0; ///< where the walk stands
    bool m_isBeforeOrdinal = true; ///< the finding there was not visited: nothing was, or the one that stood there is gone
    bool m_hadCurrent = false;
    bool m_isQuiet = false;
};

} // namespace bulkhead
