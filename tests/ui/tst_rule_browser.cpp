#include "tests/ui/window_fixture.h"

#include "ui/findings/finding_model.h"
#include "ui/findings/findings_view.h"
#include "ui/findings/rule_browser.h"
#include "ui/findings/rule_help_view.h"

#include <QComboBox>
#include <QTableView>

using namespace bulkhead;
using namespace bulkhead::test;

namespace {

const QByteArray pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n  hostPID: true\n  containers:\n"
                       "    - name: main\n      image: registry.corp/web:1.2\n";
const std::string projectPath = ".bulkhead.yaml";

} // namespace

/// The browser of rules: finding one, reading it, and switching it for a folder.
class TestRuleBrowser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->write(QStringLiteral("pod.yaml"), pod);
    }
    void cleanup() { m_fixture.reset(); }

    void showsAllRules()
    {
        open();
        QCOMPARE(browser().model().rowCount(), static_cast<int>(makeRuleCatalogue().rules().size()));
        browser().select(QStringLiteral("host-pid"));
        QCOMPARE(cell(RuleColumn::Findings), QStringLiteral("1"));
        QCOMPARE(cell(RuleColumn::State), QStringLiteral("on"));
        QCOMPARE(browser().help().ruleId(), QStringLiteral("host-pid"));
        browser().select(QStringLiteral("missing-cpu-request"));
        QCOMPARE(cell(RuleColumn::State), QStringLiteral("off"));
    }

    void findsByIdsOfOtherTools()
    {
        open();
        browser().setFilterText(QStringLiteral("checkov CKV_K8S_17"));
        QCOMPARE(browser().model().rowCount(), 1);
        QCOMPARE(browser().selected(), QStringLiteral("host-pid"));
        browser().setFilterText(QStringLiteral("host-pid no-such-word"));
        QCOMPARE(browser().model().rowCount(), 0);
        QCOMPARE(browser().selected(), QString());
        browser().setFilterText({});
        QVERIFY(browser().model().rowCount() > 200);
    }

    void filtersByFamily()
    {
        open();
        const int all = browser().model().rowCount();
        for (int i = 1; i < browser().family().count(); ++i) {
            browser().family().setCurrentIndex(i);
            const int shown = browser().model().rowCount();
            QVERIFY2(shown > 0 && shown < all, qPrintable(browser().family().currentText()));
        }
        browser().family().setCurrentText(QStringLiteral("Checkov"));
        for (int i = 0; i < browser().model().rowCount(); ++i) {
            const RuleRow *row = browser().model().row(browser().model().index(i, 0));
            QVERIFY(std::ranges::contains(row->rule->equivalents, "checkov", &Equivalent::tool));
        }
        browser().family().setCurrentIndex(0);
        browser().which().setCurrentIndex(browser().which().findData(static_cast<int>(RuleSelection::WithFindings)));
        QVERIFY(browser().model().rowCount() >= 1);
        QVERIFY(browser().model().rowCount() < 20);
    }

    void spaceSwitchesARuleOffAndOn()
    {
        open();
        browser().select(QStringLiteral("host-pid"));
        browser().table().setFocus();
        QTest::keyClick(&browser().table(), Qt::Key_Space);
        m_fixture->settle();
        QCOMPARE(projectText(), std::string("rules:\n  host-pid: off\n"));
        QVERIFY2(!QFile::exists(m_fixture->path(QString::fromStdString(projectPath))), "nothing is written before it is saved");
        QCOMPARE(cell(RuleColumn::State), QStringLiteral("off"));
        QCOMPARE(browser().selected(), QStringLiteral("host-pid"));
        QCOMPARE(findings("host-pid"), 0U);
        QTest::keyClick(&browser().table(), Qt::Key_Space);
        m_fixture->settle();
        QCOMPARE(findings("host-pid"), 1U);
        QVERIFY2(!projectText().contains("host-pid"), projectText().c_str());
    }

    void aLevelIsWrittenBesideWhatIsThere()
    {
        m_fixture->write(QString::fromStdString(projectPath), "# ours\nenvironments:\n  shop: prod # live\n");
        open();
        browser().select(QStringLiteral("host-pid"));
        choose(QStringLiteral("low"));
        QCOMPARE(projectText(), std::string("# ours\nenvironments:\n  shop: prod # live\nrules:\n  host-pid: low\n"));
        QCOMPARE(findings("host-pid"), 1U);
        browser().select(QStringLiteral("host-pid"));
        QCOMPARE(cell(RuleColumn::Severity), QStringLiteral("low"));
        browser().select(QStringLiteral("missing-cpu-request"));
        choose(QStringLiteral("on"));
        QCOMPARE(findings("missing-cpu-request"), 1U);
        choose(QString());
        QCOMPARE(findings("missing-cpu-request"), 0U);
        m_fixture->window().actions().action(Command::SaveAll)->trigger();
        QCOMPARE(m_fixture->onDisk(QString::fromStdString(projectPath)),
                 QByteArray("# ours\nenvironments:\n  shop: prod # live\nrules:\n  host-pid: low\n"));
    }

    void whatDiffersFromFileToFileIsLeftAlone()
    {
        m_fixture->write(QString::fromStdString(projectPath), "rules:\n  host-pid:\n    - {paths: [pod.yaml], level: off}\n");
        open();
        browser().select(QStringLiteral("host-pid"));
        QCOMPARE(cell(RuleColumn::State), QStringLiteral("in some files"));
        QVERIFY(!browser().level().isEnabled());
        QTest::keyClick(&browser().table(), Qt::Key_Space);
        m_fixture->settle();
        QVERIFY(m_fixture->window().notices().text().contains(QStringLiteral("for some of the files")));
    }

    void aFileAloneHasNoSettings()
    {
        m_fixture->window().openPaths({m_fixture->path(QStringLiteral("pod.yaml"))});
        m_fixture->settle();
        m_fixture->window().actions().action(Command::ShowRules)->trigger();
        browser().select(QStringLiteral("host-pid"));
        QTest::keyClick(&browser().table(), Qt::Key_Space);
        QVERIFY(m_fixture->window().notices().text().contains(QStringLiteral("open one folder")));
        QCOMPARE(cell(RuleColumn::State), QStringLiteral("on"));
    }

    void numbersLeadToFindings()
    {
        open();
        browser().select(QStringLiteral("host-pid"));
        QTest::keyClick(&browser().table(), Qt::Key_Return);
        QCOMPARE(m_fixture->window().panels().activity(), Activity::Findings);
        QCOMPARE(m_fixture->window().panels().findings()->model().query().filter.rules,
                 (std::set<std::string, std::less<>>{"host-pid"}));
    }

private:
    RuleBrowser &browser() { return m_fixture->window().ruleBrowser(); }
    void open()
    {
        m_fixture->openFolder();
        m_fixture->window().actions().action(Command::ShowRules)->trigger();
        QVERIFY(browser().isVisible());
    }
    QString cell(RuleColumn column)
    {
        return browser().table().currentIndex().siblingAtColumn(static_cast<int>(column)).data().toString();
    }
    void choose(const QString &level)
    {
        const int index = browser().level().findData(level);
        QVERIFY(index >= 0);
        browser().level().setCurrentIndex(index);
        Q_EMIT browser().level().activated(index);
        m_fixture->settle();
    }
    std::string projectText()
    {
        EditorDocument *document = m_fixture->window().workspace().document(projectPath);
        return document ? std::string(document->source()->bytes()) : std::string();
    }
    std::size_t findings(std::string_view rule)
    {
        std::size_t count = 0;
        m_fixture->window().analysis().snapshot().result->forEachFinding(
            [&](const Finding &finding) { count += finding.rule->id == rule ? 1 : 0; });
        return count;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestRuleBrowser)
#include "tst_rule_browser.moc"
