#include "ui/shell/recovery_controller.h"

#include "ui/shell/recovery_dialog.h"
#include "ui/theme/texts.h"
#include "ui/workspace/document_change.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace bulkhead {

namespace {

bool isOnDiskAlready(const SourceText &source)
{
    QFile file(toQString(source.diskPath()));
    if (source.diskPath().empty() || !file.open(QIODevice::ReadOnly) || file.size() != static_cast<qint64>(source.size()))
        return false;
    const QByteArray bytes = file.readAll();
    return std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())) == source.bytes();
}

} // namespace

RecoveryController::RecoveryController(WorkspaceController &workspace, const QString &folder, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
    , m_folder(folder)
    , m_journal(workspace, folder)
{
    connect(&m_journal, &RecoveryJournal::failed, this, &RecoveryController::warning);
    connect(&workspace, &WorkspaceController::loadingFinished, this, &RecoveryController::restoreWaiting);
}

RecoveryDialog *RecoveryController::dialog() const
{
    return m_dialog;
}

void RecoveryController::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_dialog)
        m_dialog->setTheme(theme);
}

void RecoveryController::offer()
{
    m_left = LeftSession::find(m_folder);
    std::vector<UnsavedText> texts;
    for (LeftSession &session : m_left) {
        for (const UnsavedText &text : std::vector(session.texts())) {
            if (isOnDiskAlready(*text.source))
                session.remove(text);
            else
                texts.push_back(text);
        }
    }
    if (texts.empty()) {
        m_left.clear();
        return;
    }
    // One workspace is open at a time; texts of others are kept for a later start.
    const QStringList workspace = std::ranges::max(texts, {}, &UnsavedText::time).workspace;
    std::erase_if(texts, [&](const UnsavedText &text) { return text.workspace != workspace; });
    m_dialog = new RecoveryDialog(std::move(texts), m_theme, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &RecoveryDialog::restoreRequested, this, &RecoveryController::restore);
    connect(m_dialog, &RecoveryDialog::discardRequested, this, &RecoveryController::discard);
    connect(m_dialog, &RecoveryDialog::copyRequested, this, &RecoveryController::saveCopy);
    connect(m_dialog, &QDialog::rejected, this, [this] { m_left.clear(); });
    m_dialog->open();
}

void RecoveryController::restore(const std::vector<UnsavedText> &texts)
{
    m_waiting = texts;
    if (m_workspace.openPaths() != texts.front().workspace)
        Q_EMIT openRequested(texts.front().workspace);
    if (!m_workspace.isLoading())
        restoreWaiting();
}

EditorDocument *RecoveryController::documentOf(const SourceText &source)
{
    for (const ManifestPtr &manifest : m_workspace.workspace().manifests()) {
        const SourceText &loaded = *manifest->source();
        if (source.diskPath().empty() ? loaded.path() == source.path() : loaded.diskPath() == source.diskPath())
            return m_workspace.document(loaded.path());
    }
    return source.isAbsent() ? m_workspace.makeFile(SourceText::absent(source.path(), source.diskPath())) : nullptr;
}

void RecoveryController::restoreWaiting()
{
    if (m_waiting.empty())
        return;
    std::vector<std::string> done;
    std::vector<UnsavedText> kept;
    for (const UnsavedText &text : std::exchange(m_waiting, {})) {
        EditorDocument *document = documentOf(*text.source);
        if (document && std::ranges::contains(done, document->source()->path()))
            continue; // the newer text of the file is there; this one is kept
        const bool fits =
            document && document->apply({smallestEdit(document->source()->bytes(), text.source->bytes())}).has_value();
        if (!fits) {
            Q_EMIT warning(tr("%1 cannot be restored: it is not in this workspace or not editable. Its text is kept for a later "
                              "start.")
                               .arg(toQString(text.source->path())));
            continue;
        }
        done.push_back(document->source()->path());
        kept.push_back(text);
    }
    m_journal.writeNow(); // under this session's name, before the old one's is dropped
    std::erase_if(kept, [this](const UnsavedText &text) {
        const EditorDocument *document = documentOf(*text.source);
        return document && document->isModified() && !m_journal.holds(*document->source());
    });
    discard(kept);
    if (!done.empty())
        Q_EMIT restored(done);
}

void RecoveryController::discard(const std::vector<UnsavedText> &texts)
{
    for (LeftSession &session : m_left) {
        for (const UnsavedText &text : texts) {
            if (std::ranges::contains(session.texts(), text.source, &UnsavedText::source))
                session.remove(text);
        }
    }
    m_left.clear();
}

void RecoveryController::saveCopy(const UnsavedText &text)
{
    const QString name = QFileInfo(toQString(text.source->path())).fileName();
    const QString path = QFileDialog::getSaveFileName(m_dialog, tr("Save a copy"), QStringLiteral("recovered-") + name);
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const std::string_view bytes = text.source->bytes();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0 || !file.commit())
        Q_EMIT warning(tr("The copy was not saved: %1").arg(file.errorString()));
}

} // namespace bulkhead
