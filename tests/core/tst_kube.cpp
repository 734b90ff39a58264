#include "core/kube/image_reference.h"
#include "core/kube/kube_version.h"
#include "core/kube/label_selector.h"
#include "core/kube/manifest.h"
#include "core/kube/pod_spec_view.h"
#include "core/kube/quantity.h"

#include <QTest>

using namespace bulkhead;

namespace {

ManifestPtr parse(const QByteArray &bytes)
{
    return Manifest::parse(SourceText::create("test.yaml", bytes.toStdString()));
}

QByteArray utf8(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// "init/a main/b": role and name of every container of every pod spec.
QByteArray containersOf(const QByteArray &bytes)
{
    QByteArrayList names;
    const ManifestPtr manifest = parse(bytes);
    for (const Resource &resource : manifest->resources()) {
        for (const PodSpecView &pod : podSpecs(resource)) {
            for (const ContainerView &container : pod.containers()) {
                const char *const roles[] = {"init/", "main/", "ephemeral/"};
                names << roles[static_cast<std::size_t>(container.role())] + utf8(container.name());
            }
        }
    }
    return names.join(' ');
}

} // namespace

class TestKube : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resourcesOfListsAndStreams()
    {
        const ManifestPtr manifest =
            parse("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: PodList\n  items:\n"
                  "  - {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: n}}\n"
                  "- {apiVersion: v1, kind: Node, metadata: {name: b}}\n---\n"
                  "apiVersion: apps/v1\nkind: Deployment\nmetadata: {generateName: c-}\n---\njust: values\n");
        QCOMPARE(manifest->resources().size(), 3U);
        QCOMPARE(manifest->resources()[0].id(), std::string("v1/Pod/n/a"));
        QCOMPARE(manifest->resources()[1].id(), std::string("v1/Node//b"));
        QCOMPARE(manifest->resources()[2].id(), std::string("apps/v1/Deployment/default/c-*"));
        QCOMPARE(manifest->notUnderstood().size(), 1U);
        QCOMPARE(manifest->notUnderstood()[0].reason, NotUnderstood::Reason::NotKubernetes);
        QCOMPARE(manifest->notUnderstood()[0].startLine, 14U);
    }

    void podSpecsOfEveryBuiltInKind_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray spec = "spec: {initContainers: [{name: i}], containers: [{name: m}], ephemeralContainers: [{name: e}]}";
        for (const char *kind : {"Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job"})
            QTest::newRow(kind) << QByteArray("apiVersion: apps/v1\nkind: ") + kind + "\nspec: {template: {" + spec + "}}\n";
        QTest::newRow("Pod") << QByteArray("apiVersion: v1\nkind: Pod\n") + spec + '\n';
        QTest::newRow("PodTemplate") << QByteArray("apiVersion: v1\nkind: PodTemplate\ntemplate: {") + spec + "}\n";
        QTest::newRow("CronJob") << QByteArray("apiVersion: batch/v1\nkind: CronJob\nspec: {jobTemplate: {spec: {template: {")
                + spec + "}}}}\n";
        QTest::newRow("custom resource") << QByteArray("apiVersion: example.io/v1\nkind: Thing\nspec: {deep: [{template: {") + spec
                + "}}]}\n";
    }
    void podSpecsOfEveryBuiltInKind()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(containersOf(bytes), QByteArray("init/i main/m ephemeral/e"));
    }

    void noPodSpecWhereThereIsNone()
    {
        QCOMPARE(containersOf("apiVersion: v1\nkind: ConfigMap\ndata: {containers: [{name: a, image: b}]}\n"), QByteArray());
        QCOMPARE(containersOf("apiVersion: example.io/v1\nkind: Ship\nspec: {containers: [{name: a, weight: 3}]}\n"), QByteArray());
    }

    void containersThroughAliases()
    {
        QCOMPARE(containersOf("apiVersion: v1\nkind: Pod\nx: &c {name: shared, image: i}\nspec: {containers: [*c]}\n"),
                 QByteArray("main/shared"));
    }

    void absentFieldsPointAtWhatImpliesThem()
    {
        const ManifestPtr manifest = parse("apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: i\n    name: main\n    "
                                           "securityContext:\n      runAsUser: 1\n");
        const std::vector<PodSpecView> pods = podSpecs(manifest->resources().at(0));
        const ContainerView &container = pods.at(0).containers().at(0);
        const auto textAt = [](const Field &field) {
            const Location at = field.location;
            return utf8(at.source->text(at.range));
        };
        QCOMPARE(textAt(container.field({"securityContext", "runAsUser"})), QByteArray("runAsUser: 1"));
        QCOMPARE(textAt(container.field({"securityContext", "privileged"})), QByteArray("securityContext"));
        QCOMPARE(textAt(container.field({"resources", "limits"})), QByteArray("name: main"));
        QCOMPARE(Location(container.field({"resources"}).location).certainty, Location::Certainty::Implied);
    }

    void podSecurityContextIsInherited()
    {
        const ManifestPtr manifest = parse(
            "apiVersion: v1\nkind: Pod\nspec:\n  securityContext: {runAsNonRoot: true}\n  containers:\n  - {name: a, image: i}\n"
            "  - {name: b, image: i, securityContext: {runAsNonRoot: false}}\n");
        const std::vector<PodSpecView> pods = podSpecs(manifest->resources().at(0));
        QVERIFY(pods[0].effectiveSecurity(pods[0].containers()[0], "runAsNonRoot").isTrue());
        QVERIFY(pods[0].effectiveSecurity(pods[0].containers()[1], "runAsNonRoot").isFalse());
    }

    void imageReferences_data()
    {
        QTest::addColumn<QByteArray>("registry");
        QTest::addColumn<QByteArray>("repository");
        QTest::addColumn<QByteArray>("tag");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("nginx") << QByteArray() << QByteArray("nginx") << QByteArray() << QByteArray();
        QTest::newRow("library/nginx:1.27") << QByteArray() << QByteArray("library/nginx") << QByteArray("1.27") << QByteArray();
        QTest::newRow("registry.corp:5000/a/b")
            << QByteArray("registry.corp:5000") << QByteArray("a/b") << QByteArray() << QByteArray();
        QTest::newRow("localhost/a:1@sha256:ab")
            << QByteArray("localhost") << QByteArray("a") << QByteArray("1") << QByteArray("sha256:ab");
        QTest::newRow("ghcr.io/o/i@sha256:cd")
            << QByteArray("ghcr.io") << QByteArray("o/i") << QByteArray() << QByteArray("sha256:cd");
    }
    void imageReferences()
    {
        const std::string text = QTest::currentDataTag();
        const ImageReference image = ImageReference::parse(text);
        QTEST(utf8(image.registry), "registry");
        QTEST(utf8(image.repository), "repository");
        QTEST(utf8(image.tag), "tag");
        QTEST(utf8(image.digest), "digest");
    }

    void quantities()
    {
        QCOMPARE(parseQuantity("500m"), 0.5);
        QCOMPARE(parseQuantity("1.5Gi"), 1.5 * 1024 * 1024 * 1024);
        QCOMPARE(parseQuantity("2e3"), 2000.0);
        QCOMPARE(parseQuantity("1E"), 1e18);
        QVERIFY(!parseQuantity("lots"));
        QVERIFY(!parseQuantity("1 Gi"));
    }

    void labelSelectors()
    {
        const ManifestPtr manifest =
            parse("apiVersion: v1\nkind: X\nspec:\n  matchLabels: {app: a}\n  matchExpressions:\n"
                  "  - {key: tier, operator: In, values: [web, api]}\n  - {key: env, operator: NotIn, values: [dev]}\n"
                  "  - {key: old, operator: DoesNotExist}\n");
        const LabelSelector selector = LabelSelector::read(manifest->resources()[0].root()["spec"]);
        QVERIFY(selector.matches({{"app", "a"}, {"tier", "api"}}));
        QVERIFY(!selector.matches({{"app", "a"}}));
        QVERIFY(!selector.matches({{"app", "a"}, {"tier", "api"}, {"env", "dev"}}));
        QVERIFY(!selector.matches({{"app", "a"}, {"tier", "api"}, {"old", ""}}));
        QVERIFY(LabelSelector().matches({}));
    }

    void kubeVersions()
    {
        QCOMPARE(KubeVersion::parse("v1.34.2")->minor, 34);
        QVERIFY(*KubeVersion::parse("1.9") < *KubeVersion::parse("1.10"));
        for (const char *bad : {"", "1", "2.0", "1.x", "1.34.", "1.34-rc"})
            QVERIFY2(!KubeVersion::parse(bad), bad);
    }
};

QTEST_APPLESS_MAIN(TestKube)
#include "tst_kube.moc"
