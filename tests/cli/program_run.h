#pragma once

#include <QByteArray>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace bulkhead::test {

/// What a program did.
struct ProgramRun {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

/// Runs a program to its end, `input` on its standard input. No NO_COLOR in its environment, none of git's configuration.
[[nodiscard]] ProgramRun run(const QString &program, const QStringList &arguments, const QString &folder,
                             const QByteArray &input = {}, const QStringList &environment = {});

/// A folder with files, gone at the end of the test.
class TestFolder {
public:
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

private:
    QTemporaryDir m_folder;
};

} // namespace bulkhead::test
