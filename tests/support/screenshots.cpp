// Takes pictures of the real window for the README: bulkhead-screenshots DIR [PATH…]
// With --review: of everything else it can show, for a critical look. With --isolation, --ci, --access or --text: of that view
// alone.
#include "core/rules/catalogue.h"
#include "tests/support/access_screenshots.h"
#include "tests/support/ci_screenshots.h"
#include "tests/support/isolation_screenshots.h"
#include "tests/support/screenshot_views.h"
#include "tests/support/text_screenshots.h"
#include "ui/review/fix_review.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCursor>
#include <QDir>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace bulkhead;

namespace {

bool picture(MainWindow &window, const QString &path)
{
    return pictureOf(window).save(path);
}

void open(MainWindow &window, const QStringList &paths)
{
    if (paths.isEmpty())
        window.openSample();
    else
        window.openPaths(paths);
    waitForFindings(window);
}

bool takeIsolation(MainWindow &window, const QDir &folder, const QStringList &paths)
{
    open(window, paths);
    return takeIsolationPictures(window, folder);
}

bool takeCi(MainWindow &window, const QDir &folder, const QStringList &paths)
{
    open(window, paths);
    return takeCiPictures(window, folder);
}

bool takeAccess(MainWindow &window, const QDir &folder, const QStringList &paths)
{
    open(window, paths);
    return takeAccessPictures(window, folder);
}

/// Everything that is safe and everything one rule found, before it is done.
bool takeFixAll(MainWindow &window, const QDir &folder)
{
    const std::pair<Command, const char *> kinds[] = {{Command::FixAllOfRuleEverywhere, "fix-all.png"},
                                                      {Command::FixAllSafeEverywhere, "fix-all-safe.png"}};
    bool saved = true;
    auto *review = window.findChild<FixReview *>();
    for (const auto &[command, name] : kinds) {
        window.actions().action(command)->trigger();
        saved &= QTest::qWaitFor([&] { return review->isVisible() && !review->isWorking(); });
        QTest::qWait(1500); // what it would close and open
        saved &= picture(window, folder.filePath(QString::fromLatin1(name)));
        review->leave();
    }
    return saved;
}

bool takeAll(MainWindow &window, const QDir &folder, const QStringList &paths)
{
    bool saved = picture(window, folder.filePath(QStringLiteral("start-page.png")));
    open(window, paths);
    goToWorstFinding(window);
    QTest::qWait(2000); // the flash at the place fades
    saved &= picture(window, folder.filePath(QStringLiteral("editor.png")));
    window.actions().action(Command::QuickFix)->trigger();
    saved &= picture(window, folder.filePath(QStringLiteral("quick-fix.png")));
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->hide();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    saved &= takeFixAll(window, folder);
    window.panels().setActivity(Activity::Findings);
    saved &= picture(window, folder.filePath(QStringLiteral("findings.png")));
    window.panels().setActivity(Activity::Editor);
    window.themes().setChoice(ThemeChoice::Dark);
    saved &= picture(window, folder.filePath(QStringLiteral("dark.png")));
    window.themes().setChoice(ThemeChoice::HighContrast);
    saved &= picture(window, folder.filePath(QStringLiteral("high-contrast.png")));
    window.themes().setChoice(ThemeChoice::Light);
    window.resize(1280, 720);
    saved &= picture(window, folder.filePath(QStringLiteral("small.png")));
    window.resize(1440, 900);
    saved &= takeCiPictures(window, folder);
    saved &= takeIsolation(window, folder, paths); // the last of the other view shows a folder without any
    open(window, paths);
    return takeAccessPictures(window, folder) && saved;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("bulkhead"));
    QApplication::setApplicationVersion(QStringLiteral(BULKHEAD_VERSION));
    QStringList arguments = QApplication::arguments().sliced(1);
    const bool forReview = arguments.removeAll(QStringLiteral("--review")) > 0;
    const bool forIsolation = arguments.removeAll(QStringLiteral("--isolation")) > 0;
    const bool forText = arguments.removeAll(QStringLiteral("--text")) > 0;
    const bool forCi = arguments.removeAll(QStringLiteral("--ci")) > 0;
    const bool forAccess = arguments.removeAll(QStringLiteral("--access")) > 0;
    if (arguments.isEmpty()) {
        qWarning("Usage: bulkhead-screenshots [--review|--isolation|--ci|--access|--text] DIR [PATH…]");
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
    if (!QTest::qWaitForWindowExposed(&window)
        || !(forReview          ? takeReviewPictures(window, folder)
                 : forIsolation ? takeIsolation(window, folder, arguments)
                 : forText      ? takeTextPictures(window, folder)
                 : forCi        ? takeCi(window, folder, arguments)
                 : forAccess    ? takeAccess(window, folder, arguments)
                                : takeAll(window, folder, arguments))) {
        qWarning("A picture could not be taken or saved");
        return 1;
    }
    return 0;
}
