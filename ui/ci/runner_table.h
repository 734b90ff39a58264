#pragma once

#include "ui/ci/runner_model.h"

#include <QTableView>

namespace bulkhead {

class RunnerCellDelegate;

/// The table of runners. A click on a link, or Return, leads where it says; Space asks for the pod. UI thread.
class RunnerTable : public QTableView {
    Q_OBJECT
public:
    explicit RunnerTable(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /// The same runner stays chosen if it is still there.
    void setList(const RunnerListPtr &list);
    void setQuery(const RunnerQuery &query);
    [[nodiscard]] const RunnerModel &runners() const { return *m_model; }
    /// In the list; nothing if none is chosen.
    [[nodiscard]] std::optional<std::size_t> selected() const;
    void select(std::size_t runner); ///< without a signal; scrolls it into view
    /// So that keys and details have something to begin with; without a signal.
    void selectSomething();
    /// The selected row as tab separated values, with their headers.
    [[nodiscard]] QString selectionAsText() const;

Q_SIGNALS:
    void selectionMoved();
    void linkActivated(std::size_t runner, bulkhead::RunnerColumn column);
    void podRequested();
    void findRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow(const QModelIndex &index);
    void fitColumns();
    [[nodiscard]] int columnWidthWanted(int column) const;

    RunnerModel *m_model;
    RunnerCellDelegate *m_delegate;
    QString m_selectedKey;
    bool m_isQuiet = false;
    bool m_isFitting = false;
    bool m_isSizedByHand = false;
};

} // namespace bulkhead
