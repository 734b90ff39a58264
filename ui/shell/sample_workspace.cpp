#include "ui/shell/sample_workspace.h"

#include "ui/theme/texts.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace bulkhead {

namespace {

const QString resourceFolder = QStringLiteral(":/samples/acme-shop");

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/samples");
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
        && file.commit();
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<QString> SampleWorkspace::unpack(const QString &folder)
{
    const QString parent = folder.isEmpty() ? defaultFolder() : folder;
    QString target = parent + QStringLiteral("/acme-shop");
    const QString stamp = parent + QStringLiteral("/acme-shop.version"); // beside it, so that it is not part of the workspace
    if (readAll(stamp) == BULKHEAD_VERSION && QFileInfo::exists(target))
        return target;
    QDirIterator files(resourceFolder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        if (!writeFile(target + from.sliced(resourceFolder.size()), readAll(from)))
            return failure(RULE_TEXT("Core", "The sample workspace cannot be written there: check free space and permissions"), {},
                           toUtf8(target));
    }
    if (!writeFile(stamp, BULKHEAD_VERSION))
        return failure(RULE_TEXT("Core", "The sample workspace cannot be written there: check free space and permissions"), {},
                       toUtf8(stamp));
    return target;
}

} // namespace bulkhead
