#pragma once

#include "core/analysis/fix_applier.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_loader.h"
#include "ui/workspace/editor_document.h"
#include "ui/workspace/joint_edits.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <map>
#include <memory>

namespace bulkhead {

/// Owns what is open: the snapshot of what was loaded and the documents of the editors. Lives on the UI thread; loads in others.
class WorkspaceController : public QObject {
    Q_OBJECT
public:
    explicit WorkspaceController(QObject *parent = nullptr);
    ~WorkspaceController() override;

    /// Loads in the background and replaces the workspace and all documents; a second call cancels the first.
    void open(const QStringList &paths);
    /// Loads the same paths again. Open documents stay; one that differs from the disk is named by changedOnDisk().
    void reopen();
    void cancelLoading();
    /// Nothing is open any more.
    void close();
    [[nodiscard]] bool isLoading() const { return m_load != nullptr; }
    [[nodiscard]] const QStringList &openPaths() const { return m_paths; }

    /// As loaded: what was edited since stands in the documents.
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    /// The document for a file of the workspace, made when first asked for; null if there is no such file.
    [[nodiscard]] EditorDocument *document(const std::string &path);
    [[nodiscard]] std::vector<EditorDocument *> openDocuments() const;
    [[nodiscard]] std::vector<EditorDocument *> modifiedDocuments() const;
    /// Every file whose text is another than the one that was loaded, saved or not, in the order of their paths.
    [[nodiscard]] std::vector<ChangedSource> changes() const;
    /// The document of a file that is not there yet; it joins the workspace with its first text.
    EditorDocument *makeFile(const SourcePtr &absent);
    /// Paths of such files that have a text, saved or not, and are not in the workspace as loaded.
    [[nodiscard]] std::vector<std::string> madeFiles() const;
    /// Drops what was not saved.
    void closeDocument(const std::string &path);

    /// Applies edits over several files: all or nothing, and undone as one. Refused if one was made for an older text. A file that
    /// is not there yet becomes a document, and is made when that is saved.
    [[nodiscard]] Result<void> apply(const EditSet &edits);
    /// The document's last step, with those of other files that were made together with it.
    void undo(EditorDocument &document) { m_joint.undo(document); }
    void redo(EditorDocument &document) { m_joint.redo(document); }

Q_SIGNALS:
    void loadingStarted();
    void loadingProgress(const bulkhead::LoadProgress &progress);
    void loadingFinished(bool cancelled);
    void loadingFailed(const QString &message);
    /// What was known of the workspace until now no longer counts; workspaceChanged() follows.
    void workspaceReset();
    /// A new snapshot; while loading it grows, at most 20 times a second.
    void workspaceChanged();
    /// The text of one file is no longer what it was: typed, fixed, reloaded, or thrown away.
    void sourceChanged(const bulkhead::SourcePtr &source);
    void documentModified(const std::string &path, bool modified);
    /// An open file's bytes on disk are no longer those that were read.
    void changedOnDisk(const std::string &path);

private:
    struct Load;
    void load(const QStringList &paths);
    void takeBatch();
    void finishLoading();
    void takeLoaded(Workspace workspace, bool replaces);
    void compareWithDisk();
    [[nodiscard]] SourcePtr sourceOf(const std::string &path) const;
    [[nodiscard]] SourcePtr newestOf(const std::string &path) const;
    EditorDocument *openSource(const SourcePtr &source);
    [[nodiscard]] Result<void> checkIsCurrent(const SourcePtr &source);

    Workspace m_workspace;
    QStringList m_paths;
    std::map<std::string, std::unique_ptr<EditorDocument>> m_documents;
    JointEdits m_joint;
    std::map<std::string, SourcePtr> m_made; ///< of files that were not there when the workspace was loaded: the absent source
    std::map<std::string, SourcePtr> m_newer; ///< texts of closed files that are newer than the snapshot
    std::unique_ptr<Load> m_load;
    QTimer m_batchTimer;
    QTimer m_diskTimer;
    QFileSystemWatcher m_watcher;
};

} // namespace bulkhead
