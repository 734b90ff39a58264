#include "app/cli/sample_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace bulkhead {

Result<std::unique_ptr<QTemporaryDir>> unpackSample()
{
    const auto refused = [](const QString &reason) {
        return failure(RULE_TEXT("Core", "The sample workspace cannot be unpacked: %1"), {reason.toStdString()});
    };
    const QDir samples(QStringLiteral(":/samples"));
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return refused(folder->errorString());
    QDirIterator files(samples.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString from = files.next();
        const QString to = folder->filePath(samples.relativeFilePath(from));
        QFile file(from);
        if (!QDir().mkpath(QFileInfo(to).path()) || !file.copy(to))
            return refused(file.errorString());
    }
    return folder;
}

} // namespace bulkhead
