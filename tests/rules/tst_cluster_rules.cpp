// What the examples of rule.md cannot show of rules on rights and on the network: what stays unknown, what is told by others, how
// bad it is, and what else a finding leads to.

#include "core/analysis/analyzer.h"
#include "core/rules/catalogue.h"
#include "core/rules/support/ingress_view.h"

#include <QTest>

#include <algorithm>
#include <format>

using namespace bulkhead;

namespace {

std::string podOf(std::string_view name, std::string_view more = {})
{
    return std::format("---\napiVersion: v1\nkind: Pod\nmetadata: {{name: {0}, namespace: shop, labels: {{app: {0}}}}}\n"
                       "spec:\n  containers: [{{name: main, image: \"registry.example.com/{0}:1.4.2\"}}]\n{1}",
                       name, more);
}

std::string policyOf(std::string_view types)
{
    return std::format("---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: closed, namespace: shop}}\n"
                       "spec: {{podSelector: {{}}, policyTypes: [{}]}}\n",
                       types);
}

std::string bindingOf(std::string_view kind, std::string_view role)
{
    return std::format("---\napiVersion: rbac.authorization.k8s.io/v1\nkind: {}\nmetadata: {{name: cart, namespace: shop}}\n"
                       "roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: {}}}\n"
                       "subjects: [{{kind: ServiceAccount, name: default, namespace: shop}}]\n",
                       kind, role);
}

} // namespace

class ClusterRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void missingRoleIsLimited();
    void rightsOfOneNamespaceTakeNoCluster();
    void takeoverLeadsToBindingAndRule();
    void everyTakeoverIsTold_data();
    void everyTakeoverIsTold();
    void otherEngineIsLimited();
    void directionsAreToldApart_data();
    void directionsAreToldApart();
    void podsOfAnExportAreToldOnce();
    void madePodsKeepSelectorsSilent();
    void absentServiceIsLimited();
    void rolesForEverybodyAreWeighed();
    void snippetsAreRead_data();
    void snippetsAreRead();
    void hostsAreCovered();

private:
    struct Said {
        std::vector<Finding> findings;
        std::vector<LimitedAnswer> limited;
    };
    Said check(const std::string &text, const std::string &rule) const
    {
        AnalysisOptions options;
        options.only = {rule};
        const Workspace workspace({}, {Manifest::parse(SourceText::create("a.yaml", text))}, {});
        const AnalysisResult result = Analyzer(m_catalogue).analyze(workspace, options);
        Said said;
        result.forEachFinding([&](const Finding &finding) { said.findings.push_back(finding); });
        result.forEachLimited([&](const LimitedAnswer &answer) { said.limited.push_back(answer); });
        return said;
    }
    const RuleCatalogue m_catalogue = makeRuleCatalogue();
};

void ClusterRulesTest::missingRoleIsLimited()
{
    const std::string text = bindingOf("ClusterRoleBinding", "not-here") + podOf("cart");
    const Said said = check(text, "workload-controls-cluster");
    QCOMPARE(said.findings.size(), std::size_t(0));
    QCOMPARE(said.limited.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(said.limited[0].missing.english()), QStringLiteral("ClusterRole not-here"));
    QCOMPARE(QString::fromStdString(said.limited[0].resourceId), QStringLiteral("v1/Pod/shop/cart"));
}

void ClusterRulesTest::rightsOfOneNamespaceTakeNoCluster()
{
    const std::string text = bindingOf("RoleBinding", "admin") + podOf("cart");
    QCOMPARE(check(text, "workload-controls-cluster").findings.size(), std::size_t(0));
    const std::string wide = bindingOf("ClusterRoleBinding", "admin");
    QCOMPARE(check(wide + podOf("cart"), "workload-controls-cluster").findings.size(), std::size_t(1));
    QCOMPARE(check(wide + podOf("cart", "  automountServiceAccountToken: false\n"), "workload-controls-cluster").findings.size(),
             std::size_t(0));
}

void ClusterRulesTest::takeoverLeadsToBindingAndRule()
{
    const std::string role = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: reader}\n"
                             "rules:\n- {apiGroups: [\"\"], resources: [secrets], verbs: [list]}\n";
    const Said said = check(role + bindingOf("ClusterRoleBinding", "reader") + podOf("cart"), "workload-controls-cluster");
    QCOMPARE(said.findings.size(), std::size_t(1));
    const std::vector<RelatedPlace> &related = said.findings[0].related;
    QCOMPARE(related.size(), std::size_t(2));
    QCOMPARE(QString::fromStdString(related[0].message.english()),
             QStringLiteral("ClusterRoleBinding cart gives it ClusterRole reader"));
    const SourceText &source = *related[1].place.source;
    QCOMPARE(source.position(related[1].place.range.begin).line, std::size_t(5));
    QVERIFY(said.findings[0].message.english().contains("may list secrets in the whole cluster"));
}

void ClusterRulesTest::everyTakeoverIsTold_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("count");
    const auto row = [](const char *group, const char *resource, const char *verb, int count) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1StringView(verb), QLatin1StringView(resource))))
            << QStringLiteral("- {apiGroups: [\"%1\"], resources: [\"%2\"], verbs: [\"%3\"]}")
                   .arg(QLatin1StringView(group), QLatin1StringView(resource), QLatin1StringView(verb))
            << count;
    };
    row("*", "*", "*", 1);
    row("", "secrets", "list", 1);
    row("", "pods", "create", 1);
    row("", "pods/exec", "create", 1);
    row("", "serviceaccounts/token", "create", 1);
    row("", "nodes/proxy", "get", 1);
    row("", "users", "impersonate", 1);
    row("rbac.authorization.k8s.io", "clusterroles", "bind", 1);
    row("rbac.authorization.k8s.io", "clusterroles", "escalate", 1);
    row("", "configmaps", "get", 0);
    row("", "pods", "list", 0);
}

void ClusterRulesTest::everyTakeoverIsTold()
{
    QFETCH(const QString, rule);
    QFETCH(const int, count);
    const std::string role =
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: tool}\nrules:\n" + rule.toStdString() + '\n';
    const Said said = check(role + bindingOf("ClusterRoleBinding", "tool") + podOf("cart"), "workload-controls-cluster");
    QCOMPARE(static_cast<int>(said.findings.size()), count);
}

void ClusterRulesTest::otherEngineIsLimited()
{
    const std::string cilium = "apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: c, namespace: shop}\n"
                               "spec: {endpointSelector: {}}\n";
    const Said said = check(cilium + podOf("cart") + podOf("checkout"), "pod-without-network-policy");
    QCOMPARE(said.findings.size(), std::size_t(0));
    QCOMPARE(said.limited.size(), std::size_t(1)); // once a namespace
    const std::string space = "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";
    const Said ofSpace = check(cilium + space + podOf("cart"), "namespace-without-network-policy");
    QCOMPARE(ofSpace.findings.size(), std::size_t(0));
    QCOMPARE(ofSpace.limited.size(), std::size_t(1));
}

void ClusterRulesTest::directionsAreToldApart_data()
{
    QTest::addColumn<QString>("types");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing is limited") << QString() << QStringLiteral("reaches everything");
    QTest::newRow("in is limited") << QStringLiteral("Ingress") << QStringLiteral("limits what Pod shop/cart reaches");
    QTest::newRow("out is limited") << QStringLiteral("Egress") << QStringLiteral("limits who reaches Pod shop/cart");
}

void ClusterRulesTest::directionsAreToldApart()
{
    QFETCH(const QString, types);
    QFETCH(const QString, said);
    const std::string policy = types.isEmpty() ? std::string() : policyOf(types.toStdString());
    const std::vector<Finding> found = check(policy + podOf("cart"), "pod-without-network-policy").findings;
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY2(QString::fromStdString(found[0].message.english()).contains(said), found[0].message.english().c_str());
    QVERIFY(found[0].severity == (types.isEmpty() ? Severity::Medium : Severity::Low));
}

void ClusterRulesTest::podsOfAnExportAreToldOnce()
{
    const std::string owned = "apiVersion: apps/v1\nkind: ReplicaSet\nmetadata:\n  name: cart-7d9\n  namespace: shop\n"
                              "  ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: cart, controller: true}]\n"
                              "spec: {template: {spec: {containers: [{name: main, image: \"a:1\"}]}}}\n";
    const std::string owner = "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: cart, namespace: shop}\n"
                              "spec: {template: {spec: {containers: [{name: main, image: \"a:1\"}]}}}\n";
    QCOMPARE(check(owned + owner, "pod-without-network-policy").findings.size(), std::size_t(1));
    QCOMPARE(check(owned, "pod-without-network-policy").findings.size(), std::size_t(1)); // its owner is not here
}

void ClusterRulesTest::madePodsKeepSelectorsSilent()
{
    const std::string service = "---\napiVersion: v1\nkind: Service\nmetadata: {name: runner, namespace: shop}\n"
                                "spec: {selector: {app: runner}, ports: [{port: 80}]}\n";
    const std::string runner = "apiVersion: actions.summerwind.dev/v1alpha1\nkind: RunnerDeployment\n"
                               "metadata: {name: r, namespace: shop}\nspec: {template: {spec: {repository: acme/shop}}}\n";
    QCOMPARE(check(service + podOf("cart"), "service-selects-nothing").findings.size(), std::size_t(1));
    QCOMPARE(check(runner + service + podOf("cart"), "service-selects-nothing").findings.size(), std::size_t(0));
    QCOMPARE(check(service, "service-selects-nothing").findings.size(), std::size_t(0)); // no pod of the namespace is here
}

void ClusterRulesTest::absentServiceIsLimited()
{
    const std::string ingress = "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: shop, namespace: shop}\n"
                                "spec: {defaultBackend: {service: {name: cart, port: {number: 80}}}}\n";
    const Said alone = check(ingress, "ingress-backend-missing");
    QCOMPARE(alone.findings.size(), std::size_t(0));
    QCOMPARE(alone.limited.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(alone.limited[0].missing.english()), QStringLiteral("Service shop/cart"));
    const Said beside = check(ingress + "---\napiVersion: v1\nkind: Service\nmetadata: {name: other, namespace: shop}\n",
                              "ingress-backend-missing");
    QCOMPARE(beside.findings.size(), std::size_t(1));
    QCOMPARE(beside.limited.size(), std::size_t(0));
}

void ClusterRulesTest::rolesForEverybodyAreWeighed()
{
    const auto severityOf = [&](std::string_view role) {
        const std::string text = std::format("apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\n"
                                             "metadata: {{name: all}}\nroleRef: {{kind: ClusterRole, name: \"{}\"}}\n"
                                             "subjects: [{{kind: Group, name: \"system:authenticated\"}}]\n",
                                             role);
        const std::vector<Finding> found = check(text, "binding-to-everybody").findings;
        return found.empty() ? std::optional<Severity>() : found[0].severity;
    };
    QVERIFY(severityOf("cluster-admin") == Severity::Critical);
    QVERIFY(severityOf("config-reader") == Severity::Medium);
    QVERIFY(!severityOf("system:basic-user"));
}

void ClusterRulesTest::snippetsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *text, SnippetKind kind) {
        QTest::newRow(qPrintable(QString::fromLatin1(text).simplified())) << QString::fromLatin1(text) << static_cast<int>(kind);
    };
    row("", SnippetKind::Other);
    row("access_by_lua_file /tmp/a.lua;", SnippetKind::Lua);
    row("location /x{content_by_lua_block{}}", SnippetKind::Lua);
    row("lua_package_path \"/a\";", SnippetKind::Lua);
    row("location /x { alias /etc/; }", SnippetKind::Alias);
    row("# alias /etc/;", SnippetKind::Other);
    row("# alias\nreturn 204;", SnippetKind::Other);
    row("# x\nalias /etc/;", SnippetKind::Alias);
    row("rewrite ^/alias/(.*)$ /$1;", SnippetKind::Other);
}

void ClusterRulesTest::snippetsAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const int, kind);
    QCOMPARE(static_cast<int>(kindOfSnippet(text.toStdString())), kind);
}

void ClusterRulesTest::hostsAreCovered()
{
    QVERIFY(coversHost("a.example.com", "a.example.com"));
    QVERIFY(coversHost("*.example.com", "a.example.com"));
    QVERIFY(!coversHost("*.example.com", "a.b.example.com"));
    QVERIFY(!coversHost("*.example.com", "example.com"));
    QVERIFY(!coversHost("*.example.com", ".example.com"));
    QVERIFY(!coversHost("a.example.com", "b.example.com"));
}

QTEST_GUILESS_MAIN(ClusterRulesTest)
#include "tst_cluster_rules.moc"
