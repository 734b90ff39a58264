#include "ui/editor/outline_model.h"

#include "ui/theme/texts.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

/// What an item of a list is told by.
QString itemLabel(const YamlNode &item, int position)
{
    for (const std::string_view key : {"name", "key", "kind", "mountPath", "containerPort"}) {
        const YamlNode named = item[key];
        if (named.isScalar() && !named.scalar().empty())
            return toQString(named.scalar());
    }
    return QStringLiteral("[%1]").arg(position);
}

bool isListed(const YamlNode &value)
{
    return value.isMapping() || value.isSequence();
}

} // namespace

OutlineModel::OutlineModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_rows(1)
{
}

void OutlineModel::setManifest(const ManifestPtr &manifest)
{
    beginResetModel();
    m_manifest = manifest;
    m_rows.assign(1, {});
    m_rows.front().isRead = true;
    if (manifest) {
        std::vector<Row> top;
        for (const Resource &resource : manifest->resources()) {
            const std::string place = resource.namespaceName();
            const QString name = toQString(place.empty() ? resource.name() : place + '/' + resource.name());
            top.push_back({resource.root(), resource.root().range(), toQString(resource.kind()), name});
        }
        for (const NotUnderstood &entry : manifest->notUnderstood())
            top.push_back({{}, entry.range, tr("Not understood"), translated(entry.message)});
        std::ranges::stable_sort(top, {}, [](const Row &row) { return row.range.begin; });
        for (Row &row : top)
            add(0, std::move(row));
    }
    endResetModel();
}

void OutlineModel::add(std::size_t parent, Row row)
{
    row.parent = parent;
    row.position = static_cast<int>(m_rows[parent].children.size());
    m_rows[parent].children.push_back(m_rows.size());
    m_rows.push_back(std::move(row));
}

std::vector<OutlineModel::Row> OutlineModel::rowsBelow(const YamlNode &node) const
{
    std::vector<Row> rows;
    for (const auto [key, value] : YamlEntries(node))
        rows.push_back({value, value.entryRange(), toQString(key.scalar()), {}});
    int position = 0;
    const bool isSequence = node.isSequence();
    for (YamlNode item = isSequence ? node.firstChild() : YamlNode(); item; item = item.nextSibling(), ++position) {
        if (isListed(item))
            rows.push_back({item, item.range(), itemLabel(item, position), {}});
    }
    return rows;
}

std::size_t OutlineModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? index.internalId() : 0;
}

QModelIndex OutlineModel::indexOfRow(std::size_t row) const
{
    return row == 0 ? QModelIndex() : createIndex(m_rows[row].position, 0, static_cast<quintptr>(row));
}

QString OutlineModel::keyOf(std::size_t row) const
{
    QString key;
    for (; row != 0; row = m_rows[row].parent)
        key.prepend(u'/' + m_rows[row].label + u' ' + m_rows[row].detail);
    return key;
}

TextRange OutlineModel::rangeOf(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[rowAt(index)].range : TextRange{};
}

QModelIndex OutlineModel::indexAt(ByteOffset offset)
{
    std::size_t row = 0;
    for (;;) {
        fetchMore(indexOfRow(row));
        const auto &children = m_rows[row].children;
        const auto holds = [&](std::size_t child) {
            return offset >= m_rows[child].range.begin && offset <= m_rows[child].range.end;
        };
        const auto found = std::find_if(children.rbegin(), children.rend(), holds); // at a seam the later one
        if (found == children.rend())
            return indexOfRow(row);
        row = *found;
    }
}

QModelIndex OutlineModel::indexOf(const QString &key)
{
    std::size_t row = 0;
    while (keyOf(row) != key) {
        fetchMore(indexOfRow(row));
        const auto &children = m_rows[row].children;
        const auto leads = [&](std::size_t child) {
            const QString own = keyOf(child);
            return key == own || key.startsWith(own + u'/');
        };
        const auto next = std::ranges::find_if(children, leads);
        if (next == children.end())
            return {};
        row = *next;
    }
    return indexOfRow(row);
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    const auto &children = m_rows[rowAt(parent)].children;
    const bool fits = column == 0 && row >= 0 && static_cast<std::size_t>(row) < children.size();
    return fits ? indexOfRow(children[static_cast<std::size_t>(row)]) : QModelIndex();
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfRow(m_rows[rowAt(child)].parent) : QModelIndex();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(m_rows[rowAt(parent)].children.size());
}

int OutlineModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[rowAt(index)];
    switch (role) {
    case Qt::DisplayRole:
        return row.label;
    case DetailRole:
        return row.detail;
    case LineRole:
        return static_cast<int>(m_manifest->source()->position(row.range.begin).line);
    case KeyRole:
        return keyOf(rowAt(index));
    case Qt::ToolTipRole:
        return row.detail.isEmpty() ? row.label : row.label + u' ' + row.detail;
    case Qt::AccessibleTextRole:
        return tr("%1 %2, line %3").arg(row.label, row.detail).arg(index.data(LineRole).toInt());
    default:
        return {};
    }
}

bool OutlineModel::hasChildren(const QModelIndex &parent) const
{
    const Row &row = m_rows[rowAt(parent)];
    if (row.isRead)
        return !row.children.empty();
    if (row.node.isMapping())
        return row.node.size() > 0;
    for (YamlNode item = row.node.isSequence() ? row.node.firstChild() : YamlNode(); item; item = item.nextSibling()) {
        if (isListed(item))
            return true;
    }
    return false;
}

bool OutlineModel::canFetchMore(const QModelIndex &parent) const
{
    return !m_rows[rowAt(parent)].isRead && hasChildren(parent);
}

void OutlineModel::fetchMore(const QModelIndex &parent)
{
    const std::size_t row = rowAt(parent);
    if (std::exchange(m_rows[row].isRead, true))
        return;
    std::vector<Row> below = rowsBelow(m_rows[row].node);
    if (below.empty())
        return;
    beginInsertRows(parent, 0, static_cast<int>(below.size()) - 1);
    for (Row &one : below)
        add(row, std::move(one));
    endInsertRows();
}

} // namespace bulkhead
