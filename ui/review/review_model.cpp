#include "ui/review/review_model.h"

#include "ui/theme/texts.h"

#include <algorithm>
#include <ranges>

namespace bulkhead {

namespace {

/// "+3 −1"
QString countsOf(const std::vector<DiffHunk const *> &hunks)
{
    std::ptrdiff_t added = 0;
    std::ptrdiff_t removed = 0;
    for (const DiffHunk *hunk : hunks) {
        added += std::ranges::count(hunk->lines, DiffLine::Kind::Added, &DiffLine::kind);
        removed += std::ranges::count(hunk->lines, DiffLine::Kind::Removed, &DiffLine::kind);
    }
    return QStringLiteral("+%1 −%2").arg(added).arg(removed);
}

Qt::CheckState stateOf(std::size_t checked, std::size_t all)
{
    return checked == 0 ? Qt::Unchecked : checked == all ? Qt::Checked : Qt::PartiallyChecked;
}

} // namespace

void ReviewModel::setFiles(std::vector<ProposedFile> files)
{
    beginResetModel();
    m_files.clear();
    for (ProposedFile &one : files) {
        File &file = m_files.emplace_back(File{std::move(one.change), {}});
        for (DiffHunk &hunk : one.hunks)
            file.hunks.push_back({std::move(hunk)});
    }
    endResetModel();
    Q_EMIT checksChanged();
}

std::size_t ReviewModel::hunkCount() const
{
    std::size_t count = 0;
    for (const File &file : m_files)
        count += file.hunks.size();
    return count;
}

std::size_t ReviewModel::checkedCount() const
{
    std::size_t count = 0;
    for (const File &file : m_files)
        count += static_cast<std::size_t>(std::ranges::count(file.hunks, true, &Hunk::isChecked));
    return count;
}

EditSet ReviewModel::edits() const
{
    EditSet all;
    for (const File &file : m_files) {
        for (const Hunk &hunk : file.hunks) {
            if (hunk.isChecked)
                std::ignore = all.add(file.change.before, editOf(*file.change.before, hunk.diff)); // hunks do not overlap
        }
    }
    return all;
}

std::vector<ChangedSource> ReviewModel::changes() const
{
    std::vector<ChangedSource> changes;
    const EditSet chosen = edits();
    for (const SourceEdits &part : chosen.sources())
        changes.push_back({part.source, part.source->withBytes(applyEdits(part.source->bytes(), part.edits))});
    return changes;
}

const ReviewModel::File *ReviewModel::fileOf(const QModelIndex &index) const
{
    const std::size_t row = index.internalId() == 0 ? static_cast<std::size_t>(index.row()) : index.internalId() - 1;
    return index.isValid() && row < m_files.size() ? &m_files[row] : nullptr;
}

const DiffHunk *ReviewModel::hunkAt(const QModelIndex &index) const
{
    const File *file = fileOf(index);
    return file && index.internalId() != 0 ? &file->hunks[static_cast<std::size_t>(index.row())].diff : nullptr;
}

QModelIndex ReviewModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || row >= rowCount(parent) || column != 0)
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex ReviewModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr{0});
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_files.size());
    const File *file = parent.internalId() == 0 ? fileOf(parent) : nullptr;
    return file ? static_cast<int>(file->hunks.size()) : 0;
}

int ReviewModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant ReviewModel::fileData(const File &file, int role) const
{
    const auto checked = static_cast<std::size_t>(std::ranges::count(file.hunks, true, &Hunk::isChecked));
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        const QString path = toQString(file.change.before->path());
        return file.change.before->isAbsent() ? tr("new file: %1").arg(path) : path;
    }
    if (role == Qt::CheckStateRole)
        return stateOf(checked, file.hunks.size());
    if (role != CountsRole)
        return {};
    std::vector<const DiffHunk *> hunks;
    for (const Hunk &hunk : file.hunks)
        hunks.push_back(&hunk.diff);
    return countsOf(hunks);
}

QVariant ReviewModel::hunkData(const Hunk &hunk, int role) const
{
    if (role == Qt::CheckStateRole)
        return hunk.isChecked ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return tr("Line %1: %2").arg(hunk.diff.oldStart).arg(spokenHunk(hunk.diff));
    return {};
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    const File *file = fileOf(index);
    if (!file)
        return {};
    return index.internalId() == 0 ? fileData(*file, role) : hunkData(file->hunks[static_cast<std::size_t>(index.row())], role);
}

bool ReviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!fileOf(index) || role != Qt::CheckStateRole)
        return false;
    const bool isChecked = value.toInt() != Qt::Unchecked;
    const bool isFile = index.internalId() == 0;
    const QModelIndex top = isFile ? index : index.parent();
    File &file = m_files[static_cast<std::size_t>(top.row())];
    if (isFile) {
        for (Hunk &hunk : file.hunks)
            hunk.isChecked = isChecked;
    } else {
        file.hunks[static_cast<std::size_t>(index.row())].isChecked = isChecked;
    }
    Q_EMIT dataChanged(top, top, {Qt::CheckStateRole});
    Q_EMIT dataChanged(this->index(0, 0, top), this->index(rowCount(top) - 1, 0, top), {Qt::CheckStateRole});
    Q_EMIT checksChanged();
    return true;
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

QString spokenHunk(const DiffHunk &hunk)
{
    QStringList parts;
    for (const DiffLine &line : hunk.lines) {
        const QString text = toQString(line.text).trimmed();
        if (line.kind == DiffLine::Kind::Removed)
            parts += ReviewModel::tr("removed: %1").arg(text);
        else if (line.kind == DiffLine::Kind::Added)
            parts += ReviewModel::tr("added: %1").arg(text);
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace bulkhead
