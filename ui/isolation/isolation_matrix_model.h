#pragma once

#include "core/report/isolation_table.h"
#include "ui/isolation/isolation_selection.h"
#include "ui/isolation/matrix_content.h"
#include "ui/theme/background_build.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QCache>

namespace bulkhead {

/// The matrix twin of the picture: a row for each workload, a column for each node group, and in the cells a verdict and the reason
/// that decided it. Cells are worked out when they are asked for, and remembered for a while. Lives on the UI thread.
class IsolationMatrixModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        VerdictRole = Qt::UserRole, ///< CellVerdict as int; sorts from worst to best
        ReasonRole, ///< the reason alone
        SubtitleRole, ///< second line of a header
        WorkloadRole, ///< index in the isolation
        GroupRole,
    };

    explicit IsolationMatrixModel(QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    /// Rows and columns are arranged outside the UI thread if there are many: `contentChanged` tells when.
    void setIsolation(const IsolationPtr &isolation);
    void setFilter(const PictureFilter &filter);
    [[nodiscard]] const MatrixContent &content() const { return *m_content; }

    /// Invalid where the selection has no cell of its own (nothing, a whole row or column) or it is filtered away.
    [[nodiscard]] QModelIndex indexOf(const IsolationSelection &selection) const;
    [[nodiscard]] IsolationSelection selectionAt(const QModelIndex &index) const;
    /// What a cell leads to: the pod's place of the deciding reason, else the group's, else the workload's.
    [[nodiscard]] Location placeAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void contentChanged();

private:
    struct Cell {
        CellVerdict verdict = CellVerdict::KeptOut;
        Placement placement;
    };
    void rebuild();
    void takeContent(MatrixContentPtr content);
    [[nodiscard]] const Cell &cell(const QModelIndex &index) const;
    [[nodiscard]] QVariant workloadHeader(std::size_t workload, int role) const;
    [[nodiscard]] QVariant groupHeader(std::size_t group, int role) const;

    const Theme *m_theme;
    IsolationPtr m_isolation;
    PictureFilter m_filter;
    MatrixContentPtr m_content;
    mutable QCache<quint64, Cell> m_cells;
    BackgroundBuild<MatrixContent> m_build;
};

} // namespace bulkhead
