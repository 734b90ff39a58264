#pragma once

#include "core/rules/catalogue.h"
#include "ui/editor/editor_pane.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace bulkhead::test {

/// A window over a folder of its own, with settings of its own.
class WindowFixture {
public:
    WindowFixture() { makeWindow(); }

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] YamlEditor *editor() { return m_window->editors().current()->editor(); }
    [[nodiscard]] SourcePtr source() { return m_window->editors().currentDocument()->source(); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QByteArray onDisk(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// As after a crash: the window goes without having been closed.
    void dropWindow() { m_window.reset(); }
    void makeWindow()
    {
        m_window.reset();
        m_settings = std::make_unique<SettingsStore>(m_config.filePath(QStringLiteral("settings.ini")));
        m_window = std::make_unique<MainWindow>(*m_settings, m_rules);
        m_window->resize(1280, 720);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_window->workspace().isLoading() && !m_window->analysis().isRunning(), 60'000); }
    void openFolder()
    {
        m_window->openPaths({m_folder.path()});
        settle();
    }
    void openFile(const std::string &path)
    {
        QVERIFY(m_window->editors().open(path));
        editor()->setFocus();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers);
    }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_config;
    std::unique_ptr<SettingsStore> m_settings;
    RuleCatalogue m_rules = makeRuleCatalogue();
    std::unique_ptr<MainWindow> m_window;
};

} // namespace bulkhead::test
