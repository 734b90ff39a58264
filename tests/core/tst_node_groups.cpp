// Node groups as each platform writes them.

#include "placement_support.h"
#include "platform_examples.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <format>
#include <set>

using namespace bulkhead;

namespace {

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
        for (const PlatformExample &platform : platformExamples()) {
            checkPlatform(platform);
        }
    }

    void labelsOfMachinesAreNotLabelsOfNodes()
    {
        for (const PlatformExample &platform : platformExamples()) {
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
        QVERIFY(isolation->groups()[ci].source == GroupSource::Nodes);
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
        for (const PlatformExample &platform : platformExamples())
            all += std::string("---\n") + platform.yaml;
        for (const NodeView view : {NodeView::Groups, NodeView::EachNode}) {
            const IsolationPtr isolation = isolationOf(all + pod("p", "nodeSelector: {pool: ci}"), view);
            std::set<std::string> ids;
            for (const NodeGroup &group : isolation->groups())
                QVERIFY2(!group.id.empty() && ids.insert(group.id).second, listed(*isolation).c_str());
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
        const auto open = std::ranges::find_if(isolation->groups(), [](const NodeGroup &g) { return !g.labels.contains("pool"); });
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
        QVERIFY(group.source == GroupSource::Declared);
        QCOMPARE(group.nodeCount, std::optional<std::size_t>(3));
        QCOMPARE(group.environment, std::string("prod"));
        QVERIFY(group.declaredRole == GroupRole::Ci);
        QVERIFY(isolation->use(*index).home == GroupRole::Ci);
        QVERIFY(ask(*isolation, "web", "ci").landing.answer == Answer::No);
    }

    void declaredRoleOfAFoundGroup()
    {
        PlacementSettings settings;
        settings.groups.push_back({"ci", {}, {}, {}, GroupRole::Application, "dev"});
        const IsolationPtr isolation = isolationOf(platformExamples()[2].yaml, NodeView::Groups, settings);
        QVERIFY2(isolation->groups().size() == 1, listed(*isolation).c_str());
        QVERIFY(isolation->groups()[0].source == GroupSource::Karpenter);
        QVERIFY(isolation->groups()[0].declaredRole == GroupRole::Application);
        QCOMPARE(isolation->groups()[0].environment, std::string("dev"));
        QCOMPARE(taintTexts(isolation->groups()[0]), std::set<std::string>{"dedicated=ci:NoSchedule"});
    }

    void wrongShapes()
    {
        for (const PlatformExample &platform : platformExamples()) {
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
    static void checkPlatform(const PlatformExample &platform)
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
        QVERIFY2(group.place.source && group.taintHome.exists(), told.c_str());
        for (const GroupTaint &one : group.taints) {
            QVERIFY2(one.place.source, told.c_str());
            const std::string_view text = one.place.source->text(one.place.range);
            QVERIFY2(text.find(one.taint.key) != std::string_view::npos, (std::string(text) + " in " + told).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(NodeGroupsTest)
#include "tst_node_groups.moc"
