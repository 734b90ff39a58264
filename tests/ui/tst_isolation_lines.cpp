#include "tests/ui/picture_fixture.h"
#include "ui/isolation/line_reason.h"

#include <QAccessible>
#include <QImage>
#include <QSignalSpy>

#include <set>

using namespace bulkhead;
using namespace bulkhead::fixture;

namespace {

constexpr const char *kata = "apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: kata}\nhandler: kata\n"
                             "scheduling: {nodeSelector: {pool: ci}, tolerations: [{key: ci, operator: Exists}]}\n";

/// Why the line from the one workload of the text to its one group is there.
QString wordsOf(const std::string &node, const std::string &pod)
{
    const IsolationPtr isolation = isolationOf(node + workloadText("ci", "runner", "gitlab/gitlab-runner:v17", pod) + kata);
    const IsolationPicture picture = layOutIsolation(*isolation, nullptr, {});
    return picture.lines.size() == 1 ? lineWords(picture.lines[0].line.reason) : QString::number(picture.lines.size());
}

/// What a screen reader was given to say, while it lives.
class Announcements {
public:
    Announcements()
    {
        texts().clear();
        QAccessible::setActive(true);
        m_before = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Announcement)
                texts().append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
        });
    }
    ~Announcements() { QAccessible::installUpdateHandler(m_before); }
    Q_DISABLE_COPY_MOVE(Announcements)

    [[nodiscard]] static QStringList &texts()
    {
        static QStringList all;
        return all;
    }

private:
    QAccessible::UpdateHandler m_before = nullptr;
};

} // namespace

/// Lines of the picture: their words, and choosing them.
class TestIsolationLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_canvas.reset(); }
    void lineSaysWhyInAWord_data();
    void lineSaysWhyInAWord();
    void aFoldedCardNamesTheWorkloadThatLeaks();
    void linesAreWalkedByKey();
    void aLineIsDrawnAsChosenAndOpensWhatDecides();
    void linesAreReadAloud();
    void aHoveredLineSpeaksAtAnyScale();

private:
    std::unique_ptr<IsolationCanvas> m_canvas;
};

void TestIsolationLines::init()
{
    m_canvas = std::make_unique<IsolationCanvas>();
    m_canvas->resize(1200, 700);
    m_canvas->setIsolation(leaking(2));
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
}

void TestIsolationLines::lineSaysWhyInAWord_data()
{
    QTest::addColumn<QString>("node");
    QTest::addColumn<QString>("pod");
    QTest::addColumn<QString>("words");
    const QString plain = QStringLiteral("labels: {pool: ci}");
    const QString hard = plain + QStringLiteral("}\nspec: {taints: [{key: ci, effect: NoSchedule}]");
    const QString soft = plain + QStringLiteral("}\nspec: {taints: [{key: ci, effect: PreferNoSchedule}]");
    const QString select = QStringLiteral("nodeSelector: {pool: ci}, ");
    const QString tolerate = QStringLiteral("tolerations: [{key: ci, operator: Exists}], ");
    const QString affinity = QStringLiteral("affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
                                            "{nodeSelectorTerms: [{matchExpressions: [{key: pool, operator: Exists}]}]}}}, ");
    QTest::newRow("nothing") << plain << QString() << QStringLiteral("no selector");
    QTest::newRow("selector") << plain << select << QStringLiteral("selector");
    QTest::newRow("both") << hard << select + tolerate << QStringLiteral("selector + toleration");
    QTest::newRow("toleration") << hard << tolerate << QStringLiteral("tolerates");
    QTest::newRow("a toleration of nothing") << plain << tolerate << QStringLiteral("no selector");
    QTest::newRow("affinity") << plain << affinity << QStringLiteral("affinity");
    QTest::newRow("affinity and toleration") << hard << affinity + tolerate << QStringLiteral("affinity + toleration");
    QTest::newRow("preference") << soft << select << QStringLiteral("preferred only");
    QTest::newRow("node name") << hard << QStringLiteral("nodeName: one, ") << QStringLiteral("node name");
    QTest::newRow("another scheduler") << hard << QStringLiteral("schedulerName: mine, ") << QStringLiteral("unknown");
    QTest::newRow("runtime class") << plain << QStringLiteral("runtimeClassName: gvisor, ") << QStringLiteral("unknown");
    QTest::newRow("what a runtime class adds")
        << plain << QStringLiteral("runtimeClassName: kata, ") << QStringLiteral("added selector");
    QTest::newRow("what a runtime class tolerates")
        << hard << QStringLiteral("runtimeClassName: kata, ") + select << QStringLiteral("selector + toleration");
    QTest::newRow("kept out") << hard << select << QStringLiteral("0");
}

void TestIsolationLines::lineSaysWhyInAWord()
{
    QFETCH(const QString, node);
    QFETCH(const QString, pod);
    QFETCH(const QString, words);
    QCOMPARE(wordsOf("apiVersion: v1\nkind: Node\nmetadata: {name: one, " + node.toStdString() + "}\n---\n", pod.toStdString()),
             words);
}

void TestIsolationLines::aFoldedCardNamesTheWorkloadThatLeaks()
{
    std::string text = nodeText("apps-1", "apps") + nodeText("ci-1", "ci")
        + workloadText("shop", "cart", "shop/cart:1", "nodeSelector: {pool: apps}, ");
    for (int i = 0; i < 9; ++i)
        text += workloadText("ci", "runner-" + std::to_string(i), "gitlab/gitlab-runner:v17",
                             i == 5 ? std::string() : std::string("nodeSelector: {pool: ci}, "));
    m_canvas->setIsolation(isolationOf(std::move(text)));
    const PlacedLine *breach = breachOf(m_canvas->picture());
    QVERIFY(breach);
    QVERIFY(m_canvas->picture().cards[breach->line.card].card.fold == PictureCard::Fold::Folded);
    const auto toCi = std::ranges::find_if(m_canvas->picture().lines, [&](const PlacedLine &line) {
        return line.line.card == breach->line.card && line.line.group != breach->line.group;
    });
    QVERIFY(toCi->line.reason == LineReason::Several);
    click(*m_canvas, breach->at(0.3));
    QVERIFY(m_canvas->selection().workload);
    QCOMPARE(*m_canvas->selection().workload, std::size_t{6}); // cart is the first
}

void TestIsolationLines::linesAreWalkedByKey()
{
    QTest::keyClick(m_canvas.get(), Qt::Key_L);
    QVERIFY2(m_canvas->selection().isEmpty(), "of nothing there are no lines");
    const IsolationPicture &picture = m_canvas->picture();
    const std::size_t runner = cardOf(picture, PictureLane::Ci).card.workloads.front();
    m_canvas->setSelection({.workload = runner});
    const QSignalSpy chosen(m_canvas.get(), &IsolationCanvas::selectionChanged);
    QTest::keyClick(m_canvas.get(), Qt::Key_L);
    QCOMPARE(m_canvas->selection(), (IsolationSelection{.workload = runner, .group = picture.groups[0].group.group}));
    QTest::keyClick(m_canvas.get(), Qt::Key_L);
    QCOMPARE(m_canvas->selection(), (IsolationSelection{.workload = runner, .group = picture.groups[1].group.group}));
    QTest::keyClick(m_canvas.get(), Qt::Key_L);
    QCOMPARE(m_canvas->selection().group, picture.groups[0].group.group); // round
    QTest::keyClick(m_canvas.get(), Qt::Key_L, Qt::ShiftModifier);
    QCOMPARE(m_canvas->selection().group, picture.groups[1].group.group);
    QCOMPARE(chosen.size(), 4);
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(m_canvas->selection(), IsolationSelection{.workload = runner});
    // Those of a group come from both sides.
    const std::size_t apps = picture.groups[0].group.group;
    m_canvas->setSelection({.group = apps});
    std::set<std::size_t> from;
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(m_canvas.get(), Qt::Key_L);
        QCOMPARE(m_canvas->selection().group, apps);
        from.insert(*m_canvas->selection().workload);
    }
    QCOMPARE(from.size(), std::size_t{3});
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(m_canvas->selection(), IsolationSelection{.group = apps});
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QVERIFY(m_canvas->selection().isEmpty());
}

void TestIsolationLines::aLineIsDrawnAsChosenAndOpensWhatDecides()
{
    const IsolationPicture &picture = m_canvas->picture();
    const PlacedCard &cart = cardOf(picture, PictureLane::Applications);
    m_canvas->setSelection({.workload = cart.card.workloads.front()});
    QSignalSpy opened(m_canvas.get(), &IsolationCanvas::activated);
    const auto accents = [&] {
        const QImage image = m_canvas->grab().toImage();
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                count += image.pixelColor(x, y) == Theme::of(ThemeName::Light).accent ? 1 : 0;
        return count;
    };
    const int before = accents();
    QTest::keyClick(m_canvas.get(), Qt::Key_L);
    QVERIFY(accents() > before + 200);
    QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    const Location place = opened.at(0).at(0).value<Location>();
    const std::string text(place.source->text(place.range));
    QVERIFY2(text == "pool: apps" || text == "apps" || text == "pool", text.c_str());
}

void TestIsolationLines::linesAreReadAloud()
{
    const Announcements said;
    m_canvas->setSelection({.workload = cardOf(m_canvas->picture(), PictureLane::Ci).card.workloads.front()});
    QTest::keyClick(m_canvas.get(), Qt::Key_L);
    QCOMPARE(said.texts(),
             QStringList{QStringLiteral("Line 1 of 2: ci/runner may land on %1, where it should not: no selector")
                             .arg(m_canvas->picture().groups[0].group.title)});
    QTest::keyClick(m_canvas.get(), Qt::Key_Escape);
    QCOMPARE(said.texts().last(), QStringLiteral("ci/runner\nCI manager"));
    QVERIFY(m_canvas->accessibleDescription().contains(QStringLiteral("L and Shift+L walk the lines")));
    QVERIFY(m_canvas->whatsThis().contains(QStringLiteral("L and Shift+L walk the lines")));
}

void TestIsolationLines::aHoveredLineSpeaksAtAnyScale()
{
    m_canvas->zoomBy(0.3);
    const QImage before = m_canvas->grab().toImage();
    const PlacedLine *breach = breachOf(m_canvas->picture());
    const QPoint at = m_canvas->onViewport({breach->at(0.5), QSizeF(0, 0)}).topLeft().toPoint();
    QTest::mouseMove(m_canvas->viewport(), at);
    QTRY_VERIFY(m_canvas->grab().toImage() != before);
    QTest::mouseMove(m_canvas->viewport(), {2, 2});
    QTRY_VERIFY(m_canvas->grab().toImage() == before);
}

QTEST_MAIN(TestIsolationLines)
#include "tst_isolation_lines.moc"
