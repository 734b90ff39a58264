#include "tests/support/screenshot_views.h"

#include "ui/editor/editor_pane.h"
#include "ui/findings/findings_view.h"
#include "ui/findings/rule_browser.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

namespace bulkhead {

namespace {

constexpr int settleMilliseconds = 250;

constexpr const char *cleanText = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n";
constexpr const char *brokenText = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels: {team: web\n---\n"
                                   "apiVersion: v1\nkind: Pod\nmetadata:\n  name: cart\nspec:\n  containers:\n  - name: main\n"
                                   "    image: registry.example/cart:latest\n    securityContext:\n      privileged: true\n";

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("A file for the pictures cannot be written");
}

class ReviewPictures {
public:
    ReviewPictures(MainWindow &window, const QDir &folder)
        : m_window(window)
        , m_folder(folder)
    {
        write(m_files.filePath(QStringLiteral("clean.yaml")), cleanText);
    }

    void take(const QString &theme)
    {
        m_theme = theme;
        m_window.activateWindow();
        sample();
        save(QStringLiteral("no-finding-chosen"));
        goToWorstFinding(m_window);
        overlays();
        dialogs();
        bars();
        filters();
        rules();
        smallWorkspaces();
    }

    [[nodiscard]] bool allSaved() const { return m_allSaved; }

private:
    void save(const QString &name)
    {
        m_allSaved &= pictureOf(m_window).save(m_folder.filePath(m_theme + u'-' + name + QStringLiteral(".png")));
    }
    void trigger(Command command) { m_window.actions().action(command)->trigger(); }
    void escape()
    {
        if (QWidget *focus = QApplication::focusWidget())
            QTest::keyClick(focus, Qt::Key_Escape);
        QTest::qWait(settleMilliseconds);
    }

    void type(const QString &text)
    {
        if (QWidget *focus = QApplication::focusWidget())
            QTest::keyClicks(focus, text);
    }

    void sample()
    {
        m_window.openSample();
        waitForFindings(m_window);
    }

    void open(const QString &path)
    {
        m_window.openPaths({path});
        waitForFindings(m_window);
    }

    void overlays()
    {
        for (const auto &[command, name] : {std::pair(Command::CommandPalette, "palette-commands"),
                                            {Command::GoToFile, "palette-files"},
                                            {Command::Rules, "palette-rules"},
                                            {Command::FixAllSafe, "fix-all-safe"},
                                            {Command::FixAllOfRule, "fix-all-of-rule"}}) {
            trigger(command);
            save(QString::fromLatin1(name));
            escape();
        }
        trigger(Command::Explain);
        save(QStringLiteral("rule-help"));
        escape();
    }

    void dialogs()
    {
        trigger(Command::Preferences);
        save(QStringLiteral("preferences"));
        for (QDialog *dialog : m_window.findChildren<QDialog *>())
            dialog->close();
        m_window.activateWindow();
        m_window.editors().current()->editor()->setFocus();
    }

    void bars()
    {
        m_window.editors().current()->editor()->setFocus();
        trigger(Command::Replace);
        type(QStringLiteral("image"));
        save(QStringLiteral("replace"));
        escape();
        trigger(Command::GoToLine);
        save(QStringLiteral("go-to-line"));
        escape();
    }

    void filters()
    {
        trigger(Command::FilterFindings);
        type(QStringLiteral("nothing is called so"));
        save(QStringLiteral("filter-without-match"));
        escape();
        trigger(Command::ShowNotUnderstood);
        save(QStringLiteral("not-understood"));
    }

    void rules()
    {
        trigger(Command::ShowRules);
        m_window.ruleBrowser().select(QStringLiteral("privileged-container"));
        save(QStringLiteral("rules"));
        m_window.ruleBrowser().setFilterText(QStringLiteral("no rule is called so"));
        save(QStringLiteral("rules-without-match"));
        m_window.ruleBrowser().setFilterText({});
        trigger(Command::ShowEditor);
    }

    void smallWorkspaces()
    {
        open(m_files.filePath(QStringLiteral("clean.yaml")));
        save(QStringLiteral("no-findings"));
        const QTemporaryDir empty;
        open(empty.path());
        save(QStringLiteral("empty-folder"));
        const QString broken = m_files.filePath(QStringLiteral("broken.yaml"));
        write(broken, brokenText);
        open(broken);
        m_window.editors().open(m_window.workspace().workspace().manifests().front()->source()->path());
        QTest::keyClicks(m_window.editors().current()->editor(), QStringLiteral("# mine "));
        write(broken, QByteArray(brokenText) + "# theirs\n");
        QTest::qWait(2000); // the change is seen, and the flash at the place fades
        save(QStringLiteral("broken-and-changed-on-disk"));
        trigger(Command::CloseTab);
        save(QStringLiteral("close-unsaved"));
        m_window.editors().closeAll();
        save(QStringLiteral("no-file-open"));
        QFile::remove(broken);
    }

    MainWindow &m_window;
    const QDir &m_folder;
    QString m_theme;
    QTemporaryDir m_files;
    bool m_allSaved = true;
};

} // namespace

QPixmap pictureOf(MainWindow &window)
{
    QTest::qWait(settleMilliseconds);
    QPixmap image = window.grab();
    QPainter painter(&image);
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (other != &window && other->isVisible())
            painter.drawPixmap(other->pos() - window.pos(), other->grab());
    }
    return image;
}

void waitForFindings(MainWindow &window)
{
    QElapsedTimer timer;
    timer.start();
    do
        QTest::qWait(settleMilliseconds);
    while ((window.workspace().isLoading() || window.analysis().isRunning()) && timer.elapsed() < 60'000);
}

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

bool takeReviewPictures(MainWindow &window, const QDir &folder)
{
    ReviewPictures pictures(window, folder);
    for (const auto &[theme, name] : {std::pair(ThemeChoice::Light, "light"), {ThemeChoice::Dark, "dark"}}) {
        window.themes().setChoice(theme);
        pictures.take(QString::fromLatin1(name));
    }
    return pictures.allSaved();
}

} // namespace bulkhead
