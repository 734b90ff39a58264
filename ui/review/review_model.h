#pragma once

#include "ui/review/proposed_change.h"

#include <QAbstractItemModel>

#include <vector>

namespace bulkhead {

/// The files that would change and, below each, its hunks; what is checked would be done. UI thread.
class ReviewModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;
    static constexpr int CountsRole = Qt::UserRole; ///< of a file: "+3 −1"

    /// Everything is checked.
    void setFiles(std::vector<ProposedFile> files);
    [[nodiscard]] std::size_t hunkCount() const;
    [[nodiscard]] std::size_t checkedCount() const;
    /// The checked hunks, as edits of the sources before.
    [[nodiscard]] EditSet edits() const;
    /// The sources before, and with the checked hunks alone.
    [[nodiscard]] std::vector<ChangedSource> changes() const;
    /// Null for a file.
    [[nodiscard]] const DiffHunk *hunkAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void checksChanged();

private:
    struct Hunk {
        DiffHunk diff;
        bool isChecked = true;
    };
    struct File {
        ChangedSource change;
        std::vector<Hunk> hunks;
    };
    [[nodiscard]] const File *fileOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant fileData(const File &file, int role) const;
    [[nodiscard]] QVariant hunkData(const Hunk &hunk, int role) const;

    std::vector<File> m_files;
};

/// "added: …; removed: …", for a screen reader.
[[nodiscard]] QString spokenHunk(const DiffHunk &hunk);

} // namespace bulkhead
