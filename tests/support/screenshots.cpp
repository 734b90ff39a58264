// Takes pictures of the real window for the README: bulkhead-screenshots DIR [PATH…]
#include "core/rules/catalogue.h"
#include "ui/editor/editor_pane.h"
#include "ui/findings/findings_view.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCursor>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace bulkhead;

namespace {

constexpr int settleMilliseconds = 250;

void waitForFindings(MainWindow &window)
{
    QElapsedTimer timer;
    timer.start();
    do
        QTest::qWait(settleMilliseconds);
    while ((window.workspace().isLoading() || window.analysis().isRunning()) && timer.elapsed() < 60'000);
}

/// The window with what pops up over it.
bool picture(MainWindow &window, const QString &path)
{
    QTest::qWait(settleMilliseconds);
    QPixmap image = window.grab();
    QPainter painter(&image);
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (other != &window && other->isVisible())
            painter.drawPixmap(other->pos() - window.pos(), other->grab());
    }
    painter.end();
    return image.save(path);
}

/// Opens the first file whose worst finding has a fix, with the caret on it.
void goToWorstFinding(MainWindow &window)
{
    FindingPtr worst;
    const auto &result = window.analysis().snapshot().result;
    result->forEachFinding([&](const Finding &finding) {
        if (!finding.fixes.empty() && (!worst || finding.severity < worst->severity))
            worst = FindingPtr(result, &finding);
    });
    if (!worst)
        return;
    window.editors().goTo(worst->place);
    window.panels().findings()->setCurrent(worst);
    window.editors().current()->editor()->setFocus();
}

bool takeAll(MainWindow &window, const QDir &folder, const QStringList &paths)
{
    bool saved = picture(window, folder.filePath(QStringLiteral("start-page.png")));
    if (paths.isEmpty())
        window.openSample();
    else
        window.openPaths(paths);
    waitForFindings(window);
    goToWorstFinding(window);
    QTest::qWait(2000); // the flash at the place fades
    saved &= picture(window, folder.filePath(QStringLiteral("editor.png")));
    window.actions().action(Command::QuickFix)->trigger();
    saved &= picture(window, folder.filePath(QStringLiteral("quick-fix.png")));
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->hide();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    window.panels().setActivity(Activity::Findings);
    saved &= picture(window, folder.filePath(QStringLiteral("findings.png")));
    window.panels().setActivity(Activity::Editor);
    window.themes().setChoice(ThemeChoice::Dark);
    saved &= picture(window, folder.filePath(QStringLiteral("dark.png")));
    window.themes().setChoice(ThemeChoice::HighContrast);
    saved &= picture(window, folder.filePath(QStringLiteral("high-contrast.png")));
    window.themes().setChoice(ThemeChoice::Light);
    window.resize(1280, 720);
    return saved && picture(window, folder.filePath(QStringLiteral("small.png")));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("bulkhead"));
    QApplication::setApplicationVersion(QStringLiteral(BULKHEAD_VERSION));
    QStringList arguments = QApplication::arguments().sliced(1);
    if (arguments.isEmpty()) {
        qWarning("Usage: bulkhead-screenshots DIR [PATH…]");
        return 2;
    }
    const QDir folder(arguments.takeFirst());
    QTranslator plurals;
    if (plurals.load(QLocale(QLocale::English), QStringLiteral("bulkhead"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(&plurals);
    const QTemporaryDir settingsFolder; // the person's own settings and recent workspaces stay out of the pictures
    if (!folder.mkpath(QStringLiteral("."))) {
        qWarning("The folder for the pictures cannot be made");
        return 1;
    }
    SettingsStore settings(settingsFolder.filePath(QStringLiteral("settings.ini")));
    AppearanceSettings appearance;
    appearance.theme = ThemeChoice::Light;
    settings.setAppearance(appearance);
    const RuleCatalogue rules = makeRuleCatalogue();
    MainWindow window(settings, rules);
    window.resize(1440, 900);
    window.show();
    QCursor::setPos(window.screen()->geometry().bottomRight()); // nothing is hovered
    if (!QTest::qWaitForWindowExposed(&window) || !takeAll(window, folder, arguments)) {
        qWarning("A picture could not be taken or saved");
        return 1;
    }
    return 0;
}
