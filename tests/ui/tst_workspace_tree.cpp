#include "tests/ui/synthetic_findings.h"
#include "ui/workspace/workspace_tree_model.h"
#include "ui/workspace/workspace_tree_view.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <ctime>
#include <set>

using namespace bulkhead;
using Kind = WorkspaceTreeNode::Kind;

namespace {

constexpr auto cartText = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: cart\n  namespace: shop\n---\n"
                          "apiVersion: v1\nkind: Service\nmetadata:\n  name: cart\n  namespace: shop\n";
constexpr auto nodeText = "apiVersion: v1\nkind: Node\nmetadata:\n  name: worker-1\n";

ManifestPtr manifest(const std::string &path, const std::string &text)
{
    return Manifest::parse(SourceText::create(path, text));
}

NotUnderstood template_(const std::string &path)
{
    NotUnderstood entry;
    entry.reason = NotUnderstood::Reason::HelmTemplate;
    entry.path = path;
    entry.message = {{"Core", "a Helm template"}, {}};
    return entry;
}

Workspace shop()
{
    return Workspace(
        "shop", {manifest("shop/cart.yaml", cartText), manifest("shop/api/db.yaml", cartText), manifest("nodes.yaml", nodeText)},
        {template_("charts/deployment.yaml")});
}

std::shared_ptr<const AnalysisResult> findings()
{
    const SourcePtr cart = SourceText::create("shop/cart.yaml", cartText);
    std::vector<Finding> all{synthetic::finding(synthetic::latest, cart, 1, "a", "cart"),
                             synthetic::finding(synthetic::latest, cart, 2, "b", "cart"),
                             synthetic::finding(synthetic::duplicate, cart, 3, "c", "cart")};
    all[2].resourceId.clear();
    return synthetic::result(std::move(all));
}

/// "title:findings", indented.
QStringList outline(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines.push_back(QStringLiteral("%1%2:%3")
                            .arg(QString(depth, u'-'), index.data().toString())
                            .arg(index.data(WorkspaceTreeModel::FindingCountRole).toUInt()));
        lines += outline(model, index, depth + 1);
    }
    return lines;
}

QModelIndex item(const WorkspaceTreeModel &model, const std::string &key)
{
    const auto node = model.tree().find(key);
    return node ? model.indexOf(*node) : QModelIndex();
}

} // namespace

class TestWorkspaceTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byFile();
    void byResource();
    void notUnderstoodSaysWhy();
    void filterKeepsWhatMatches();
    void growthKeepsOpenAndCurrent();
    void modesKeepWhatWasOpen();
    void activatesFilesAndResources();
    void revealIsSilent();
    void largeWorkspaceIsBuiltOutsideTheUiThread();
    void theSameObjectMayStandThereManyTimes();
};

void TestWorkspaceTree::byFile()
{
    WorkspaceTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContent(shop(), findings());
    QCOMPARE(outline(model).join(u'\n'),
             QStringLiteral("shop:3\n-api:0\n--db.yaml:0\n---Deployment cart:0\n---Service cart:0\n-cart.yaml:3\n--Deployment "
                            "cart:2\n--Service cart:0\n"
                            "nodes.yaml:0\n-Node worker-1:0\nnot understood:1\n-charts/deployment.yaml:0"));
    QCOMPARE(item(model, "file:shop/cart.yaml").data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("cart.yaml, 1 critical, 2 medium"));
    model.setContent(shop(), {});
    QCOMPARE(item(model, "folder:shop").data(WorkspaceTreeModel::FindingCountRole).toUInt(), 0U);
}

void TestWorkspaceTree::byResource()
{
    WorkspaceTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContent(shop(), findings());
    model.setQuery({WorkspaceTreeMode::ByResource, {}});
    QCOMPARE(
        outline(model).join(u'\n'),
        QStringLiteral(
            "cluster-scoped:0\n-Node:0\n--worker-1:0\nshop:2\n-Deployment:2\n--cart:0\n--cart:2\n-Service:0\n--cart:0\n--cart:0\n"
            "not understood:1\n-charts/deployment.yaml:0"));
}

void TestWorkspaceTree::notUnderstoodSaysWhy()
{
    WorkspaceTreeModel model;
    const Workspace workspace("w", {manifest("broken.yaml", "a: [1\n")}, {template_("charts/deployment.yaml")});
    model.setContent(workspace, {});
    QCOMPARE(model.rowCount(), 1); // the broken file stands in the group only
    const QModelIndex group = model.index(0, 0);
    QCOMPARE(model.rowCount(group), 2);
    QVERIFY(model.index(1, 0, group).data(Qt::ToolTipRole).toString().contains(QStringLiteral("a Helm template")));
    QVERIFY(group.data(Qt::AccessibleTextRole).toString().contains(u'2'));
}

void TestWorkspaceTree::filterKeepsWhatMatches()
{
    WorkspaceTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContent(shop(), {});
    model.setQuery({WorkspaceTreeMode::ByFile, QStringLiteral("SERVICE cart.yaml")});
    QCOMPARE(outline(model).join(u'\n'), QStringLiteral("shop:0\n-cart.yaml:0\n--Service cart:0"));
    model.setQuery({WorkspaceTreeMode::ByFile, QStringLiteral("nothing")});
    QCOMPARE(model.rowCount(), 0);
}

void TestWorkspaceTree::growthKeepsOpenAndCurrent()
{
    WorkspaceTreeView view;
    view.setContent(shop(), {});
    auto *tree = view.findChild<QTreeView *>();
    const WorkspaceTreeModel &model = view.model();
    QVERIFY(tree->isExpanded(item(model, "folder:shop"))); // folders open by themselves once
    tree->collapse(item(model, "folder:shop/api"));
    tree->expand(item(model, "file:shop/cart.yaml"));
    view.reveal("shop/cart.yaml");
    view.setContent(shop().with(manifest("a/first.yaml", nodeText)).with(manifest("shop/aaa.yaml", nodeText)), {});
    QVERIFY(tree->isExpanded(item(model, "folder:a")));
    QVERIFY(tree->isExpanded(item(model, "folder:shop")));
    QVERIFY(!tree->isExpanded(item(model, "folder:shop/api")));
    QVERIFY(tree->isExpanded(item(model, "file:shop/cart.yaml")));
    QCOMPARE(tree->currentIndex(), item(model, "file:shop/cart.yaml"));
    view.setContent(Workspace().with(manifest("a/first.yaml", nodeText)), {}); // another workspace, and back
    view.setContent(shop(), {});
    QVERIFY(tree->isExpanded(item(model, "folder:shop")));
    QVERIFY(!tree->isExpanded(item(model, "folder:shop/api")));
}

void TestWorkspaceTree::modesKeepWhatWasOpen()
{
    WorkspaceTreeView view;
    view.setContent(shop(), {});
    auto *tree = view.findChild<QTreeView *>();
    tree->expand(item(view.model(), "file:shop/cart.yaml"));
    tree->collapse(item(view.model(), "folder:shop/api"));
    view.setMode(WorkspaceTreeMode::ByResource);
    QVERIFY(item(view.model(), "namespace:shop").isValid());
    view.setMode(WorkspaceTreeMode::ByFile);
    auto *filter = view.findChild<QLineEdit *>();
    filter->setText(QStringLiteral("db"));
    QVERIFY(tree->isExpanded(item(view.model(), "folder:shop/api"))); // opened to show the match
    filter->clear();
    QVERIFY(tree->isExpanded(item(view.model(), "file:shop/cart.yaml")));
    QVERIFY(!tree->isExpanded(item(view.model(), "folder:shop/api")));
}

void TestWorkspaceTree::activatesFilesAndResources()
{
    WorkspaceTreeView view;
    view.resize(300, 500);
    view.setContent(shop(), {});
    view.show();
    auto *tree = view.findChild<QTreeView *>();
    tree->expandAll();
    QSignalSpy file(&view, &WorkspaceTreeView::fileActivated);
    QSignalSpy resource(&view, &WorkspaceTreeView::resourceActivated);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(item(view.model(), "file:shop/cart.yaml")).center());
    QCOMPARE(file.size(), 1);
    QCOMPARE(file[0][0].value<std::string>(), std::string("shop/cart.yaml"));
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(resource.size(), 1);
    const auto range = resource[0][1].value<TextRange>();
    QVERIFY(std::string_view(cartText).substr(range.begin).starts_with("apiVersion: v1"));
}

void TestWorkspaceTree::revealIsSilent()
{
    WorkspaceTreeView view;
    view.setContent(shop(), {});
    QSignalSpy file(&view, &WorkspaceTreeView::fileActivated);
    auto *tree = view.findChild<QTreeView *>();
    tree->collapseAll();
    view.reveal("shop/api/db.yaml");
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("db.yaml"));
    QVERIFY(tree->isExpanded(item(view.model(), "folder:shop/api")));
    view.revealNotUnderstood();
    QCOMPARE(tree->currentIndex().data().toString(), QStringLiteral("not understood"));
    QCOMPARE(file.size(), 0);
}

void TestWorkspaceTree::largeWorkspaceIsBuiltOutsideTheUiThread()
{
    std::vector<ManifestPtr> manifests;
    for (int i = 0; i < 5'000; ++i)
        manifests.push_back(manifest(std::format("folder{}/file{}.yaml", i % 50, i), cartText));
    WorkspaceTreeModel model;
    QSignalSpy changed(&model, &WorkspaceTreeModel::treeChanged);
    model.setContent(Workspace("w", manifests, {}), {});
    QVERIFY(model.isBuilding());
    QVERIFY(QTest::qWaitFor([&] { return changed.size() == 1; }));
    QCOMPARE(model.rowCount(), 50);
    QCOMPARE(model.rowCount(model.index(0, 0)), 100);
}

void TestWorkspaceTree::theSameObjectMayStandThereManyTimes()
{
    std::string text;
    for (int i = 0; i < 20'000; ++i)
        text += "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\n---\n";
    const Workspace workspace("w", {manifest("many.yaml", text)}, {});
    const std::clock_t before = std::clock();
    const auto tree = WorkspaceTree::build(workspace, nullptr, {});
    const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    QCOMPARE(tree->nodes().size(), 20'002U); // with the root and the file
    std::set<std::string> keys;
    for (const WorkspaceTreeNode &node : tree->nodes())
        keys.insert(node.key);
    QCOMPARE(keys.size(), tree->nodes().size());
    QVERIFY2(seconds < 5, qPrintable(QString::number(seconds))); // by comparing each with all, a minute
}

QTEST_MAIN(TestWorkspaceTree)
#include "tst_workspace_tree.moc"
