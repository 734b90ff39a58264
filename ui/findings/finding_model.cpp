#include "ui/findings/finding_model.h"

#include "ui/findings/finding_texts.h"

namespace bulkhead {

namespace {

// An index carries its level in the lowest bits of the id; a row and a place carry the row's number in the rest.
constexpr quintptr levelBits = 2;
constexpr quintptr levelMask = 3;

quintptr itemId(FindingModel::ItemKind kind, std::uint32_t row)
{
    return (quintptr(row) << levelBits) | quintptr(kind);
}

FindingModel::ItemKind kindOf(const QModelIndex &index)
{
    return static_cast<FindingModel::ItemKind>(index.internalId() & levelMask);
}

std::uint32_t rowOf(const QModelIndex &index)
{
    return static_cast<std::uint32_t>(index.internalId() >> levelBits);
}

} // namespace

FindingModel::FindingModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_rows(FindingRows::build({}, {}))
    , m_build(this, [this](std::shared_ptr<const FindingRows> rows) { takeRows(std::move(rows)); })
{
}

void FindingModel::setResult(std::shared_ptr<const AnalysisResult> result)
{
    m_result = std::move(result);
    rebuild();
}

void FindingModel::setQuery(const FindingQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    rebuild();
}

void FindingModel::rebuild()
{
    using Build = BackgroundBuild<FindingRows>;
    const bool small = !m_result || m_result->findingCount() <= immediateLimit;
    m_build.request([result = m_result, query = m_query] { return FindingRows::build(result, query); },
                    small ? Build::Size::Immediate : Build::Size::Large);
}

void FindingModel::takeRows(std::shared_ptr<const FindingRows> rows)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.push_back(moved(index, *rows));
    // The old rows, and with them perhaps the old result, go only when nothing refers to them any more.
    const auto old = std::exchange(m_rows, std::move(rows));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT rowsChanged();
}

/// Where an item of the present rows stands in `next`; invalid if it is gone.
QModelIndex FindingModel::moved(const QModelIndex &old, const FindingRows &next) const
{
    if (kindOf(old) == ItemKind::Group) {
        const bool sameKind = next.query().grouping == m_rows->query().grouping;
        const auto group = sameKind ? next.groupOf(m_rows->groups()[static_cast<std::size_t>(old.row())].key) : std::nullopt;
        return group ? groupIndex(*group, old.column()) : QModelIndex();
    }
    const FindingRows::Row &row = m_rows->rows()[rowOf(old)];
    if (kindOf(old) == ItemKind::Place) {
        const Finding &finding = *m_rows->findings()[row.begin + static_cast<std::uint32_t>(old.row())];
        const auto position = next.positionOf(finding.fingerprint);
        return position ? itemIndex(next, *position, old.column()) : QModelIndex();
    }
    for (std::uint32_t ordinal = row.begin; ordinal < row.end; ++ordinal) // a row lives as long as one of its places
        if (const auto position = next.positionOf(m_rows->findings()[ordinal]->fingerprint))
            return rowIndex(next, position->row, old.column());
    return {};
}

QModelIndex FindingModel::groupIndex(std::uint32_t group, int column) const
{
    return createIndex(static_cast<int>(group), column, itemId(ItemKind::Group, 0));
}

QModelIndex FindingModel::rowIndex(const FindingRows &rows, std::uint32_t row, int column) const
{
    const std::uint32_t first = rows.isGrouped() ? rows.groups()[rows.rows()[row].group].begin : 0;
    return createIndex(static_cast<int>(row - first), column, itemId(ItemKind::Row, row));
}

QModelIndex FindingModel::itemIndex(const FindingRows &rows, FindingRows::Position position, int column) const
{
    const FindingRows::Row &row = rows.rows()[position.row];
    if (row.placeCount() == 1)
        return rowIndex(rows, position.row, column);
    return createIndex(static_cast<int>(position.ordinal - row.begin), column, itemId(ItemKind::Place, position.row));
}

std::optional<std::uint32_t> FindingModel::ordinal(const QModelIndex &index) const
{
    if (!index.isValid() || kindOf(index) == ItemKind::Group)
        return std::nullopt;
    const std::uint32_t begin = m_rows->rows()[rowOf(index)].begin;
    return kindOf(index) == ItemKind::Place ? begin + static_cast<std::uint32_t>(index.row()) : begin;
}

FindingPtr FindingModel::finding(const QModelIndex &index) const
{
    const auto at = ordinal(index);
    return at ? FindingPtr(m_rows->result(), m_rows->findings()[*at]) : FindingPtr();
}

QModelIndex FindingModel::indexOfOrdinal(std::uint32_t ordinal) const
{
    if (ordinal >= m_rows->findings().size())
        return {};
    return itemIndex(*m_rows, {ordinal, m_rows->rowOf(ordinal)}, 0);
}

QModelIndex FindingModel::indexOfFinding(const Finding &finding) const
{
    const auto position = m_rows->positionOf(finding.fingerprint);
    return position ? itemIndex(*m_rows, *position, 0) : QModelIndex();
}

QModelIndex FindingModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto offset = static_cast<std::uint32_t>(row);
    if (!parent.isValid())
        return m_rows->isGrouped() ? groupIndex(offset, column) : rowIndex(*m_rows, offset, column);
    if (kindOf(parent) == ItemKind::Group) {
        const std::uint32_t first = m_rows->groups()[static_cast<std::size_t>(parent.row())].begin;
        return createIndex(row, column, itemId(ItemKind::Row, first + offset));
    }
    return createIndex(row, column, itemId(ItemKind::Place, rowOf(parent)));
}

QModelIndex FindingModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || kindOf(child) == ItemKind::Group)
        return {};
    if (kindOf(child) == ItemKind::Place)
        return rowIndex(*m_rows, rowOf(child));
    return m_rows->isGrouped() ? groupIndex(m_rows->rows()[rowOf(child)].group) : QModelIndex();
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rows->isGrouped() ? m_rows->groups().size() : m_rows->rows().size());
    if (parent.column() != 0 || kindOf(parent) == ItemKind::Place)
        return 0;
    if (kindOf(parent) == ItemKind::Group) {
        const FindingRows::Group &group = m_rows->groups()[static_cast<std::size_t>(parent.row())];
        return static_cast<int>(group.end - group.begin);
    }
    const std::uint32_t places = m_rows->rows()[rowOf(parent)].placeCount();
    return places > 1 ? static_cast<int>(places) : 0;
}

int FindingModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == KindRole)
        return static_cast<int>(kindOf(index));
    if (kindOf(index) == ItemKind::Group)
        return groupData(m_rows->groups()[static_cast<std::size_t>(index.row())], index.column(), role);
    return cellData(index, role);
}

QString FindingModel::groupTitle(const FindingRows::Group &group) const
{
    switch (m_rows->query().grouping) {
    case FindingGrouping::Severity:
        return severityName(severityFromString(group.key).value_or(Severity::Info));
    case FindingGrouping::Resource:
        return group.key.empty() ? tr("no resource") : resourceText(group.key);
    case FindingGrouping::File:
        return group.key.empty() ? tr("no file") : toQString(group.key);
    case FindingGrouping::Rule:
    case FindingGrouping::None:
        break;
    }
    return toQString(group.key);
}

QVariant FindingModel::groupData(const FindingRows::Group &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? groupTitle(group) : QVariant();
    case Qt::ToolTipRole:
        return groupTitle(group);
    case Qt::AccessibleTextRole:
        return tr("%1, findings: %n", nullptr, static_cast<int>(group.counts.total())).arg(groupTitle(group));
    case PlaceCountRole:
        return group.counts.total();
    case CountsRole:
        return QVariant::fromValue(group.counts);
    case GroupKeyRole:
        return toQString(group.key);
    default:
        return {};
    }
}

QVariant FindingModel::cellData(const QModelIndex &index, int role) const
{
    const Finding &finding = *m_rows->findings()[*ordinal(index)];
    switch (role) {
    case Qt::DisplayRole:
        return itemText(index, finding);
    case Qt::ToolTipRole:
        return index.column() == MessageColumn ? translated(finding.message) : itemText(index, finding);
    case Qt::AccessibleTextRole:
        return accessibleText(index, finding);
    case FindingRole:
        return QVariant::fromValue(FindingPtr(m_rows->result(), &finding));
    case SeverityRole:
        return static_cast<int>(finding.severity);
    case RuleIdRole:
        return toQString(finding.rule->id);
    case PathRole:
        return toQString(sourcePath(finding.place));
    case LineRole:
        return lineOf(finding.place);
    case FixCountRole:
        return static_cast<int>(finding.fixes.size());
    case PlaceCountRole:
        return kindOf(index) == ItemKind::Row ? m_rows->rows()[rowOf(index)].placeCount() : 1U;
    default:
        return {};
    }
}

QString FindingModel::itemText(const QModelIndex &index, const Finding &finding) const
{
    const bool isPlace = kindOf(index) == ItemKind::Place;
    const FindingRows::Row &row = m_rows->rows()[rowOf(index)];
    const bool isMerged = !isPlace && row.placeCount() > 1;
    switch (index.column()) {
    case SeverityColumn:
        return isPlace ? QString() : severityName(finding.severity);
    case MessageColumn:
        return isPlace ? toQString(finding.path) : translated(finding.message);
    case RuleColumn:
        return isPlace ? QString() : toQString(finding.rule->id);
    case PlaceColumn:
        return isMerged ? tr("%n places", nullptr, static_cast<int>(row.placeCount())) : placeText(finding.place);
    case ResourceColumn:
        return isMerged && !row.sameResource ? tr("several") : resourceText(finding.resourceId);
    default:
        return {};
    }
}

/// The whole row in the cell a screen reader lands on first; the others speak for themselves.
QString FindingModel::accessibleText(const QModelIndex &index, const Finding &finding) const
{
    if (index.column() != 0)
        return itemText(index, finding);
    if (kindOf(index) == ItemKind::Place)
        return tr("%1, %2").arg(placeText(finding.place), resourceText(finding.resourceId));
    const QString place = itemText(index.siblingAtColumn(PlaceColumn), finding);
    const QString fixes = tr("fixes: %n", nullptr, static_cast<int>(finding.fixes.size()));
    return tr("%1, %2, %3, %4").arg(severityName(finding.severity), translated(finding.message), place, fixes);
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == PlaceColumn)
        return static_cast<int>(Qt::AlignVCenter | Qt::AlignTrailing);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case MessageColumn:
        return tr("Message");
    case RuleColumn:
        return tr("Rule");
    case PlaceColumn:
        return tr("Place");
    case ResourceColumn:
        return tr("Resource");
    default:
        return {};
    }
}

} // namespace bulkhead
