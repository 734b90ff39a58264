// What a person sees and does in the view of rights and connections, in the whole window.

#include "core/rules/catalogue.h"
#include "ui/access/access_table_view.h"
#include "ui/access/access_view.h"
#include "ui/access/reason_delegate.h"
#include "ui/editor/editor_pane.h"
#include "ui/shell/main_window.h"
#include "ui/workspace/workspace_tree_view.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace bulkhead;

namespace {

const QByteArray shopText = R"(apiVersion: v1
kind: Namespace
metadata: {name: ci}
---
apiVersion: v1
kind: Namespace
metadata: {name: shop}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: deployer, namespace: ci}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: runner, namespace: ci}
spec:
  template:
    metadata: {labels: {app: runner}}
    spec: {serviceAccountName: deployer, containers: [{name: main, image: "runner:1"}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec:
  template:
    metadata: {labels: {app: cart}}
    spec: {automountServiceAccountToken: false, containers: [{name: main, image: "cart:1"}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: shop}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: shop}
spec:
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: main, image: "db:1", ports: [{name: sql, containerPort: 5432}]}]}
)";

const QByteArray rulesText = R"(apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db, namespace: shop}
spec:
  podSelector: {matchLabels: {app: db}}
  ingress:
    - from:
        - podSelector: {matchLabels: {app: cart}}
      ports: [{port: sql}]
    - from:
        - namespaceSelector: {matchLabels: {team: build}}
        - ipBlock: {cidr: 10.0.0.0/8}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: deployer, namespace: shop}
rules:
  - {apiGroups: [""], resources: [secrets], verbs: [get], resourceNames: [registry]}
  - {apiGroups: [apps], resources: [deployments, deployments/scale], verbs: [get, patch]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: deployer, namespace: shop}
subjects:
  - {kind: ServiceAccount, name: deployer, namespace: ci}
  - {kind: User, name: jane}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: lost, namespace: ci}
subjects: [{kind: ServiceAccount, name: deployer, namespace: ci}]
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: elsewhere}
)";

} // namespace

class TestAccessView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void aKeyOpensIt();
    void rightsOfAnAccount();
    void rightsOfAWorkload();
    void subjectsOfABinding();
    void whoCanReachIt();
    void whomItCanReach();
    void rowsAndReasonsLeadToTheirPlace();
    void keysDoAllOfIt();
    void theTreesMenu();
    void theEditorsMenu();
    void theFilter();
    void emptyStatesSpeak();
    void followsEachCheck();
    void podsOfARunner();
    void itemsOfAList();
    void whatOtherEnginesSay();
    void everythingHasAName();
    void marksAreMoreThanColours();
    void manyWorkloadsAreGrouped();
    void manyWorkloadsDoNotBlock();

private:
    void open(const std::vector<std::pair<QString, QByteArray>> &files);
    /// The caret goes to the first of these texts, and the view shows what stands there.
    void showAt(const char *path, const QByteArray &text);
    [[nodiscard]] AccessView &view() const { return m_window->accessView(); }
    [[nodiscard]] QAbstractItemModel &rows() const { return *view().table().model(); }
    [[nodiscard]] QString cell(int row, int column) const { return rows().index(row, column).data().toString(); }
    /// The cells of the first row that holds a text, with blanks in between.
    [[nodiscard]] QString rowWith(const QString &text);
    [[nodiscard]] int caretLine() const { return m_window->editors().currentPlace().line + 1; }
    [[nodiscard]] QByteArray onDisk(const char *path) const
    {
        QFile file(m_folder->filePath(QString::fromLatin1(path)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_config;
    std::unique_ptr<SettingsStore> m_settings;
    RuleCatalogue m_rules = makeRuleCatalogue();
    std::unique_ptr<MainWindow> m_window;
};

void TestAccessView::init()
{
    open({{QStringLiteral("shop.yaml"), shopText}, {QStringLiteral("rules.yaml"), rulesText}});
}

void TestAccessView::open(const std::vector<std::pair<QString, QByteArray>> &files)
{
    m_window.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_config = std::make_unique<QTemporaryDir>();
    for (const auto &[name, bytes] : files) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    m_settings = std::make_unique<SettingsStore>(m_config->filePath(QStringLiteral("settings.ini")));
    m_window = std::make_unique<MainWindow>(*m_settings, m_rules, ExecutionMode::Synchronous);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openPaths({m_folder->path()});
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->workspace().isLoading() && !m_window->analysis().isRunning(), 120'000);
}

void TestAccessView::showAt(const char *path, const QByteArray &text)
{
    m_window->panels().setActivity(Activity::Editor);
    const qsizetype at = onDisk(path).indexOf(text);
    QVERIFY(at >= 0);
    QVERIFY(m_window->editors().open(path));
    const auto offset = static_cast<ByteOffset>(at);
    m_window->editors().goTo({m_window->editors().currentDocument()->source(), {offset, offset}});
    m_window->actions().action(Command::ShowAccess)->trigger();
    QVERIFY(view().isVisible());
    QTRY_COMPARE(view().sheet().place().offset, offset);
}

QString TestAccessView::rowWith(const QString &text)
{
    for (int row = 0; row < rows().rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < rows().columnCount(); ++column)
            cells.append(cell(row, column));
        if (const QString all = cells.join(QStringLiteral(" | ")); all.contains(text)) {
            view().table().setCurrentIndex(rows().index(row, 0));
            return all;
        }
    }
    return {};
}

void TestAccessView::aKeyOpensIt()
{
    m_window->editors().open("shop.yaml");
    QCOMPARE(m_window->actions().action(Command::ShowAccess)->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+A")));
    QTest::keyClick(m_window.get(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(view().isVisible());
    QVERIFY(m_window->panels().activityBar()->current() == Activity::Access);
    m_window->actions().action(Command::CloseWorkspace)->trigger();
    QVERIFY(!m_window->actions().action(Command::ShowAccess)->isEnabled());
}

void TestAccessView::rightsOfAnAccount()
{
    showAt("shop.yaml", "kind: ServiceAccount");
    QVERIFY(view().sheet().about() == AccessSheet::About::Subject);
    QCOMPARE(view().sheet().title(), QStringLiteral("ServiceAccount ci/deployer"));
    QVERIFY(view().page() == AccessPage::Rights);
    QVERIFY(!view().tabs().isTabVisible(1) && !view().tabs().isTabVisible(2));
    // What leads further comes first, then what is not known, then every rule.
    QVERIFY2(cell(0, 0).startsWith(QStringLiteral("run pods")), qPrintable(cell(0, 0)));
    QVERIFY2(cell(1, 0).endsWith(QStringLiteral("(only registry)")), qPrintable(cell(1, 0)));
    QCOMPARE(cell(0, 1), QStringLiteral("namespace shop"));
    QCOMPARE(cell(0, 2), QStringLiteral("certain"));
    QCOMPARE(cell(0, 3), QStringLiteral("RoleBinding shop/deployer → Role shop/deployer"));
    QCOMPARE(cell(0, 4), QStringLiteral("rules.yaml:23"));
    const QString lost = rowWith(QStringLiteral("elsewhere"));
    QVERIFY2(lost.startsWith(QStringLiteral("anything: the role's rules are not known | namespace ci | unknown")),
             qPrintable(lost));
    QVERIFY2(view().reasons().item(0)->text().contains(QStringLiteral("which is not in the input and not built in")),
             qPrintable(view().reasons().item(0)->text()));
    QVERIFY(
        rowWith(QStringLiteral("deployments.apps, deployments/scale.apps: get, patch")).contains(QStringLiteral("namespace shop")));
    QVERIFY(rowWith(QStringLiteral("secrets: get (only registry)")).contains(QStringLiteral("certain")));
    QCOMPARE(view().reasons().count(), 4);
    QCOMPARE(view().reasons().item(3)->data(ReasonDelegate::PlaceRole).toString(), QStringLiteral("rules.yaml:18"));
    QVERIFY(view().reasons().item(3)->data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("at rules.yaml:18")));
    QVERIFY(rowWith(QStringLiteral("system:discovery")).endsWith(QStringLiteral("built in")));
}

void TestAccessView::rightsOfAWorkload()
{
    showAt("shop.yaml", "name: runner");
    QVERIFY(view().sheet().about() == AccessSheet::About::Workload);
    QCOMPARE(view().sheet().title(), QStringLiteral("Deployment ci/runner"));
    QCOMPARE(view().sheet().subject(), QStringLiteral("service account ci/deployer"));
    QVERIFY(view().tabs().isTabVisible(1) && view().tabs().isTabVisible(2));
    view().showPage(AccessPage::Rights);
    QVERIFY(!rowWith(QStringLiteral("deployments.apps")).isEmpty());
    QVERIFY2(view().note().startsWith(QStringLiteral("Its pods carry the account's token")), qPrintable(view().note()));
    showAt("shop.yaml", "name: cart");
    QCOMPARE(view().sheet().subject(), QStringLiteral("service account shop/default"));
    QVERIFY2(view().note().startsWith(QStringLiteral("Its pods do not carry the account's token (shop.yaml:27)")),
             qPrintable(view().note()));
}

void TestAccessView::subjectsOfABinding()
{
    showAt("rules.yaml", "name: lost");
    QCOMPARE(view().sheet().title(), QStringLiteral("RoleBinding ci/lost"));
    QCOMPARE(view().sheet().subject(), QStringLiteral("service account ci/deployer"));
    showAt("rules.yaml", "{kind: User");
    QCOMPARE(view().sheet().subject(), QStringLiteral("user jane"));
    QVERIFY(!rowWith(QStringLiteral("deployments.apps")).isEmpty());
}

void TestAccessView::whoCanReachIt()
{
    showAt("shop.yaml", "name: db");
    view().showPage(AccessPage::Incoming);
    QCOMPARE(rows().rowCount(), 3);
    QCOMPARE(cell(0, 0), QStringLiteral("Deployment cart"));
    QCOMPARE(cell(0, 2), QStringLiteral("allowed"));
    QCOMPARE(cell(0, 3), QStringLiteral("TCP 5432"));
    QCOMPARE(cell(0, 4), QStringLiteral("NetworkPolicy shop/db lets traffic in from Deployment shop/cart on TCP 5432"));
    QCOMPARE(cell(0, 5), QStringLiteral("rules.yaml:8"));
    QCOMPARE(cell(1, 0), QStringLiteral("Deployment runner"));
    QCOMPARE(cell(1, 2), QStringLiteral("unknown"));
    QVERIFY2(cell(1, 4).contains(QStringLiteral("it names the addresses 10.0.0.0/8")), qPrintable(cell(1, 4)));
    QCOMPARE(cell(1, 5), QStringLiteral("rules.yaml:12"));
    QCOMPARE(cell(2, 0), QStringLiteral("StatefulSet db"));
    QVERIFY(view().note().contains(QStringLiteral("whether the network plug-in enforces them")));
}

void TestAccessView::whomItCanReach()
{
    showAt("shop.yaml", "name: cart");
    view().showPage(AccessPage::Outgoing);
    QCOMPARE(rows().rowCount(), 3);
    const QString db = rowWith(QStringLiteral("StatefulSet db"));
    QVERIFY2(db.contains(QStringLiteral("allowed | TCP 5432 | NetworkPolicy shop/db lets traffic in")), qPrintable(db));
    QVERIFY(rowWith(QStringLiteral("Deployment runner")).contains(QStringLiteral("allowed | any | No policy limits what leaves")));
    // Another object keeps the table that was chosen.
    showAt("shop.yaml", "name: runner");
    QVERIFY(view().page() == AccessPage::Outgoing);
}

void TestAccessView::rowsAndReasonsLeadToTheirPlace()
{
    showAt("shop.yaml", "name: db");
    view().showPage(AccessPage::Incoming);
    view().table().setCurrentIndex(rows().index(0, 0));
    Q_EMIT view().table().doubleClicked(rows().index(0, 0));
    QVERIFY(m_window->panels().activity() == Activity::Editor);
    QCOMPARE(m_window->editors().currentPath(), std::string("rules.yaml"));
    QCOMPARE(caretLine(), 8);
    showAt("shop.yaml", "kind: ServiceAccount");
    view().table().setCurrentIndex(rows().index(0, 0));
    Q_EMIT view().reasons().itemActivated(view().reasons().item(3));
    QCOMPARE(m_window->editors().currentPath(), std::string("rules.yaml"));
    QCOMPARE(caretLine(), 19);
}

void TestAccessView::keysDoAllOfIt()
{
    showAt("shop.yaml", "name: db");
    QVERIFY(view().table().hasFocus());
    view().tabs().setFocus();
    QTest::keyClick(&view().tabs(), Qt::Key_Right);
    QVERIFY(view().page() == AccessPage::Incoming);
    view().table().setFocus();
    QTest::keyClick(&view().table(), Qt::Key_Down);
    QVERIFY2(view().reasons().item(0)->text().contains(QStringLiteral("10.0.0.0/8")), qPrintable(view().reasons().item(0)->text()));
    QTest::keyClick(&view().table(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Deployment runner\tci\tunknown\t")));
    QTest::keyClick(&view().table(), Qt::Key_Slash);
    QVERIFY(view().findChild<QLineEdit *>()->hasFocus());
    QTest::keyClicks(view().findChild<QLineEdit *>(), QStringLiteral("cart"));
    QTest::keyClick(view().findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(view().table().hasFocus());
    QTest::keyClick(&view().table(), Qt::Key_Return);
    QCOMPARE(m_window->editors().currentPath(), std::string("rules.yaml"));
    QCOMPARE(caretLine(), 8);
    m_window->actions().action(Command::Back)->trigger();
    QCOMPARE(m_window->editors().currentPath(), std::string("shop.yaml"));
}

void TestAccessView::theTreesMenu()
{
    auto *tree = m_window->panels().tree()->findChild<QTreeView *>();
    tree->expandAll();
    const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("runner"), 1,
                                                       Qt::MatchContains | Qt::MatchRecursive);
    QVERIFY(!found.isEmpty());
    tree->setCurrentIndex(found.front());
    tree->scrollTo(found.front());
    Q_EMIT tree->customContextMenuRequested(tree->visualRect(found.front()).center());
    auto *menu = m_window->panels().tree()->findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().at(1)->trigger();
    menu->close();
    QVERIFY(view().isVisible());
    QVERIFY(view().sheet().about() != AccessSheet::About::Nothing);
    QCOMPARE(view().sheet().title(), QStringLiteral("Deployment ci/runner"));
}

void TestAccessView::theEditorsMenu()
{
    m_window->editors().open("shop.yaml");
    YamlEditor *editor = m_window->editors().current()->editor();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10}, editor->mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(editor->viewport(), &event);
    auto *menu = editor->findChild<QMenu *>();
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(m_window->actions().action(Command::ShowAccess)));
    menu->close();
}

void TestAccessView::theFilter()
{
    showAt("shop.yaml", "kind: ServiceAccount");
    const int all = rows().rowCount();
    view().setFilterText(QStringLiteral("SECRETS registry"));
    QVERIFY(rows().rowCount() > 0 && rows().rowCount() < all);
    view().setFilterText(QStringLiteral("nothing is called so"));
    QCOMPARE(rows().rowCount(), 0);
    QVERIFY(view().emptyText().startsWith(QStringLiteral("Nothing matches the filter")));
    view().setFilterText({});
    QCOMPARE(rows().rowCount(), all);
    QVERIFY(view().emptyText().isEmpty());
    const QString first = cell(0, 0);
    view().table().sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(cell(0, 1), QStringLiteral("whole cluster"));
    view().table().sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(cell(0, 0), first);
}

void TestAccessView::emptyStatesSpeak()
{
    showAt("shop.yaml", "kind: ConfigMap");
    QVERIFY2(view().emptyText().contains(QStringLiteral("Put the cursor into a service account, a binding or a workload")),
             qPrintable(view().emptyText()));
    QVERIFY(view().note().isEmpty());
    showAt("shop.yaml", "name: cart");
    QVERIFY(view().emptyText().isEmpty());
}

void TestAccessView::followsEachCheck()
{
    showAt("shop.yaml", "name: db");
    view().showPage(AccessPage::Incoming);
    QCOMPARE(cell(0, 2), QStringLiteral("allowed"));
    EditorDocument *document = m_window->workspace().document("rules.yaml");
    QVERIFY(document);
    QTextCursor cursor = document->textDocument()->find(QStringLiteral("app: cart"));
    QVERIFY(!cursor.isNull());
    cursor.insertText(QStringLiteral("app: none"));
    QTRY_VERIFY(rowWith(QStringLiteral("Deployment cart")).contains(QStringLiteral("unknown")));
}

void TestAccessView::podsOfARunner()
{
    open({{QStringLiteral("arc.yaml"),
           "apiVersion: actions.summerwind.dev/v1alpha1\nkind: RunnerDeployment\n"
           "metadata: {name: legacy, namespace: ci}\nspec: {template: {spec: {organization: acme}}}\n"}});
    showAt("arc.yaml", "legacy");
    QVERIFY(view().sheet().about() == AccessSheet::About::Workload);
    QVERIFY2(view().sheet().title().startsWith(QStringLiteral("Pod ci/legacy")), qPrintable(view().sheet().title()));
    view().showPage(AccessPage::Outgoing);
    QVERIFY(rows().rowCount() >= 1);
}

void TestAccessView::itemsOfAList()
{
    open({{QStringLiteral("export.yaml"),
           "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ServiceAccount\n  metadata: {name: one, namespace: a}\n"
           "- apiVersion: v1\n  kind: Pod\n  metadata: {name: two, namespace: a}\n  spec: {containers: [{name: m, image: \"a:1\"}]}\n"}});
    showAt("export.yaml", "name: one");
    QCOMPARE(view().sheet().title(), QStringLiteral("ServiceAccount a/one"));
    QVERIFY(view().tabs().isHidden());
    showAt("export.yaml", "name: two");
    QCOMPARE(view().sheet().title(), QStringLiteral("Pod a/two"));
    QVERIFY(view().tabs().isVisible());
    showAt("export.yaml", "kind: List");
    QVERIFY(view().sheet().about() == AccessSheet::About::Nothing);
}

/// The row says what leaves it open, not what a policy would block.
void TestAccessView::whatOtherEnginesSay()
{
    open({{QStringLiteral("shop.yaml"), shopText},
          {QStringLiteral("rules.yaml"), rulesText},
          {QStringLiteral("cilium.yaml"),
           "apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: l7, namespace: shop}\nspec: {}\n"}});
    showAt("shop.yaml", "name: db");
    view().showPage(AccessPage::Incoming);
    const QString self = rowWith(QStringLiteral("StatefulSet db"));
    QVERIFY2(self.contains(QStringLiteral("unknown")) && self.contains(QStringLiteral("CiliumNetworkPolicy shop/l7 also decides")),
             qPrintable(self));
    QVERIFY2(self.endsWith(QStringLiteral("cilium.yaml:3")), qPrintable(self));
}

void TestAccessView::everythingHasAName()
{
    showAt("shop.yaml", "name: db");
    for (const QWidget *widget : view().findChildren<QWidget *>()) {
        const bool takesFocus = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
            && (qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QLineEdit *>(widget)
                || qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QTabBar *>(widget));
        if (takesFocus && !widget->parentWidget()->inherits("QTabBar"))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(!m_window->panels().activityBar()->findChildren<QAbstractButton *>().at(4)->accessibleName().isEmpty());
}

void TestAccessView::marksAreMoreThanColours()
{
    showAt("shop.yaml", "name: db");
    view().showPage(AccessPage::Incoming);
    const QModelIndex first = rows().index(0, 2);
    const QModelIndex second = rows().index(1, 2);
    QVERIFY(first.data().toString() != second.data().toString());
    const QSize size(16, 16);
    QVERIFY(first.data(Qt::DecorationRole).value<QIcon>().pixmap(size).toImage()
            != second.data(Qt::DecorationRole).value<QIcon>().pixmap(size).toImage());
    view().showPage(AccessPage::Rights);
    QVERIFY(rows().index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("May: ")));
}

namespace {

/// `count` Deployments in namespaces of fifty, each of which lets only its own in.
QByteArray manyWorkloads(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        const QByteArray space = "team-" + QByteArray::number(i / 50);
        if (i % 50 == 0)
            text += "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: own, namespace: " + space
                + "}\nspec: {podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}\n";
        text += "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: app-" + QByteArray::number(i)
            + ", namespace: " + space + "}\nspec: {template: {metadata: {labels: {app: a" + QByteArray::number(i)
            + "}}, spec: {containers: [{name: main, image: \"a:1\"}]}}}\n";
    }
    return text;
}

} // namespace

void TestAccessView::manyWorkloadsAreGrouped()
{
    open({{QStringLiteral("all.yaml"), manyWorkloads(200)}});
    showAt("all.yaml", "name: app-7,");
    view().showPage(AccessPage::Incoming);
    QTRY_COMPARE(rows().rowCount(), 4);
    QVERIFY2(cell(0, 0).endsWith(QStringLiteral("and 47 more")), qPrintable(cell(0, 0)));
    QCOMPARE(cell(0, 1), QStringLiteral("team-0"));
    QCOMPARE(cell(0, 2), QStringLiteral("allowed"));
    QCOMPARE(cell(1, 2), QStringLiteral("blocked"));
    QVERIFY2(cell(1, 4).startsWith(QStringLiteral("NetworkPolicy team-0/own lets nothing in from ")), qPrintable(cell(1, 4)));
}

void TestAccessView::manyWorkloadsDoNotBlock()
{
    open({{QStringLiteral("all.yaml"), manyWorkloads(5'000)}});
    m_window->editors().open("all.yaml");
    QElapsedTimer timer;
    timer.start();
    m_window->actions().action(Command::ShowAccess)->trigger();
    const qint64 asked = timer.elapsed();
    QVERIFY2(asked < 500, qPrintable(QString::number(asked))); // a sheet takes longer than that
    QTRY_VERIFY_WITH_TIMEOUT(!view().sheet().place().path.empty(), 60'000);
    m_window->panels().setActivity(Activity::Editor);
    showAt("all.yaml", "name: app-4999,");
    view().showPage(AccessPage::Outgoing);
    QCOMPARE(rows().rowCount(), 100);
}

QTEST_MAIN(TestAccessView)
#include "tst_access_view.moc"
