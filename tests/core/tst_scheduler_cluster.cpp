// Placement where more than a pod and a node has a say: runtime classes, admission, other pods, Karpenter.

#include "placement_support.h"

#include <QTest>

#include <algorithm>
#include <format>

using namespace bulkhead;

namespace {

std::string node(const std::string &name, const std::string &labels = {}, const std::string &taints = {})
{
    return std::format("---\napiVersion: v1\nkind: Node\nmetadata: {{name: {}, labels: {{{}}}}}\nspec: {{taints: [{}]}}\n", name,
                       labels, taints);
}

/// A Deployment "name" with label app: name.
std::string workload(const std::string &name, const std::string &fields = {}, const std::string &namespaceName = "shop",
                     const std::string &kind = "Deployment")
{
    return std::format("---\napiVersion: apps/v1\nkind: {}\nmetadata: {{name: {}, namespace: {}}}\nspec: {{template: {{metadata: "
                       "{{labels: {{app: {}}}}}, spec: {{containers: [{{name: main, image: example.io/app}}]{}{}}}}}}}\n",
                       kind, name, namespaceName, name, fields.empty() ? "" : ", ", fields);
}

std::string daemonSet(const std::string &name, const std::string &fields = {}, const std::string &namespaceName = "shop")
{
    return workload(name, fields, namespaceName, "DaemonSet");
}

/// Namespace shop with one annotation.
std::string annotated(const std::string &key, const std::string &value)
{
    return std::format("---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  annotations:\n    {}: '{}'\n", key, value);
}

std::string apiServer(const std::string &plugins)
{
    return "---\napiVersion: v1\nkind: Pod\nmetadata: {name: kube-apiserver, namespace: kube-system}\nspec: {containers: [{name: "
           "kube-apiserver, image: registry.k8s.io/kube-apiserver:v1.35.0, command: [kube-apiserver, --authorization-mode=Node, "
           "\"--enable-admission-plugins="
        + plugins + "\"]}]}\n";
}

std::string runtimeClass(const std::string &scheduling)
{
    return "---\napiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: kata}\nhandler: kata\nscheduling: {" + scheduling
        + "}\n";
}

/// Required pod (anti-)affinity to pods with label app: `app`.
std::string near(const std::string &kind, const std::string &app, const std::string &more = {},
                 const std::string &topology = "kubernetes.io/hostname")
{
    return std::format("affinity: {{{}: {{requiredDuringSchedulingIgnoredDuringExecution: [{{labelSelector: {{matchLabels: {{app: "
                       "{}}}}}, topologyKey: {}{}{}}}]}}}}",
                       kind, app, topology, more.empty() ? "" : ", ", more);
}

std::string host(const std::string &name)
{
    return "kubernetes.io/hostname: " + name;
}

std::string nodePool(const std::string &templateFields, const std::string &labels = {})
{
    return std::format("---\napiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: {{name: ci}}\nspec: {{template: {{metadata: "
                       "{{labels: {{{}}}}}, spec: {{{}}}}}}}\n",
                       labels, templateFields);
}

/// Pools are no nodes.
NodeView viewFor(const std::string &yaml)
{
    return yaml.contains("kind: NodePool") ? NodeView::Groups : NodeView::EachNode;
}

constexpr auto yes = Answer::Yes;
constexpr auto no = Answer::No;
constexpr auto unknown = Answer::Unknown;

} // namespace

#define EXPECT(yaml, pod, where, expected)                                                                                         \
    do {                                                                                                                           \
        const IsolationPtr whole = isolationOf(yaml, viewFor(yaml));                                                               \
        const Asked asked = ask(*whole, pod, where);                                                                               \
        QVERIFY2(asked.landing.answer == (expected), described(asked.placement).c_str());                                          \
        QVERIFY2(asked.landing == asked.placement.landing, described(asked.placement).c_str());                                    \
    } while (false)
#define EXPECT_STEP(yaml, pod, where, expected, decides)                                                                           \
    do {                                                                                                                           \
        const IsolationPtr whole = isolationOf(yaml, viewFor(yaml));                                                               \
        const Asked asked = ask(*whole, pod, where);                                                                               \
        QVERIFY2(asked.landing.answer == (expected), described(asked.placement).c_str());                                          \
        QVERIFY2(!asked.placement.reasons.empty() && asked.placement.reasons.front().step == PlacementStep::decides                \
                     && asked.placement.reasons.front().result == (expected),                                                      \
                 described(asked.placement).c_str());                                                                              \
    } while (false)
#define EXPECT_CONDITIONAL(yaml, pod, where)                                                                                       \
    do {                                                                                                                           \
        const IsolationPtr whole = isolationOf(yaml, viewFor(yaml));                                                               \
        const Asked asked = ask(*whole, pod, where);                                                                               \
        QVERIFY2(asked.landing.answer == unknown && asked.landing.isConditional, described(asked.placement).c_str());              \
        QVERIFY2(asked.placement.reasons.front().step == PlacementStep::Admission, described(asked.placement).c_str());            \
    } while (false)

class SchedulerClusterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runtimeClasses()
    {
        const std::string pod = workload("web", "runtimeClassName: kata");
        EXPECT_STEP(pod + node("n"), "web", "n", unknown, RuntimeClass); // the object is not here
        EXPECT(pod + runtimeClass("") + node("n"), "web", "n", yes);
        EXPECT_STEP(pod + runtimeClass("nodeSelector: {kata: yes}") + node("n"), "web", "n", no, RuntimeClass);
        EXPECT(pod + runtimeClass("nodeSelector: {kata: 'true'}") + node("n", "kata: 'true'"), "web", "n", yes);
        EXPECT(pod + runtimeClass("tolerations: [{key: kata, operator: Exists}]")
                   + node("n", "", "{key: kata, effect: NoSchedule}"),
               "web", "n", yes);
        EXPECT(workload("web") + runtimeClass("tolerations: [{key: kata, operator: Exists}]")
                   + node("n", "", "{key: kata, effect: NoSchedule}"),
               "web", "n", no);
    }

    void runtimeClassThatContradictsThePod()
    {
        const std::string pod = workload("web", "runtimeClassName: kata, nodeSelector: {pool: app}");
        const std::string both = pod + runtimeClass("nodeSelector: {pool: kata}");
        EXPECT(both + node("n", "pool: kata"), "web", "n", no);
        EXPECT_STEP(both + node("n", "pool: app"), "web", "n", no, RuntimeClass); // rejected, not "the second wins"
        EXPECT(pod + runtimeClass("nodeSelector: {pool: app}") + node("n", "pool: app"), "web", "n", yes);
    }

    void namespaceSelectorIsConditional()
    {
        const std::string pod = workload("web") + annotated("scheduler.alpha.kubernetes.io/node-selector", "pool=app,env=prod");
        EXPECT_CONDITIONAL(pod + node("n", "pool: ci"), "web", "n");
        EXPECT_CONDITIONAL(pod + node("n", "pool: app"), "web", "n");
        EXPECT(pod + node("n", "pool: app, env: prod"), "web", "n", yes);
        EXPECT(pod + node("n", "pool: app, env: prod", "{key: a, effect: NoSchedule}"), "web", "n", no);
        const IsolationPtr same = isolationOf(pod + node("n", "pool: app, env: prod"), NodeView::EachNode);
        QVERIFY(!ask(*same, "web", "n").landing.isConditional);
    }

    void namespaceSelectorWithAnApiServerInSight()
    {
        const std::string pod = workload("web") + annotated("scheduler.alpha.kubernetes.io/node-selector", "pool=app");
        EXPECT_STEP(pod + apiServer("NodeRestriction,PodNodeSelector") + node("n", "pool: ci"), "web", "n", no, Admission);
        EXPECT(pod + apiServer("NodeRestriction,PodNodeSelector") + node("n", "pool: app"), "web", "n", yes);
        EXPECT(pod + apiServer("NodeRestriction") + node("n", "pool: ci"), "web", "n", yes);
        const std::string conflicting =
            workload("web", "nodeSelector: {pool: ci}") + annotated("scheduler.alpha.kubernetes.io/node-selector", "pool=app");
        EXPECT(conflicting + apiServer("PodNodeSelector") + node("n", "pool: ci"), "web", "n", no);
        EXPECT(conflicting + apiServer("PodNodeSelector") + node("n", "pool: app"), "web", "n", no);
        EXPECT_CONDITIONAL(conflicting + node("n", "pool: ci"), "web", "n");
    }

    void otherNamespacesAreNotMeant()
    {
        const std::string pod = workload("web", "", "other") + annotated("scheduler.alpha.kubernetes.io/node-selector", "pool=app");
        EXPECT(pod + node("n", "pool: ci"), "web", "n", yes);
    }

    void namespaceTolerationsAreConditional()
    {
        const std::string taint = "{key: gpu, effect: NoSchedule}";
        const std::string defaults = annotated("scheduler.alpha.kubernetes.io/defaultTolerations",
                                               R"([{"key": "gpu", "operator": "Exists", "effect": "NoSchedule"}])");
        EXPECT_CONDITIONAL(workload("web") + defaults + node("n", "", taint), "web", "n");
        EXPECT(workload("web") + defaults + node("n", "", "{key: other, effect: NoSchedule}"), "web", "n", no);
        EXPECT(workload("web") + defaults + node("n"), "web", "n", yes);
        EXPECT(workload("web") + defaults + apiServer("PodTolerationRestriction") + node("n", "", taint), "web", "n", yes);
        EXPECT(workload("web") + defaults + apiServer("NodeRestriction") + node("n", "", taint), "web", "n", no);
    }

    void tolerationsWhitelist()
    {
        const std::string taint = "{key: gpu, effect: NoSchedule}";
        const std::string pod = workload("web", "tolerations: [{key: gpu, operator: Exists, effect: NoSchedule}]");
        const auto allowed = [](const char *list) { return annotated("scheduler.alpha.kubernetes.io/tolerationsWhitelist", list); };
        EXPECT(pod + allowed("[]") + node("n", "", taint), "web", "n", yes);
        EXPECT(pod + allowed(R"([{"key": "gpu", "operator": "Exists", "effect": "NoSchedule"}])") + node("n", "", taint), "web",
               "n", yes);
        EXPECT_CONDITIONAL(pod + allowed(R"([{"key": "fpga", "operator": "Exists"}])") + node("n", "", taint), "web", "n");
        EXPECT(pod + allowed(R"([{"key": "fpga", "operator": "Exists"}])") + apiServer("PodTolerationRestriction")
                   + node("n", "", taint),
               "web", "n", no);
    }

    void openShiftSelectorsAreEnforced()
    {
        const std::string scheduler = "---\napiVersion: config.openshift.io/v1\nkind: Scheduler\nmetadata: {name: cluster}\nspec: "
                                      "{defaultNodeSelector: pool=app}\n";
        EXPECT_STEP(workload("web") + annotated("openshift.io/node-selector", "pool=app") + node("n", "pool: ci"), "web", "n", no,
                    NodeSelector);
        EXPECT(workload("web") + annotated("openshift.io/node-selector", "pool=app") + node("n", "pool: app"), "web", "n", yes);
        EXPECT(workload("web") + scheduler + node("n", "pool: ci"), "web", "n", no);
        EXPECT(workload("web") + scheduler + node("n", "pool: app"), "web", "n", yes);
        // The namespace's replaces the cluster's, also with nothing
        EXPECT(workload("web") + scheduler + annotated("openshift.io/node-selector", "") + node("n", "pool: ci"), "web", "n", yes);
    }

    void podAffinityNeedsItsTopology()
    {
        EXPECT_STEP(workload("web", near("podAffinity", "web", "", "rack")) + node("n"), "web", "n", no, PodAffinity);
        EXPECT(workload("web", near("podAffinity", "web")) + node("n", host("n")), "web", "n", yes); // the first of its kind
        EXPECT(daemonSet("agent") + workload("web", near("podAffinity", "agent")) + node("n", host("n")), "web", "n", yes);
        EXPECT(workload("web", near("podAffinity", "absent")) + node("n", host("n")), "web", "n", unknown);
    }

    void podAffinityFollowsPods()
    {
        const std::string nodes = node("a", host("a") + ", pool: db") + node("b", host("b"));
        const std::string pods = workload("db", "nodeSelector: {pool: db}") + workload("web", near("podAffinity", "db"));
        const IsolationPtr isolation = isolationOf(pods + nodes, NodeView::EachNode);
        QVERIFY(ask(*isolation, "web", "a").landing.answer != no);
        QVERIFY(ask(*isolation, "web", "b").landing.answer != yes);
        EXPECT(daemonSet("agent", "nodeSelector: {pool: db}") + workload("web", near("podAffinity", "agent")) + nodes, "web", "a",
               yes);
    }

    void podAntiAffinityKeepsAway()
    {
        const std::string places = node("n", host("n"));
        EXPECT_STEP(daemonSet("agent") + workload("web", near("podAntiAffinity", "agent")) + places, "web", "n", no,
                    PodAntiAffinity);
        EXPECT(daemonSet("agent") + workload("web", near("podAntiAffinity", "agent", "", "rack")) + places, "web", "n",
               yes); // no such label
        EXPECT(workload("db") + workload("web", near("podAntiAffinity", "db")) + places, "web", "n", yes); // db may be elsewhere
        EXPECT(workload("web", near("podAntiAffinity", "web")) + places, "web", "n", yes); // one of them may
        EXPECT(daemonSet("agent", "nodeSelector: {pool: x}") + workload("web", near("podAntiAffinity", "agent")) + places, "web",
               "n", yes);
    }

    void podAntiAffinityAndNamespaces()
    {
        const std::string agent = daemonSet("agent", "", "other") + node("n", host("n"));
        EXPECT(agent + workload("web", near("podAntiAffinity", "agent")), "web", "n", yes); // its own namespace only
        EXPECT(agent + workload("web", near("podAntiAffinity", "agent", "namespaces: [other]")), "web", "n", no);
        EXPECT(agent + workload("web", near("podAntiAffinity", "agent", "namespaceSelector: {}")), "web", "n", no);
        EXPECT(agent + workload("web", near("podAntiAffinity", "agent", "namespaces: [third]")), "web", "n", yes);
        const std::string labelled = "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: other, labels: {team: a}}\n";
        EXPECT(agent + labelled + workload("web", near("podAntiAffinity", "agent", "namespaceSelector: {matchLabels: {team: a}}")),
               "web", "n", no);
        EXPECT(agent + labelled + workload("web", near("podAntiAffinity", "agent", "namespaceSelector: {matchLabels: {team: b}}")),
               "web", "n", yes);
    }

    void podAntiAffinityIsSymmetric()
    {
        const std::string places = node("n", host("n"));
        EXPECT_STEP(daemonSet("agent", near("podAntiAffinity", "web")) + workload("web") + places, "web", "n", no, PodAntiAffinity);
        EXPECT(daemonSet("agent", near("podAntiAffinity", "db")) + workload("web") + places, "web", "n", yes);
        // Required affinity is not
        EXPECT(daemonSet("agent", near("podAffinity", "agent")) + workload("web") + places, "web", "n", yes);
    }

    void pinnedPodsFillTheirZone()
    {
        const std::string pinned =
            "---\napiVersion: v1\nkind: Pod\nmetadata: {name: db, namespace: shop, labels: {app: db}}\nspec: "
            "{nodeName: a, containers: [{name: main, image: example.io/db}]}\n";
        const std::string all = pinned + workload("web", near("podAntiAffinity", "db", "", "zone")) + node("a", "zone: one")
            + node("b", "zone: one") + node("c", "zone: two") + node("d");
        EXPECT(all, "web", "a", no);
        EXPECT(all, "web", "b", no);
        EXPECT(all, "web", "c", yes);
        EXPECT(all, "web", "d", yes);
    }

    void karpenterRequirements()
    {
        const std::string exists = nodePool("requirements: [{key: team, operator: Exists}]");
        EXPECT(workload("web") + exists, "web", "ci", yes);
        EXPECT(workload("web", "nodeSelector: {team: blue}") + exists, "web", "ci", yes); // the pod labels the pool
        EXPECT(workload("web", "nodeSelector: {squad: blue}") + exists, "web", "ci", no); // nobody declares this key
        const std::string in = nodePool("requirements: [{key: team, operator: In, values: [red, green]}]");
        EXPECT(workload("web") + in, "web", "ci", yes);
        EXPECT(workload("web", "nodeSelector: {team: red}") + in, "web", "ci", yes);
        EXPECT(workload("web", "nodeSelector: {team: blue}") + in, "web", "ci", no);
        const std::string notIn = nodePool("requirements: [{key: team, operator: NotIn, values: [red]}]");
        EXPECT(workload("web", "nodeSelector: {team: red}") + notIn, "web", "ci", no);
        const std::string generation = nodePool("requirements: [{key: generation, operator: Gt, values: ['5']}]");
        EXPECT(workload("web", "nodeSelector: {generation: '7'}") + generation, "web", "ci", yes);
        EXPECT(workload("web", "nodeSelector: {generation: '5'}") + generation, "web", "ci", no);
    }

    void karpenterAffinity()
    {
        const auto required = [](const char *expression) {
            return std::format("affinity: {{nodeAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: {{nodeSelectorTerms: "
                               "[{{matchExpressions: [{{key: team, {}}}]}}]}}}}}}",
                               expression);
        };
        const std::string open = nodePool("requirements: []");
        EXPECT(workload("web", required("operator: NotIn, values: [red]")) + open, "web", "ci", yes);
        EXPECT(workload("web", required("operator: DoesNotExist")) + open, "web", "ci", yes);
        EXPECT(workload("web", required("operator: Exists")) + open, "web", "ci", no);
        const std::string in = nodePool("requirements: [{key: team, operator: In, values: [red, green]}]");
        EXPECT(workload("web", required("operator: NotIn, values: [red]")) + in, "web", "ci", yes);
        EXPECT(workload("web", required("operator: NotIn, values: [red, green]")) + in, "web", "ci", no);
        EXPECT(workload("web", required("operator: In, values: [blue, green]")) + in, "web", "ci", yes);
        EXPECT(workload("web", required("operator: DoesNotExist")) + in, "web", "ci", no);
    }

    void karpenterTaintsAndLabels()
    {
        const std::string pool = nodePool("taints: [{key: dedicated, value: ci, effect: NoSchedule}], startupTaints: [{key: cni, "
                                          "effect: NoExecute}]",
                                          "pool: ci");
        EXPECT_STEP(workload("web") + pool, "web", "ci", no, Taints);
        const std::string tolerating = "tolerations: [{key: dedicated, operator: Exists}]";
        EXPECT(workload("web", tolerating) + pool, "web", "ci", yes); // start-up taints go away
        EXPECT(workload("web", tolerating + ", nodeSelector: {pool: ci}") + pool, "web", "ci", yes);
        EXPECT(workload("web", tolerating + ", nodeSelector: {pool: app}") + pool, "web", "ci", no);
        EXPECT(workload("web", tolerating + ", nodeSelector: {karpenter.sh/nodepool: ci}") + pool, "web", "ci", yes);
        EXPECT(workload("web", tolerating + ", nodeSelector: {karpenter.sh/nodepool: other}") + pool, "web", "ci", no);
    }

    void karpenterWellKnownLabels()
    {
        const std::string open = nodePool("requirements: []");
        for (const char *label : {"topology.kubernetes.io/zone: a", "kubernetes.io/arch: arm64", "karpenter.sh/capacity-type: spot",
                                  "node.kubernetes.io/instance-type: m5.large"}) {
            const IsolationPtr pool = isolationOf(workload("web", std::format("nodeSelector: {{{}}}", label)) + open);
            QVERIFY2(ask(*pool, "web", "ci").landing.answer != no, label);
        }
        const std::string zones = nodePool("requirements: [{key: topology.kubernetes.io/zone, operator: In, values: [a, b]}]");
        EXPECT(workload("web", "nodeSelector: {topology.kubernetes.io/zone: a}") + zones, "web", "ci", yes);
        EXPECT(workload("web", "nodeSelector: {topology.kubernetes.io/zone: c}") + zones, "web", "ci", no);
    }
};

QTEST_APPLESS_MAIN(SchedulerClusterTest)
#include "tst_scheduler_cluster.moc"
