#pragma once

#include "ui/workspace/unsaved_text.h"
#include "ui/workspace/workspace_controller.h"

#include <QLockFile>
#include <QThreadPool>
#include <QTimer>

#include <map>
#include <memory>

namespace bulkhead {

/// Keeps what is typed and not saved in files of its own, so that a crash loses at most a second of it. What is saved, undone or
/// closed is taken out again. Lives on the UI thread; writes in another. Whatever is left when it goes is offered at the next
/// start.
class RecoveryJournal : public QObject {
    Q_OBJECT
public:
    /// `folder` holds the journals of all sessions; it is made, for its owner alone, when there is something to keep.
    RecoveryJournal(WorkspaceController &workspace, QString folder, QObject *parent = nullptr);
    ~RecoveryJournal() override;

    /// "unsaved" in the person's state folder (XDG_STATE_HOME).
    [[nodiscard]] static QString defaultFolder();
    /// All of it is on disk when this returns.
    void writeNow();
    /// The person has chosen to drop what is not saved.
    void forget();
    /// Whether this text is on disk among those of this session.
    [[nodiscard]] bool holds(const SourceText &source) const;
    /// Where this session keeps its texts.
    [[nodiscard]] const QString &sessionFolder() const { return m_session; }

    static constexpr int delayMilliseconds = 1000;

Q_SIGNALS:
    /// Said once: typed texts are not safe.
    void failed(const QString &message);

private:
    void reconcile();
    [[nodiscard]] bool makeSession();
    void write(const EditorDocument &document);
    void remove(const QString &name);
    void report(const Error &error);

    WorkspaceController &m_workspace;
    QString m_folder;
    QString m_session;
    std::unique_ptr<QLockFile> m_lock;
    std::map<QString, SourcePtr> m_kept; ///< by file name
    QTimer m_timer;
    QThreadPool m_pool; ///< of one thread: what was asked for last is done last
    bool m_hasFailed = false;
};

/// What a session has left that ended without saving. While this lives no other window offers it.
class LeftSession {
public:
    /// All of them, the newest first.
    [[nodiscard]] static std::vector<LeftSession> find(const QString &folder);
    LeftSession(LeftSession &&) = default;
    LeftSession &operator=(LeftSession &&) = default;
    ~LeftSession();

    [[nodiscard]] const std::vector<UnsavedText> &texts() const { return m_texts; }
    void remove(const UnsavedText &text);

private:
    LeftSession(QString folder, std::unique_ptr<QLockFile> lock);

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    std::vector<UnsavedText> m_texts;
};

} // namespace bulkhead
