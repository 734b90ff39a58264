#include "tests/ui/synthetic_findings.h"
#include "ui/findings/finding_detail_view.h"
#include "ui/findings/finding_model.h"
#include "ui/findings/finding_tree.h"
#include "ui/findings/findings_view.h"
#include "ui/findings/rule_help_text.h"
#include "ui/findings/rule_help_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

using namespace bulkhead;

namespace {

QString currentPlace(const FindingsView &view)
{
    const FindingPtr finding = view.current();
    return finding ? QString::fromStdString(finding->fingerprint).section(u'|', 1, 2) : QString();
}

QStringList visibleTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        if (label->isVisibleTo(&widget))
            texts.push_back(label->text());
    return texts;
}

constexpr auto help =
    "# Privileged container\n\n## What it looks for\nAn `x`.\n\n## Why it matters\nIt owns the *node*.\n\n## Examples\n"
    "```yaml flagged\nspec:\n  privileged: true # expect: privileged-container\n```\n"
    "```yaml fixed\nspec:\n  privileged: false\n```\n```yaml ok\nspec: {}\n```\n\n"
    "[docs](https://example.org/a)\n";

} // namespace

class TestFindingsView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void walksOverEveryPlaceAndWraps();
    void selectionSurvivesARecheck();
    void walkGoesOnWhereAFixedFindingStood();
    void followsASelectionFromElsewhereSilently();
    void numbersAreLinks();
    void filterByKeyboard();
    void severityTogglesFilterAndCount();
    void emptyStatesSpeak();
    void copiesSelectedRowsAsTsv();
    void everyControlHasAName();
    void detailOffersFixesAndLinks();
    void detailKeepsTheFocusOverARecheck();
    void ruleHelpReadsAsText();
    void ruleHelpViewOpensNothing();
};

void TestFindingsView::walksOverEveryPlaceAndWraps()
{
    FindingsView view;
    view.setResult(synthetic::result(synthetic::shop()));
    QSignalSpy selected(&view, &FindingsView::selected);
    QSignalSpy wrapped(&view, &FindingsView::wrapped);
    QStringList places;
    for (int i = 0; i < 5; ++i) {
        view.next();
        places.push_back(currentPlace(view));
    }
    QCOMPARE(places.join(u' '), QStringLiteral("shop/cart.yaml|5 shop/cart.yaml|3 shop/cart.yaml|9 shop/db.yaml|2 shop/db.yaml|7"));
    QCOMPARE(selected.size(), 5);
    QCOMPARE(wrapped.size(), 0);
    view.next();
    QCOMPARE(currentPlace(view), QStringLiteral("shop/cart.yaml|5"));
    QCOMPARE(wrapped.size(), 1);
    view.previous();
    QCOMPARE(currentPlace(view), QStringLiteral("shop/db.yaml|7"));
    QCOMPARE(wrapped.size(), 2);
}

void TestFindingsView::selectionSurvivesARecheck()
{
    FindingsView view;
    view.setResult(synthetic::result(synthetic::shop()));
    for (int i = 0; i < 3; ++i)
        view.next();
    QCOMPARE(currentPlace(view), QStringLiteral("shop/cart.yaml|9"));
    QSignalSpy selected(&view, &FindingsView::selected);
    QSignalSpy refreshed(&view, &FindingsView::currentRefreshed);
    const FindingPtr before = view.current();
    std::vector<Finding> findings = synthetic::shop();
    findings.erase(findings.begin()); // another one is gone
    view.setResult(synthetic::result(findings));
    QCOMPARE(currentPlace(view), QStringLiteral("shop/cart.yaml|9"));
    QVERIFY(view.current() != before);
    QCOMPARE(refreshed.size(), 1);
    QCOMPARE(refreshed[0][0].value<FindingPtr>(), view.current());
    QCOMPARE(selected.size(), 0);
}

void TestFindingsView::walkGoesOnWhereAFixedFindingStood()
{
    FindingsView view;
    view.setResult(synthetic::result(synthetic::shop()));
    view.next();
    view.next();
    QCOMPARE(currentPlace(view), QStringLiteral("shop/cart.yaml|3"));
    QSignalSpy selected(&view, &FindingsView::selected);
    QSignalSpy refreshed(&view, &FindingsView::currentRefreshed);
    std::vector<Finding> findings = synthetic::shop();
    findings.erase(findings.begin());
    view.setResult(synthetic::result(findings));
    QVERIFY(!view.current());
    QCOMPARE(selected.size(), 0);
    QCOMPARE(refreshed.size(), 1);
    view.next();
    QCOMPARE(currentPlace(view), QStringLiteral("shop/cart.yaml|9"));
}

void TestFindingsView::followsASelectionFromElsewhereSilently()
{
    FindingsView view;
    view.setResult(synthetic::result(synthetic::shop()));
    QSignalSpy selected(&view, &FindingsView::selected);
    const auto other = std::make_shared<const Finding>(synthetic::shop()[3]);
    view.setCurrent(other);
    QCOMPARE(currentPlace(view), QStringLiteral("shop/db.yaml|7"));
    view.setCurrent({});
    QVERIFY(!view.current());
    QCOMPARE(selected.size(), 0);
}

void TestFindingsView::numbersAreLinks()
{
    FindingsView view;
    view.setResult(synthetic::result(synthetic::shop()));
    QSignalSpy changed(&view, &FindingsView::filterChanged);
    view.setFilterRule("image-latest");
    QCOMPARE(view.model().rows().findings().size(), 1U);
    view.setFilterSeverity(Severity::High);
    QCOMPARE(view.model().rows().findings().size(), 3U);
    view.setFilterPath("shop/db.yaml");
    QCOMPARE(view.model().rows().findings().size(), 2U);
    QVERIFY(visibleTexts(view).contains(QStringLiteral("2 of 5")));
    view.clearFilter();
    QVERIFY(visibleTexts(view).contains(QStringLiteral("5")));
    QCOMPARE(changed.size(), 4);
}

void TestFindingsView::filterByKeyboard()
{
    FindingsView view;
    view.setResult(synthetic::result(synthetic::shop()));
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    auto *tree = view.findChild<FindingTree *>();
    auto *filter = view.findChild<QLineEdit *>();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Slash);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, QStringLiteral("postgres"));
    QCOMPARE(view.model().rows().findings().size(), 1U);
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(view.model().rows().findings().size(), 5U);
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(tree->hasFocus());
    view.next();
    QSignalSpy activated(&view, &FindingsView::activated);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
}

void TestFindingsView::severityTogglesFilterAndCount()
{
    FindingsView view;
    view.setResult(synthetic::result(synthetic::shop()));
    QToolButton *high = nullptr;
    for (QToolButton *button : view.findChildren<QToolButton *>())
        if (button->accessibleName().startsWith(QStringLiteral("high")))
            high = button;
    QVERIFY(high);
    QCOMPARE(high->text(), QStringLiteral("3"));
    high->click();
    QCOMPARE(view.model().rows().findings().size(), 3U);
    high->click();
    QCOMPARE(view.model().rows().findings().size(), 5U);
}

void TestFindingsView::emptyStatesSpeak()
{
    FindingsView view;
    QVERIFY(visibleTexts(view).contains(QStringLiteral("No workspace is open")));
    view.setEmptyText(QStringLiteral("12 resources checked with profile security, 3 not understood"));
    view.setResult(synthetic::result({}));
    QVERIFY(visibleTexts(view).contains(QStringLiteral("12 resources checked with profile security, 3 not understood")));
    view.setResult(synthetic::result(synthetic::shop()));
    view.setFilterPath("nowhere");
    QVERIFY(visibleTexts(view).contains(QStringLiteral("No finding matches")));
    for (QPushButton *button : view.findChildren<QPushButton *>())
        button->click();
    QCOMPARE(view.model().rows().findings().size(), 5U);
    QVERIFY(!visibleTexts(view).contains(QStringLiteral("No finding matches")));
}

void TestFindingsView::copiesSelectedRowsAsTsv()
{
    FindingsView view;
    view.resize(1200, 400);
    view.setResult(synthetic::result(synthetic::shop()));
    view.show();
    auto *tree = view.findChild<FindingTree *>();
    FindingQuery query;
    query.grouping = FindingGrouping::Severity;
    view.setQuery(query);
    view.setFilterPath("shop/db.yaml");
    tree->expandAll();
    tree->selectAll();
    for (int row = 0; row < view.model().rowCount(); ++row)
        tree->selectionModel()->select(view.model().index(row, 0), QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("high\tmain is wrong\tprivileged-container\tshop/db.yaml:2\tshop/Deployment/db\n"
                            "medium\tpostgres is wrong\timage-latest\tshop/db.yaml:7\tshop/Deployment/db"));
}

void TestFindingsView::everyControlHasAName()
{
    FindingsView view;
    for (const QToolButton *button : view.findChildren<QToolButton *>())
        QVERIFY(!button->accessibleName().isEmpty() || !button->isVisibleTo(&view) || button->parent()->inherits("QLineEdit"));
    for (const QLineEdit *edit : view.findChildren<QLineEdit *>())
        QVERIFY(!edit->accessibleName().isEmpty());
}

void TestFindingsView::detailOffersFixesAndLinks()
{
    std::vector<Finding> findings = synthetic::shop();
    findings[0].related.push_back({findings[3].place, {{"Rules", "the same image"}, {}}});
    findings[0].refusedFixes.push_back({{"Rules", "the value stands behind an anchor"}, {}});
    const auto result = synthetic::result(findings);
    const FindingPtr finding(result, &result->workspaceFindings[0]);
    FindingDetailView view;
    view.setFinding(finding);
    view.setRuleHelp(QString::fromLatin1(help));
    view.setFixOutcome(0, QStringLiteral("closes 2, opens 0"));
    const QString all = visibleTexts(*view.widget()).join(u'\n');
    QVERIFY(all.contains(QStringLiteral("main is wrong")));
    QVERIFY(all.contains(QStringLiteral("It owns the *node*.")));
    QVERIFY(all.contains(QStringLiteral("closes 2, opens 0")));
    QVERIFY(all.contains(QStringLiteral("Not offered: the value stands behind an anchor")));

    QSignalSpy fix(&view, &FindingDetailView::fixChosen);
    QSignalSpy explain(&view, &FindingDetailView::explainRequested);
    for (QPushButton *button : view.findChildren<QPushButton *>())
        button->click();
    QCOMPARE(fix.size(), 1);
    QCOMPARE(fix[0][0].value<FindingPtr>(), finding);
    QCOMPARE(explain.size(), 1);
    QCOMPARE(explain[0][0].toString(), QStringLiteral("privileged-container"));

    QStringList places;
    connect(&view, &FindingDetailView::placeActivated, &view,
            [&](const Place &place) { places.push_back(QString::fromStdString(place.source->path())); });
    for (QLabel *label : view.findChildren<QLabel *>())
        if (label->text().contains(QStringLiteral("<a ")))
            Q_EMIT label->linkActivated(QStringLiteral("place"));
    QCOMPARE(places, (QStringList{QStringLiteral("shop/cart.yaml"), QStringLiteral("shop/db.yaml")}));
    view.setFinding({});
    QVERIFY(view.findChildren<QPushButton *>().isEmpty());
}

void TestFindingsView::detailKeepsTheFocusOverARecheck()
{
    const auto check = [] {
        const auto result = synthetic::result(synthetic::shop());
        return FindingPtr(result, &result->workspaceFindings[0]);
    };
    FindingDetailView view;
    view.setFinding(check());
    view.setFixOutcome(0, QStringLiteral("closes 2, opens 0"));
    QPushButton *button = view.findChild<QPushButton *>();
    QVERIFY(button);
    const FindingPtr again = check();
    view.setFinding(again);
    QCOMPARE(view.findChild<QPushButton *>(), button);
    QVERIFY(visibleTexts(*view.widget()).join(u'\n').contains(QStringLiteral("closes 2, opens 0")));
    QSignalSpy fix(&view, &FindingDetailView::fixChosen);
    button->click();
    QCOMPARE(fix[0][0].value<FindingPtr>(), again); // of the newest result
}

void TestFindingsView::ruleHelpReadsAsText()
{
    const QString text = readableRuleHelp(QString::fromLatin1(help));
    QVERIFY(!text.contains(QStringLiteral("expect:")));
    QVERIFY(text.contains(QStringLiteral("**Flagged**\n\n```yaml\nspec:\n  privileged: true\n```")));
    QVERIFY(text.contains(QStringLiteral("**After the fix**\n\n```yaml\n")));
    QVERIFY(text.contains(QStringLiteral("**Fine**\n\n```yaml\n")));
    QCOMPARE(markdownSection(QString::fromLatin1(help), QStringLiteral("Why it matters")), QStringLiteral("It owns the *node*."));
    QCOMPARE(markdownSection(QString::fromLatin1(help), QStringLiteral("Nothing")), QString());
}

void TestFindingsView::ruleHelpViewOpensNothing()
{
    RuleHelpView view;
    view.setHelp(QStringLiteral("privileged-container"), QString::fromLatin1(help));
    auto *browser = view.findChild<QTextBrowser *>();
    QVERIFY(!browser->toPlainText().contains(QStringLiteral("privileged: true"))); // hidden, it lays out nothing
    view.show();
    QVERIFY(browser->toPlainText().contains(QStringLiteral("privileged: true\n")));
    QVERIFY(browser->toPlainText().contains(QStringLiteral("After the fix")));
    QVERIFY(!browser->openLinks());
    QSignalSpy link(&view, &RuleHelpView::linkActivated);
    Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("https://example.org/a")));
    QCOMPARE(link.size(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://example.org/a"));
    QVERIFY(browser->toPlainText().contains(QStringLiteral("Privileged container")));
    view.setHelp(QStringLiteral("other"), {});
    QVERIFY(browser->toPlainText().contains(QStringLiteral("other")));
}

QTEST_MAIN(TestFindingsView)
#include "tst_findings_view.moc"
