#pragma once

#include "ui/ci/runner_list.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QIcon>

namespace bulkhead {

/// Which runners are shown, in which order.
struct RunnerQuery {
    QString text; ///< each word occurs in what the table shows of the runner, in any case
    RunnerColumn column = RunnerColumn::Findings;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const RunnerQuery &) const = default;
};

/// The table of runners: a row for each. Lives on the UI thread; what it shows was worked out before.
class RunnerModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        LinkRole = Qt::UserRole, ///< a click leads somewhere
        SortRole,
    };

    explicit RunnerModel(QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    void setList(const RunnerListPtr &list);
    void setQuery(const RunnerQuery &query);
    [[nodiscard]] const RunnerList &list() const { return *m_list; }
    [[nodiscard]] const RunnerQuery &query() const { return m_query; }

    /// Null for an invalid index.
    [[nodiscard]] const RunnerRow *row(const QModelIndex &index) const;
    /// The first cell of a runner of the list; invalid if it is filtered away.
    [[nodiscard]] QModelIndex indexOf(std::size_t runner) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    [[nodiscard]] QString toolTip(const RunnerRow &row, RunnerColumn column) const;

    const Theme *m_theme;
    std::array<QIcon, 5> m_severityIcons; ///< by Severity
    RunnerListPtr m_list;
    RunnerQuery m_query;
    std::vector<std::size_t> m_order; ///< runners of the list, as shown
};

} // namespace bulkhead
