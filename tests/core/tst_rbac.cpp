// Who may do what: each sentence of the documentation on RBAC that an answer depends on, as an example.

#include "core/kube/rbac/rbac_model.h"
#include "core/kube/rbac/token_mount.h"

#include <QTest>

#include <algorithm>
#include <format>

using namespace bulkhead;

namespace {

RbacModelPtr modelOf(const std::string &yaml, int minor = 36, RbacLimits limits = {})
{
    const std::vector<ManifestPtr> manifests = {Manifest::parse(SourceText::create("a.yaml", yaml))};
    return RbacModel::build(manifests, {1, minor}, limits);
}

/// "get pods", "create apps/deployments/scale:name@ns", "get /metrics".
AccessRequest request(std::string text, std::string space = "ci")
{
    AccessRequest request{.namespaceName = std::move(space)};
    const std::size_t blank = text.find(' ');
    request.verb = text.substr(0, blank);
    text.erase(0, blank + 1);
    if (text.starts_with('/')) {
        request.nonResourceUrl = text;
        return request;
    }
    if (const std::size_t colon = text.find(':'); colon != std::string::npos) {
        request.name = text.substr(colon + 1);
        text.erase(colon);
    }
    if (const std::size_t slash = text.find('/'); slash != std::string::npos) {
        request.subresource = text.substr(slash + 1);
        text.erase(slash);
    }
    if (const std::size_t dot = text.find('.'); dot != std::string::npos) {
        request.apiGroup = text.substr(dot + 1);
        text.erase(dot);
    }
    request.resource = text;
    return request;
}

std::string clusterRole(std::string_view name, std::string_view rules, std::string_view more = {})
{
    return std::format("---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {{name: {}{}}}\nrules: {}\n",
                       name, more, rules);
}

std::string role(std::string_view name, std::string_view rules, std::string_view space = "ci")
{
    return std::format(
        "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {{name: {}, namespace: {}}}\nrules: {}\n", name,
        space, rules);
}

constexpr std::string_view runner = "{kind: ServiceAccount, name: runner, namespace: ci}";

std::string clusterBinding(std::string_view role, std::string_view subject = runner, std::string_view kind = "ClusterRole")
{
    return std::format("---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {{name: wide-{}}}\n"
                       "roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: {}, name: '{}'}}\nsubjects: [{}]\n",
                       role.substr(role.rfind(':') + 1), kind, role, subject);
}

std::string binding(std::string_view kind, std::string_view role, std::string_view subject = runner, std::string_view space = "ci",
                    std::string_view name = "b")
{
    return std::format("---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {{name: {}, namespace: {}}}\n"
                       "roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: {}, name: '{}'}}\nsubjects: [{}]\n",
                       name, space, kind, role, subject);
}

/// What the runner may, with one role that is bound in the whole cluster.
Answer byRule(std::string_view rule, const std::string &asked)
{
    const RbacModelPtr model = modelOf(clusterRole("r", std::format("[{}]", rule)) + clusterBinding("r"));
    return model->can(Subject::ofServiceAccount("ci", "runner"), request(asked)).answer;
}

Answer byModel(const std::string &yaml, const std::string &asked,
               const Subject &subject = Subject::ofServiceAccount("ci", "runner"), std::string space = "ci", int minor = 36)
{
    return modelOf(yaml, minor)->can(subject, request(asked, std::move(space))).answer;
}

std::uint32_t lineOf(const Location &place)
{
    return place.source ? place.source->position(place.range.begin).line : 0;
}

} // namespace

class TestRbac : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resources_data();
    void resources();
    void roleBindingStaysInItsNamespace();
    void whoIsMeant();
    void accountOfAnotherNamespace();
    void refusedBindingsGiveNothing();
    void impliedGroups();
    void impersonationAsTheServerDoesIt();
    void mastersMayEverything();
    void aggregation();
    void aggregationIntoBuiltInRoles();
    void exportedRoles();
    void redefinedBuiltInRole();
    void builtInRoles_data();
    void builtInRoles();
    void defaultBindings();
    void missingRole();
    void partlyKnownRole();
    void kubelet();
    void severalDefinitions();
    void placesAndWords();
    void grants();
    void hostileInput();
    void tokens();
};

void TestRbac::resources_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *name, const char *rule, const char *asked, bool allowed) {
        QTest::newRow(name) << QString::fromUtf8(rule) << QString::fromUtf8(asked) << allowed;
    };
    const char *const exec = "{apiGroups: [''], resources: [pods/exec], verbs: [create]}";
    row("exact", "{apiGroups: [''], resources: [pods], verbs: [get]}", "get pods:a", true);
    row("other verb", "{apiGroups: [''], resources: [pods], verbs: [get]}", "list pods", false);
    row("other group", "{apiGroups: [apps], resources: [pods], verbs: [get]}", "get pods", false);
    row("every group", "{apiGroups: ['*'], resources: [deployments], verbs: [get]}", "get deployments.apps", true);
    row("every verb", "{apiGroups: [''], resources: [pods], verbs: ['*']}", "deletecollection pods", true);
    row("every resource with its subresources", "{apiGroups: [''], resources: ['*'], verbs: [create]}", "create pods/exec:a", true);
    row("a subresource is not in its resource", "{apiGroups: [''], resources: [pods], verbs: [create]}", "create pods/exec:a",
        false);
    row("exact subresource", exec, "create pods/exec:a", true);
    row("the resource is not in its subresource", exec, "create pods", false);
    row("subresource of all", "{apiGroups: [''], resources: ['*/exec'], verbs: [create]}", "create pods/exec:a", true);
    row("the whole subresource", "{apiGroups: [''], resources: ['*/podexec'], verbs: [create]}", "create pods/exec:a", false);
    row("only that subresource", "{apiGroups: [''], resources: ['*/exec'], verbs: [create]}", "create pods/attach:a", false);
    row("pods/* is nothing: subresource", "{apiGroups: [''], resources: ['pods/*'], verbs: ['*']}", "create pods/exec:a", false);
    row("pods/* is nothing: resource", "{apiGroups: [''], resources: ['pods/*'], verbs: ['*']}", "get pods:a", false);
    row("no groups", "{resources: [pods], verbs: [get]}", "get pods", false);
    row("text instead of a list", "{apiGroups: [''], resources: pods, verbs: [get]}", "get pods", false);
    row("empty names are all", "{apiGroups: [''], resources: [secrets], resourceNames: [], verbs: [get]}", "get secrets:a", true);
    const char *const named = "{apiGroups: ['', apps], resources: [secrets, pods/exec, serviceaccounts/token], resourceNames: [a], "
                              "verbs: ['*']}";
    row("named", named, "get secrets:a", true);
    row("other name", named, "get secrets:b", false);
    row("a creation has no name", named, "create secrets", false);
    row("neither has the deletion of all", named, "deletecollection secrets", false);
    row("nor a list", named, "list secrets", false);
    row("nor a watch", named, "watch secrets", false);
    row("a list with metadata.name has", named, "list secrets:a", true);
    row("a subresource is created with a name: exec", named, "create pods/exec:a", true);
    row("a subresource is created with a name: token", named, "create serviceaccounts/token:a", true);
    row("a subresource of another name", named, "create serviceaccounts/token:b", false);
    row("a star is no name", "{apiGroups: [''], resources: [secrets], resourceNames: ['*'], verbs: [get]}", "get secrets:a", false);
    row("url", "{nonResourceURLs: [/metrics], verbs: [get]}", "get /metrics", true);
    row("other url", "{nonResourceURLs: [/metrics], verbs: [get]}", "get /metrics/slis", false);
    row("url with star", "{nonResourceURLs: [/healthz/*], verbs: [get]}", "get /healthz/etcd", true);
    row("the star stands for what follows", "{nonResourceURLs: [/healthz/*], verbs: [get]}", "get /metrics", false);
    row("a star inside is none", "{nonResourceURLs: ['/a*c'], verbs: [get]}", "get /abc", false);
    row("every url", "{nonResourceURLs: ['*'], verbs: [get]}", "get /x", true);
    row("urls are no resources", "{nonResourceURLs: ['*'], verbs: ['*']}", "get pods", false);
    row("resources are no urls", "{apiGroups: ['*'], resources: ['*'], verbs: ['*']}", "get /x", false);
}

void TestRbac::resources()
{
    QFETCH(QString, rule);
    QFETCH(QString, asked);
    QFETCH(bool, allowed);
    QVERIFY(byRule(rule.toStdString(), asked.toStdString()) == (allowed ? Answer::Yes : Answer::No));
}

static constexpr std::string_view readPods = "[{apiGroups: [''], resources: [pods], verbs: [get]}]";
static constexpr std::string_view readAll =
    "[{apiGroups: ['*'], resources: ['*'], verbs: [get]}, {nonResourceURLs: ['*'], verbs: [get]}]";

void TestRbac::roleBindingStaysInItsNamespace()
{
    const std::string yaml = clusterRole("r", readAll) + binding("ClusterRole", "r");
    const Subject subject = Subject::ofServiceAccount("ci", "runner");
    QVERIFY(byModel(yaml, "get pods", subject, "ci") == Answer::Yes);
    QVERIFY(byModel(yaml, "get pods", subject, "shop") == Answer::No);
    QVERIFY(byModel(yaml, "get pods", subject, "") == Answer::No); // in all namespaces
    QVERIFY(byModel(yaml, "get nodes", subject, "") == Answer::No); // outside of namespaces
    QVERIFY(byModel(yaml, "get /x", subject, "ci") == Answer::No);
    QVERIFY(byModel(yaml, "get namespaces:ci", subject, "ci") == Answer::Yes); // its own Namespace object
    QVERIFY(byModel(role("r", readPods) + binding("Role", "r"), "get pods") == Answer::Yes);
    // A Role of another namespace is another role; one that is not there, here.
    QVERIFY(byModel(role("r", readPods, "shop") + binding("Role", "r"), "get pods") == Answer::Unknown);
    QVERIFY(byModel(role("r", readPods) + clusterRole("r", "[]") + binding("ClusterRole", "r"), "get pods") == Answer::No);
}

void TestRbac::whoIsMeant()
{
    const auto may = [](std::string_view subject, const Subject &who) {
        return byModel(role("r", readPods) + binding("Role", "r", subject), "get pods", who) == Answer::Yes;
    };
    QVERIFY(may("{kind: User, name: jane}", Subject::ofUser("jane")));
    QVERIFY(!may("{kind: User, name: jane}", Subject::ofUser("joe")));
    QVERIFY(!may("{kind: User, name: devs}", Subject::ofUser("jane", {"devs"})));
    QVERIFY(may("{kind: Group, name: devs}", Subject::ofUser("jane", {"devs"})));
    QVERIFY(!may("{kind: Group, name: jane}", Subject::ofUser("jane", {"devs"})));
    QVERIFY(may("{kind: Group, name: devs}", Subject::ofGroup("devs")));
    QVERIFY(!may("{kind: Robot, name: jane}", Subject::ofUser("jane")));
    QVERIFY(may("{kind: User, name: 'system:serviceaccount:ci:runner'}", Subject::ofServiceAccount("ci", "runner")));
    QVERIFY(may("{kind: ServiceAccount, name: runner, namespace: ci}", Subject::ofUser("system:serviceaccount:ci:runner")));
    QVERIFY(!may("{kind: User, name: runner}", Subject::ofServiceAccount("ci", "runner")));
}

void TestRbac::accountOfAnotherNamespace()
{
    const Subject deployer = Subject::ofServiceAccount("build", "deployer");
    const std::string bound =
        role("r", readPods) + binding("Role", "r", "{kind: ServiceAccount, name: deployer, namespace: build}");
    QVERIFY(byModel(bound, "get pods", deployer) == Answer::Yes);
    QVERIFY(byModel(bound, "get pods", Subject::ofServiceAccount("ci", "deployer")) == Answer::No);
    // Without a namespace it is the binding's; in a ClusterRoleBinding there is none.
    const std::string bare = "{kind: ServiceAccount, name: runner}";
    QVERIFY(byModel(role("r", readPods) + binding("Role", "r", bare), "get pods") == Answer::Yes);
    QVERIFY(byModel(clusterRole("r", readPods) + clusterBinding("r", bare), "get pods") == Answer::No);
}

void TestRbac::refusedBindingsGiveNothing()
{
    QVERIFY(byModel(role("r", readPods) + clusterBinding("r", runner, "Role"), "get pods") == Answer::No);
    QVERIFY(byModel(clusterRole("r", readPods) + clusterBinding("r", runner, "Robot"), "get pods") == Answer::No);
    const std::string otherGroup = "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b}\n"
                                   "roleRef: {apiGroup: example.org, kind: ClusterRole, name: r}\n"
                                   "subjects: [{kind: ServiceAccount, name: runner, namespace: ci}]\n";
    QVERIFY(byModel(clusterRole("r", readPods) + otherGroup, "get pods") == Answer::No);
    // The roles of a tool that are only called so.
    QVERIFY(byModel("apiVersion: example.org/v1\nkind: ClusterRole\nmetadata: {name: r}\nrules: " + std::string(readPods) + '\n'
                        + clusterBinding("r"),
                    "get pods")
            == Answer::Unknown);
}

void TestRbac::impliedGroups()
{
    const Subject runnerOfCi = Subject::ofServiceAccount("ci", "runner");
    for (const std::string group : {"system:serviceaccounts", "system:serviceaccounts:ci", "system:authenticated"}) {
        const std::string yaml = role("r", readPods) + binding("Role", "r", "{kind: Group, name: '" + group + "'}");
        QVERIFY(byModel(yaml, "get pods", runnerOfCi) == Answer::Yes);
        QVERIFY(byModel(yaml, "get pods", Subject::ofUser("system:serviceaccount:ci:runner")) == Answer::Yes);
        QVERIFY(byModel(yaml, "get pods", Subject::ofServiceAccount("shop", "x"))
                == (group.ends_with(":ci") ? Answer::No : Answer::Yes));
        QVERIFY(byModel(yaml, "get pods", Subject::ofUser("jane")) == (group == "system:authenticated" ? Answer::Yes : Answer::No));
        QVERIFY(byModel(yaml, "get pods", Subject::ofGroup("system:serviceaccounts:ci")) == Answer::Yes);
        QVERIFY(byModel(yaml, "get pods", Subject::ofUser("system:anonymous")) == Answer::No);
    }
}

void TestRbac::impersonationAsTheServerDoesIt()
{
    using Groups = std::vector<std::string>;
    const std::string account = "system:serviceaccount:ci:runner";
    QVERIFY(Subject::impersonated(account).groups
            == (Groups{"system:serviceaccounts", "system:serviceaccounts:ci", "system:authenticated"}));
    QVERIFY(Subject::impersonated(account, {"devs"}).groups == (Groups{"devs", "system:authenticated"}));
    QVERIFY(Subject::impersonated("jane").groups == Groups{"system:authenticated"});
    QVERIFY(Subject::impersonated("jane", {"system:unauthenticated"}).groups == Groups{"system:unauthenticated"});
    QVERIFY(Subject::impersonated("system:anonymous").groups == Groups{"system:unauthenticated"});
    QVERIFY(Subject::impersonated("system:serviceaccount:ci").groups == Groups{"system:authenticated"});
    QVERIFY(Subject::impersonated("system:serviceaccount:a:b:c").groups == Groups{"system:authenticated"});
}

void TestRbac::mastersMayEverything()
{
    const Access access = modelOf("{}")->can(Subject::ofUser("admin", {"system:masters"}), request("delete nodes:a", ""));
    QVERIFY(access.answer == Answer::Yes);
    QVERIFY(access.reasons.at(0).binding.empty());
    QCOMPARE(explanation(access.reasons.at(0)).english(),
             std::string("The group system:masters may do everything; no authorizer is asked"));
    QVERIFY(byModel("{}", "delete nodes:a", Subject::ofUser("admin", {"kubeadm:cluster-admins"}), "") == Answer::Unknown);
    QVERIFY(byModel("{}", "delete nodes:a", Subject::ofUser("admin", {"kubeadm:cluster-admins"}), "", 28) == Answer::No);
}

static std::string aggregated(std::string_view name, std::string_view selector, std::string_view rules = "[]",
                              std::string_view more = {})
{
    return clusterRole(name, rules, more) + std::format("aggregationRule: {{clusterRoleSelectors: [{}]}}\n", selector);
}

void TestRbac::aggregation()
{
    const std::string part = clusterRole("part", readPods, ", labels: {team: ci}");
    const std::string bound = clusterBinding("whole");
    QVERIFY(byModel(part + bound + aggregated("whole", "{matchLabels: {team: ci}}"), "get pods") == Answer::Yes);
    QVERIFY(byModel(part + bound + aggregated("whole", "{matchLabels: {team: shop}}"), "get pods") == Answer::No);
    QVERIFY(byModel(part + bound + aggregated("whole", "{matchLabels: {team: shop}}, {matchLabels: {team: ci}}"), "get pods")
            == Answer::Yes);
    QVERIFY(byModel(part + bound + aggregated("whole", "{matchExpressions: [{key: team, operator: Exists}]}"), "get pods")
            == Answer::Yes);
    // Only ClusterRoles are aggregated, and hand-written rules are overwritten.
    const std::string labelledRole =
        "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: part, namespace: ci, "
        "labels: {team: ci}}\nrules: "
        + std::string(readPods) + '\n';
    QVERIFY(byModel(labelledRole + bound + aggregated("whole", "{matchLabels: {team: ci}}"), "get pods") == Answer::No);
    QVERIFY(byModel(bound + aggregated("whole", "{matchLabels: {team: ci}}", readPods), "get pods") == Answer::Unknown);
    QVERIFY(byModel(part + bound + aggregated("whole", "{matchLabels: {team: ci}}", readPods), "get pods") == Answer::Yes);
    // In chains and in circles.
    const std::string chain = part + bound + aggregated("middle", "{matchLabels: {team: ci}}", "[]", ", labels: {step: '1'}");
    QVERIFY(byModel(chain + aggregated("whole", "{matchLabels: {step: '1'}}"), "get pods") == Answer::Yes);
    const std::string circle = bound + aggregated("whole", "{matchLabels: {a: a}}", "[]", ", labels: {b: b}")
        + aggregated("other", "{matchLabels: {b: b}}", "[]", ", labels: {a: a}");
    QVERIFY(byModel(circle, "get pods") == Answer::No);
}

void TestRbac::aggregationIntoBuiltInRoles()
{
    const auto labelled = [](std::string_view to) {
        return clusterRole("tekton", "[{apiGroups: [tekton.dev], resources: [taskruns], verbs: [create]}]",
                           std::format(", labels: {{rbac.authorization.k8s.io/aggregate-to-{}: 'true'}}", to));
    };
    const auto may = [&](std::string_view to, std::string_view role) {
        return byModel(labelled(to) + binding("ClusterRole", role), "create taskruns.tekton.dev") == Answer::Yes;
    };
    QVERIFY(may("view", "view") && may("view", "edit") && may("view", "admin"));
    QVERIFY(!may("edit", "view") && may("edit", "edit") && may("edit", "admin"));
    QVERIFY(!may("admin", "view") && !may("admin", "edit") && may("admin", "admin"));
}

void TestRbac::exportedRoles()
{
    // What an export says of a built-in role is what that cluster has.
    const std::string exported = clusterRole("system:aggregate-to-edit", "[{apiGroups: [''], resources: [pods], verbs: [create]}]",
                                             ", labels: {kubernetes.io/bootstrapping: rbac-defaults, "
                                             "rbac.authorization.k8s.io/aggregate-to-edit: 'true'}");
    QVERIFY(byModel(exported + binding("ClusterRole", "edit"), "create pods") == Answer::Yes);
    QVERIFY(byModel(exported + binding("ClusterRole", "edit"), "get secrets:a") == Answer::No);
    QVERIFY(byModel(exported + binding("ClusterRole", "edit"), "get pods") == Answer::Yes); // by way of view, which is built in
}

void TestRbac::redefinedBuiltInRole()
{
    const std::string own = clusterRole("system:auth-delegator", readPods) + clusterBinding("system:auth-delegator");
    QVERIFY(byModel(own, "get pods") == Answer::Yes);
    QVERIFY(byModel(own, "create tokenreviews.authentication.k8s.io") == Answer::Unknown);
    const std::string kept =
        clusterRole("system:auth-delegator", readPods, ", annotations: {rbac.authorization.kubernetes.io/autoupdate: 'false'}")
        + clusterBinding("system:auth-delegator");
    QVERIFY(byModel(kept, "create tokenreviews.authentication.k8s.io") == Answer::No);
}

void TestRbac::builtInRoles_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<int>("minor");
    QTest::addColumn<int>("answer");
    int number = 0;
    const auto row = [&number](const char *role, const char *asked, Answer answer, int minor = 36) {
        QTest::newRow(std::format("{} {} {}", ++number, role, asked).c_str())
            << QString::fromUtf8(role) << QString::fromUtf8(asked) << minor << static_cast<int>(answer);
    };
    using enum Answer;
    row("cluster-admin", "delete nodes:a", Yes);
    row("view", "get configmaps:a", Yes);
    row("view", "get pods/log:a", Yes);
    row("view", "get secrets:a", No);
    row("view", "get roles.rbac.authorization.k8s.io:a", No);
    row("view", "create pods/exec:a", No);
    row("view", "get events.events.k8s.io:a", Yes, 35);
    row("view", "get events.events.k8s.io:a", No, 34);
    row("edit", "list secrets", Yes);
    row("edit", "impersonate serviceaccounts:a", Yes);
    row("edit", "create serviceaccounts/token:a", Yes);
    row("edit", "create serviceaccounts/token:a", Yes, 24);
    row("edit", "create serviceaccounts/token:a", No, 23);
    row("edit", "create pods/exec:a", Yes);
    row("edit", "create pods/attach:a", Yes);
    row("edit", "create pods/portforward:a", Yes);
    row("edit", "patch daemonsets.apps:a", Yes);
    row("edit", "create jobs.batch", Yes);
    row("edit", "delete networkpolicies.networking.k8s.io:a", Yes);
    row("edit", "get networkpolicies.networking.k8s.io:a", Yes);
    row("edit", "create rolebindings.rbac.authorization.k8s.io", No);
    row("edit", "update pods/ephemeralcontainers:a", No);
    row("edit", "create pods/binding:a", No);
    row("edit", "create pods/eviction:a", Yes, 24);
    row("edit", "create pods/eviction:a", No, 22);
    row("edit", "patch namespaces:ci", No);
    row("edit", "update endpoints:a", Yes, 21);
    row("edit", "update endpoints:a", Unknown, 22);
    row("edit", "update endpointslices.discovery.k8s.io:a", No);
    row("edit", "create events", Yes, 22);
    row("edit", "create events", No, 21);
    row("edit", "update leases.coordination.k8s.io:a", Yes, 25);
    row("edit", "update leases.coordination.k8s.io:a", Unknown, 24);
    row("edit", "update leases.coordination.k8s.io:a", No, 23);
    row("edit", "create resourceclaims.resource.k8s.io", Unknown, 33);
    row("edit", "create resourceclaims.resource.k8s.io", No, 32);
    row("edit", "create resourceclaims.resource.k8s.io", Yes);
    row("admin", "create rolebindings.rbac.authorization.k8s.io", Yes);
    row("admin", "list secrets", Yes);
    row("admin", "get pods:a", Yes);
    row("admin", "bind roles.rbac.authorization.k8s.io:a", No);
    row("admin", "escalate roles.rbac.authorization.k8s.io:a", No);
    row("admin", "update resourcequotas:a", No);
    row("system:auth-delegator", "create tokenreviews.authentication.k8s.io", Yes);
    row("system:node", "list secrets", Yes);
    row("system:node", "delete deployments.apps:a", Unknown);
    row("system:kubelet-api-admin", "get nodes/proxy:a", Yes);
    row("system:controller:clusterrole-aggregation-controller", "escalate clusterroles.rbac.authorization.k8s.io:a", Yes);
}

void TestRbac::builtInRoles()
{
    QFETCH(QString, role);
    QFETCH(QString, asked);
    QFETCH(int, minor);
    QFETCH(int, answer);
    const Answer given =
        byModel(clusterBinding(role.toStdString()), asked.toStdString(), Subject::ofServiceAccount("ci", "runner"), "ci", minor);
    QVERIFY2(static_cast<int>(given) == answer, std::string(toString(given)).c_str());
}

void TestRbac::defaultBindings()
{
    const Subject jane = Subject::ofUser("jane");
    const Subject nobody = Subject::ofUser("system:anonymous");
    QVERIFY(byModel("{}", "create selfsubjectaccessreviews.authorization.k8s.io", jane, "") == Answer::Yes);
    QVERIFY(byModel("{}", "create selfsubjectaccessreviews.authorization.k8s.io", nobody, "") == Answer::No);
    QVERIFY(byModel("{}", "create selfsubjectaccessreviews.authorization.k8s.io", nobody, "", 13) == Answer::Yes);
    QVERIFY(byModel("{}", "get /apis/apps", jane, "") == Answer::Yes);
    QVERIFY(byModel("{}", "get /version", nobody, "") == Answer::Yes);
    QVERIFY(byModel("{}", "get /apis/apps", nobody, "") == Answer::No);
    QVERIFY(byModel("{}", "get /openid/v1/jwks", jane, "") == Answer::No);
    QVERIFY(byModel("{}", "get /openid/v1/jwks", Subject::ofServiceAccount("ci", "runner"), "") == Answer::Yes);
    QVERIFY(byModel("{}", "get pods", Subject::ofServiceAccount("ci", "runner")) == Answer::No);
    QVERIFY(byModel("{}", "escalate clusterroles.rbac.authorization.k8s.io:a",
                    Subject::ofServiceAccount("kube-system", "clusterrole-aggregation-controller"), "")
            == Answer::Yes);
    QVERIFY(byModel("{}", "list secrets", Subject::ofUser("system:kube-controller-manager"), "") == Answer::Yes);
    const RbacModelPtr model = modelOf("{}");
    const Access access = model->can(jane, request("get /version", ""));
    QVERIFY(access.reasons.at(0).isBuiltInBinding);
    QVERIFY(!access.reasons.at(0).bindingPlace.source);
    QCOMPARE(access.reasons.at(0).rule->builtInRole, std::string_view("system:discovery"));
}

void TestRbac::missingRole()
{
    const RbacModelPtr model = modelOf(binding("Role", "ghost"));
    const Subject subject = Subject::ofServiceAccount("ci", "runner");
    const Access access = model->can(subject, request("get pods"));
    QVERIFY(access.answer == Answer::Unknown);
    QVERIFY(access.reasons.at(0).doubt == Doubt::MissingRole);
    QCOMPARE(explanation(access.reasons[0]).english(),
             std::string("RoleBinding ci/b refers to Role ci/ghost, which is not in the input and not built in"));
    QCOMPARE(lineOf(access.reasons[0].bindingPlace), 4U);
    QVERIFY(model->can(subject, request("get pods", "shop")).answer == Answer::No);
    QVERIFY(model->can(Subject::ofUser("jane"), request("get pods")).answer == Answer::No);
    // What another binding gives for certain is certain.
    QVERIFY(byModel(binding("Role", "ghost") + clusterRole("r", readPods) + clusterBinding("r"), "get pods") == Answer::Yes);
}

void TestRbac::partlyKnownRole()
{
    const Access access = modelOf(clusterBinding("system:node"))->can(Subject::ofServiceAccount("ci", "runner"), request("get x"));
    QVERIFY(access.answer == Answer::Unknown);
    QVERIFY(access.reasons.at(0).doubt == Doubt::PartlyKnownRole);
    QVERIFY(!access.reasons[0].rule);
}

void TestRbac::kubelet()
{
    QVERIFY(byModel("{}", "get secrets:a", Subject::ofUser("system:node:a", {"system:nodes"})) == Answer::Unknown);
    QVERIFY(byModel("{}", "get secrets:a", Subject::ofUser("system:node:a")) == Answer::No);
}

void TestRbac::severalDefinitions()
{
    const std::string_view readSecrets = "[{apiGroups: [''], resources: [pods], verbs: [get]}, "
                                         "{apiGroups: [''], resources: [secrets], verbs: [get]}]";
    const std::string twoRoles = role("r", readPods) + role("r", readSecrets) + binding("Role", "r");
    QVERIFY(byModel(twoRoles, "get pods") == Answer::Yes);
    QVERIFY(byModel(twoRoles, "get secrets:a") == Answer::Unknown);
    QVERIFY(byModel(twoRoles, "get nodes:a") == Answer::No);
    const std::string twoBindings = role("r", readPods) + binding("Role", "r") + binding("Role", "r", "{kind: User, name: jane}");
    QVERIFY(byModel(twoBindings, "get pods") == Answer::Unknown);
    QVERIFY(byModel(twoBindings + clusterRole("c", readPods) + clusterBinding("c"), "get pods") == Answer::Yes);
    QVERIFY(byModel(role("r", readPods) + binding("Role", "r") + binding("Role", "r"), "get pods") == Answer::Yes);
    const std::string twoParts = clusterRole("part", readPods, ", labels: {a: a}") + clusterRole("part", readPods)
        + aggregated("whole", "{matchLabels: {a: a}}") + clusterBinding("whole");
    QVERIFY(byModel(twoParts, "get pods") == Answer::Unknown);
}

void TestRbac::placesAndWords()
{
    const std::string rules =
        "\n- {apiGroups: [''], resources: [secrets], verbs: [get]}\n- {apiGroups: [''], resources: [pods], verbs: [get]}";
    const RbacModelPtr model = modelOf(role("r", rules) + binding("Role", "r", "{kind: User, name: jane}, " + std::string(runner)));
    const Access access = model->can(Subject::ofServiceAccount("ci", "runner"), request("get pods"));
    QVERIFY(access.answer == Answer::Yes);
    const Grant &grant = access.reasons.at(0);
    QCOMPARE(lineOf(grant.rulePlace), 7U);
    QCOMPARE(lineOf(grant.bindingPlace), 11U);
    QCOMPARE(lineOf(grant.roleReference), 12U);
    QCOMPARE(lineOf(grant.subjectPlace), 13U);
    QCOMPARE(grant.subjectPlace.node["name"].scalar(), std::string_view("runner"));
    QCOMPARE(grant.binding, std::string("RoleBinding ci/b"));
    QCOMPARE(grant.role, std::string("Role ci/r"));
    QCOMPARE(explanation(grant).english(), std::string("RoleBinding ci/b gives Role ci/r"));
}

void TestRbac::grants()
{
    const RbacModelPtr model = modelOf(role("r", readPods) + clusterRole("c", readAll) + binding("Role", "r") + clusterBinding("c")
                                       + binding("Role", "ghost", runner, "ci", "lost"));
    const std::vector<Grant> grants = model->grantsOf(Subject::ofServiceAccount("ci", "runner"));
    const auto isWritten = [](const Grant &grant) { return !grant.isBuiltInBinding; };
    QCOMPARE(std::ranges::count_if(grants, isWritten), 4);
    QVERIFY(grants[0].isClusterWide && grants[1].isClusterWide && !grants[2].isClusterWide);
    QCOMPARE(grants[2].namespaceName, std::string("ci"));
    QVERIFY(grants[3].doubt == Doubt::MissingRole && !grants[3].rule);
    QVERIFY(std::ranges::any_of(grants, [](const Grant &grant) { return grant.binding == "ClusterRoleBinding system:discovery"; }));
}

void TestRbac::hostileInput()
{
    const Subject subject = Subject::ofServiceAccount("ci", "runner");
    std::string many = role("r", "[{apiGroups: [''], resources: [a, b, c, d, e, f, g, h], verbs: [get]}]") + binding("Role", "r");
    const RbacModelPtr short1 = modelOf(many, 36, {.texts = 5});
    QVERIFY(short1->isCutShort());
    QVERIFY(short1->can(subject, request("get a")).answer == Answer::Unknown);
    // Each of a thousand roles is made of all the others.
    std::string circles = clusterBinding("r0");
    for (int i = 0; i < 1000; ++i)
        circles += aggregated("r" + std::to_string(i), "{matchLabels: {a: a}}", "[]", ", labels: {a: a}");
    QVERIFY(byModel(circles, "get pods") == Answer::No);
    const RbacModelPtr short2 = modelOf(circles, 36, {.comparisons = 1000});
    QVERIFY(short2->can(subject, request("get pods")).answer == Answer::Unknown);
    const RbacModelPtr short3 = modelOf(circles + clusterBinding("r1"), 36, {.effectiveRules = 1000});
    QVERIFY(short3->can(subject, request("get pods")).answer == Answer::Unknown);
    // Neither kinds of nodes nor absent parts matter.
    const std::string odd =
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: r}\nrules: {a: [b]}\n---\n"
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b}\n---\n"
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nroleRef: [a]\nsubjects: x\n---\n"
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\n"
        "aggregationRule: {clusterRoleSelectors: {a: b}}\nmetadata: {name: [r]}\nrules: [x, [y], {verbs: {a: b}}]\n";
    QVERIFY(byModel(odd + clusterBinding("r"), "get pods") == Answer::No);
}

void TestRbac::tokens()
{
    const auto mountOf = [](std::string_view pod, std::string_view accounts) {
        const std::string yaml = std::format(
            "apiVersion: v1\nkind: Pod\nmetadata: {{name: p, namespace: ci}}\nspec:\n{}  containers: []\n{}", pod, accounts);
        const RbacModelPtr model = modelOf(yaml);
        const ManifestPtr manifest = Manifest::parse(SourceText::create("a.yaml", yaml));
        TokenMount mount = tokenMount(manifest->resources()[0].root()["spec"], "ci", *model);
        return std::format("{} {} {} {}", mount.isMounted, mount.account, lineOf(mount.accountPlace), lineOf(mount.decidedBy));
    };
    const auto account = [](std::string_view name, std::string_view value) {
        return std::format("---\napiVersion: v1\nkind: ServiceAccount\nmetadata: {{name: {}, namespace: ci}}\n{}", name, value);
    };
    const std::string off = account("runner", "automountServiceAccountToken: false\n");
    const std::string_view named = "  serviceAccountName: runner\n";
    QCOMPARE(mountOf("", ""), std::string("true default 4 4"));
    QCOMPARE(mountOf(named, ""), std::string("true runner 5 4"));
    QCOMPARE(mountOf(named, off), std::string("false runner 5 11"));
    QCOMPARE(mountOf(named, account("runner", "")), std::string("true runner 5 4"));
    QCOMPARE(mountOf(named, account("other", "automountServiceAccountToken: false\n")), std::string("true runner 5 4"));
    QCOMPARE(mountOf(named, off + off), std::string("false runner 5 11"));
    QCOMPARE(mountOf(named, off + account("runner", "")), std::string("true runner 5 4"));
    QCOMPARE(mountOf("  serviceAccountName: runner\n  automountServiceAccountToken: true\n", off), std::string("true runner 5 6"));
    QCOMPARE(mountOf("  automountServiceAccountToken: false\n", ""), std::string("false default 4 5"));
    QCOMPARE(mountOf("  serviceAccount: runner\n", off), std::string("false runner 5 11"));
    const std::string_view projected =
        "  automountServiceAccountToken: false\n  volumes:\n  - name: t\n    projected:\n      sources:\n"
        "      - serviceAccountToken: {path: token";
    QCOMPARE(mountOf(std::string(projected) + "}\n", ""), std::string("true default 4 10"));
    QCOMPARE(mountOf(std::string(projected) + ", audience: vault}\n", ""), std::string("false default 4 5"));
}

QTEST_APPLESS_MAIN(TestRbac)
#include "tst_rbac.moc"
