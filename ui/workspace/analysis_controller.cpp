#include "ui/workspace/analysis_controller.h"

#include "core/workspace/workspace_loader.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrent>

#include <variant>

namespace bulkhead {

struct AnalysisController::Input {
    Workspace workspace;
    std::map<std::string, SourcePtr> edited;
    std::map<std::string, ManifestPtr> parsed;
    AnalysisOptions options;
    std::shared_ptr<const AnalysisResult> previous;
};

struct AnalysisController::Output {
    AnalysisSnapshot snapshot;
    std::map<std::string, ManifestPtr> parsed;
    AnalysisOptions options;

    /// Runs in a worker thread.
    [[nodiscard]] static Output compute(const Analyzer &analyzer, Input input, const CancelToken &cancel,
                                        const IsolationObserver &isolationReady)
    {
        for (const auto &[path, source] : input.edited) {
            ManifestPtr &manifest = input.parsed[path];
            if (!manifest || manifest->source() != source)
                manifest = readManifest(source, {}, cancel);
            if (cancel.isCancelled())
                return {};
            input.workspace = input.workspace.with(manifest);
        }
        auto result = analyzer.analyze(input.workspace, input.options, {}, cancel, input.previous.get(), isolationReady);
        return {{std::move(input.workspace), std::make_shared<const AnalysisResult>(std::move(result))},
                std::move(input.parsed),
                input.options};
    }
};

struct AnalysisController::Job {
    /// First the isolation, then everything.
    using Step = std::variant<IsolationPtr, std::shared_ptr<Output>>;
    CancelToken cancel;
    QFutureWatcher<Step> watcher;
};

AnalysisController::AnalysisController(const Analyzer &analyzer, ExecutionMode mode, QObject *parent)
    : QObject(parent)
    , m_analyzer(analyzer)
    , m_mode(mode)
{
    m_pool.setMaxThreadCount(1); // a job that follows a cancelled one waits for it to notice
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounceMilliseconds);
    connect(&m_debounce, &QTimer::timeout, this, &AnalysisController::run);
}

AnalysisController::~AnalysisController()
{
    cancelJob();
    m_pool.waitForDone();
}

void AnalysisController::setWorkspace(const Workspace &workspace)
{
    m_workspace = workspace;
    m_dirty = true;
    if (!m_job)
        run();
}

void AnalysisController::setEditedSource(const SourcePtr &source)
{
    if (source->isAbsent() && source->size() == 0) { // taken back before it was made
        m_edited.erase(source->path());
        m_parsed.erase(source->path());
    } else {
        m_edited[source->path()] = source;
    }
    m_dirty = true;
    cancelJob();
    if (m_mode == ExecutionMode::Synchronous)
        run();
    else
        m_debounce.start();
}

void AnalysisController::clear()
{
    cancelJob();
    m_debounce.stop();
    m_dirty = false;
    m_workspace = {};
    m_edited.clear();
    m_parsed.clear();
    m_snapshot = {};
    m_isolation = {};
}

void AnalysisController::setOptions(const AnalysisOptions &options)
{
    if (options == m_options)
        return;
    m_options = options;
    cancelJob();
    if (m_workspace.manifests().empty() && m_edited.empty())
        return;
    m_dirty = true;
    run();
}

AnalysisController::Input AnalysisController::takeInput()
{
    m_dirty = false;
    const bool sameOptions = m_snapshotOptions == m_options;
    return {m_workspace, m_edited, m_parsed, m_options, sameOptions ? m_snapshot.result : nullptr};
}

void AnalysisController::run()
{
    m_debounce.stop();
    Q_EMIT started();
    if (m_mode == ExecutionMode::Synchronous)
        finish(Output::compute(m_analyzer, takeInput(), {}, [this](const IsolationPtr &isolation) { takeIsolation(isolation); }));
    else
        startJob(takeInput());
}

void AnalysisController::startJob(Input input)
{
    m_job = std::make_unique<Job>();
    connect(&m_job->watcher, &QFutureWatcherBase::resultReadyAt, this, [this](int index) {
        const Job::Step step = m_job->watcher.resultAt(index);
        if (const auto *const isolation = std::get_if<IsolationPtr>(&step))
            takeIsolation(*isolation);
    });
    connect(&m_job->watcher, &QFutureWatcherBase::finished, this, [this] {
        const std::shared_ptr<Job> job(std::move(m_job));
        QTimer::singleShot(0, this, [job] { }); // we are inside a signal of its watcher, which must outlive it
        const QFuture<Job::Step> steps = job->watcher.future();
        finish(std::move(*std::get<std::shared_ptr<Output>>(steps.resultAt(steps.resultCount() - 1))));
    });
    const auto work = [&analyzer = m_analyzer, cancel = m_job->cancel, input = std::move(input)](QPromise<Job::Step> &promise) {
        const auto isolationReady = [&](const IsolationPtr &isolation) { promise.addResult(isolation); };
        promise.addResult(std::make_shared<Output>(Output::compute(analyzer, input, cancel, isolationReady)));
    };
    m_job->watcher.setFuture(QtConcurrent::run(&m_pool, work));
}

void AnalysisController::takeIsolation(const IsolationPtr &isolation)
{
    m_isolation = isolation;
    Q_EMIT isolationReady(isolation);
}

void AnalysisController::cancelJob()
{
    if (!m_job)
        return;
    m_job->cancel.cancel();
    m_job.reset(); // its watcher goes with it, so its result never arrives
    m_dirty = true;
}

void AnalysisController::finish(Output output)
{
    m_parsed = std::move(output.parsed);
    m_snapshot = std::move(output.snapshot);
    m_snapshotOptions = std::move(output.options);
    if (m_dirty && !m_debounce.isActive())
        run();
    Q_EMIT resultReady(m_snapshot);
}

} // namespace bulkhead
