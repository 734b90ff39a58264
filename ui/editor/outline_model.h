#pragma once

#include "core/kube/manifest.h"

#include <QAbstractItemModel>

#include <vector>

namespace bulkhead {

/// The objects of one file and the keys in them, as a tree: "Deployment shop/cart", "spec", "containers", "main". Children are read
/// when somebody looks at them. Shows keys and the names of items, never a value. UI thread.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit OutlineModel(QObject *parent = nullptr);

    enum Role {
        DetailRole = Qt::UserRole + 1, ///< of an object: its namespace and name; of broken text: why
        LineRole, ///< from 1
        KeyRole, ///< the same for the same thing in a newer text
    };

    /// Null: nothing is shown.
    void setManifest(const ManifestPtr &manifest);
    [[nodiscard]] const ManifestPtr &manifest() const { return m_manifest; }
    /// Of a row, from its key to its end.
    [[nodiscard]] TextRange rangeOf(const QModelIndex &index) const;
    /// The innermost row that holds a byte; reads what leads there.
    [[nodiscard]] QModelIndex indexAt(ByteOffset offset);
    /// The row with this key, if what leads there is still the same.
    [[nodiscard]] QModelIndex indexOf(const QString &key);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    struct Row {
        YamlNode node{}; ///< empty for text that could not be read
        TextRange range{};
        QString label{};
        QString detail{};
        std::size_t parent = 0;
        int position = 0; ///< in its parent
        std::vector<std::size_t> children{};
        bool isRead = false;
    };
    void add(std::size_t parent, Row row);
    [[nodiscard]] std::vector<Row> rowsBelow(const YamlNode &node) const;
    [[nodiscard]] std::size_t rowAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfRow(std::size_t row) const;
    [[nodiscard]] QString keyOf(std::size_t row) const;

    ManifestPtr m_manifest;
    std::vector<Row> m_rows; ///< the first is the root, which is not shown
};

} // namespace bulkhead
