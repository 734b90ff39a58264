#pragma once

#include "ui/access/access_sheet.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <array>

namespace bulkhead {

/// One table of a sheet. Lives on the UI thread; what it shows was worked out before.
class AccessModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit AccessModel(QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    void setSheet(const AccessSheetPtr &sheet, AccessPage page);
    [[nodiscard]] AccessPage page() const { return m_page; }
    /// Null for an invalid index.
    [[nodiscard]] const AccessRow *row(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const std::vector<AccessRow> &rows() const { return m_sheet->table(m_page).rows; }
    /// The column whose text the icon goes with.
    [[nodiscard]] int markColumn() const { return m_page == AccessPage::Rights ? 0 : 2; }

    static constexpr std::size_t markCount = 7;
    const Theme *m_theme;
    std::array<QIcon, markCount> m_icons; ///< by AccessRow::Mark
    AccessSheetPtr m_sheet;
    AccessPage m_page = AccessPage::Rights;
};

} // namespace bulkhead
