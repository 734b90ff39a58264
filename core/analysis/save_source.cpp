#include "core/analysis/fix_applier.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QString>

namespace bulkhead {

namespace {

/// Whoever made the file first keeps it.
Result<void> makeFile(const SourceText &text)
{
    QFile file(QString::fromStdString(text.diskPath()));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        if (QFileInfo(file).exists() || QFileInfo(file).isSymLink())
            return failure(RULE_TEXT("Core", "Somebody has made this file in the meantime; nothing was written"), {}, text.path());
        return failure(RULE_TEXT("Core", "The file was not made: %1"), {file.errorString().toStdString()}, text.path());
    }
    const std::string_view bytes = text.bytes();
    if (file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()) && file.flush())
        return {};
    const std::string reason = file.errorString().toStdString();
    file.remove();
    return failure(RULE_TEXT("Core", "The file was not made: %1"), {reason}, text.path());
}

} // namespace

Result<void> saveSource(const SourceText &before, const SourceText &after)
{
    if (after.diskPath().empty())
        return failure(RULE_TEXT("Core", "This text has no file of its own: it came from an archive or standard input"), {},
                       after.path());
    if (before.isAbsent())
        return makeFile(after);
    const QString path = QString::fromStdString(after.diskPath());
    QFile present(path);
    if (!present.open(QIODevice::ReadOnly))
        return failure(RULE_TEXT("Core", "Cannot be read any more: %1"), {present.errorString().toStdString()}, after.path());
    if (present.readAll() != QByteArrayView(before.bytes().data(), static_cast<qsizetype>(before.bytes().size())))
        return failure(RULE_TEXT("Core", "Changed on disk since it was read; nothing was written"), {}, after.path());
    present.close();
    QSaveFile file(path);
    const std::string_view bytes = after.bytes();
    const bool written = file.open(QIODevice::WriteOnly)
        && file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()) && file.commit();
    if (!written)
        return failure(RULE_TEXT("Core", "Not saved: %1. The file is as it was"), {file.errorString().toStdString()}, after.path());
    return {};
}

} // namespace bulkhead
