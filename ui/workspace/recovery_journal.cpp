#include "ui/workspace/recovery_journal.h"

#include "ui/theme/texts.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace bulkhead {

namespace {

const QString lockName = QStringLiteral("lock");
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerOnly | QFileDevice::ExeOwner;

std::unique_ptr<QLockFile> lockIn(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + u'/' + lockName);
    lock->setStaleLockTime(0); // stale is only what a process that has gone holds
    if (!lock->tryLock(0))
        return nullptr;
    QFile::setPermissions(folder + u'/' + lockName, ownerOnly);
    return lock;
}

/// Unlocks, and removes the folder if nothing else is in it.
void leave(const QString &folder, std::unique_ptr<QLockFile> &lock)
{
    if (!lock)
        return;
    lock.reset();
    QDir().rmdir(folder);
}

} // namespace

RecoveryJournal::RecoveryJournal(WorkspaceController &workspace, QString folder, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_folder(std::move(folder))
    , m_session(QStringLiteral("%1/%2-%3")
                    .arg(m_folder)
                    .arg(QCoreApplication::applicationPid())
                    .arg(QUuid::createUuid().toString(QUuid::WithoutBraces).first(8)))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryJournal::reconcile);
    connect(&workspace, &WorkspaceController::sourceChanged, this, [this] {
        if (!m_timer.isActive()) // someone who types on and on is kept all the same
            m_timer.start();
    });
    connect(&workspace, &WorkspaceController::documentModified, this, [this](const std::string &, bool modified) {
        if (!modified)
            reconcile();
    });
    connect(&workspace, &WorkspaceController::workspaceReset, this, &RecoveryJournal::reconcile);
}

RecoveryJournal::~RecoveryJournal()
{
    m_pool.waitForDone();
    leave(m_session, m_lock);
}

QString RecoveryJournal::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::StateLocation) + QStringLiteral("/unsaved");
}

bool RecoveryJournal::makeSession()
{
    if (m_lock)
        return true;
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, ownerFolder);
    QDir().mkdir(m_session, ownerFolder);
    m_lock = lockIn(m_session);
    if (!m_lock)
        report({{RULE_TEXT("Core", "What is typed cannot be kept for the case of a crash: %1"),
                 {tr("the folder cannot be written").toStdString()}},
                m_folder.toStdString()});
    return m_lock != nullptr;
}

void RecoveryJournal::reconcile()
{
    std::map<QString, const EditorDocument *> modified;
    for (const EditorDocument *document : m_workspace.modifiedDocuments())
        modified[unsavedFileName(*document->source())] = document;
    std::erase_if(m_kept, [&](const auto &kept) {
        const bool gone = !modified.contains(kept.first);
        if (gone)
            remove(kept.first);
        return gone;
    });
    for (const auto &[name, document] : modified) {
        SourcePtr &kept = m_kept[name];
        if (kept == document->source() || !makeSession())
            continue;
        kept = document->source();
        write(*document);
    }
}

void RecoveryJournal::write(const EditorDocument &document)
{
    const UnsavedText text{m_workspace.openPaths(), document.source(), document.saved()->contentHash(),
                           QDateTime::currentDateTimeUtc()};
    m_pool.start([this, text, folder = m_session] {
        if (const auto written = writeUnsaved(folder, text); !written)
            QMetaObject::invokeMethod(
                this,
                [this, error = written.error(), name = unsavedFileName(*text.source)] {
                    m_kept.erase(name); // the next change tries again
                    report(error);
                },
                Qt::QueuedConnection);
    });
}

void RecoveryJournal::remove(const QString &name)
{
    m_pool.start([file = m_session + u'/' + name] { QFile::remove(file); });
}

void RecoveryJournal::report(const Error &error)
{
    if (!std::exchange(m_hasFailed, true))
        Q_EMIT failed(translated(error.message));
}

void RecoveryJournal::writeNow()
{
    reconcile();
    m_pool.waitForDone();
}

bool RecoveryJournal::holds(const SourceText &source) const
{
    const auto own = readUnsaved(m_session + u'/' + unsavedFileName(source));
    return own && own->source->bytes() == source.bytes();
}

void RecoveryJournal::forget()
{
    m_timer.stop();
    for (const auto &[name, source] : m_kept)
        remove(name);
    m_kept.clear();
    m_pool.waitForDone();
}

std::vector<LeftSession> LeftSession::find(const QString &folder)
{
    std::vector<LeftSession> found;
    for (const QFileInfo &one : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Time)) {
        auto lock = lockIn(one.filePath());
        if (!lock)
            continue; // somebody is still typing there
        LeftSession session(one.filePath(), std::move(lock));
        if (!session.texts().empty())
            found.push_back(std::move(session));
    }
    return found;
}

LeftSession::LeftSession(QString folder, std::unique_ptr<QLockFile> lock)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
{
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({QStringLiteral("*.unsaved")}, QDir::Files | QDir::NoSymLinks)) {
        if (auto text = readUnsaved(file.filePath()))
            m_texts.push_back(std::move(*text));
    }
    std::ranges::sort(m_texts, {}, [](const UnsavedText &text) { return text.source->path(); });
}

LeftSession::~LeftSession()
{
    leave(m_folder, m_lock);
}

void LeftSession::remove(const UnsavedText &text)
{
    const SourcePtr source = text.source; // `text` may be one of those that move
    QFile::remove(m_folder + u'/' + unsavedFileName(*source));
    std::erase_if(m_texts, [&](const UnsavedText &own) { return own.source == source; });
}

} // namespace bulkhead
