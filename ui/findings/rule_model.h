#pragma once

#include "ui/findings/rule_list.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <array>

namespace bulkhead {

enum class RuleColumn : std::uint8_t { State, Severity, Title, Id, Findings, Fix };
inline constexpr int ruleColumnCount = 6;

/// Of which rules a family is made.
enum class RuleFamilyKind : std::uint8_t { All, Profile, Framework, Tool };

/// A profile, a framework, or a tool that has the check too; empty: all.
struct RuleFamily {
    RuleFamilyKind kind = RuleFamilyKind::All;
    std::string name;
    bool operator==(const RuleFamily &) const = default;
};

enum class RuleSelection : std::uint8_t { All, On, Off, WithFindings, Set };

/// Which rules are shown, in which order.
struct RuleQuery {
    QString text; ///< each word occurs in the rule's haystack, in any case
    RuleFamily family{};
    RuleSelection which = RuleSelection::All;
    RuleColumn column = RuleColumn::Severity;
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const RuleQuery &) const = default;

    [[nodiscard]] bool takes(const RuleRow &row) const;
};

/// The table of rules: a row for each. Lives on the UI thread.
class RuleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit RuleModel(QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    void setList(const RuleListPtr &list);
    void setQuery(const RuleQuery &query);
    [[nodiscard]] const RuleQuery &query() const { return m_query; }
    [[nodiscard]] const RuleList &list() const { return *m_list; }

    /// Null for an invalid index.
    [[nodiscard]] const RuleRow *row(const QModelIndex &index) const;
    /// Invalid if the rule is filtered away.
    [[nodiscard]] QModelIndex indexOf(const QString &ruleId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// The person wants the rule on or off here; the list is another one once that is done.
    void switched(const QString &ruleId, bool on);

private:
    void arrange();
    [[nodiscard]] QVariant text(const RuleRow &row, RuleColumn column) const;
    [[nodiscard]] QVariant toolTip(const RuleRow &row, RuleColumn column) const;

    std::array<QIcon, 5> m_severityIcons; ///< by Severity
    RuleListPtr m_list;
    RuleQuery m_query;
    std::vector<std::size_t> m_order; ///< rows of the list, as shown
};

} // namespace bulkhead
