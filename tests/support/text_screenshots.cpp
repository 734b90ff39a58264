#include "tests/support/text_screenshots.h"

#include "tests/support/screenshot_views.h"
#include "ui/editor/editor_pane.h"
#include "ui/editor/quick_fix_popup.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recovery_dialog.h"
#include "ui/shell/text_compare.h"

#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

namespace bulkhead {

namespace {

constexpr int settleMilliseconds = 400;

const QByteArray cart =
    "apiVersion: v1\nkind: Service\nmetadata:\n  name: cart\n  namespace: shop\nspec:\n  selector:\n    app: cart\n  ports:\n"
    "    - port: 80\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: cart\n  namespace: shop\nspec:\n  replicas: 2\n"
    "  selector:\n    matchLabels:\n      app: cart\n  template:\n    metadata:\n      labels:\n        app: cart\n    spec:\n"
    "      serviceAccountName: cart\n      containers:\n        - name: main\n"
    "          image: registry.corp/shop/cart@sha256:4b1d7f0a9c3e5d2b8a6f4c1e0d9b7a5c3e1f2d4b6a8c0e2f4d6b8a0c2e4f6d8b\n"
    "          args: [--listen, 0.0.0.0:8080, --backend, http://inventory.shop.svc.cluster.local:8080, --log-format, json]\n"
    "          securityContext:\n            privileged: true\n        - name: sidecar\n          image: proxy:latest\n";

const QByteArray runner =
    "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: runner\n  namespace: ci\nspec:\n  chart:\n"
    "    spec:\n      chart: gitlab-runner\n      version: 0.86.0\n  values:\n    rbac:\n      create: false\n    runners:\n"
    "      config: |\n        [[runners]]\n          [runners.kubernetes]\n            namespace = \"ci\"\n"
    "            service_account = \"default\"\n";

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("A file for the pictures cannot be written");
}

class TextPictures {
public:
    TextPictures(MainWindow &window, const QDir &folder, ThemeChoice choice, const QString &theme)
        : m_window(window)
        , m_choice(choice)
        , m_folder(folder)
        , m_theme(theme)
    {
        write(m_files.filePath(QStringLiteral("cart.yaml")), cart);
        m_window.openPaths({m_files.path()});
        waitForFindings(m_window);
        m_window.editors().open("cart.yaml");
        pane()->editor()->setFocus();
    }

    bool take()
    {
        trigger(Command::ToggleOutline);
        pane()->editor()->goToLine(30, 20);
        save(QStringLiteral("outline"));
        trigger(Command::SplitBeside);
        pane()->editor()->goToLine(3);
        save(QStringLiteral("split"));
        trigger(Command::SplitBeside);
        trigger(Command::WrapLines);
        trigger(Command::ShowWhitespace);
        pane()->editor()->goToLine(31, 20);
        save(QStringLiteral("wrapped"));
        trigger(Command::WrapLines);
        trigger(Command::ShowWhitespace);
        trigger(Command::ToggleOutline);
        fillIns();
        bar();
        recovery();
        newFile();
        return m_allSaved;
    }

private:
    [[nodiscard]] EditorPane *pane() { return m_window.editors().current(); }
    void trigger(Command command)
    {
        m_window.actions().action(command)->trigger();
        m_window.themes().setChoice(m_choice); // some choices set all of the appearance
    }

    void save(const QString &name)
    {
        QTest::qWait(settleMilliseconds);
        m_allSaved &= pictureOf(m_window).save(m_folder.filePath(QStringLiteral("text-%1-%2.png").arg(name, m_theme)));
    }

    /// A manual fix with two values, the first of them filled in.
    void fillIns()
    {
        pane()->editor()->goToLine(29);
        for (const FindingPtr &finding : pane()->editor()->findingsAtCaret()) {
            if (finding->rule->id == "missing-cpu-limit") {
                Q_EMIT pane()->editor()->fixChosen(finding, 1);
                break;
            }
        }
        QTest::keyClicks(pane()->editor(), QStringLiteral("2"));
        QTest::keyClick(pane()->editor(), Qt::Key_Tab);
        save(QStringLiteral("manual-fix"));
        trigger(Command::Undo);
        trigger(Command::Undo);
        waitForFindings(m_window);
    }

    /// A fix that brings an object: first as it is offered, then as it stands in the tree before it is saved.
    void newFile()
    {
        write(m_files.filePath(QStringLiteral("kustomization.yaml")), "resources:\n  - cart.yaml\n  - runner.yaml\n");
        write(m_files.filePath(QStringLiteral("runner.yaml")), runner);
        m_window.workspace().reopen();
        waitForFindings(m_window);
        m_window.editors().open("runner.yaml");
        pane()->editor()->setFocus();
        pane()->editor()->goToLine(19, 15);
        trigger(Command::QuickFix);
        save(QStringLiteral("new-file"));
        QTest::keyClick(m_window.findChild<QuickFixPopup *>()->list(), Qt::Key_Return);
        waitForFindings(m_window);
        save(QStringLiteral("new-file-made"));
    }

    void bar()
    {
        QByteArray changed = cart;
        changed.replace("replicas: 2", "replicas: 3").replace("privileged: true", "privileged: false");
        write(m_files.filePath(QStringLiteral("cart.yaml")), changed);
        (void)QTest::qWaitFor([this] { return !pane()->barText().isEmpty(); });
        save(QStringLiteral("changed-on-disk"));
        for (QPushButton *button : pane()->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Compare with disk"))
                button->click();
        }
        save(QStringLiteral("compare"));
        QTest::keyClick(m_window.focusWidget(), Qt::Key_Escape);
    }

    void recovery()
    {
        QByteArray typed = cart;
        typed.replace("replicas: 2", "replicas: 5").replace("privileged: true", "allowPrivilegeEscalation: false");
        const QString disk = m_files.filePath(QStringLiteral("cart.yaml"));
        const auto left = [&](const std::string &path, const QString &diskPath, const QByteArray &bytes) {
            return UnsavedText{{m_files.path()},
                               SourceText::create(path, bytes.toStdString(), diskPath.toStdString()),
                               0,
                               QDateTime::currentDateTimeUtc()};
        };
        RecoveryDialog dialog({left("cart.yaml", disk, typed),
                               left("overlays/production/inventory.yaml", m_files.filePath(QStringLiteral("gone.yaml")), cart)},
                              m_window.themes().theme(), &m_window);
        dialog.show();
        save(QStringLiteral("recovery"));
    }

    MainWindow &m_window;
    ThemeChoice m_choice;
    QDir m_folder;
    QString m_theme;
    QTemporaryDir m_files;
    bool m_allSaved = true;
};

} // namespace

bool takeTextPictures(MainWindow &window, const QDir &folder)
{
    bool saved = true;
    for (const auto &[theme, name] :
         {std::pair(ThemeChoice::Light, "light"), {ThemeChoice::Dark, "dark"}, {ThemeChoice::HighContrast, "high-contrast"}}) {
        window.themes().setChoice(theme);
        saved &= TextPictures(window, folder, theme, QString::fromLatin1(name)).take();
    }
    return saved;
}

} // namespace bulkhead
