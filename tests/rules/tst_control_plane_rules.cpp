// How components are given flags, which the examples of the rules do not show: order, forms, wrappers, versions, what is unknown.

#include "core/analysis/analyzer.h"
#include "core/rules/catalogue.h"

#include <QTest>

#include <format>

using namespace bulkhead;

class ControlPlaneRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flagsAreReadAsTheProgramReadsThem_data();
    void flagsAreReadAsTheProgramReadsThem();
    void placeIsTheArgument();
    void separateValueIsRewritten();
    void variablesOfEtcdCount_data();
    void variablesOfEtcdCount();
    void versionIsThatOfTheImage();
    void removedFlagIsSaid();
    void scriptIsNotChanged();
    void benchmarkProfileHoldsThem();
    void kubeadmIsReadWhereClusterApiEmbedsIt();

private:
    std::vector<Finding> check(const std::string &text, const std::string &rule) const
    {
        AnalysisOptions options;
        options.only = {rule};
        return Analyzer(m_catalogue).analyzeManifest(Manifest::parse(SourceText::create("a.yaml", text)), options)->findings;
    }
    const RuleCatalogue m_catalogue = makeRuleCatalogue();
};

static std::string pod(std::string_view container)
{
    return std::format("apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec:\n  containers:\n  - name: main\n{}\n", container);
}

static std::string placeText(const Finding &finding)
{
    return std::string(finding.place.source->text(finding.place.range));
}

void ControlPlaneRulesTest::flagsAreReadAsTheProgramReadsThem_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("container");
    QTest::addColumn<int>("count");
    const auto row = [](const char *name, const char *rule, const char *container, int count) {
        QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(container) << count;
    };
    const char *const anonymous = "api-server-anonymous-auth";
    row("last wins, safe", anonymous, "    command: [kube-apiserver, --anonymous-auth=true, --anonymous-auth=false]", 0);
    row("last wins, unsafe", anonymous, "    command: [kube-apiserver, --anonymous-auth=false, --anonymous-auth=true]", 1);
    row("args after command", anonymous, "    command: [kube-apiserver, --anonymous-auth=true]\n    args: [--anonymous-auth=false]",
        0);
    row("alone means true", anonymous, "    command: [kube-apiserver, --anonymous-auth]", 1);
    row("a boolean takes no next argument", anonymous, "    command: [kube-apiserver, --anonymous-auth, 'false']", 1);
    row("short words of Go", anonymous, "    command: [kube-apiserver, --anonymous-auth=F]", 0);
    row("no boolean", anonymous, "    command: [kube-apiserver, --anonymous-auth=maybe]", 0);
    row("underscores", anonymous, "    command: [kube-apiserver, --anonymous_auth=false]", 0);
    row("after the end of flags", anonymous, "    command: [kube-apiserver, --, --anonymous-auth=false]", 1);
    row("unknown arguments", anonymous, "    command: [kube-apiserver, $(MORE)]", 0);
    row("unknown name", anonymous, "    command: [kube-apiserver, '--$(NAME)=x']", 0);
    row("authentication file", anonymous, "    command: [kube-apiserver, --authentication-config=/a.yaml]", 0);
    row("path of the program", anonymous, "    command: [/usr/local/bin/kube-apiserver]", 1);
    row("hyperkube", anonymous, "    command: [/hyperkube, apiserver]", 1);
    row("go-runner", anonymous, "    command: [/go-runner, --log-file=/l, /usr/bin/kube-apiserver, --anonymous-auth=false]", 0);
    row("image alone", anonymous, "    image: registry.k8s.io/kube-apiserver:v1.34.1\n    args: [--secure-port=6443]", 1);
    row("another program of that name", "scheduler-exposed", "    image: apache/airflow:3\n    args: [scheduler]", 0);
    row("another program", anonymous, "    command: [curl, https://kube-apiserver]", 0);
    row("lists add up", "api-server-without-rbac",
        "    command: [kube-apiserver, --authorization-mode=Node, --authorization-mode=RBAC]", 0);
    row("lists add up, unsafe", "api-server-always-allow",
        "    command: [kube-apiserver, --authorization-mode=AlwaysAllow, --authorization-mode=RBAC]", 1);
    row("separate value", "api-server-always-allow", "    command: [kube-apiserver, --authorization-mode, AlwaysAllow]", 1);
    row("script, written", anonymous, "    command: [sh, -c, 'exec kube-apiserver --anonymous-auth=true --v=2']", 1);
    row("script, continued", anonymous,
        "    command:\n    - /bin/bash\n    - -ec\n    - |\n      kube-apiserver \\\n        --anonymous-auth=true", 1);
    row("script, absent is unknown", anonymous, "    command: [sh, -c, 'exec kube-apiserver $ARGS']", 0);
    row("script, another command", anonymous, "    command: [sh, -c, 'curl https://kube-apiserver --anonymous-auth=true']", 0);
    row("configuration of the kubelet", "kubelet-anonymous-auth", "    command: [kubelet, --config=/k.yaml]", 0);
    row("flag beside it counts", "kubelet-anonymous-auth", "    command: [kubelet, --config=/k.yaml, --anonymous-auth]", 1);
    row("configuration of kube-proxy", "kube-proxy-metrics-exposed",
        "    command: [kube-proxy, --config=/p.yaml, --metrics-bind-address=0.0.0.0:10249]", 0);
    row("IPv6 loopback", "kube-proxy-metrics-exposed", "    command: [kube-proxy, '--metrics-bind-address=[::1]:10249']", 0);
    row("audit log to standard output", "api-server-audit-log-short-age", "    command: [kube-apiserver, --audit-log-path=-]", 0);
    row("no audit log", "api-server-audit-log-short-age", "    command: [kube-apiserver]", 0);
    row("long timeout", "api-server-long-request-timeout", "    command: [kube-apiserver, --request-timeout=5m1s]", 1);
    row("timeout at the limit", "api-server-long-request-timeout", "    command: [kube-apiserver, --request-timeout=5m]", 0);
    row("no duration", "api-server-long-request-timeout", "    command: [kube-apiserver, --request-timeout=long]", 0);
    row("both files of a pair", "etcd-without-serving-certificate", "    command: [etcd]", 2);
    row("one file of a pair", "etcd-without-serving-certificate", "    command: [etcd, --cert-file=/c]", 1);
    row("empty value", "etcd-without-serving-certificate", "    command: [etcd, --cert-file=, --key-file=/k]", 1);
    row("one dash", "etcd-without-serving-certificate", "    command: [etcd, -cert-file=/c, -key-file, /k]", 0);
    row("signed itself", "etcd-without-serving-certificate", "    command: [etcd, --auto-tls]", 0);
    row("not signed itself", "etcd-without-serving-certificate", "    command: [etcd, --auto-tls=false]", 2);
    row("configuration file of etcd", "etcd-without-client-auth", "    command: [etcd, --config-file=/e.yaml]", 0);
}

void ControlPlaneRulesTest::flagsAreReadAsTheProgramReadsThem()
{
    QFETCH(const QString, rule);
    QFETCH(const QString, container);
    QFETCH(const int, count);
    QCOMPARE(static_cast<int>(check(pod(container.toStdString()), rule.toStdString()).size()), count);
}

void ControlPlaneRulesTest::placeIsTheArgument()
{
    const auto written = check(pod("    command: [kube-apiserver, \"--profiling=true\", --v=2]"), "api-server-profiling");
    QCOMPARE(written.size(), std::size_t(1));
    QCOMPARE(placeText(written[0]), std::string("\"--profiling=true\""));
    QCOMPARE(written[0].place.certainty, Location::Certainty::Written);
    const auto absent = check(pod("    command:\n    - kube-apiserver\n    args:\n    - --v=2"), "api-server-profiling");
    QCOMPARE(absent.size(), std::size_t(1));
    QCOMPARE(placeText(absent[0]), std::string("args"));
    QCOMPARE(absent[0].place.certainty, Location::Certainty::Implied);
    QCOMPARE(absent[0].message.english(), std::string("--profiling is not set for kube-apiserver, and the default is true"));
}

void ControlPlaneRulesTest::separateValueIsRewritten()
{
    const auto found =
        check(pod("    command: [kube-apiserver, --authorization-mode, \"AlwaysAllow,RBAC\"]"), "api-server-always-allow");
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].fixes.size(), std::size_t(1));
    const TextEdit edit = found[0].fixes[0].edits.sources()[0].edits[0];
    const std::string after = applyEdits(found[0].place.source->bytes(), std::vector{edit});
    QVERIFY2(after.contains("[kube-apiserver, --authorization-mode, \"RBAC\"]"), after.c_str());
}

void ControlPlaneRulesTest::variablesOfEtcdCount_data()
{
    QTest::addColumn<QString>("container");
    QTest::addColumn<int>("count");
    QTest::newRow("set") << QStringLiteral("    command: [etcd]\n    env: [{name: ETCD_CLIENT_CERT_AUTH, value: 'true'}]") << 0;
    QTest::newRow("unsafe") << QStringLiteral("    command: [etcd]\n    env: [{name: ETCD_CLIENT_CERT_AUTH, value: 'false'}]") << 1;
    QTest::newRow("flag wins") << QStringLiteral("    command: [etcd, --client-cert-auth=false]\n"
                                                 "    env: [{name: ETCD_CLIENT_CERT_AUTH, value: 'true'}]")
                               << 1;
    QTest::newRow("from elsewhere") << QStringLiteral(
        "    command: [etcd]\n    env: [{name: ETCD_CLIENT_CERT_AUTH, valueFrom: {configMapKeyRef: {name: c, key: k}}}]")
                                    << 0;
    QTest::newRow("unknown ones") << QStringLiteral("    command: [etcd]\n    envFrom: [{configMapRef: {name: c}}]") << 0;
}

void ControlPlaneRulesTest::variablesOfEtcdCount()
{
    QFETCH(const QString, container);
    QFETCH(const int, count);
    QCOMPARE(static_cast<int>(check(pod(container.toStdString()), "etcd-without-client-auth").size()), count);
}

void ControlPlaneRulesTest::versionIsThatOfTheImage()
{
    const auto of = [this](const char *tag) {
        return check(pod(std::format("    image: k8s/kube-apiserver:{}\n    command: [kube-apiserver]", tag)),
                     "api-server-insecure-port")
            .size();
    };
    QCOMPARE(of("v1.19.16"), std::size_t(1)); // 8080 by default
    QCOMPARE(of("v1.19.16-eks.3"), std::size_t(1));
    QCOMPARE(of("v1.20.0"), std::size_t(0));
    QCOMPARE(of("latest"), std::size_t(0)); // the newest, as the workspace says nothing
}

void ControlPlaneRulesTest::removedFlagIsSaid()
{
    const std::string text = pod("    image: k8s/kube-apiserver:v1.24.0\n    command: [kube-apiserver, --insecure-port=0]");
    const auto found = check(text, "api-server-insecure-port");
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].severity == Severity::Medium);
    QCOMPARE(found[0].message.english(),
             std::string("--insecure-port was removed in Kubernetes 1.24: kube-apiserver of 1.24 does not start with it"));
}

void ControlPlaneRulesTest::scriptIsNotChanged()
{
    const auto found = check(pod("    command: [sh, -c, 'kube-apiserver --profiling=true']"), "api-server-profiling");
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found[0].fixes.empty());
    QCOMPARE(found[0].refusedFixes.size(), std::size_t(1));
}

void ControlPlaneRulesTest::benchmarkProfileHoldsThem()
{
    AnalysisOptions options;
    options.profile = "cis";
    QVERIFY(options.selects(m_catalogue.find("api-server-profiling")->metadata()));
    QVERIFY(!options.selects(m_catalogue.find("kubelet-allows-unsafe-sysctls")->metadata()));
    options.profile = "security";
    QVERIFY(!options.selects(m_catalogue.find("api-server-profiling")->metadata()));
    QVERIFY(options.selects(m_catalogue.find("kubelet-anonymous-auth")->metadata()));
}

void ControlPlaneRulesTest::kubeadmIsReadWhereClusterApiEmbedsIt()
{
    const std::string text = "apiVersion: controlplane.cluster.x-k8s.io/v1beta1\nkind: KubeadmControlPlane\n"
                             "metadata: {name: c}\nspec:\n  kubeadmConfigSpec:\n    clusterConfiguration:\n"
                             "      apiServer:\n        extraArgs:\n          anonymous-auth: \"true\"\n";
    const auto found = check(text, "api-server-anonymous-auth");
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(placeText(found[0]), std::string("anonymous-auth: \"true\""));
}

QTEST_APPLESS_MAIN(ControlPlaneRulesTest)
#include "tst_control_plane_rules.moc"
