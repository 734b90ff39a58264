#include "ui/ci/runner_model.h"

#include "ui/ci/runner_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/texts.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array<const char *, runnerColumnCount> titles = {
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "System"),      QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Name"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Role"),        QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Defined at"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Scope, tags"), QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Accounts may"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Node groups"), QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Environment"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Isolation"),   QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Findings"),
};

constexpr std::array<const char *, runnerColumnCount> explanations = {
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "The CI system that the runner belongs to"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "What the files call it"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "What its pods do: a manager makes pods, a job runs code that a repository brings"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "The place that defines it"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Whose jobs it takes, and the labels or tags by which they choose it"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "What the bindings in the files let its service accounts do"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Where its job pods may land"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "The environments of its pods"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Whether its pods are kept away from applications and other environments"),
    QT_TRANSLATE_NOOP("bulkhead::RunnerModel", "Findings at its pods and at what causes them, the worst ones first"),
};

} // namespace

RunnerModel::RunnerModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_list(std::make_shared<RunnerList>())
{
    setTheme(*m_theme);
}

void RunnerModel::setTheme(const Theme &theme)
{
    m_theme = &theme;
    for (std::size_t i = 0; i < m_severityIcons.size(); ++i)
        m_severityIcons[i] = severityIcon(static_cast<Severity>(i), theme);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DecorationRole, Qt::ForegroundRole});
}

void RunnerModel::setList(const RunnerListPtr &list)
{
    beginResetModel();
    m_list = list;
    arrange();
    endResetModel();
}

void RunnerModel::setQuery(const RunnerQuery &query)
{
    if (query == m_query)
        return;
    beginResetModel();
    m_query = query;
    arrange();
    endResetModel();
}

void RunnerModel::arrange()
{
    const QStringList words = m_query.text.toLower().simplified().split(u' ', Qt::SkipEmptyParts);
    const std::vector<RunnerRow> &rows = m_list->rows();
    m_order.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (std::ranges::all_of(words, [&](const QString &word) { return rows[i].haystack.contains(word); }))
            m_order.push_back(i);
    }
    const auto column = static_cast<std::size_t>(m_query.column);
    const auto key = [&](std::size_t i) -> const QString & { return rows[i].sortKeys[column]; };
    if (m_query.order == Qt::AscendingOrder)
        std::ranges::stable_sort(m_order, std::less(), key);
    else
        std::ranges::stable_sort(m_order, std::greater(), key);
}

void RunnerModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    RunnerQuery query = m_query;
    query.column = static_cast<RunnerColumn>(column);
    query.order = order;
    setQuery(query);
}

const RunnerRow *RunnerModel::row(const QModelIndex &index) const
{
    return index.isValid() ? &m_list->rows()[m_order[static_cast<std::size_t>(index.row())]] : nullptr;
}

QModelIndex RunnerModel::indexOf(std::size_t runner) const
{
    const auto at = std::ranges::find(m_order, runner);
    return at == m_order.end() ? QModelIndex() : index(static_cast<int>(at - m_order.begin()), 0);
}

int RunnerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int RunnerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(runnerColumnCount);
}

QVariant RunnerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunnerRow &shown = *row(index);
    const auto column = static_cast<RunnerColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text(column);
    case Qt::DecorationRole:
        return column == RunnerColumn::Findings && shown.worst ? QVariant(m_severityIcons[static_cast<std::size_t>(*shown.worst)])
                                                               : QVariant();
    case Qt::ForegroundRole:
        return column == RunnerColumn::Isolation ? verdictColour(shown.facts->verdict, *m_theme)
            : shown.isLink(column)               ? m_theme->accent
                                                 : m_theme->text;
    case Qt::ToolTipRole:
        return toolTip(shown, column);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                shown.text(column).isEmpty() ? tr("nothing") : QString(shown.text(column)).replace(u'\n', u' '));
    case LinkRole:
        return shown.isLink(column);
    case SortRole:
        return shown.sortKeys[static_cast<std::size_t>(column)];
    default:
        return {};
    }
}

QString RunnerModel::toolTip(const RunnerRow &row, RunnerColumn column) const
{
    const QString text = row.text(column);
    if (!row.isLink(column))
        return text;
    switch (column) {
    case RunnerColumn::Groups:
    case RunnerColumn::Isolation:
        return tr("%1\nA click shows it in the picture of node groups.").arg(text);
    case RunnerColumn::Findings:
        return tr("%1\nA click lists these findings.").arg(text);
    default:
        return tr("%1\nA click opens the place.").arg(text);
    }
}

QVariant RunnerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto column = static_cast<std::size_t>(section);
    if (role == Qt::DisplayRole)
        return tr(titles[column]);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return tr(explanations[column]);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

} // namespace bulkhead
