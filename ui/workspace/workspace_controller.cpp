#include "ui/workspace/workspace_controller.h"

#include "core/analysis/fix_applier.h"
#include "ui/theme/texts.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrent>

#include <algorithm>
#include <mutex>

namespace bulkhead {

namespace {

constexpr int batchMilliseconds = 50;
constexpr int diskMilliseconds = 300; // a checkout changes many files in one burst

/// What the loading threads have brought and the UI thread has not yet taken.
struct LoadInbox {
    std::mutex lock;
    std::vector<ManifestPtr> manifests;
    LoadProgress progress;
};

} // namespace

struct WorkspaceController::Load {
    CancelToken cancel;
    std::shared_ptr<LoadInbox> inbox = std::make_shared<LoadInbox>();
    QFutureWatcher<std::shared_ptr<Result<Workspace>>> watcher;
    bool replaces = false; ///< an old snapshot stands until the new one is complete
    bool cancelled = false;
};

WorkspaceController::WorkspaceController(QObject *parent)
    : QObject(parent)
{
    m_batchTimer.setInterval(batchMilliseconds);
    connect(&m_batchTimer, &QTimer::timeout, this, &WorkspaceController::takeBatch);
    m_diskTimer.setSingleShot(true);
    m_diskTimer.setInterval(diskMilliseconds);
    connect(&m_diskTimer, &QTimer::timeout, this, &WorkspaceController::compareWithDisk);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_diskTimer, qOverload<>(&QTimer::start));
}

WorkspaceController::~WorkspaceController()
{
    if (m_load) {
        m_load->cancel.cancel();
        m_load->watcher.waitForFinished();
    }
}

void WorkspaceController::open(const QStringList &paths)
{
    close();
    m_paths = paths;
    load(paths);
}

void WorkspaceController::close()
{
    if (m_load)
        m_load->cancel.cancel();
    m_load.reset(); // what it still brings is dropped with its watcher
    m_batchTimer.stop();
    m_joint.clear();
    m_documents.clear();
    m_newer.clear();
    m_made.clear();
    if (const QStringList watched = m_watcher.files(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_workspace = {};
    m_paths.clear();
    Q_EMIT workspaceReset();
}

void WorkspaceController::reopen()
{
    if (m_paths.isEmpty())
        return;
    load(m_paths);
    m_load->replaces = true;
}

void WorkspaceController::load(const QStringList &paths)
{
    if (m_load)
        m_load->cancel.cancel();
    m_load = std::make_unique<Load>();
    LoadOptions options;
    for (const QString &path : paths)
        options.paths.push_back(toUtf8(path));
    const auto work = [options, inbox = m_load->inbox, cancel = m_load->cancel] {
        const LoadObserver observer{[&inbox](const LoadProgress &progress) {
                                        const std::lock_guard guard(inbox->lock);
                                        inbox->progress = progress;
                                    },
                                    [&inbox](const ManifestPtr &manifest) {
                                        const std::lock_guard guard(inbox->lock);
                                        inbox->manifests.push_back(manifest);
                                    }};
        return std::make_shared<Result<Workspace>>(loadWorkspace(options, observer, cancel));
    };
    connect(&m_load->watcher, &QFutureWatcherBase::finished, this, &WorkspaceController::finishLoading);
    m_load->watcher.setFuture(QtConcurrent::run(work));
    m_batchTimer.start(batchMilliseconds);
    Q_EMIT loadingStarted();
}

void WorkspaceController::cancelLoading()
{
    if (!m_load)
        return;
    m_load->cancelled = true;
    m_load->cancel.cancel();
}

void WorkspaceController::takeBatch()
{
    if (!m_load)
        return;
    QElapsedTimer timer;
    timer.start();
    std::vector<ManifestPtr> fresh;
    LoadProgress progress;
    {
        const std::lock_guard guard(m_load->inbox->lock);
        fresh.swap(m_load->inbox->manifests);
        progress = m_load->inbox->progress;
    }
    Q_EMIT loadingProgress(progress);
    if (fresh.empty() || m_load->replaces)
        return;
    std::ranges::copy(m_workspace.manifests(), std::back_inserter(fresh));
    m_workspace = Workspace({}, std::move(fresh), m_workspace.notLoaded());
    Q_EMIT workspaceChanged();
    // A huge workspace is taken over less often, so that it never costs more than a tenth of the time.
    m_batchTimer.setInterval(std::max(batchMilliseconds, static_cast<int>(10 * timer.elapsed())));
}

void WorkspaceController::finishLoading()
{
    m_batchTimer.stop();
    const std::shared_ptr<Load> load(std::move(m_load));
    QTimer::singleShot(0, this, [load] { }); // we are inside a signal of its watcher, which must outlive it
    const std::shared_ptr<Result<Workspace>> result = load->watcher.result();
    if (*result && !(load->replaces && load->cancelled))
        takeLoaded(std::move(**result), load->replaces);
    else if (!*result)
        Q_EMIT loadingFailed(QStringLiteral("%1: %2").arg(toQString(result->error().path), translated(result->error().message)));
    Q_EMIT loadingFinished(load->cancelled);
}

void WorkspaceController::takeLoaded(Workspace workspace, bool replaces)
{
    m_workspace = std::move(workspace);
    if (replaces) {
        m_newer.clear();
        std::erase_if(m_made, [this](const auto &made) { return m_workspace.manifest(made.first) != nullptr; });
        Q_EMIT workspaceReset();
    }
    Q_EMIT workspaceChanged();
    if (!replaces)
        return;
    for (const auto &[path, document] : m_documents)
        Q_EMIT sourceChanged(document->source());
    compareWithDisk();
}

SourcePtr WorkspaceController::sourceOf(const std::string &path) const
{
    if (const auto newer = m_newer.find(path); newer != m_newer.end())
        return newer->second;
    const ManifestPtr manifest = m_workspace.manifest(path);
    return manifest ? manifest->source() : nullptr;
}

EditorDocument *WorkspaceController::document(const std::string &path)
{
    if (const auto open = m_documents.find(path); open != m_documents.end())
        return open->second.get();
    const SourcePtr source = sourceOf(path);
    return source ? openSource(source) : nullptr;
}

EditorDocument *WorkspaceController::openSource(const SourcePtr &source)
{
    const std::string path = source->path();
    auto document = std::make_unique<EditorDocument>(source);
    connect(document.get(), &EditorDocument::sourceChanged, this, &WorkspaceController::sourceChanged);
    connect(document.get(), &EditorDocument::modifiedChanged, this,
            [this, path](bool modified) { Q_EMIT documentModified(path, modified); });
    if (!source->diskPath().empty() && !source->isAbsent())
        m_watcher.addPath(toQString(source->diskPath()));
    return m_documents.emplace(path, std::move(document)).first->second.get();
}

std::vector<EditorDocument *> WorkspaceController::openDocuments() const
{
    std::vector<EditorDocument *> open;
    open.reserve(m_documents.size());
    for (const auto &[path, document] : m_documents)
        open.push_back(document.get());
    return open;
}

std::vector<EditorDocument *> WorkspaceController::modifiedDocuments() const
{
    std::vector<EditorDocument *> modified = openDocuments();
    std::erase_if(modified, [](const EditorDocument *document) { return !document->isModified(); });
    return modified;
}

SourcePtr WorkspaceController::newestOf(const std::string &path) const
{
    const auto open = m_documents.find(path);
    return open != m_documents.end() ? open->second->source() : sourceOf(path);
}

std::vector<std::string> WorkspaceController::madeFiles() const
{
    std::vector<std::string> paths;
    for (const auto &[path, absent] : m_made) {
        const SourcePtr newest = newestOf(path);
        if (newest && newest->size() > 0)
            paths.push_back(path);
    }
    return paths;
}

std::vector<ChangedSource> WorkspaceController::changes() const
{
    std::vector<ChangedSource> changed;
    for (const ManifestPtr &manifest : m_workspace.manifests()) {
        const SourcePtr &loaded = manifest->source();
        const SourcePtr newest = newestOf(loaded->path());
        if (newest != loaded && newest->bytes() != loaded->bytes())
            changed.push_back({loaded, newest});
    }
    for (const std::string &path : madeFiles())
        changed.push_back({m_made.at(path), newestOf(path)});
    std::ranges::sort(changed, {}, [](const ChangedSource &change) { return change.before->path(); });
    return changed;
}

void WorkspaceController::closeDocument(const std::string &path)
{
    const auto open = m_documents.find(path);
    if (open == m_documents.end())
        return;
    const SourcePtr saved = open->second->saved();
    const bool dropsText = open->second->isModified();
    if (!saved->diskPath().empty())
        m_watcher.removePath(toQString(saved->diskPath()));
    if (!saved->isAbsent())
        m_newer[path] = saved;
    m_joint.forget(*open->second);
    m_documents.erase(open);
    if (dropsText)
        Q_EMIT sourceChanged(saved);
}

/// Of a file that is not there yet there is a document only if it was made before and taken back.
Result<void> WorkspaceController::checkIsCurrent(const SourcePtr &source)
{
    const EditorDocument *const target = document(source->path());
    const bool isCurrent = !target ? source->isAbsent()
                                   : target->source()->isAbsent() == source->isAbsent()
            && (source->isAbsent() || target->source()->revision() == source->revision())
            && target->source()->bytes() == source->bytes();
    if (!isCurrent)
        return failure(RULE_TEXT("Core", "The text has changed since this fix was made; nothing was applied"), {}, source->path());
    if (target ? target->isReadOnly() : source->diskPath().empty())
        return failure(RULE_TEXT("Core", "This file cannot be edited here; nothing was applied"), {}, source->path());
    if (!target && QFileInfo::exists(toQString(source->diskPath())))
        return failure(RULE_TEXT("Core", "Somebody has made this file in the meantime; nothing was applied"), {}, source->path());
    return {};
}

EditorDocument *WorkspaceController::makeFile(const SourcePtr &absent)
{
    m_made.try_emplace(absent->path(), absent);
    EditorDocument *const known = document(absent->path());
    return known ? known : openSource(absent);
}

Result<void> WorkspaceController::apply(const EditSet &edits)
{
    for (const SourceEdits &part : edits.sources()) {
        if (auto current = checkIsCurrent(part.source); !current)
            return current;
    }
    if (auto possible = FixApplier::apply(edits); !possible)
        return std::unexpected(possible.error());
    std::vector<EditorDocument *> changed;
    std::vector<std::uint64_t> before;
    for (const SourceEdits &part : edits.sources()) {
        changed.push_back(part.source->isAbsent() ? makeFile(part.source) : document(part.source->path()));
        before.push_back(changed.back()->source()->contentHash());
        if (auto applied = changed.back()->apply(part.edits); !applied)
            return applied;
    }
    m_joint.add(changed, before);
    return {};
}

void WorkspaceController::compareWithDisk()
{
    for (const auto &[path, document] : m_documents) {
        const QString diskPath = toQString(document->saved()->diskPath());
        if (diskPath.isEmpty())
            continue;
        if (!document->saved()->isAbsent() && !m_watcher.files().contains(diskPath))
            m_watcher.addPath(diskPath); // a file replaced by renaming is no longer watched
        if (document->isChangedOnDisk())
            Q_EMIT changedOnDisk(path);
    }
}

} // namespace bulkhead
