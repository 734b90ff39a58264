#include "tests/cli/cli_fixtures.h"

#include <QTest>

using namespace bulkhead::test;

namespace {

const QStringList fixPrivileged{QStringLiteral("fix"), QStringLiteral("--unsafe"), QStringLiteral("--rule"),
                                QStringLiteral("privileged-container")};

ProgramRun git(const QStringList &arguments, const QString &folder, const QByteArray &input = {})
{
    return run(QStringLiteral("git"), arguments, folder, input);
}

QByteArray fixedText(QByteArray text)
{
    return text.replace("privileged: true", "privileged: false");
}

} // namespace

/// `fix`: the patch that git takes, and the files it writes.
class TestFixCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patchApplies_data();
    void patchApplies();
    void patchInASubfolderOfAWorkTree();
    void patchForAFolderElsewhere();
    void onlySafeWithoutUnsafe();
    void manualFixesAreLeftToThePerson();
    void writeChangesOnlyTheBytesMeant();
    void patchShowsNoSecret();
    void nothingToFix();
    void objectsOfAClusterGetPatches();
    void optionsThatDoNotGoTogether();
    void sharedValuesAreLeftToThePerson();
    void aNewFileIsMadeByThePatch();
    void aNewFileIsWrittenOnlyWhereThereIsNone();
    void aNewObjectOfAChartIsATemplate();
};

namespace {

const QByteArray runnerValues = "rbac:\n  create: false\nrunners:\n  config: |\n    [[runners]]\n      [runners.kubernetes]\n"
                                "        namespace = \"{{ .Release.Namespace }}\"\n";
const QByteArray runnerRelease =
    "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: runner, namespace: ci}\n"
    "spec:\n  chart: {spec: {chart: gitlab-runner, version: 0.86.0}}\n  values:\n    "
    + QByteArray(runnerValues).chopped(1).replace("\n", "\n    ") + '\n';
const QByteArray account = "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ci-job\n  namespace: ci\n"
                           "automountServiceAccountToken: false\n";
const QString accountName = QStringLiteral("serviceaccount-ci-job.yaml");
const QStringList fixAccount{QStringLiteral("fix"), QStringLiteral("--unsafe"), QStringLiteral("--rule"),
                             QStringLiteral("gitlab-job-uses-manager-account")};

} // namespace

void TestFixCommand::aNewFileIsMadeByThePatch()
{
    const TestFolder folder;
    folder.write(QStringLiteral("apps/ci/runner.yaml"), runnerRelease);
    folder.write(QStringLiteral("apps/ci/kustomization.yaml"), "resources:\n  - ./runner.yaml # the runner\n");
    const ProgramRun fixed = runCli(fixAccount, folder.path());
    QVERIFY2(fixed.exitCode == 0, fixed.errors);
    QVERIFY2(fixed.errors.contains("1 fix in 3 files"), fixed.errors);
    const ProgramRun applied = git({QStringLiteral("apply")}, folder.path(), fixed.output);
    QVERIFY2(applied.exitCode == 0, applied.errors);
    QCOMPARE(folder.read(QStringLiteral("apps/ci/") + accountName), account);
    QCOMPARE(folder.read(QStringLiteral("apps/ci/kustomization.yaml")),
             QByteArray("resources:\n  - ./runner.yaml # the runner\n  - serviceaccount-ci-job.yaml\n"));
    QVERIFY(runCli(fixAccount, folder.path()).output.isEmpty());
}

void TestFixCommand::aNewFileIsWrittenOnlyWhereThereIsNone()
{
    const TestFolder folder;
    folder.write(QStringLiteral("runner.yaml"), runnerRelease);
    const ProgramRun written = runCli(fixAccount + QStringList{QStringLiteral("--write")}, folder.path());
    QVERIFY2(written.exitCode == 0, written.errors);
    QVERIFY2(written.output.contains("made serviceaccount-ci-job.yaml"), written.output);
    QCOMPARE(folder.read(accountName), account);

    const TestFolder other;
    other.write(QStringLiteral("runner.yaml"), runnerRelease);
    other.write(accountName, "theirs: true\n"); // it is in the workspace, so another name is taken
    QVERIFY(runCli(fixAccount + QStringList{QStringLiteral("--write")}, other.path()).exitCode == 0);
    QCOMPARE(other.read(accountName), QByteArray("theirs: true\n"));
    QCOMPARE(other.read(QStringLiteral("serviceaccount-ci-job-2.yaml")), account);

    const TestFolder third; // only the runner is opened, and the name is taken beside it
    third.write(QStringLiteral("runner.yaml"), runnerRelease);
    third.write(accountName, "theirs: true\n");
    const ProgramRun refused =
        runCli(fixAccount + QStringList{QStringLiteral("--write"), QStringLiteral("runner.yaml")}, third.path());
    QVERIFY2(refused.errors.contains("Somebody has made this file"), refused.errors);
    QCOMPARE(refused.exitCode, 4);
    QCOMPARE(third.read(accountName), QByteArray("theirs: true\n"));
}

void TestFixCommand::aNewObjectOfAChartIsATemplate()
{
    const TestFolder folder;
    folder.write(QStringLiteral("gitlab-runner/Chart.yaml"), "apiVersion: v2\nname: gitlab-runner\nversion: 0.86.0\n");
    folder.write(QStringLiteral("gitlab-runner/values.yaml"), runnerValues);
    const ProgramRun fixed = runCli(fixAccount, folder.path());
    QVERIFY2(fixed.output.contains("+++ b/gitlab-runner/templates/serviceaccount-ci-job.yaml\n"), fixed.output + fixed.errors);
}

void TestFixCommand::sharedValuesAreLeftToThePerson()
{
    const QByteArray pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: a\n"
                           "    securityContext: &s\n      privileged: true\n  - name: b\n    securityContext: *s\n";
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), pod);
    const ProgramRun fixed = runCli(fixPrivileged + QStringList{QStringLiteral("--write")}, folder.path());
    QCOMPARE(fixed.exitCode, 0);
    QCOMPARE(folder.read(QStringLiteral("a.yaml")), pod);
    QVERIFY2(fixed.errors.contains("a.yaml:8") && fixed.errors.contains("shared through an anchor"), fixed.errors);
    const ProgramRun safe =
        runCli({QStringLiteral("fix"), QStringLiteral("--rule"), QStringLiteral("privileged-container")}, folder.path());
    QVERIFY2(!safe.errors.contains("shared"), safe.errors); // no fix that was asked for
}

void TestFixCommand::patchApplies_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("plain") << QStringLiteral("a.yaml") << privilegedPod;
    QTest::newRow("CRLF") << QStringLiteral("a.yaml") << QByteArray(privilegedPod).replace('\n', "\r\n");
    QTest::newRow("no final newline") << QStringLiteral("a.yaml") << privilegedPod.chopped(1);
    QTest::newRow("BOM") << QStringLiteral("a.yaml") << "\xEF\xBB\xBF" + privilegedPod;
    QTest::newRow("space in the name") << QStringLiteral("my pods/a b.yaml") << privilegedPod;
    QTest::newRow("quote, backslash, tab in the name") << QStringLiteral("a\"b\\c\td.yaml") << privilegedPod;
    QTest::newRow("beyond ASCII") << QStringLiteral("dépôt/日本.yaml") << privilegedPod;
    QTest::newRow("two documents") << QStringLiteral("a.yaml") << privilegedPod + "---\n" + privilegedPod;
}

void TestFixCommand::patchApplies()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const TestFolder folder;
    folder.write(name, content);
    QCOMPARE(git({QStringLiteral("init"), QStringLiteral("-q")}, folder.path()).exitCode, 0);
    const ProgramRun fixed = runCli(fixPrivileged, folder.path());
    QVERIFY2(fixed.exitCode == 0, fixed.errors);
    QCOMPARE(folder.read(name), content);
    const ProgramRun applied = git({QStringLiteral("apply"), QStringLiteral("-")}, folder.path(), fixed.output);
    QVERIFY2(applied.exitCode == 0, fixed.output + applied.errors);
    QCOMPARE(folder.read(name), fixedText(content));
}

void TestFixCommand::patchInASubfolderOfAWorkTree()
{
    const TestFolder folder;
    folder.write(QStringLiteral("deploy/prod/a.yaml"), privilegedPod);
    QCOMPARE(git({QStringLiteral("init"), QStringLiteral("-q")}, folder.path()).exitCode, 0);
    const QString below = folder.path(QStringLiteral("deploy"));
    const ProgramRun fixed = runCli(fixPrivileged + QStringList{QStringLiteral("prod")}, below);
    QVERIFY2(fixed.output.startsWith("diff --git a/deploy/prod/a.yaml b/deploy/prod/a.yaml\n"), fixed.output);
    const ProgramRun applied = git({QStringLiteral("apply"), QStringLiteral("-")}, below, fixed.output);
    QVERIFY2(applied.exitCode == 0, applied.errors);
    QCOMPARE(folder.read(QStringLiteral("deploy/prod/a.yaml")), fixedText(privilegedPod));
}

void TestFixCommand::patchForAFolderElsewhere()
{
    const TestFolder folder;
    folder.write(QStringLiteral("shop/pods/a.yaml"), privilegedPod);
    folder.write(QStringLiteral("here/readme"), "");
    const ProgramRun fixed = runCli(fixPrivileged + QStringList{QStringLiteral("../shop")}, folder.path(QStringLiteral("here")));
    QVERIFY2(fixed.output.startsWith("diff --git a/pods/a.yaml b/pods/a.yaml\n"), fixed.output);
    QVERIFY2(fixed.errors.contains("/shop apply"), fixed.errors);
    const ProgramRun applied =
        git({QStringLiteral("apply"), QStringLiteral("-")}, folder.path(QStringLiteral("shop")), fixed.output);
    QVERIFY2(applied.exitCode == 0, applied.errors);
    QCOMPARE(folder.read(QStringLiteral("shop/pods/a.yaml")), fixedText(privilegedPod));
}

void TestFixCommand::onlySafeWithoutUnsafe()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), privilegedPod);
    const ProgramRun fixed =
        runCli({QStringLiteral("fix"), QStringLiteral("--write"), QStringLiteral("--rule"), QStringLiteral("privileged-container")},
               folder.path());
    QCOMPARE(fixed.exitCode, 0);
    QCOMPARE(folder.read(QStringLiteral("a.yaml")), privilegedPod);
    QVERIFY(fixed.errors.contains("--unsafe"));
}

void TestFixCommand::manualFixesAreLeftToThePerson()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), unpinnedPod);
    const ProgramRun fixed = runCli({QStringLiteral("fix"), QStringLiteral("--write"), QStringLiteral("--unsafe"),
                                     QStringLiteral("--rule"), QStringLiteral("image-latest-tag")},
                                    folder.path());
    QCOMPARE(fixed.exitCode, 0);
    QCOMPARE(fixed.output, QByteArray());
    QCOMPARE(folder.read(QStringLiteral("a.yaml")), unpinnedPod);
}

void TestFixCommand::writeChangesOnlyTheBytesMeant()
{
    const TestFolder folder;
    const QByteArray odd =
        "# comment: stays  \r\n" + QByteArray(privilegedPod).replace('\n', "\r\n").chopped(2) + "   # why\r\n\r\n\r\n";
    folder.write(QStringLiteral("a.yaml"), odd);
    folder.write(QStringLiteral("b.yaml"), quietConfigMap);
    const ProgramRun fixed = runCli(fixPrivileged + QStringList{QStringLiteral("--write")}, folder.path());
    QVERIFY2(fixed.exitCode == 0, fixed.errors);
    QCOMPARE(fixed.output, QByteArray("changed a.yaml\n"));
    QCOMPARE(folder.read(QStringLiteral("a.yaml")), fixedText(odd));
    QCOMPARE(folder.read(QStringLiteral("b.yaml")), quietConfigMap);
    QCOMPARE(runCli(fixPrivileged + QStringList{QStringLiteral("--write")}, folder.path()).output, QByteArray());
}

void TestFixCommand::patchShowsNoSecret()
{
    const QByteArray secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData:\n  password: hunter2\n";
    const QByteArray pod = "kind: Pod\napiVersion: v1\nmetadata: {name: a}\n"
                           "spec: {containers: [{name: a, image: 'a:1', securityContext: {privileged: true}}]}\n";
    const TestFolder folder;
    folder.write(QStringLiteral("near.yaml"),
                 pod + "---\n" + "stringData: {a: hunter2}\n" + "kind: Secret\napiVersion: v1\nmetadata: {name: s}\n");
    folder.write(QStringLiteral("far.yaml"), secret + "---\n" + pod);
    const ProgramRun fixed = runCli(fixPrivileged, folder.path());
    QCOMPARE(fixed.exitCode, 0);
    QVERIFY2(!fixed.output.contains("hunter2"), fixed.output);
    QVERIFY2(fixed.output.contains("diff --git a/near.yaml"), fixed.output); // with less context
    const ProgramRun applied =
        git({QStringLiteral("apply"), QStringLiteral("--check"), QStringLiteral("-")}, folder.path(), fixed.output);
    QVERIFY2(applied.exitCode == 0, fixed.output + applied.errors);
}

void TestFixCommand::nothingToFix()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), quietConfigMap);
    const ProgramRun fixed = runCli({QStringLiteral("fix"), QStringLiteral("--unsafe")}, folder.path());
    QCOMPARE(fixed.exitCode, 0);
    QCOMPARE(fixed.output, QByteArray());
}

/// Of an export nobody edits the file.
void TestFixCommand::objectsOfAClusterGetPatches()
{
    const TestFolder folder;
    const ProgramRun lines =
        runCli(fixPrivileged + QStringList{QStringLiteral("--format"), QStringLiteral("kubectl"), QStringLiteral("-")},
               folder.path(), privilegedPod);
    QCOMPARE(lines.exitCode, 0);
    QVERIFY2(lines.output.contains("# The API server refuses this for a pod that exists"), lines.output);
    QVERIFY2(lines.output.contains("\nkubectl patch pod "), lines.output);
    QVERIFY2(lines.output.contains(R"({"op":"replace","path":"/spec/containers/0/securityContext/privileged","value":false})"),
             lines.output);
    folder.write(QStringLiteral("a.yaml"), privilegedPod);
    const QStringList component = fixPrivileged
        + QStringList{QStringLiteral("--format"), QStringLiteral("kustomize"), QStringLiteral("--output"), QStringLiteral("fixes")};
    const ProgramRun written = runCli(component, folder.path());
    QVERIFY2(written.exitCode == 0, written.errors);
    QVERIFY(folder.read(QStringLiteral("fixes/kustomization.yaml")).contains("kind: Component"));
    QCOMPARE(folder.read(QStringLiteral("a.yaml")), privilegedPod);
    QCOMPARE(runCli(component, folder.path()).exitCode, 2); // what is there is not written over
}

void TestFixCommand::optionsThatDoNotGoTogether()
{
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), privilegedPod);
    const auto exitCode = [&](const char *options) {
        return runCli(fixPrivileged + QString::fromLatin1(options).split(u' '), folder.path()).exitCode;
    };
    QCOMPARE(exitCode("--format kustomize"), 2);
    QCOMPARE(exitCode("--output fixes"), 2);
    QCOMPARE(exitCode("--format kubectl --write"), 2);
    QCOMPARE(folder.read(QStringLiteral("a.yaml")), privilegedPod);
}

QTEST_GUILESS_MAIN(TestFixCommand)
#include "tst_fix_command.moc"
