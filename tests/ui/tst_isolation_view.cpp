#include "tests/ui/isolation_fixture.h"
#include "ui/isolation/isolation_canvas.h"
#include "ui/isolation/isolation_head.h"
#include "ui/isolation/isolation_notice.h"
#include "ui/isolation/isolation_view.h"
#include "ui/isolation/what_if_form.h"
#include "ui/isolation/what_if_panel.h"
#include "ui/isolation/what_if_proposals.h"
#include "ui/isolation/why_panel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace bulkhead;
using Mode = WhatIfSession::Mode;

namespace {

QStringList visibleTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        if (label->isVisibleTo(&widget))
            texts.push_back(label->text());
    return texts;
}

QAbstractButton *button(const QWidget &widget, const QString &start)
{
    for (QAbstractButton *found : widget.findChildren<QAbstractButton *>())
        if (found->isVisibleTo(&widget) && found->accessibleName().startsWith(start))
            return found;
    for (QAbstractButton *found : widget.findChildren<QAbstractButton *>())
        if (found->isVisibleTo(&widget) && found->text().startsWith(start))
            return found;
    return nullptr;
}

std::size_t definiteLeaks(const IsolationPtr &isolation)
{
    return isolation->verdict().leaks.definite();
}

} // namespace

class TestIsolationView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void emptyStatesSpeak();
    void explainsAPairAWorkloadAndAGroup();
    void linksLeadToFilesAndToOtherThings();
    void suggestionsCloseAllLeaks();
    void whatIfWritesNothingAndUndoes();
    void workingOutIsDoneElsewhereAndTheNewestWins();
    void changesSurviveAnEdit();
    void formReadsWhatPeopleWrite_data();
    void formReadsWhatPeopleWrite();
    void oneFilterForAll();
    void selectionFollowsTheEditorSilently();
    void everyControlHasAName();
    void slashOpensTheFindFieldAndEscapeLeavesIt();
    void linesWalkedInThePictureAreExplained();
};

void TestIsolationView::emptyStatesSpeak()
{
    IsolationView view(Mode::Immediate);
    QVERIFY(visibleTexts(view).contains(QStringLiteral("No workspace is open")));
    view.setIsolation(fixture::isolationOf(fixture::nodes));
    QVERIFY(visibleTexts(view).contains(QStringLiteral("No workloads in this workspace")));
    view.setIsolation(fixture::isolationOf(fixture::workloads));
    const auto *notice = view.findChild<IsolationNotice *>();
    QVERIFY(notice->text().startsWith(QStringLiteral("No node objects in this workspace")));
    QVERIFY(visibleTexts(view).contains(QStringLiteral("kubectl get nodes -o yaml > nodes.yaml")));
    const std::string onlyPay(
        std::string_view(fixture::workloads).substr(std::string_view(fixture::workloads).rfind("apiVersion")));
    view.setIsolation(fixture::isolationOf(std::string(fixture::nodes) + "---\n" + onlyPay));
    QVERIFY(notice->text().startsWith(QStringLiteral("No CI workloads recognised")));
    view.setIsolation(fixture::leaking());
    QVERIFY(notice->isHidden());
    view.setFilter({.text = QStringLiteral("zebra")});
    QVERIFY(visibleTexts(view).contains(QStringLiteral("Nothing matches")));
    button(view, QStringLiteral("Clear filter"))->click();
    QCOMPARE(view.filter(), PictureFilter());
}

void TestIsolationView::explainsAPairAWorkloadAndAGroup()
{
    const IsolationPtr isolation = fixture::leaking();
    const std::size_t cart = fixture::workloadNamed(*isolation, "cart");
    const std::size_t ci = isolation->groupNamed("ci").value_or(isolation->groups().front().name.starts_with("ci") ? 0 : 1);
    WhyPanel panel;
    panel.setIsolation(isolation, {.workload = cart, .group = ci});
    QVERIFY(panel.text().contains(QStringLiteral("Node selector: keeps it out")));
    QVERIFY(panel.text().contains(QStringLiteral("kept out")));
    QVERIFY(panel.text().remove(QChar(0x200B)).contains(QStringLiteral("a.yaml:")));
    panel.setSelection({.workload = cart, .group = {}});
    QVERIFY(panel.text().contains(QStringLiteral("application (")));
    QVERIFY(panel.text().contains(QStringLiteral("WHERE IT MAY LAND")));
    panel.setSelection({.workload = {}, .group = ci});
    QVERIFY(panel.text().contains(QStringLiteral("a stolen kubelet credential can set it")));
    QVERIFY(panel.text().contains(QStringLiteral("None: whoever may land elsewhere may land here.")));
    QVERIFY(panel.text().contains(QStringLiteral("application: 1")));
    QVERIFY(panel.text().contains(QStringLiteral("shop/pay")));
}

void TestIsolationView::linksLeadToFilesAndToOtherThings()
{
    const IsolationPtr isolation = fixture::leaking();
    const std::size_t cart = fixture::workloadNamed(*isolation, "cart");
    WhyPanel panel;
    panel.setIsolation(isolation, {.workload = cart, .group = {}});
    QList<Location> places;
    QList<IsolationSelection> chosen;
    connect(&panel, &WhyPanel::placeActivated, this, [&](const Location &place) { places.append(place); });
    connect(&panel, &WhyPanel::selectionChosen, this, [&](const IsolationSelection &selection) { chosen.append(selection); });
    auto *browser = panel.findChild<QTextBrowser *>();
    Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("place:0")));
    QCOMPARE(places.size(), 1);
    QCOMPARE(places.first().source->path(), std::string("a.yaml"));
    Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("group:1")));
    QCOMPARE(chosen.value(0), (IsolationSelection{.workload = cart, .group = 1}));
    Q_EMIT browser->anchorClicked(QUrl(QStringLiteral("place:999")));
    QCOMPARE(places.size(), 1);
}

void TestIsolationView::suggestionsCloseAllLeaks()
{
    const IsolationPtr isolation = fixture::leaking();
    const std::vector<WhatIfProposal> proposals = proposalsFor(*isolation);
    QVERIFY(proposals.size() >= 2);
    QVERIFY(definiteLeaks(isolation) > 0);
    QCOMPARE(definiteLeaks(applyChanges(*isolation, proposals.front().changes)), std::size_t(0));
    QVERIFY(proposalsFor(*applyChanges(*isolation, proposals.front().changes)).empty());
}

void TestIsolationView::whatIfWritesNothingAndUndoes()
{
    IsolationView view(Mode::Immediate);
    const IsolationPtr today = fixture::leaking();
    view.setIsolation(today);
    view.resize(1200, 900);
    view.show();
    view.setWhatIfShown(true);
    auto *panel = view.findChild<WhatIfPanel *>();
    QTRY_VERIFY(button(*panel, QStringLiteral("All ")));
    button(*panel, QStringLiteral("All "))->click();
    QVERIFY(view.shown() != today);
    QCOMPARE(definiteLeaks(view.shown()), std::size_t(0));
    QCOMPARE(view.today(), today);
    QVERIFY(visibleTexts(*panel).join(u'\n').contains(QStringLiteral("→ 0")));
    QVERIFY(visibleTexts(*panel).join(u'\n').contains(QStringLiteral("Nothing is written until")));
    QVERIFY(view.findChild<IsolationHead *>()->sentence().startsWith(QStringLiteral("WHAT IF")));

    std::vector<PlacementChange> wanted;
    connect(&view, &IsolationView::changesWanted, this, [&](const std::vector<PlacementChange> &changes) { wanted = changes; });
    button(*panel, QStringLiteral("Make this change"))->click();
    QCOMPARE(wanted.size(), view.whatIf().changes().size());
    QVERIFY(!wanted.empty());

    QTest::keyClick(panel, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(view.shown(), today);
    view.whatIf().redo();
    const std::size_t count = view.whatIf().changes().size();
    view.whatIf().removeAt(0);
    QCOMPARE(view.whatIf().changes().size(), count - 1);
    button(*panel, QStringLiteral("Discard"))->click();
    QCOMPARE(view.shown(), today);
    view.whatIf().undo();
    view.forgetWhatIf();
    QVERIFY(!view.whatIf().canUndo() && !view.whatIf().isActive());
}

void TestIsolationView::workingOutIsDoneElsewhereAndTheNewestWins()
{
    WhatIfSession session(Mode::Background);
    const IsolationPtr today = fixture::leaking();
    session.setToday(today);
    QCOMPARE(session.shown(), today);
    QSignalSpy shown(&session, &WhatIfSession::shownChanged);
    session.add({AddTaint{0, {.key = "a"}}});
    session.add({AddTaint{0, {.key = "b"}}});
    session.add({AddTaint{0, {.key = "a"}}}); // made already
    QVERIFY(session.isComputing());
    QCOMPARE(session.shown(), today);
    QTRY_VERIFY(!session.isComputing());
    QCOMPARE(shown.size(), 1);
    QCOMPARE(session.shown()->groups().front().taints.size(), std::size_t(2));
    session.add({AddTaint{0, {.key = "c"}}});
    session.discard();
    QCOMPARE(session.shown(), today);
    QTest::qWait(50); // what was asked for before does not arrive
    QCOMPARE(session.shown(), today);
}

void TestIsolationView::changesSurviveAnEdit()
{
    IsolationView view(Mode::Immediate);
    const IsolationPtr before = fixture::leaking();
    view.setIsolation(before);
    const std::size_t pay = fixture::workloadNamed(*before, "pay");
    view.whatIf().add({AddSelector{pay, "pool", "apps"}, AddSelector{fixture::workloadNamed(*before, "runner"), "pool", "ci"}});
    view.selectAt(pay, {});
    std::string text(fixture::workloads);
    text.erase(0, text.find("---\n") + 4); // the runner is gone
    view.setIsolation(fixture::isolationOf(std::string(fixture::nodes) + "---\n" + text));
    QCOMPARE(view.whatIf().changes().size(), std::size_t(1));
    const std::size_t moved = std::get<AddSelector>(view.whatIf().changes().front()).workload;
    QCOMPARE(moved, fixture::workloadNamed(*view.today(), "pay"));
    QCOMPARE(view.selection().workload, moved);
}

void TestIsolationView::formReadsWhatPeopleWrite_data()
{
    using WhatIfForm::Kind;
    QTest::addColumn<WhatIfForm::Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("taint") << Kind::AddTaint << QStringLiteral(" dedicated=ci:NoSchedule ") << true;
    QTest::newRow("taint without effect") << Kind::AddTaint << QStringLiteral("dedicated=ci") << false;
    QTest::newRow("wrong effect") << Kind::AddTaint << QStringLiteral("dedicated=ci:Never") << false;
    QTest::newRow("selector") << Kind::AddSelector << QStringLiteral("pool=ci") << true;
    QTest::newRow("selector without value") << Kind::AddSelector << QStringLiteral("pool") << false;
    QTest::newRow("remove selector") << Kind::RemoveSelector << QStringLiteral("pool") << true;
    QTest::newRow("toleration") << Kind::AddToleration << QStringLiteral("dedicated:NoExecute") << true;
    QTest::newRow("toleration that is not there") << Kind::RemoveToleration << QStringLiteral("dedicated:NoExecute") << false;
    QTest::newRow("group") << Kind::DeclareGroup << QStringLiteral("builds pool=builds dedicated=ci:NoSchedule") << true;
    QTest::newRow("group without name") << Kind::DeclareGroup << QStringLiteral("pool=builds") << false;
    QTest::newRow("group with nonsense") << Kind::DeclareGroup << QStringLiteral("builds nonsense") << false;
    QTest::newRow("nothing") << Kind::AddSelector << QString() << false;
}

void TestIsolationView::formReadsWhatPeopleWrite()
{
    QFETCH(const WhatIfForm::Kind, kind);
    QFETCH(const QString, text);
    QFETCH(const bool, isRead);
    const IsolationPtr isolation = fixture::leaking();
    const auto change = WhatIfForm::read(kind, text, *isolation, {.workload = 0, .group = 0});
    QCOMPARE(change.has_value(), isRead);
    QVERIFY(isRead || !change.error().isEmpty());
    if (kind != WhatIfForm::Kind::DeclareGroup)
        QVERIFY(!WhatIfForm::read(kind, text, *isolation, {})); // nothing is selected
}

void TestIsolationView::oneFilterForAll()
{
    IsolationView view(Mode::Immediate);
    view.setIsolation(fixture::leaking());
    view.findChild<IsolationHead *>()->findChild<QLineEdit *>()->setText(QStringLiteral("cart"));
    QCOMPARE(view.filter().text, QStringLiteral("cart"));
    button(view, QStringLiteral("CI manager"))->click(); // in the legend
    QCOMPARE(view.filter().hiddenClasses, std::set{WorkloadClass::CiManager});
    QCOMPARE(view.filter().text, QStringLiteral("cart"));
    view.setFilter({});
    button(view, QStringLiteral("CI on application nodes"))->click();
    QVERIFY(view.filter().breachesOnly);
    QVERIFY(view.filter().hiddenClasses.contains(WorkloadClass::Application));
    button(view, QStringLiteral("CI on application nodes"))->click();
    QCOMPARE(view.filter(), PictureFilter());
}

void TestIsolationView::selectionFollowsTheEditorSilently()
{
    IsolationView view(Mode::Immediate);
    view.setIsolation(fixture::leaking());
    QSignalSpy changed(&view, &IsolationView::selectionChanged);
    view.selectAt(1, {});
    QCOMPARE(view.selection(), (IsolationSelection{.workload = 1, .group = {}}));
    QCOMPARE(changed.size(), 0);
    QVERIFY(view.why().text().contains(QStringLiteral("WHERE IT MAY LAND")));
    Q_EMIT view.findChild<WhyPanel *>()->selectionChosen({.workload = 1, .group = 0});
    QCOMPARE(changed.size(), 1);
}

void TestIsolationView::everyControlHasAName()
{
    IsolationView view(Mode::Immediate);
    view.setIsolation(fixture::leaking());
    view.setWhatIfShown(true);
    for (const QAbstractButton *control : view.findChildren<QAbstractButton *>())
        QVERIFY(!control->accessibleName().isEmpty() || !control->text().isEmpty() || !control->isVisibleTo(&view)
                || control->parent()->inherits("QLineEdit") || control->inherits("QTableCornerButton"));
    for (const QComboBox *control : view.findChildren<QComboBox *>())
        QVERIFY(!control->accessibleName().isEmpty());
}

void TestIsolationView::slashOpensTheFindFieldAndEscapeLeavesIt()
{
    IsolationView view(Mode::Immediate);
    view.resize(1200, 700);
    view.setIsolation(fixture::leaking());
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    auto *canvas = view.findChild<IsolationCanvas *>();
    auto *find = view.findChild<QLineEdit *>();
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_Slash);
    QVERIFY(find->hasFocus());
    QVERIFY2(find->text().isEmpty(), "the key itself is not looked for");
    QTest::keyClicks(find, QStringLiteral("cart"));
    QCOMPARE(view.filter().text, QStringLiteral("cart"));
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(view.filter().text.isEmpty() && find->hasFocus());
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(canvas->hasFocus());
}

void TestIsolationView::linesWalkedInThePictureAreExplained()
{
    IsolationView view(Mode::Immediate);
    const IsolationPtr isolation = fixture::leaking();
    view.setIsolation(isolation);
    view.selectAt(fixture::workloadNamed(*isolation, "cart"), {});
    QTest::keyClick(view.findChild<IsolationCanvas *>(), Qt::Key_L);
    QVERIFY(view.selection().workload && view.selection().group);
    QVERIFY(view.why().text().contains(QStringLiteral("STEPS OF THE SCHEDULER")));
    QVERIFY(view.why().text().contains(QStringLiteral("shop/cart on apps")));
}

QTEST_MAIN(TestIsolationView)
#include "tst_isolation_view.moc"
