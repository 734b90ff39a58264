#include "ui/shell/patch_export.h"

#include "core/report/git_patch.h"
#include "core/report/object_patch.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>
#include <QtConcurrent>

#include <sstream>

namespace bulkhead {

/// What goes to the clipboard or into files.
struct PatchExport::Patch {
    std::string text;
    std::vector<KustomizeFile> files; ///< of Kustomize, instead of the text
    QStringList leftOut; ///< files or objects of which nothing is in it
    QString folder; ///< of git: where it applies
};

namespace {

bool writeWhole(const QString &path, const std::string &text, QString &problem)
{
    QSaveFile file(path);
    const bool done =
        file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) >= 0 && file.commit();
    if (!done)
        problem = file.errorString();
    return done;
}

bool isFreeFolder(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() || (info.isDir() && QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

} // namespace

PatchExport::PatchExport(QWidget &window, const WorkspaceController &workspace)
    : QObject(&window)
    , m_window(window)
    , m_workspace(workspace)
{
}

PatchExport::Patch PatchExport::make(PatchForm form, const std::vector<ChangedSource> &changes,
                                     const std::vector<std::string> &named)
{
    Patch patch;
    if (form == PatchForm::Git) {
        GitPatch git = gitPatch({.changes = changes, .named = named});
        patch.text = std::move(git.text);
        patch.folder = toQString(git.folder.string());
        for (const std::string &path : git.leftOut)
            patch.leftOut += tr("%1: it would show values of a Secret").arg(toQString(path));
        return patch;
    }
    const ObjectPatches objects = objectPatches(changes);
    for (const ObjectPatches::LeftOut &one : objects.leftOut)
        patch.leftOut += QStringLiteral("%1: %2").arg(toQString(one.objectId), translated(one.reason));
    if (form == PatchForm::Kustomize) {
        if (!objects.isEmpty())
            patch.files = kustomizeComponent(objects);
        return patch;
    }
    std::ostringstream lines;
    if (!objects.isEmpty())
        writeKubectlLines(objects, lines);
    patch.text = lines.str();
    return patch;
}

void PatchExport::withPatch(PatchForm form, const std::vector<ChangedSource> &changes,
                            const std::function<void(const Patch &)> &use)
{
    std::vector<std::string> named;
    for (const QString &path : m_workspace.openPaths())
        named.push_back(toUtf8(path));
    const auto work = [form, changes, named] { return std::make_shared<Patch>(make(form, changes, named)); };
    QtConcurrent::run(work).then(this, [this, use](const std::shared_ptr<Patch> &patch) {
        if (!patch->leftOut.isEmpty())
            Q_EMIT warning(tr("Left out of the patch:") + u'\n' + patch->leftOut.join(u'\n'));
        if (!patch->text.empty() || !patch->files.empty())
            use(*patch);
        else if (patch->leftOut.isEmpty())
            Q_EMIT notice(tr("There is nothing to put into a patch."));
    });
}

void PatchExport::copy(PatchForm form, const std::vector<ChangedSource> &changes)
{
    withPatch(form, changes, [this, form](const Patch &patch) {
        QGuiApplication::clipboard()->setText(toQString(patch.text));
        if (form == PatchForm::Git)
            Q_EMIT notice(tr("The patch is in the clipboard. It applies in %1.").arg(QDir::toNativeSeparators(patch.folder)));
        else
            Q_EMIT notice(tr("The kubectl lines are in the clipboard."));
    });
}

void PatchExport::save(PatchForm form, const std::vector<ChangedSource> &changes)
{
    const QString path = form == PatchForm::Kustomize
        ? QFileDialog::getExistingDirectory(&m_window, tr("An empty folder for the Kustomize component"))
        : QFileDialog::getSaveFileName(&m_window, tr("Save the patch"),
                                       form == PatchForm::Git ? QStringLiteral("fixes.patch") : QStringLiteral("fixes.sh"));
    if (!path.isEmpty())
        saveTo(path, form, changes);
}

void PatchExport::saveTo(const QString &path, PatchForm form, const std::vector<ChangedSource> &changes)
{
    if (form == PatchForm::Kustomize && !isFreeFolder(path))
        return Q_EMIT warning(tr("There is something in %1 already. Choose an empty folder.").arg(QDir::toNativeSeparators(path)));
    withPatch(form, changes, [this, path, form](const Patch &patch) { write(path, form, patch); });
}

void PatchExport::write(const QString &path, PatchForm form, const Patch &patch)
{
    QString problem;
    bool done = true;
    if (form != PatchForm::Kustomize)
        done = writeWhole(path, patch.text, problem);
    for (const KustomizeFile &file : patch.files)
        done = done && QDir().mkpath(path) && writeWhole(QDir(path).filePath(toQString(file.name)), file.text, problem);
    if (done)
        Q_EMIT notice(tr("Saved: %1").arg(QDir::toNativeSeparators(path)));
    else
        Q_EMIT warning(tr("The patch could not be saved: %1").arg(problem));
}

} // namespace bulkhead
