#pragma once

#include "core/analysis/analyzer.h"
#include "core/workspace/workspace.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>

namespace bulkhead {

enum class ExecutionMode : std::uint8_t { Background, Synchronous };

/// A snapshot and what was found in it.
struct AnalysisSnapshot {
    Workspace workspace;
    std::shared_ptr<const AnalysisResult> result;
};

/// Keeps the findings in step with the workspace: debounces, parses and analyses in the background, drops what is stale. Lives on
/// the UI thread. Texts that were edited since they were loaded are laid over the workspace; the newest of each file wins.
class AnalysisController : public QObject {
    Q_OBJECT
public:
    AnalysisController(const Analyzer &analyzer, ExecutionMode mode, QObject *parent = nullptr);
    ~AnalysisController() override;

    /// The newest snapshot of what is loaded; it grows while loading. A check that runs already is let finish, so that findings
    /// come while more is loaded. The edited texts stay on top.
    void setWorkspace(const Workspace &workspace);
    /// The newest text of one file: parsed by the worker after a pause of 10 ms; cancels the check that runs.
    void setEditedSource(const SourcePtr &source);
    /// Forgets what belongs to another workspace, the running check included.
    void clear();
    void setOptions(const AnalysisOptions &options);
    [[nodiscard]] const AnalysisOptions &options() const { return m_options; }
    [[nodiscard]] const Analyzer &analyzer() const { return m_analyzer; }
    [[nodiscard]] const AnalysisSnapshot &snapshot() const { return m_snapshot; }
    /// Of the newest snapshot that has got so far: it is here before the findings are. Null before the first.
    [[nodiscard]] const IsolationPtr &isolation() const { return m_isolation; }
    /// True from a change until its findings are here.
    [[nodiscard]] bool isRunning() const { return m_job || m_dirty; }

    static constexpr int debounceMilliseconds = 10;

Q_SIGNALS:
    void started();
    /// Node groups and placements of the newest texts; their findings are yet to come.
    void isolationReady(const bulkhead::IsolationPtr &isolation);
    void resultReady(const bulkhead::AnalysisSnapshot &snapshot);

private:
    struct Input;
    struct Output;
    struct Job;
    void run();
    void startJob(Input input);
    void takeIsolation(const IsolationPtr &isolation);
    void finish(Output output);
    void cancelJob();
    [[nodiscard]] Input takeInput();

    const Analyzer &m_analyzer;
    ExecutionMode m_mode;
    AnalysisOptions m_options;
    Workspace m_workspace;
    std::map<std::string, SourcePtr> m_edited;
    std::map<std::string, ManifestPtr> m_parsed; ///< of the edited texts, as far as a finished job has parsed them
    AnalysisSnapshot m_snapshot;
    IsolationPtr m_isolation;
    std::optional<AnalysisOptions> m_snapshotOptions;
    bool m_dirty = false;
    QTimer m_debounce;
    QThreadPool m_pool;
    std::unique_ptr<Job> m_job;
};

} // namespace bulkhead
