// Node groups as each platform writes them.

#include "placement_support.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <format>
#include <set>

using namespace bulkhead;

namespace {

struct Platform {
    const char *name;
    const char *yaml;
    GroupSource source;
    const char *group;
    std::vector<std::pair<std::string, std::string>> labels; ///< some of the group's
    std::set<std::string> taints; ///< all of the group's, as text
    std::optional<std::size_t> nodes{};
};

const Platform platforms[] = {
    {"eksctl, managed",
     R"(apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: shop, region: eu-west-1}
managedNodeGroups:
- name: ci
  desiredCapacity: 3
  labels: {pool: ci}
  taints:
  - {key: dedicated, value: ci, effect: NoSchedule}
  - {key: gpu, effect: NoExecute}
)",
     GroupSource::Eksctl,
     "ci",
     {{"pool", "ci"},
      {"eks.amazonaws.com/nodegroup", "ci"},
      {"alpha.eksctl.io/nodegroup-name", "ci"},
      {"alpha.eksctl.io/cluster-name", "shop"}},
     {"dedicated=ci:NoSchedule", "gpu:NoExecute"},
     3},
    {"eksctl, taints as a map",
     R"(apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: {name: shop, region: eu-west-1}
nodeGroups:
- name: ci
  labels: {pool: ci}
  taints: {dedicated: "ci:NoSchedule", gpu: "true:NoExecute"}
)",
     GroupSource::Eksctl,
     "ci",
     {{"pool", "ci"}, {"alpha.eksctl.io/nodegroup-name", "ci"}},
     {"dedicated=ci:NoSchedule", "gpu=true:NoExecute"}},
    {"Karpenter",
     R"(apiVersion: karpenter.sh/v1
kind: NodePool
metadata: {name: ci}
spec:
  template:
    metadata: {labels: {pool: ci}}
    spec:
      requirements: [{key: karpenter.sh/capacity-type, operator: In, values: [spot]}]
      taints: [{key: dedicated, value: ci, effect: NoSchedule}]
      startupTaints: [{key: cni, effect: NoExecute}]
)",
     GroupSource::Karpenter,
     "ci",
     {{"pool", "ci"}, {"karpenter.sh/nodepool", "ci"}},
     {"dedicated=ci:NoSchedule"}},
    {"Karpenter, a claim",
     R"(apiVersion: karpenter.sh/v1
kind: NodeClaim
metadata: {name: ci-x7k2, labels: {pool: ci}}
spec:
  requirements: [{key: kubernetes.io/arch, operator: In, values: [amd64]}]
  taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
     GroupSource::Karpenter,
     "ci-x7k2",
     {{"pool", "ci"}},
     {"dedicated=ci:NoSchedule"}},
    {"Karpenter, old",
     R"(apiVersion: karpenter.sh/v1alpha5
kind: Provisioner
metadata: {name: ci}
spec:
  labels: {pool: ci}
  taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
     GroupSource::Karpenter,
     "ci",
     {{"pool", "ci"}, {"karpenter.sh/provisioner-name", "ci"}},
     {"dedicated=ci:NoSchedule"}},
    {"Google",
     R"(apiVersion: container.cnrm.cloud.google.com/v1beta1
kind: ContainerNodePool
metadata: {name: ci}
spec:
  location: europe-west1
  nodeCount: 2
  clusterRef: {name: shop}
  nodeConfig:
    labels: {pool: ci}
    resourceLabels: {cost: center}
    taint:
    - {key: dedicated, value: ci, effect: NO_SCHEDULE}
    - {key: soft, value: "1", effect: PREFER_NO_SCHEDULE}
    - {key: hard, value: "1", effect: NO_EXECUTE}
)",
     GroupSource::Gke,
     "ci",
     {{"pool", "ci"}, {"cloud.google.com/gke-nodepool", "ci"}},
     {"dedicated=ci:NoSchedule", "soft=1:PreferNoSchedule", "hard=1:NoExecute"},
     2},
    {"Google, default pool",
     R"(apiVersion: container.cnrm.cloud.google.com/v1beta1
kind: ContainerCluster
metadata: {name: shop}
spec:
  location: europe-west1
  nodeConfig: {labels: {pool: app}}
)",
     GroupSource::Gke,
     "default-pool",
     {{"pool", "app"}, {"cloud.google.com/gke-nodepool", "default-pool"}},
     {}},
    {"Azure",
     R"(apiVersion: containerservice.azure.com/v1api20240901
kind: ManagedClustersAgentPool
metadata: {name: ci, namespace: shop}
spec:
  azureName: ci
  mode: User
  count: 4
  owner: {name: shop}
  nodeLabels: {pool: ci}
  nodeTaints: ["dedicated=ci:NoSchedule", "gpu:NoExecute"]
)",
     GroupSource::Aks,
     "ci",
     {{"pool", "ci"}, {"kubernetes.azure.com/agentpool", "ci"}, {"agentpool", "ci"}, {"kubernetes.azure.com/mode", "user"}},
     {"dedicated=ci:NoSchedule", "gpu:NoExecute"},
     4},
    {"Azure, in the cluster",
     R"(apiVersion: containerservice.azure.com/v20260501
kind: ManagedCluster
metadata: {name: shop}
spec:
  location: westeurope
  agentPoolProfiles:
  - {name: sys, mode: System, count: 3, nodeTaints: ["CriticalAddonsOnly=true:NoSchedule"]}
)",
     GroupSource::Aks,
     "sys",
     {{"kubernetes.azure.com/agentpool", "sys"}, {"kubernetes.azure.com/mode", "system"}},
     {"CriticalAddonsOnly=true:NoSchedule"},
     3},
    {"OpenShift",
     R"(apiVersion: machine.openshift.io/v1beta1
kind: MachineSet
metadata: {name: shop-ci, namespace: openshift-machine-api}
spec:
  replicas: 2
  template:
    metadata: {labels: {machine.openshift.io/cluster-api-machineset: shop-ci}}
    spec:
      metadata: {labels: {node-role.kubernetes.io/ci: ""}}
      taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
     GroupSource::MachineSet,
     "shop-ci",
     {{"node-role.kubernetes.io/ci", ""}},
     {"dedicated=ci:NoSchedule"},
     2},
    {"kops",
     R"(apiVersion: kops.k8s.io/v1alpha2
kind: InstanceGroup
metadata: {name: ci, labels: {kops.k8s.io/cluster: shop.example.com}}
spec:
  role: Node
  nodeLabels: {pool: ci}
  taints: ["dedicated=ci:NoSchedule", "gpu=:NoExecute"]
)",
     GroupSource::Kops,
     "ci",
     {{"pool", "ci"}, {"kops.k8s.io/instancegroup", "ci"}},
     {"dedicated=ci:NoSchedule", "gpu:NoExecute"}},
    {"Cluster API",
     R"(apiVersion: cluster.x-k8s.io/v1beta1
kind: MachineDeployment
metadata: {name: ci}
spec:
  clusterName: shop
  replicas: 5
  template:
    metadata:
      labels: {node-role.kubernetes.io/ci: "", pool.node-restriction.kubernetes.io/name: ci, node.cluster.x-k8s.io/pool: ci, plain: stays}
    spec:
      clusterName: shop
      bootstrap:
        configRef: {apiVersion: bootstrap.cluster.x-k8s.io/v1beta1, kind: KubeadmConfigTemplate, name: ci-join}
---
apiVersion: bootstrap.cluster.x-k8s.io/v1beta1
kind: KubeadmConfigTemplate
metadata: {name: ci-join}
spec:
  template:
    spec:
      joinConfiguration:
        nodeRegistration:
          kubeletExtraArgs: {node-labels: "pool=ci,tier=build"}
          taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
     GroupSource::ClusterApi,
     "ci",
     {{"node-role.kubernetes.io/ci", ""},
      {"pool.node-restriction.kubernetes.io/name", "ci"},
      {"node.cluster.x-k8s.io/pool", "ci"},
      {"pool", "ci"},
      {"tier", "build"}},
     {"dedicated=ci:NoSchedule"},
     5},
    {"Cluster API, taints of the machine",
     R"(apiVersion: cluster.x-k8s.io/v1beta2
kind: MachinePool
metadata: {name: ci}
spec:
  clusterName: shop
  template:
    metadata: {labels: {node-role.kubernetes.io/ci: ""}}
    spec:
      clusterName: shop
      taints: [{key: dedicated, value: ci, effect: NoSchedule, propagation: Always}]
)",
     GroupSource::ClusterApi,
     "ci",
     {{"node-role.kubernetes.io/ci", ""}},
     {"dedicated=ci:NoSchedule"}},
    {"Rancher",
     R"(apiVersion: provisioning.cattle.io/v1
kind: Cluster
metadata: {name: shop, namespace: fleet-default}
spec:
  rkeConfig:
    machinePools:
    - name: ci
      quantity: 3
      labels: {pool: ci}
      taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
     GroupSource::Rancher,
     "ci",
     {{"pool", "ci"}},
     {"dedicated=ci:NoSchedule"},
     3},
    {"Gardener",
     R"(apiVersion: core.gardener.cloud/v1beta1
kind: Shoot
metadata: {name: shop, namespace: garden-dev}
spec:
  provider:
    type: aws
    workers:
    - name: ci
      labels: {pool: ci}
      taints: [{key: dedicated, value: ci, effect: NoSchedule}]
)",
     GroupSource::Gardener,
     "ci",
     {{"pool", "ci"}, {"worker.gardener.cloud/pool", "ci"}},
     {"dedicated=ci:NoSchedule"}},
    {"Deckhouse",
     R"(apiVersion: deckhouse.io/v1
kind: NodeGroup
metadata: {name: ci}
spec:
  nodeType: CloudEphemeral
  nodeTemplate:
    labels: {node-role.deckhouse.io/ci: ""}
    taints: [{key: dedicated.deckhouse.io, value: ci, effect: NoExecute}]
)",
     GroupSource::Deckhouse,
     "ci",
     {{"node-role.deckhouse.io/ci", ""}, {"node.deckhouse.io/group", "ci"}, {"node-role.kubernetes.io/ci", ""}},
     {"dedicated.deckhouse.io=ci:NoExecute"}},
};

std::string node(const std::string &name, const std::string &labels, const std::string &spec = {})
{
    return std::format("---\napiVersion: v1\nkind: Node\nmetadata: {{name: {}, labels: {{{}}}}}\nspec: {{{}}}\n", name, labels,
                       spec);
}

std::string pod(const std::string &name, const std::string &fields)
{
    return std::format("---\napiVersion: v1\nkind: Pod\nmetadata: {{name: {}}}\nspec: {{containers: [{{name: main, image: "
                       "example.io/app}}], {}}}\n",
                       name, fields);
}

std::set<std::string> taintTexts(const NodeGroup &group)
{
    std::set<std::string> texts;
    for (const GroupTaint &one : group.taints)
        texts.insert(one.taint.text());
    return texts;
}

std::string listed(const Isolation &isolation)
{
    std::string text;
    for (const NodeGroup &group : isolation.groups()) {
        text += std::format("\n    {} {} ({}), {} nodes:", toString(group.source), group.name, group.id,
                            group.nodeCount ? std::to_string(*group.nodeCount) : "?");
        for (const auto &[key, value] : group.labels)
            text += std::format(" {}={}", key, value);
        for (const std::string &taint : taintTexts(group))
            text += " [" + taint + ']';
    }
    return text;
}

} // namespace

class NodeGroupsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPlatform()
    {
        for (const Platform &platform : platforms) {
            checkPlatform(platform);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void labelsOfMachinesAreNotLabelsOfNodes()
    {
        for (const Platform &platform : platforms) {
            const IsolationPtr isolation = isolationOf(platform.yaml);
            for (const NodeGroup &group : isolation->groups()) {
                for (const char *key : {"machine.openshift.io/cluster-api-machineset", "plain", "cost"})
                    QVERIFY2(!group.labels.contains(key), platform.name);
            }
        }
    }

    void equalNodesAreOneGroup()
    {
        const std::string nodes = node("a", "pool: ci, kubernetes.io/hostname: a, serial: '1'")
            + node("b", "pool: ci, kubernetes.io/hostname: b, serial: '2'") + node("c", "pool: app, kubernetes.io/hostname: c");
        const IsolationPtr isolation = isolationOf(nodes + pod("p", "nodeSelector: {pool: ci}"));
        QVERIFY2(isolation->groups().size() == 2, listed(*isolation).c_str());
        const std::size_t ci = groupOfNode(*isolation, "a").value();
        QCOMPARE(groupOfNode(*isolation, "b").value(), ci);
        QCOMPARE(isolation->groups()[ci].nodeCount, std::optional<std::size_t>(2));
        QCOMPARE(isolation->groups()[ci].source, GroupSource::Nodes);
        QCOMPARE(isolation->groups()[ci].labels.at("pool"), std::string("ci"));
        QVERIFY(!isolation->groups()[ci].labels.contains("serial")); // not on all of them alike
        QVERIFY(isolation->groups()[ci].place.source);
    }

    void nodesAreSplitByWhatAnybodySchedulesBy()
    {
        const std::string nodes = node("a", "serial: '1'") + node("b", "serial: '2'") + node("c", "");
        const auto groups = [&](const std::string &pods) { return isolationOf(nodes + pods)->groups().size(); };
        QCOMPARE(groups(""), 1U);
        QCOMPARE(groups(pod("p", "nodeSelector: {serial: '1'}")), 3U);
        QCOMPARE(groups(pod("p",
                            "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: "
                            "[{matchExpressions: [{key: serial, operator: Gt, values: ['1']}]}]}}}")),
                 3U);
        QVERIFY(groups(pod("p",
                           "affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, preference: "
                           "{matchExpressions: [{key: serial, operator: In, values: ['1']}]}}]}}"))
                >= 2U);
    }

    void nodesAreSplitByTaintsAndCordons()
    {
        const IsolationPtr isolation =
            isolationOf(node("a", "pool: x") + node("b", "pool: x", "taints: [{key: dedicated, value: ci, effect: NoSchedule}]")
                        + node("c", "pool: x", "taints: [{key: dedicated, value: ci, effect: NoExecute}]")
                        + node("d", "pool: x", "unschedulable: true")
                        + node("e", "pool: x", "taints: [{key: dedicated, value: ci, effect: NoSchedule}]") + pod("p", ""));
        QVERIFY2(isolation->groups().size() == 4, listed(*isolation).c_str());
        QCOMPARE(groupOfNode(*isolation, "b"), groupOfNode(*isolation, "e"));
        QVERIFY(isolation->groups()[groupOfNode(*isolation, "d").value()].isUnschedulable);
    }

    void podsThatNameANodeOfAGroup()
    {
        const std::string nodes = node("a", "pool: x") + node("b", "pool: x");
        const std::string byField = "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: "
                                    "[{matchFields: [{key: metadata.name, operator: In, values: [b]}]}]}}}";
        for (const std::string &fields : {std::string("nodeName: b"), byField}) {
            const IsolationPtr isolation = isolationOf(nodes + pod("p", fields));
            QVERIFY(isolation->landing(0, groupOfNode(*isolation, "b").value()).answer == Answer::Yes);
        }
        const IsolationPtr other = isolationOf(nodes + pod("p", "nodeName: c"));
        QVERIFY(other->landing(0, groupOfNode(*other, "b").value()).answer == Answer::No);
    }

    void eachNodeByItself()
    {
        const IsolationPtr isolation = isolationOf(node("b", "pool: x") + node("a", "pool: x"), NodeView::EachNode);
        QCOMPARE(isolation->groups().size(), 2U);
        QCOMPARE(isolation->groups()[0].name, std::string("a"));
        QCOMPARE(isolation->groups()[1].name, std::string("b"));
    }

    void groupsHaveIdsOfTheirOwn()
    {
        std::string all = node("ci", "pool: ci") + node("ci", "pool: app");
        for (const Platform &platform : platforms)
            all += std::string("---\n") + platform.yaml;
        for (const NodeView view : {NodeView::Groups, NodeView::EachNode}) {
            const IsolationPtr isolation = isolationOf(all + pod("p", "nodeSelector: {pool: ci}"), view);
            std::set<std::string> ids;
            for (const NodeGroup &group : isolation->groups())
                QVERIFY2(!group.id.empty() && ids.insert(group.id).second, listed(*isolation).c_str());
            QVERIFY(std::ranges::is_sorted(isolation->groups(), {}, &NodeGroup::name));
        }
    }

    void twoNodesOfOneName()
    {
        const std::string yaml = node("n", "pool: ci", "taints: [{key: dedicated, value: ci, effect: NoSchedule}]")
            + node("n", "pool: ci") + pod("p", "");
        for (const NodeView view : {NodeView::Groups, NodeView::EachNode}) {
            const IsolationPtr isolation = isolationOf(yaml, view);
            bool lands = false;
            for (std::size_t group = 0; group < isolation->groups().size(); ++group)
                lands = lands || isolation->landing(0, group).answer == Answer::Yes;
            QVERIFY2(lands, listed(*isolation).c_str()); // the open one of the two is not forgotten
        }
    }

    void assumedGroups()
    {
        const IsolationPtr isolation = isolationOf(pod("job",
                                                       "nodeSelector: {pool: ci}, tolerations: [{key: dedicated, value: ci, "
                                                       "effect: NoSchedule}]")
                                                   + pod("web", "hostNetwork: false"));
        QVERIFY(isolation->isAssumed());
        QVERIFY2(isolation->groups().size() == 2, listed(*isolation).c_str());
        const auto open = std::ranges::find_if(isolation->groups(), [](const NodeGroup &g) { return g.labels.empty(); });
        const auto ci = std::ranges::find_if(isolation->groups(), [](const NodeGroup &g) { return g.labels.contains("pool"); });
        QVERIFY2(open != isolation->groups().end() && ci != isolation->groups().end(), listed(*isolation).c_str());
        QVERIFY(open->isAssumed() && open->taints.empty());
        QVERIFY(ci->isAssumed() && ci->taints.size() == 1 && ci->taints[0].isAssumed);
        QVERIFY(ask(*isolation, "job", ci->id).landing.answer == Answer::Yes);
        QVERIFY(ask(*isolation, "job", open->id).landing.answer == Answer::No);
        QVERIFY(ask(*isolation, "web", open->id).landing.answer == Answer::Yes);
        // Nobody has seen the taint
        QVERIFY(ask(*isolation, "web", ci->id).landing.answer == Answer::Unknown);
    }

    void declaredGroups()
    {
        PlacementSettings settings;
        settings.groups.push_back(
            {"ci", {{"pool", "ci"}}, {{"dedicated", "ci", TaintEffect::NoSchedule}}, 3, GroupRole::Ci, "prod"});
        const IsolationPtr isolation = isolationOf(pod("web", "hostNetwork: false"), NodeView::Groups, settings);
        QVERIFY(!isolation->isAssumed());
        const std::optional<std::size_t> index = isolation->groupNamed("ci");
        QVERIFY2(index, listed(*isolation).c_str());
        const NodeGroup &group = isolation->groups()[*index];
        QCOMPARE(group.source, GroupSource::Declared);
        QCOMPARE(group.nodeCount, std::optional<std::size_t>(3));
        QCOMPARE(group.environment, std::string("prod"));
        QCOMPARE(group.declaredRole, std::optional(GroupRole::Ci));
        QVERIFY(isolation->use(*index).home == GroupRole::Ci);
        QVERIFY(ask(*isolation, "web", "ci").landing.answer == Answer::No);
    }

    void declaredRoleOfAFoundGroup()
    {
        PlacementSettings settings;
        settings.groups.push_back({"ci", {}, {}, {}, GroupRole::Application, "dev"});
        const IsolationPtr isolation = isolationOf(platforms[2].yaml, NodeView::Groups, settings);
        QVERIFY2(isolation->groups().size() == 1, listed(*isolation).c_str());
        QCOMPARE(isolation->groups()[0].source, GroupSource::Karpenter);
        QCOMPARE(isolation->groups()[0].declaredRole, std::optional(GroupRole::Application));
        QCOMPARE(isolation->groups()[0].environment, std::string("dev"));
        QCOMPARE(taintTexts(isolation->groups()[0]), std::set<std::string>{"dedicated=ci:NoSchedule"});
    }

    void wrongShapes()
    {
        for (const Platform &platform : platforms) {
            std::string text = platform.yaml;
            for (const char *key : {"labels", "taints", "taint", "nodeTaints", "nodeLabels", "spec", "template", "name"}) {
                // Every value of the key becomes one of another shape
                for (const char *value : {"[1, [2]]", "{a: {b: c}}", "text", "null"}) {
                    std::string broken = text;
                    const std::string from = std::string(key) + ": ";
                    for (std::size_t at = broken.find(from); at != std::string::npos; at = broken.find(from, at + 1))
                        broken.replace(at, from.size(), from + value + " #");
                    const IsolationPtr isolation = isolationOf(broken + pod("p", "nodeSelector: {pool: ci}"));
                    for (std::size_t group = 0; group < isolation->groups().size(); ++group)
                        QVERIFY(isolation->explain(0, group).landing == isolation->landing(0, group));
                }
            }
        }
    }

    void aHundredThousandNodes()
    {
#ifdef __SANITIZE_ADDRESS__
        constexpr int count = 5'000;
#else
        constexpr int count = 100'000;
#endif
        std::string yaml;
        for (int i = 0; i < count; ++i) {
            yaml += std::format(
                "---\napiVersion: v1\nkind: Node\nmetadata: {{name: n{0}, labels: {{kubernetes.io/hostname: n{0}, pool: "
                "p{1}}}}}\nspec: {{taints: [{{key: dedicated, value: t{2}, effect: NoSchedule}}]}}\n",
                i, i % 20, i % 3);
        }
        Isolation::Input input;
        input.manifests = {Manifest::parse(SourceText::create("nodes.yaml", yaml + pod("p", "nodeSelector: {pool: p1}")))};
        QElapsedTimer timer;
        timer.start();
        const IsolationPtr isolation = Isolation::build(std::move(input));
        const qint64 elapsed = timer.elapsed();
        QCOMPARE(isolation->groups().size(), 60U);
        std::size_t nodes = 0;
        for (const NodeGroup &group : isolation->groups())
            nodes += group.nodeCount.value_or(0);
        QCOMPARE(nodes, static_cast<std::size_t>(count));
        QVERIFY2(elapsed < 5'000, std::to_string(elapsed).c_str());
    }

private:
    static void checkPlatform(const Platform &platform)
    {
        const IsolationPtr isolation = isolationOf(platform.yaml);
        const std::string told = platform.name + listed(*isolation);
        QVERIFY2(isolation->groups().size() == 1 && !isolation->isAssumed(), told.c_str());
        const NodeGroup &group = isolation->groups()[0];
        QVERIFY2(group.source == platform.source && group.name == platform.group, told.c_str());
        for (const auto &[key, value] : platform.labels) {
            const auto found = group.labels.find(key);
            QVERIFY2(found != group.labels.end() && found->second == value, (key + " in " + told).c_str());
        }
        QVERIFY2(taintTexts(group) == platform.taints, told.c_str());
        QVERIFY2(group.nodeCount == platform.nodes, told.c_str());
        QVERIFY2(group.place.source && group.definition.isValid(), told.c_str());
        for (const GroupTaint &one : group.taints) {
            QVERIFY2(one.place.source, told.c_str());
            const std::string_view text = one.place.source->text(one.place.range);
            QVERIFY2(text.find(one.taint.key) != std::string_view::npos, (std::string(text) + " in " + told).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(NodeGroupsTest)
#include "tst_node_groups.moc"
