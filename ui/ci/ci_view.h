#pragma once

#include "ui/ci/made_pod.h"
#include "ui/ci/runner_model.h"
#include "ui/theme/background_build.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTextDocument;

namespace bulkhead {

class MadePodView;
class RunnerDetails;
class RunnerTable;

/// The CI runners of the workspace: the table, or the pod that one of them will create, and what is known of the chosen one. UI
/// thread; what it shows is worked out elsewhere if it is much.
class CiView : public QWidget {
    Q_OBJECT
public:
    explicit CiView(QWidget *parent = nullptr);
    ~CiView() override;

    void setTheme(const Theme &theme);
    /// A new check. What was chosen and what is shown stays as far as it is still there. Null: nothing is open.
    void setResult(const std::shared_ptr<const AnalysisResult> &result, const Workspace &workspace);
    [[nodiscard]] const std::shared_ptr<const AnalysisResult> &result() const { return m_result; }

    /// Chooses the runner that stands at a place of a file, without a signal; nothing happens if none does.
    void selectAt(const std::string &path, ByteOffset offset);
    /// The place that defines the chosen runner; without a source if none is chosen.
    [[nodiscard]] Location selectedPlace() const;
    [[nodiscard]] const RunnerRow *selectedRow() const;
    void showPod(std::size_t pod); ///< of the chosen runner, which must be one that is made
    void showTable();
    void focusFilter();
    void setFilterText(const QString &text);

    [[nodiscard]] RunnerTable &table() const { return *m_table; }
    [[nodiscard]] MadePodView &podView() const { return *m_podView; }
    [[nodiscard]] RunnerDetails &details() const { return *m_details; }
    [[nodiscard]] bool isPodShown() const;
    /// The empty state, or an empty text while there is something to show.
    [[nodiscard]] QString emptyText() const;

Q_SIGNALS:
    void placeActivated(const bulkhead::Location &place);
    /// Of the isolation in result().
    void workloadActivated(std::size_t workload);
    /// Of the runner of that name.
    void findingsActivated(const QString &runner, const std::vector<const bulkhead::Finding *> &findings);
    /// The person chose another runner.
    void selectionMoved();

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeEmptyPage();
    void connectParts();
    void takeList(const RunnerListPtr &list);
    void takePod(const MadePodPtr &pod);
    void requestPod(std::size_t runner, std::size_t pod);
    void showFirstPod();
    void refreshPod();
    void showSelection();
    void showPage();
    void showSummary();
    void follow(const RunnerRow &row, RunnerColumn column);
    void filter(const QString &text);

    std::shared_ptr<const AnalysisResult> m_result;
    RunnerListPtr m_list;
    QString m_shownPod; ///< id of the pod whose page is asked for; empty: the table is
    QLabel *m_summary;
    QLineEdit *m_filter;
    RunnerTable *m_table;
    MadePodView *m_podView;
    RunnerDetails *m_details;
    QStackedWidget *m_pages;
    QLabel *m_emptyTitle = nullptr; ///< this and the next two are made by makeEmptyPage()
    QLabel *m_emptyText = nullptr;
    QPushButton *m_clearFilter = nullptr;
    QWidget *m_empty;
    BackgroundBuild<RunnerList> m_build;
    BackgroundBuild<MadePod> m_podBuild;
};

} // namespace bulkhead
