// Credentials that stand in files as they are: reported, and shown by no report in any format.
// None of them may stand in a rule's help, which SARIF repeats.
#include "tests/cli/cli_fixtures.h"

#include <QTest>

using namespace bulkhead::test;

namespace {

QByteArray podWith(const QByteArray &container)
{
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: app, namespace: shop}\nspec:\n  containers:\n    - name: main\n"
           "      image: registry.example/app:1.4\n"
        + container;
}

QByteArray configMapWith(const QByteArray &data)
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: shop}\ndata:\n" + data;
}

} // namespace

class TestPlainSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverShown_data();
    void neverShown();
};

void TestPlainSecrets::neverShown_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("variable") << podWith("      env:\n        - {name: DB_PASSWORD, value: herbst1987}\n")
                              << QByteArray("herbst1987") << QByteArray("password-in-environment");
    QTest::newRow("token in a variable") << podWith(
        "      env:\n        - name: FETCH\n          value: glpat-Z9y8x7w6v5u4t3s2r1q0\n")
                                         << QByteArray("Z9y8x7w6v5u4t3s2r1q0") << QByteArray("token-in-manifest");
    QTest::newRow("flag") << podWith("      args: [\"--db-password=herbst1987\"]\n") << QByteArray("herbst1987")
                          << QByteArray("password-in-arguments");
    QTest::newRow("value behind a flag") << podWith("      args:\n        - --db-password\n        - herbst1987\n")
                                         << QByteArray("herbst1987") << QByteArray("password-in-arguments");
    QTest::newRow("password in a URL") << configMapWith("  database: postgres://shop:g3h31m3r@db:5432/shop\n")
                                       << QByteArray("g3h31m3r") << QByteArray("token-in-manifest");
    QTest::newRow("entry of a ConfigMap") << configMapWith("  db.password: herbst1987\n") << QByteArray("herbst1987")
                                          << QByteArray("password-in-config-map");
    QTest::newRow("line in a ConfigMap") << configMapWith("  app.properties: |\n    region=eu\n    db.password=herbst1987\n")
                                         << QByteArray("herbst1987") << QByteArray("password-in-config-map");
    QTest::newRow("private key") << configMapWith(
        "  tls.key: |\n    -----BEGIN PRIVATE KEY-----\n    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49\n"
        "    -----END PRIVATE KEY-----\n")
                                 << QByteArray("MIGHAgEAMBMGByqGSM49AgEGCCqGSM49") << QByteArray("private-key-in-manifest");
    QTest::newRow("Secret") << QByteArray(
        "apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {password: herbst1987}\n")
                            << QByteArray("herbst1987") << QByteArray("secret-committed");
}

void TestPlainSecrets::neverShown()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, rule);
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), content);
    for (const QString &format : {QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("sarif")}) {
        const ProgramRun result = runCli({QStringLiteral("check"), QStringLiteral("--format"), format}, folder.path());
        QVERIFY2(result.output.contains(rule), result.output + result.errors);
        // SARIF brings the help of the rules, whose examples have such values on purpose, before what was found.
        const qsizetype results = format == QStringLiteral("sarif") ? result.output.indexOf("\"results\"") : 0;
        QVERIFY(results >= 0);
        QVERIFY2(!result.output.mid(results).contains(secret), result.output.mid(results));
    }
}

QTEST_GUILESS_MAIN(TestPlainSecrets)
#include "tst_plain_secrets.moc"
