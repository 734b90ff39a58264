#pragma once

#include "ui/findings/background_build.h"
#include "ui/findings/finding_rows.h"
#include "ui/theme/texts.h"

#include <QAbstractItemModel>

namespace bulkhead {

/// Shows FindingRows as a tree: group > row > places of a row that has several. Lives on the UI thread.
///
/// A new result or query is arranged outside the UI thread if it is large, then swapped in as one layout change in which
/// selected, current and expanded items are found again by fingerprint or group.
class FindingModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { SeverityColumn, MessageColumn, RuleColumn, PlaceColumn, ResourceColumn, ColumnCount };
    enum Role {
        FindingRole = Qt::UserRole, ///< FindingPtr; of a row its first place
        SeverityRole, ///< int
        RuleIdRole,
        PathRole,
        LineRole,
        FixCountRole,
        PlaceCountRole, ///< of a group the findings in it
        KindRole, ///< ItemKind as int
        CountsRole, ///< of a group: SeverityCounts
        GroupKeyRole, ///< of a group: what it stands for, untranslated
    };
    enum class ItemKind : std::uint8_t { Group, Row, Place };

    explicit FindingModel(QObject *parent = nullptr);

    void setResult(std::shared_ptr<const AnalysisResult> result);
    void setQuery(const FindingQuery &query);
    [[nodiscard]] const FindingQuery &query() const { return m_query; }
    /// What is shown now; may lag behind the query while a large result is being arranged.
    [[nodiscard]] const FindingRows &rows() const { return *m_rows; }
    [[nodiscard]] bool isBuilding() const { return m_build.isRunning(); }

    /// The finding of an item; of a row its first place, of a group none.
    [[nodiscard]] FindingPtr finding(const QModelIndex &index) const;
    /// Its place in the order of the panel.
    [[nodiscard]] std::optional<std::uint32_t> ordinal(const QModelIndex &index) const;
    /// The item for a finding by that order: the place, or the row if it has only one.
    [[nodiscard]] QModelIndex indexOfOrdinal(std::uint32_t ordinal) const;
    [[nodiscard]] QModelIndex indexOfFinding(const Finding &finding) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Results with more findings are arranged outside the UI thread.
    static constexpr std::size_t immediateLimit = 2'000;

Q_SIGNALS:
    /// rows() is another one now.
    void rowsChanged();

private:
    void rebuild();
    void takeRows(std::shared_ptr<const FindingRows> rows);
    [[nodiscard]] QModelIndex moved(const QModelIndex &old, const FindingRows &next) const;
    [[nodiscard]] QModelIndex groupIndex(std::uint32_t group, int column = 0) const;
    [[nodiscard]] QModelIndex rowIndex(const FindingRows &rows, std::uint32_t row, int column = 0) const;
    [[nodiscard]] QModelIndex itemIndex(const FindingRows &rows, FindingRows::Position position, int column) const;
    [[nodiscard]] QVariant groupData(const FindingRows::Group &group, int column, int role) const;
    [[nodiscard]] QVariant cellData(const QModelIndex &index, int role) const;
    [[nodiscard]] QString groupTitle(const FindingRows::Group &group) const;
    [[nodiscard]] QString itemText(const QModelIndex &index, const Finding &finding) const;
    [[nodiscard]] QString accessibleText(const QModelIndex &index, const Finding &finding) const;

    std::shared_ptr<const AnalysisResult> m_result;
    FindingQuery m_query;
    std::shared_ptr<const FindingRows> m_rows;
    BackgroundBuild<FindingRows> m_build;
};

} // namespace bulkhead

Q_DECLARE_METATYPE(bulkhead::SeverityCounts)
