#pragma once

#include "ui/theme/theme.h"
#include "ui/workspace/recovery_journal.h"

#include <QPointer>
#include <QWidget>

namespace bulkhead {

class RecoveryDialog;

/// Sees to it that nothing typed is lost: keeps the journal, and brings back what an earlier session left in one. UI thread.
class RecoveryController : public QObject {
    Q_OBJECT
public:
    /// `folder` holds the journals; see RecoveryJournal.
    RecoveryController(WorkspaceController &workspace, const QString &folder, QWidget &window);

    void setTheme(const Theme &theme);
    /// Asks what shall become of the newest workspace's texts, if any were left.
    void offer();
    /// The person has chosen to drop what is not saved.
    void forget() { m_journal.forget(); }
    [[nodiscard]] RecoveryJournal &journal() { return m_journal; }
    [[nodiscard]] RecoveryDialog *dialog() const;

Q_SIGNALS:
    void openRequested(const QStringList &workspace);
    /// These files hold what was recovered, and are not saved.
    void restored(const std::vector<std::string> &paths);
    void warning(const QString &text);

private:
    void restore(const std::vector<UnsavedText> &texts);
    void restoreWaiting();
    void discard(const std::vector<UnsavedText> &texts);
    void saveCopy(const UnsavedText &text);
    [[nodiscard]] EditorDocument *documentOf(const SourceText &source);

    WorkspaceController &m_workspace;
    QWidget &m_window;
    QString m_folder;
    RecoveryJournal m_journal;
    std::vector<LeftSession> m_left; ///< while they are offered
    std::vector<UnsavedText> m_waiting; ///< until their workspace is loaded
    QPointer<RecoveryDialog> m_dialog;
    Theme m_theme = Theme::of(ThemeName::Light);
};

} // namespace bulkhead
