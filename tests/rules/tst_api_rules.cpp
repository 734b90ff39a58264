// What examples cannot show of API versions and fields: they depend on the Kubernetes version that is chosen.

#include "core/analysis/analyzer.h"
#include "core/rules/catalogue.h"

#include <QTest>

#include <format>

using namespace bulkhead;

class ApiRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lifeOfAVersion_data();
    void lifeOfAVersion();
    void fixNeedsWhatBecameRequired();
    void fieldsSayWhichApiTheyAreOf();
    void hugeNestingIsNoTrouble();

private:
    std::vector<Finding> check(const std::string &text, const std::string &rule, KubeVersion version = {}) const
    {
        AnalysisOptions options;
        options.only = {rule};
        options.kubeVersion = version;
        return Analyzer(m_catalogue).analyzeManifest(Manifest::parse(SourceText::create("a.yaml", text)), options)->findings;
    }
    const RuleCatalogue m_catalogue = makeRuleCatalogue();
};

void ApiRulesTest::lifeOfAVersion_data()
{
    QTest::addColumn<QString>("apiVersion");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("deprecated");
    QTest::addColumn<int>("removed");
    const auto row = [](const char *apiVersion, const char *kind, int deprecated, int removed) {
        QTest::addRow("%s %s", apiVersion, kind)
            << QString::fromUtf8(apiVersion) << QString::fromUtf8(kind) << deprecated << removed;
    };
    row("extensions/v1beta1", "Deployment", 8, 16);
    row("extensions/v1beta1", "Ingress", 14, 22);
    row("networking.k8s.io/v1beta1", "Ingress", 19, 22);
    row("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", 16, 22);
    row("batch/v1beta1", "CronJob", 21, 25);
    row("policy/v1beta1", "PodSecurityPolicy", 21, 25);
    row("policy/v1beta1", "PodDisruptionBudget", 21, 25);
    row("autoscaling/v2beta2", "HorizontalPodAutoscaler", 23, 26);
    row("storage.k8s.io/v1beta1", "CSIStorageCapacity", 24, 27);
    row("flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema", 26, 29);
    row("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema", 29, 32);
}

void ApiRulesTest::lifeOfAVersion()
{
    QFETCH(const QString, apiVersion);
    QFETCH(const QString, kind);
    QFETCH(const int, deprecated);
    QFETCH(const int, removed);
    const std::string text =
        std::format("apiVersion: {}\nkind: {}\nmetadata: {{name: a}}\n", apiVersion.toStdString(), kind.toStdString());
    const auto count = [&](const char *rule, int minor) { return static_cast<int>(check(text, rule, {1, minor}).size()); };
    QCOMPARE(count("deprecated-api-version", deprecated - 1), 0);
    QCOMPARE(count("deprecated-api-version", deprecated), 1);
    QCOMPARE(count("deprecated-api-version", removed - 1), 1);
    QCOMPARE(count("deprecated-api-version", removed), 0);
    QCOMPARE(count("removed-api-version", removed - 1), 0);
    QCOMPARE(count("removed-api-version", removed), 1);
}

void ApiRulesTest::fixNeedsWhatBecameRequired()
{
    const std::string begin = "apiVersion: apps/v1beta1\nkind: Deployment\nmetadata: {name: a}\n";
    const auto without = check(begin + "spec: {replicas: 1}\n", "removed-api-version");
    QCOMPARE(without.size(), std::size_t(1));
    QVERIFY(without[0].fixes.empty());
    const auto with = check(begin + "spec: {selector: {matchLabels: {a: b}}}\n", "removed-api-version");
    QCOMPARE(with.size(), std::size_t(1));
    QCOMPARE(with[0].fixes.size(), std::size_t(1));
}

void ApiRulesTest::fieldsSayWhichApiTheyAreOf()
{
    const auto found = check("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {frobnicate: 1}\n", "unknown-field");
    QCOMPARE(found.size(), std::size_t(1));
    const QString message = QString::fromStdString(found[0].message.english());
    QVERIFY2(message.contains(QStringLiteral("ServiceSpec (Kubernetes 1.")), qPrintable(message));
}

/// Below a free-form value nothing is walked; aliases are not followed.
void ApiRulesTest::hugeNestingIsNoTrouble()
{
    std::string deep = "apiVersion: v1\nkind: Pod\nmetadata: &s {name: a}\nspec:\n  containers: []\n  spec: ";
    for (int i = 0; i < 400; ++i)
        deep += "{spec: ";
    deep += "*s";
    deep += std::string(400, '}');
    QCOMPARE(check(deep + "\n", "unknown-field").size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(ApiRulesTest)
#include "tst_api_rules.moc"
