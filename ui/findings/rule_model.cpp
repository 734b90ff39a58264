#include "ui/findings/rule_model.h"

#include "core/report/report.h"
#include "ui/theme/icons.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace bulkhead {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(RuleModel)
};

bool belongsTo(const RuleMetadata &rule, const RuleFamily &family)
{
    using Kind = RuleFamilyKind;
    switch (family.kind) {
    case Kind::All:
        return true;
    case Kind::Profile: {
        AnalysisOptions options;
        options.profile = family.name;
        return options.selects(rule);
    }
    case Kind::Framework:
        return std::ranges::contains(rule.frameworks, family.name, &FrameworkControl::framework);
    case Kind::Tool:
        return std::ranges::contains(rule.equivalents, family.name, &Equivalent::tool);
    }
    return true;
}

bool isOfKind(const RuleRow &row, RuleSelection which)
{
    using Which = RuleSelection;
    switch (which) {
    case Which::All:
        return true;
    case Which::On:
        return row.state != RuleState::Off;
    case Which::Off:
        return row.state == RuleState::Off;
    case Which::WithFindings:
        return row.findings > 0;
    case Which::Set:
        return !row.level.empty() || row.state == RuleState::Partly;
    }
    return true;
}

/// "less" for the ascending order of a column; ties by id.
bool isBefore(const RuleRow &one, const RuleRow &other, RuleColumn column)
{
    switch (column) {
    case RuleColumn::State:
        return one.state < other.state;
    case RuleColumn::Severity:
        return one.severity < other.severity;
    case RuleColumn::Title:
        return one.title.localeAwareCompare(other.title) < 0;
    case RuleColumn::Id:
        return one.rule->id < other.rule->id;
    case RuleColumn::Findings:
        return one.findings > other.findings; // the most first
    case RuleColumn::Fix:
        return one.rule->fix > other.rule->fix;
    }
    return false;
}

QString fixText(const RuleMetadata &rule)
{
    if (rule.fix == FixAvailability::None || !rule.fixApplicability)
        return {};
    const QString name = *rule.fixApplicability == Applicability::Safe ? Tr::tr("safe")
        : *rule.fixApplicability == Applicability::Unsafe              ? Tr::tr("unsafe")
                                                                       : Tr::tr("manual");
    return rule.fix == FixAvailability::Always ? name : Tr::tr("%1, sometimes").arg(name);
}

QString stateText(const RuleRow &row)
{
    if (row.state == RuleState::Partly)
        return Tr::tr("in some files");
    return row.state == RuleState::On ? Tr::tr("on") : Tr::tr("off");
}

QString titleOf(RuleColumn column)
{
    switch (column) {
    case RuleColumn::State:
        return Tr::tr("Here");
    case RuleColumn::Severity:
        return Tr::tr("Severity");
    case RuleColumn::Title:
        return Tr::tr("Rule");
    case RuleColumn::Id:
        return Tr::tr("Id");
    case RuleColumn::Findings:
        return Tr::tr("Findings");
    case RuleColumn::Fix:
        return Tr::tr("Quick fix");
    }
    return {};
}

QString setHereText()
{
    return Tr::tr("Set in .bulkhead.yaml");
}

} // namespace

bool RuleQuery::takes(const RuleRow &row) const
{
    if (!isOfKind(row, which) || !belongsTo(*row.rule, family))
        return false;
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&row](const QString &word) { return row.haystack.contains(word); });
}

RuleModel::RuleModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_list(std::make_shared<RuleList>())
{
    setTheme(Theme::of(ThemeName::Light));
}

void RuleModel::setTheme(const Theme &theme)
{
    for (std::size_t i = 0; i < m_severityIcons.size(); ++i)
        m_severityIcons[i] = severityIcon(static_cast<Severity>(i), theme);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ruleColumnCount - 1), {Qt::DecorationRole});
}

void RuleModel::setList(const RuleListPtr &list)
{
    const bool isSameShape =
        list->rows().size() == m_list->rows().size() && m_query.which == RuleSelection::All && m_query.column == RuleColumn::Id;
    m_list = list;
    if (!isSameShape)
        return arrange();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ruleColumnCount - 1));
}

void RuleModel::setQuery(const RuleQuery &query)
{
    if (m_query == query)
        return;
    m_query = query;
    arrange();
}

void RuleModel::sort(int column, Qt::SortOrder order)
{
    RuleQuery query = m_query;
    query.column = static_cast<RuleColumn>(std::clamp(column, 0, ruleColumnCount - 1));
    query.order = order;
    setQuery(query);
}

/// Rows that are still shown keep selection and focus.
void RuleModel::arrange()
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList old = persistentIndexList();
    std::vector<QString> ids;
    for (const QModelIndex &each : old)
        ids.push_back(each.data(Qt::UserRole).toString());
    const std::vector<RuleRow> &rows = m_list->rows();
    m_order.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_query.takes(rows[i]))
            m_order.push_back(i);
    }
    const auto before = [&](std::size_t one, std::size_t other) {
        const RuleRow &left = rows[m_query.order == Qt::AscendingOrder ? one : other];
        const RuleRow &right = rows[m_query.order == Qt::AscendingOrder ? other : one];
        if (isBefore(left, right, m_query.column) != isBefore(right, left, m_query.column))
            return isBefore(left, right, m_query.column);
        return rows[one].rule->id < rows[other].rule->id;
    };
    std::ranges::sort(m_order, before);
    for (qsizetype i = 0; i < old.size(); ++i) {
        const QModelIndex now = indexOf(ids[static_cast<std::size_t>(i)]);
        changePersistentIndex(old[i], now.isValid() ? now.siblingAtColumn(old[i].column()) : QModelIndex());
    }
    Q_EMIT layoutChanged();
}

const RuleRow *RuleModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_order.size())
        return nullptr;
    const std::size_t at = m_order[static_cast<std::size_t>(index.row())];
    return at < m_list->rows().size() ? &m_list->rows()[at] : nullptr;
}

QModelIndex RuleModel::indexOf(const QString &ruleId) const
{
    const std::string id = toUtf8(ruleId);
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        if (m_list->rows()[m_order[i]].rule->id == id)
            return index(static_cast<int>(i), 0);
    }
    return {};
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int RuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ruleColumnCount;
}

Qt::ItemFlags RuleModel::flags(const QModelIndex &index) const
{
    const bool isSwitch = index.column() == static_cast<int>(RuleColumn::State);
    return QAbstractTableModel::flags(index) | (isSwitch ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

QVariant RuleModel::text(const RuleRow &row, RuleColumn column) const
{
    switch (column) {
    case RuleColumn::State:
        return stateText(row);
    case RuleColumn::Severity:
        return severityName(row.severity);
    case RuleColumn::Title:
        return row.title;
    case RuleColumn::Id:
        return toQString(row.rule->id);
    case RuleColumn::Findings:
        return row.findings > 0 ? QLocale().toString(static_cast<qulonglong>(row.findings)) : QString();
    case RuleColumn::Fix:
        return fixText(*row.rule);
    }
    return {};
}

QVariant RuleModel::toolTip(const RuleRow &row, RuleColumn column) const
{
    if (column == RuleColumn::State && !row.level.empty())
        return setHereText();
    if (column == RuleColumn::Fix && row.rule->fixApplicability)
        return applicabilityName(*row.rule->fixApplicability);
    return text(row, column);
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    const RuleRow *const shown = row(index);
    if (!shown)
        return {};
    const auto column = static_cast<RuleColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(*shown, column);
    case Qt::ToolTipRole:
        return toolTip(*shown, column);
    case Qt::CheckStateRole:
        if (column != RuleColumn::State)
            return {};
        return shown->state == RuleState::Partly ? Qt::PartiallyChecked
            : shown->state == RuleState::On      ? Qt::Checked
                                                 : Qt::Unchecked;
    case Qt::DecorationRole:
        return column == RuleColumn::Severity ? QVariant(m_severityIcons[static_cast<std::size_t>(shown->severity)]) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == RuleColumn::Findings ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                            text(*shown, column).toString());
    case Qt::UserRole:
        return toQString(shown->rule->id);
    default:
        return {};
    }
}

bool RuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const RuleRow *const shown = row(index);
    if (!shown || role != Qt::CheckStateRole || index.column() != static_cast<int>(RuleColumn::State))
        return false;
    Q_EMIT switched(toQString(shown->rule->id), value.toInt() != Qt::Unchecked);
    return true;
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return titleOf(static_cast<RuleColumn>(section));
}

} // namespace bulkhead
