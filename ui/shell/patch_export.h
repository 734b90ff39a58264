#pragma once

#include "ui/review/proposed_change.h"
#include "ui/workspace/workspace_controller.h"

#include <QObject>
#include <QWidget>

namespace bulkhead {

/// Takes changes out of the window as patches: to the clipboard, or to a file or folder that the person names. Nothing of it shows
/// values of a Secret. UI thread; works patches out in others.
class PatchExport : public QObject {
    Q_OBJECT
public:
    PatchExport(QWidget &window, const WorkspaceController &workspace);

    void copy(PatchForm form, const std::vector<ChangedSource> &changes);
    /// Asks where.
    void save(PatchForm form, const std::vector<ChangedSource> &changes);
    /// To a file; of Kustomize into a folder, which must be empty or not there yet.
    void saveTo(const QString &path, PatchForm form, const std::vector<ChangedSource> &changes);

Q_SIGNALS:
    void notice(const QString &text);
    void warning(const QString &text);

private:
    struct Patch;
    void withPatch(PatchForm form, const std::vector<ChangedSource> &changes, const std::function<void(const Patch &)> &use);
    void write(const QString &path, PatchForm form, const Patch &patch);
    [[nodiscard]] static Patch make(PatchForm form, const std::vector<ChangedSource> &changes,
                                    const std::vector<std::string> &named);

    QWidget &m_window;
    const WorkspaceController &m_workspace;
};

} // namespace bulkhead
