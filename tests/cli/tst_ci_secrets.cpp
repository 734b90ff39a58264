// Tokens and passwords in settings of CI: no report shows one, in no format, nor does the text of a pod that will be made.
#include "tests/cli/cli_fixtures.h"

#include <QTest>

using namespace bulkhead::test;

namespace {

const QByteArray token = "hunter2hunter2";

QByteArray helmRelease(const QByteArray &chart, const QByteArray &values)
{
    return "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: runner, namespace: ci}\nspec:\n"
           "  chart: {spec: {chart: "
        + chart + ", version: 0.1.0}}\n  values:\n" + values;
}

QByteArray configMap(const QByteArray &toml)
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: gitlab-runner, namespace: ci}\ndata:\n  config.toml: " + toml;
}

QByteArray agent(const QByteArray &image, const QByteArray &variables)
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: agent, namespace: ci}\nspec:\n"
           "  selector: {matchLabels: {app: agent}}\n  template:\n    metadata: {labels: {app: agent}}\n    spec:\n"
           "      containers:\n        - name: agent\n          image: "
        + image + "\n          env:\n" + variables;
}

} // namespace

class TestCiSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverShown_data();
    void neverShown();
    void everyKnownKey_data();
    void everyKnownKey();
    void madePodsHideThem();
};

/// Each has a finding at the line with the token, so that a report has cause to print it.
void TestCiSecrets::neverShown_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("rule");
    const QString inlined = QStringLiteral("gitlab-token-inline");
    QTest::newRow("values of gitlab-runner") << helmRelease("gitlab-runner", "    runnerToken: TOKEN\n") << inlined;
    QTest::newRow("registration token in values")
        << helmRelease("gitlab-runner", "    runnerRegistrationToken: TOKEN\n") << QStringLiteral("gitlab-registration-token");
    QTest::newRow("config.toml") << configMap("|\n    [[runners]]\n      name = \"a\"\n      token = \"TOKEN\"\n") << inlined;
    QTest::newRow("keys of a cache") << configMap("|\n    [[runners]]\n      name = \"a\"\n      [runners.cache.s3]\n"
                                                  "        SecretKey = \"TOKEN\"\n      [runners.cache.azure]\n"
                                                  "        AccountKey = \"TOKEN\"\n")
                                     << inlined;
    QTest::newRow("token of the cluster") << configMap("|\n    [[runners]]\n      name = \"a\"\n      [runners.kubernetes]\n"
                                                       "        bearer_token = \"TOKEN\"\n")
                                          << inlined;
    QTest::newRow("TOML in one line") << configMap(R"("[[runners]]\n  name = \"a\"\n  token = \"TOKEN\"\n")") + "\n" << inlined;
    QTest::newRow("broken TOML") << configMap("|\n    [[runners]]\n      token = \"TOKEN\n")
                                 << QStringLiteral("embedded-syntax-error");
    QTest::newRow("broken list of variables")
        << configMap("|\n    [[runners]]\n      environment = [\n        \"A=1\",\n        \"KEY=TOKEN\n      ]\n")
        << QStringLiteral("embedded-syntax-error");
    QTest::newRow("registration token in a variable")
        << agent("gitlab/gitlab-runner:v18.0.0", "            - {name: REGISTRATION_TOKEN, value: TOKEN}\n")
        << QStringLiteral("gitlab-registration-token");
    const QString gitHub = QStringLiteral("github-token-inline");
    const QByteArray url = "    githubConfigUrl: https://github.com/acme/shop\n";
    QTest::newRow("token of a scale set") << helmRelease("gha-runner-scale-set",
                                                         url + "    githubConfigSecret: {github_token: TOKEN}\n")
                                          << gitHub;
    QTest::newRow("key of an app") << helmRelease("gha-runner-scale-set",
                                                  url + "    githubConfigSecret:\n      github_app_private_key: |\n        TOKEN\n")
                                   << gitHub;
    QTest::newRow("key of an app, experimental chart") << helmRelease(
        "gha-runner-scale-set-experimental",
        "    scaleset: {name: a}\n    auth:\n      url: https://github.com/acme/shop\n      app: {privateKey: TOKEN}\n")
                                                       << gitHub;
    QTest::newRow("controller of the older generation")
        << helmRelease("actions-runner-controller",
                       "    authSecret:\n      github_basicauth_password: TOKEN\n    githubWebhookServer:\n"
                       "      secret: {github_webhook_secret_token: TOKEN}\n")
        << gitHub;
}

void TestCiSecrets::neverShown()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, rule);
    const TestFolder folder;
    folder.write(QStringLiteral("a.yaml"), content.replace("TOKEN", token).replace("REGISTRATION_" + token, "REGISTRATION_TOKEN"));
    for (const QString &format : {QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("sarif")}) {
        const ProgramRun result = runCli(
            {QStringLiteral("check"), QStringLiteral("--profile"), QStringLiteral("all"), QStringLiteral("--format"), format},
            folder.path());
        QVERIFY2(result.output.contains(rule.toUtf8()), result.output + result.errors);
        QVERIFY2(!result.output.contains(token), result.output);
    }
}

void TestCiSecrets::everyKnownKey_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key : {"runnerToken", "runnerRegistrationToken", "runners_token", "registration_token", "registrationToken",
                            "runner_token", "github_token", "githubToken", "github_app_private_key", "adminPassword", "agentToken",
                            "token", "AZP_TOKEN", "delegateToken", "resourceClassToken", "clientSecret", "password"})
        QTest::newRow(key) << QByteArray(key);
}

/// A duplicate key is a finding at the second of them.
void TestCiSecrets::everyKnownKey()
{
    QFETCH(QByteArray, key);
    const TestFolder folder;
    folder.write(QStringLiteral("values.yaml"), "settings:\n  " + key + ": " + token + "\n  " + key + ": " + token + "\n");
    for (const QString &format : {QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("sarif")}) {
        const ProgramRun result = runCli(
            {QStringLiteral("check"), QStringLiteral("--profile"), QStringLiteral("all"), QStringLiteral("--format"), format},
            folder.path());
        QVERIFY2(result.output.contains("duplicate-key"), result.output + result.errors);
        QVERIFY2(!result.output.contains(token), result.output);
    }
}

void TestCiSecrets::madePodsHideThem()
{
    const TestFolder folder;
    folder.write(
        QStringLiteral("a.yaml"),
        "apiVersion: actions.summerwind.dev/v1alpha1\nkind: RunnerDeployment\nmetadata: {name: shop, namespace: ci}\nspec:\n"
        "  template:\n    spec:\n      repository: acme/shop\n      env:\n        - {name: REGION, value: shown-region}\n"
        "        - {name: DEPLOY_TOKEN, value: "
            + token + "}\n");
    folder.write(QStringLiteral("b.yaml"),
                 configMap("|\n    [[runners]]\n      name = \"a\"\n      environment = [\n        \"KEY=" + token
                           + "\",\n      ]\n"
                             "      [runners.kubernetes]\n        bearer_token = \""
                           + token + "\"\n"));
    for (const QString &format : {QStringLiteral("text"), QStringLiteral("json")}) {
        const ProgramRun result =
            runCli({QStringLiteral("runners"), QStringLiteral("--pods"), QStringLiteral("--format"), format}, folder.path());
        QVERIFY2(result.output.contains("shown-region"), result.output + result.errors); // pods are printed, with their variables
        QVERIFY2(result.output.contains("DEPLOY_TOKEN"), result.output);
        QVERIFY2(!result.output.contains(token), result.output);
    }
}

QTEST_GUILESS_MAIN(TestCiSecrets)
#include "tst_ci_secrets.moc"
