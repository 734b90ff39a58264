// The rights from which more can be won: what gives each, where, and how surely.

#include "core/kube/rbac/powers.h"

#include <QTest>

#include <format>
#include <set>

using namespace bulkhead;

namespace {

RbacModelPtr modelOf(const std::string &yaml, int minor = 36)
{
    const std::vector<ManifestPtr> manifests = {Manifest::parse(SourceText::create("a.yaml", yaml))};
    return RbacModel::build(manifests, {1, minor});
}

/// A binding of the account ci/runner; in no namespace: a ClusterRoleBinding.
std::string bound(std::string_view role, std::string_view space = {}, std::string_view name = "b")
{
    return std::format(
        "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: {}\nmetadata: {{name: {}{}}}\n"
        "roleRef: {{kind: ClusterRole, name: '{}'}}\nsubjects: [{{kind: ServiceAccount, name: runner, namespace: ci}}]\n",
        space.empty() ? "ClusterRoleBinding" : "RoleBinding", name,
        space.empty() ? std::string() : std::format(", namespace: {}", space), role);
}

std::string role(std::string_view rule)
{
    return std::format("---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {{name: r}}\nrules: [{}]\n",
                       rule);
}

HeldPowers held(const std::string &yaml, int minor = 36)
{
    return powers(*modelOf(yaml, minor), Subject::ofServiceAccount("ci", "runner"));
}

/// "read-secrets in ci (list secrets), nodes-proxy (get nodes/proxy)?": where nothing is said of a namespace, in all; "?" if
/// unsure.
std::string listed(const HeldPowers &powers)
{
    std::string text;
    for (const HeldPower &each : powers.powers) {
        text += text.empty() ? "" : ", ";
        text += toString(each.power);
        text += each.isClusterWide ? std::string() : " in " + each.namespaceName;
        text += std::format(" ({} {}", each.verb, each.resource);
        for (const std::string &name : each.onlyNames)
            text += ' ' + name;
        text += each.certainty == Answer::Yes ? ")" : ")?";
    }
    return text;
}

std::string core(std::string_view resource, std::string_view verbs, std::string_view more = {})
{
    return std::format("{{apiGroups: [''], resources: ['{}'], verbs: [{}]{}}}", resource, verbs, more);
}

std::string of(std::string_view group, std::string_view resource, std::string_view verbs)
{
    return std::format("{{apiGroups: ['{}'], resources: ['{}'], verbs: [{}]}}", group, resource, verbs);
}

} // namespace

class TestRbacPowers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRule_data();
    void oneRule();
    void inOneNamespace();
    void certificates();
    void builtInRoles();
    void surestAndWidestIsTold();
    void ofOneNamespace();
    void unresolved();
    void namesAreWhole();
};

void TestRbacPowers::oneRule_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("powers");
    QTest::addColumn<int>("minor");
    const auto row = [](const char *name, const std::string &rule, const char *powers, int minor = 36) {
        QTest::newRow(name) << QString::fromStdString(rule) << QString::fromUtf8(powers) << minor;
    };
    row("harmless", core("configmaps", "get, list"), "");
    row("pods", core("pods", "create"), "create-pods (create pods)");
    row("pods, patch", core("pods", "patch"), "create-pods (patch pods)");
    row("pods, read", core("pods", "get, delete"), "");
    row("controllers", of("apps", "deployments", "update"), "create-pods (update deployments.apps)");
    row("daemonsets", of("apps", "daemonsets", "patch"),
        "create-pods (patch daemonsets.apps), write-daemonsets (patch daemonsets.apps)");
    row("taskruns", of("tekton.dev", "taskruns", "create"), "create-pods (create taskruns.tekton.dev)");
    row("tasks", of("tekton.dev", "tasks", "patch"), "create-pods (patch tasks.tekton.dev)");
    row("workflows", of("argoproj.io", "workflows", "create"), "create-pods (create workflows.argoproj.io)");
    row("applications", of("argoproj.io", "applications", "create"), "create-pods (create applications.argoproj.io)");
    row("runner sets", of("actions.github.com", "autoscalingrunnersets", "create"),
        "create-pods (create autoscalingrunnersets.actions.github.com)");
    row("summerwind", of("actions.summerwind.dev", "runnerdeployments", "patch"),
        "create-pods (patch runnerdeployments.actions.summerwind.dev)");
    row("gitlab", of("apps.gitlab.com", "runners", "create"), "create-pods (create runners.apps.gitlab.com)");
    row("prow", of("prow.k8s.io", "prowjobs", "create"), "create-pods (create prowjobs.prow.k8s.io)");
    row("keda", of("keda.sh", "scaledjobs", "create"), "create-pods (create scaledjobs.keda.sh)");
    row("flux", of("helm.toolkit.fluxcd.io", "helmreleases", "create"), "create-pods (create helmreleases.helm.toolkit.fluxcd.io)");
    row("exec", core("pods/exec", "create"), "exec-into-pods (create pods/exec)");
    row("exec by name", core("pods/exec", "create", ", resourceNames: [a]"), "exec-into-pods (create pods/exec a)");
    row("exec of all", core("*/exec", "create"), "exec-into-pods (create pods/exec)");
    row("exec, get", core("pods/exec", "get"), "");
    row("exec, get, before", core("pods/exec", "get"), "exec-into-pods (get pods/exec)", 34);
    row("attach", core("pods/attach", "create"), "exec-into-pods (create pods/attach)");
    row("debug", core("pods/ephemeralcontainers", "patch"), "exec-into-pods (patch pods/ephemeralcontainers)");
    row("pods/*", core("pods/*", "'*'"), "");
    row("ports", core("pods/portforward", "create"), "reach-pods (create pods/portforward)");
    row("proxy", core("pods/proxy", "get"), "reach-pods (get pods/proxy)");
    row("secrets", core("secrets", "list"), "read-secrets (list secrets)");
    row("secrets, watch", core("secrets", "watch"), "read-secrets (watch secrets)");
    row("secrets, write", core("secrets", "create, update"), "");
    row("one secret", core("secrets", "get", ", resourceNames: [a]"), "read-secrets (get secrets a)");
    row("tokens", core("serviceaccounts/token", "create"), "create-tokens (create serviceaccounts/token)");
    row("one token", core("serviceaccounts/token", "create", ", resourceNames: [a]"),
        "create-tokens (create serviceaccounts/token a)");
    row("users", core("users", "impersonate"), "impersonate (impersonate users)");
    row("groups", core("groups", "impersonate", ", resourceNames: [a]"), "impersonate (impersonate groups a)");
    row("accounts", core("serviceaccounts", "impersonate"), "impersonate (impersonate serviceaccounts)");
    row("extra", of("authentication.k8s.io", "userextras/scopes", "impersonate"),
        "impersonate (impersonate userextras.authentication.k8s.io/*)");
    row("bind", of("rbac.authorization.k8s.io", "clusterroles", "bind"),
        "bind-roles (bind clusterroles.rbac.authorization.k8s.io)");
    row("escalate", of("rbac.authorization.k8s.io", "clusterroles", "escalate"),
        "escalate-roles (escalate clusterroles.rbac.authorization.k8s.io)");
    row("role bindings", of("rbac.authorization.k8s.io", "rolebindings", "create"),
        "write-role-bindings (create rolebindings.rbac.authorization.k8s.io)");
    row("nodes/proxy", core("nodes/proxy", "get"), "nodes-proxy (get nodes/proxy)");
    row("volumes", core("persistentvolumes", "create"), "create-persistent-volumes (create persistentvolumes)");
    row("no volumes by name", core("persistentvolumes", "create", ", resourceNames: [a]"), "");
    row("webhooks", of("admissionregistration.k8s.io", "mutatingwebhookconfigurations", "patch"),
        "write-webhooks (patch mutatingwebhookconfigurations.admissionregistration.k8s.io)");
    row("definitions", of("apiextensions.k8s.io", "customresourcedefinitions", "update"),
        "write-api-extensions (update customresourcedefinitions.apiextensions.k8s.io)");
    row("servers", of("apiregistration.k8s.io", "apiservices", "create"),
        "write-api-extensions (create apiservices.apiregistration.k8s.io)");
    row("namespaces", core("namespaces", "patch"), "patch-namespaces (patch namespaces)");
    row("nodes", core("nodes", "update"), "patch-nodes (update nodes)");
    row("binding", core("pods/binding", "create"), "move-pods (create pods/binding)");
    row("eviction", core("pods/eviction", "create"), "move-pods (create pods/eviction)");
    row("policies", of("networking.k8s.io", "networkpolicies", "delete"),
        "write-network-policies (delete networkpolicies.networking.k8s.io)");
    row("config maps", core("configmaps", "update"), "write-config-maps-in-kube-system (update configmaps)");
    row("one telling", core("configmaps", "update", ", resourceNames: [aws-auth]"),
        "write-config-maps-in-kube-system (update configmaps aws-auth)");
    row("one of no account", core("configmaps", "update", ", resourceNames: [autoscaler-status]"), "");
    row("no token reviews", of("authentication.k8s.io", "tokenreviews", "create"), "");
}

void TestRbacPowers::oneRule()
{
    QFETCH(QString, rule);
    QFETCH(QString, powers);
    QFETCH(int, minor);
    QCOMPARE(listed(held(role(rule.toStdString()) + bound("r"), minor)), powers.toStdString());
}

void TestRbacPowers::inOneNamespace()
{
    const auto inCi = [](const std::string &rule) { return listed(held(role(rule) + bound("r", "ci"))); };
    QCOMPARE(inCi(core("secrets", "get")), std::string("read-secrets in ci (get secrets)"));
    QCOMPARE(inCi(core("nodes/proxy", "get")), std::string()); // nodes are outside of namespaces
    QCOMPARE(inCi(core("nodes", "patch")), std::string());
    QCOMPARE(inCi(core("persistentvolumes", "create")), std::string());
    QCOMPARE(inCi(core("users", "impersonate")), std::string());
    QCOMPARE(inCi(core("serviceaccounts", "impersonate")), std::string("impersonate in ci (impersonate serviceaccounts)"));
    QCOMPARE(inCi(core("namespaces", "patch")), std::string("patch-namespaces in ci (patch namespaces)"));
    QCOMPARE(inCi(core("configmaps", "update")), std::string());
    QCOMPARE(listed(held(role(core("configmaps", "update")) + bound("r", "kube-system"))),
             std::string("write-config-maps-in-kube-system in kube-system (update configmaps)"));
    const HeldPowers all = held(bound("cluster-admin", "ci"));
    QVERIFY(all.find(Power::ClusterAdmin) && !all.find(Power::ClusterAdmin)->isClusterWide);
    QVERIFY(!all.find(Power::NodesProxy));
}

void TestRbacPowers::certificates()
{
    const std::string requests = of("certificates.k8s.io", "certificatesigningrequests", "create");
    const std::string approval = of("certificates.k8s.io", "certificatesigningrequests/approval", "update");
    const auto signer = [](std::string_view name) {
        return std::format("{{apiGroups: [certificates.k8s.io], resources: [signers], verbs: [approve], resourceNames: ['{}']}}",
                           name);
    };
    const std::string client = "kubernetes.io/kube-apiserver-client";
    QCOMPARE(listed(held(role(requests + ", " + approval + ", " + signer(client)) + bound("r"))),
             "approve-certificates (approve signers.certificates.k8s.io " + client + ")");
    QCOMPARE(listed(held(role(requests + ", " + approval) + bound("r"))), std::string());
    QCOMPARE(listed(held(role(approval + ", " + signer(client)) + bound("r"))), std::string());
    QCOMPARE(listed(held(role(requests + ", " + signer(client)) + bound("r"))), std::string());
    QCOMPARE(listed(held(role(requests + ", " + approval + ", " + signer("example.org/x")) + bound("r"))), std::string());
}

void TestRbacPowers::builtInRoles()
{
    const auto kinds = [](const HeldPowers &powers) {
        std::string text;
        for (const HeldPower &each : powers.powers)
            text += std::format("{}{}{}", text.empty() ? "" : " ", toString(each.power), each.certainty == Answer::Yes ? "" : "?");
        return text;
    };
    QCOMPARE(kinds(held(bound("view"))), std::string());
    QCOMPARE(kinds(held(bound("edit", "ci"))),
             std::string("create-pods write-daemonsets exec-into-pods reach-pods read-secrets "
                         "create-tokens impersonate move-pods write-network-policies"));
    QCOMPARE(kinds(held(bound("admin", "ci"))),
             std::string("create-pods write-daemonsets exec-into-pods reach-pods read-secrets create-tokens impersonate "
                         "write-role-bindings move-pods write-network-policies"));
    QCOMPARE(kinds(held(bound("edit", "ci"), 23)),
             std::string("create-pods write-daemonsets exec-into-pods reach-pods read-secrets "
                         "impersonate write-network-policies"));
    QCOMPARE(held(bound("cluster-admin")).powers.size(), powerCount);
    QVERIFY(held(bound("system:kubelet-api-admin")).find(Power::NodesProxy));
    QVERIFY(held(bound("system:persistent-volume-provisioner")).find(Power::CreatePersistentVolumes));
}

void TestRbacPowers::surestAndWidestIsTold()
{
    const std::string secrets = role(core("secrets", "get"));
    QCOMPARE(listed(held(secrets + bound("r", "ci") + bound("r"))), std::string("read-secrets (get secrets)"));
    QCOMPARE(listed(held(secrets + bound("r", "ci") + bound("r", "shop"))),
             std::string("read-secrets in ci (get secrets), read-secrets in shop (get secrets)"));
    QCOMPARE(listed(held(role(core("secrets", "get", ", resourceNames: [a]") + ", " + core("secrets", "list")) + bound("r"))),
             std::string("read-secrets (list secrets)"));
    // Two definitions of a role: what only one of them has is not sure.
    QCOMPARE(listed(held(secrets + role(core("pods", "get")) + bound("r"))), std::string("read-secrets (get secrets)?"));
    const HeldPowers powers = held(secrets + bound("r"));
    QCOMPARE(powers.powers.at(0).grant.binding, std::string("ClusterRoleBinding b"));
    QCOMPARE(powers.powers[0].grant.rulePlace.source->position(powers.powers[0].grant.rulePlace.range.begin).line, 5U);
}

void TestRbacPowers::ofOneNamespace()
{
    const RbacModelPtr model = modelOf(role(core("secrets", "get")) + bound("r", "ci") + bound("r", "shop"));
    const Subject runner = Subject::ofServiceAccount("ci", "runner");
    QCOMPARE(listed(powers(*model, runner, "shop")), std::string("read-secrets in shop (get secrets)"));
    QCOMPARE(listed(powers(*model, runner, "other")), std::string());
    QCOMPARE(listed(powers(*model, Subject::ofServiceAccount("ci", "x"))), std::string());
}

void TestRbacPowers::unresolved()
{
    const HeldPowers powers = held(bound("ghost", "ci"));
    QVERIFY(powers.powers.empty());
    QCOMPARE(powers.unresolved.size(), 1U);
    QVERIFY(powers.unresolved[0].doubt == Doubt::MissingRole);
}

void TestRbacPowers::namesAreWhole()
{
    std::set<std::string_view> ids;
    std::set<std::string> texts;
    for (std::size_t i = 0; i < powerCount; ++i) {
        ids.insert(toString(static_cast<Power>(i)));
        texts.insert(powerName(static_cast<Power>(i)).text);
    }
    QCOMPARE(ids.size(), powerCount);
    QCOMPARE(texts.size(), powerCount);
}

QTEST_APPLESS_MAIN(TestRbacPowers)
#include "tst_rbac_powers.moc"
