#pragma once

#include "ui/isolation/isolation_matrix_model.h"

#include <QTableView>

namespace bulkhead {

class MatrixCellDelegate;
class MatrixHeader;

/// The matrix twin of the picture, with the same filter and the same selection. Shift+Space selects a workload's whole row,
/// Ctrl+Space a group's column. UI thread.
class IsolationMatrix : public QTableView {
    Q_OBJECT
public:
    explicit IsolationMatrix(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setIsolation(const IsolationPtr &isolation);
    void setFilter(const PictureFilter &filter);
    void showSelection(const IsolationSelection &selection); ///< without a signal; scrolls it into view
    [[nodiscard]] const IsolationMatrixModel &matrix() const { return *m_model; }
    /// The selected cells as tab separated values, with their headers.
    [[nodiscard]] QString selectionAsText() const;

Q_SIGNALS:
    void selectionChosen(const bulkhead::IsolationSelection &selection);
    void placeActivated(const bulkhead::Location &place);
    /// "/": the find field should have the focus.
    void findRequested();
    void contentChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void selectRange(const QModelIndex &first, const QModelIndex &last);
    void takeSelection();
    void showSelection();
    void fitSections();

    IsolationMatrixModel *m_model;
    MatrixCellDelegate *m_delegate;
    MatrixHeader *m_workloads;
    MatrixHeader *m_groups;
    IsolationSelection m_selection;
    bool m_isQuiet = false;
};

} // namespace bulkhead
