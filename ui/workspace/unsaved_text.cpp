#include "ui/workspace/unsaved_text.h"

#include "ui/theme/texts.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace bulkhead {

namespace {

// Two lines stand before the bytes: this one, and what is known of them as JSON.
constexpr QByteArrayView firstLine = "bulkhead-unsaved-text 1";
constexpr qint64 mostBytes = 64 * 1024 * 1024;

QByteArray headerOf(const UnsavedText &text)
{
    return QJsonDocument(QJsonObject{
                             {QStringLiteral("workspace"), QJsonArray::fromStringList(text.workspace)},
                             {QStringLiteral("path"), toQString(text.source->path())},
                             {QStringLiteral("diskPath"), toQString(text.source->diskPath())},
                             {QStringLiteral("isNew"), text.source->isAbsent()},
                             {QStringLiteral("savedHash"), QString::number(text.savedHash, 16)},
                             {QStringLiteral("time"), text.time.toString(Qt::ISODateWithMs)},
                             {QStringLiteral("size"), static_cast<qint64>(text.source->size())},
                         })
        .toJson(QJsonDocument::Compact);
}

} // namespace

QString unsavedFileName(const SourceText &source)
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(source.diskPath().empty() ? source.path() : source.diskPath());
    return QString::fromLatin1(digest.result().toHex().first(32)) + QStringLiteral(".unsaved");
}

Result<void> writeUnsaved(const QString &folder, const UnsavedText &text)
{
    QSaveFile file(folder + u'/' + unsavedFileName(*text.source));
    const std::string_view bytes = text.source->bytes();
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) // before there is anything to read
        && file.write(QByteArray(firstLine.toByteArray() + '\n' + headerOf(text) + '\n')) > 0
        && file.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()) && file.commit();
    if (!written)
        return failure(RULE_TEXT("Core", "What is typed cannot be kept for the case of a crash: %1"),
                       {file.errorString().toStdString()}, folder.toStdString());
    return {};
}

std::optional<UnsavedText> readUnsaved(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes || file.readLine(64).chopped(1) != firstLine.toByteArray())
        return std::nullopt;
    const QJsonObject header = QJsonDocument::fromJson(file.readLine()).object();
    const QByteArray bytes = file.readAll();
    if (!header.contains(QStringLiteral("path")) || bytes.size() != header.value(QStringLiteral("size")).toInteger(-1))
        return std::nullopt;
    UnsavedText text;
    const QJsonArray workspace = header.value(QStringLiteral("workspace")).toArray();
    for (const auto &one : workspace)
        text.workspace.append(one.toString());
    const std::string textPath = toUtf8(header.value(QStringLiteral("path")).toString());
    const std::string diskPath = toUtf8(header.value(QStringLiteral("diskPath")).toString());
    text.source = header.value(QStringLiteral("isNew")).toBool()
        ? SourceText::absent(textPath, diskPath)->withBytes(bytes.toStdString())
        : SourceText::create(textPath, bytes.toStdString(), diskPath);
    text.savedHash = header.value(QStringLiteral("savedHash")).toString().toULongLong(nullptr, 16);
    text.time = QDateTime::fromString(header.value(QStringLiteral("time")).toString(), Qt::ISODateWithMs);
    return text;
}

} // namespace bulkhead
