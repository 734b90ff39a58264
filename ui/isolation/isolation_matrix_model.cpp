#include "ui/isolation/isolation_matrix_model.h"

#include "ui/isolation/placement_words.h"
#include "ui/theme/icons.h"
#include "ui/theme/texts.h"

namespace bulkhead {

namespace {

constexpr int rememberedCells = 4096; ///< more than a large screen shows
constexpr std::size_t smallEnoughForTheUiThread = 500; ///< workloads

QString reasonText(const Placement &placement)
{
    return placement.reasons.empty() ? QString() : translated(placement.reasons.front().message);
}

} // namespace

IsolationMatrixModel::IsolationMatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_content(MatrixContent::build({}, {}))
    , m_cells(rememberedCells)
    , m_build(this, [this](MatrixContentPtr content) { takeContent(std::move(content)); })
{
}

void IsolationMatrixModel::setTheme(const Theme &theme)
{
    m_theme = &theme;
    if (rowCount() == 0 || columnCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DecorationRole, Qt::ForegroundRole});
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

void IsolationMatrixModel::setIsolation(const IsolationPtr &isolation)
{
    m_isolation = isolation;
    rebuild();
}

void IsolationMatrixModel::setFilter(const PictureFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
}

void IsolationMatrixModel::rebuild()
{
    using Build = BackgroundBuild<MatrixContent>;
    const bool isSmall = !m_isolation || m_isolation->workloads().size() <= smallEnoughForTheUiThread;
    m_build.request([isolation = m_isolation, filter = m_filter] { return MatrixContent::build(isolation, filter); },
                    isSmall ? Build::Size::Immediate : Build::Size::Large);
}

void IsolationMatrixModel::takeContent(MatrixContentPtr content)
{
    if (content->isolation != m_isolation)
        return; // a newer one is on its way
    beginResetModel();
    m_content = std::move(content);
    m_cells.clear();
    endResetModel();
    Q_EMIT contentChanged();
}

int IsolationMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content->workloads.size());
}

int IsolationMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content->groups.size());
}

QModelIndex IsolationMatrixModel::indexOf(const IsolationSelection &selection) const
{
    if (!selection.workload || !selection.group || *selection.workload >= m_content->rowOfWorkload.size()
        || *selection.group >= m_content->columnOfGroup.size())
        return {};
    return index(m_content->rowOfWorkload[*selection.workload], m_content->columnOfGroup[*selection.group]);
}

IsolationSelection IsolationMatrixModel::selectionAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return {m_content->workloads[static_cast<std::size_t>(index.row())],
            m_content->groups[static_cast<std::size_t>(index.column())]};
}

const IsolationMatrixModel::Cell &IsolationMatrixModel::cell(const QModelIndex &index) const
{
    const IsolationSelection at = selectionAt(index);
    const quint64 key = quint64(index.row()) << 32 | quint64(index.column());
    if (const Cell *known = m_cells.object(key))
        return *known;
    auto *made = new Cell{cellVerdict(*m_content->isolation, *at.workload, *at.group),
                          m_content->isolation->explain(*at.workload, *at.group)};
    m_cells.insert(key, made);
    return *made;
}

Location IsolationMatrixModel::placeAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    for (const PlacementReason &reason : cell(index).placement.reasons) {
        if (reason.podPlace.source)
            return reason.podPlace;
        if (reason.groupPlace.source)
            return reason.groupPlace;
    }
    return Location::keyOf(m_content->isolation->workloads()[*selectionAt(index).workload].podSpec);
}

QVariant IsolationMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const IsolationSelection at = selectionAt(index);
    if (role == WorkloadRole)
        return QVariant::fromValue(qulonglong(*at.workload));
    if (role == GroupRole)
        return QVariant::fromValue(qulonglong(*at.group));
    const Cell &shown = cell(index);
    switch (role) {
    case Qt::DisplayRole:
        return cellVerdictName(shown.verdict);
    case Qt::DecorationRole:
        return cellVerdictIcon(shown.verdict, *m_theme);
    case Qt::ForegroundRole:
        return cellVerdictColour(shown.verdict, *m_theme);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 on %2: %3. %4")
            .arg(headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString(),
                 headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), cellVerdictName(shown.verdict),
                 reasonText(shown.placement));
    case VerdictRole:
        return static_cast<int>(shown.verdict);
    case ReasonRole:
        return reasonText(shown.placement);
    default:
        return {};
    }
}

QVariant IsolationMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto &order = orientation == Qt::Vertical ? m_content->workloads : m_content->groups;
    if (section < 0 || static_cast<std::size_t>(section) >= order.size())
        return {};
    const std::size_t index = order[static_cast<std::size_t>(section)];
    return orientation == Qt::Vertical ? workloadHeader(index, role) : groupHeader(index, role);
}

QVariant IsolationMatrixModel::workloadHeader(std::size_t index, int role) const
{
    const Workload &workload = m_content->isolation->workloads()[index];
    switch (role) {
    case Qt::DisplayRole:
        return workloadTitle(workload);
    case SubtitleRole:
        return workloadSubtitle(workload);
    case Qt::DecorationRole:
        return classIcon(workload.workloadClass(), *m_theme);
    case Qt::ToolTipRole:
        return tr("%1 (%2)").arg(toQString(workload.resource->id()), workloadSubtitle(workload));
    case WorkloadRole:
        return QVariant::fromValue(qulonglong(index));
    default:
        return {};
    }
}

QVariant IsolationMatrixModel::groupHeader(std::size_t index, int role) const
{
    const NodeGroup &group = m_content->isolation->groups()[index];
    const QString name = toQString(group.name);
    switch (role) {
    case Qt::DisplayRole:
        return group.isAssumed() ? tr("%1 (assumed)").arg(name) : name;
    case SubtitleRole:
        return QString(groupSubtitle(*m_content->isolation, index) + u'\n' + taintsText(group));
    case Qt::DecorationRole:
        return themedIcon(group.hasHardTaint() ? QStringLiteral("lock") : QStringLiteral("lock-open"), *m_theme);
    case Qt::ToolTipRole:
        return tr("%1: %2, %3").arg(name, groupSubtitle(*m_content->isolation, index), taintsText(group));
    case GroupRole:
        return QVariant::fromValue(qulonglong(index));
    default:
        return {};
    }
}

} // namespace bulkhead
