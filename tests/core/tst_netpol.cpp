// Who reaches whom by NetworkPolicies: the cases of the API reference and of the documentation, one row each.

#include "core/kube/netpol/network_model.h"
#include "core/kube/netpol/network_ports.h"
#include "core/kube/pod_spec_view.h"

#include <QTest>

#include <format>

using namespace bulkhead;

namespace {

constexpr const char *kPods = "---\napiVersion: v1\nkind: Pod\nmetadata: {name: job, namespace: ci, labels: {app: job}}\n"
                              "spec: {containers: [{name: a, image: a:1}]}\n"
                              "---\napiVersion: v1\nkind: Pod\nmetadata: {name: db, namespace: shop, labels: {app: db}}\n"
                              "spec: {containers: [{name: a, image: a:1, ports: [{name: sql, containerPort: 5432}]}]}\n";
constexpr const char *kNamespaces = "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ci, labels: {team: build}}\n"
                                    "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";

std::string policy(std::string_view space, std::string_view spec)
{
    return std::format(
        "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {{name: p, namespace: {}}}\nspec: {}\n", space,
        spec);
}

struct Cluster {
    std::vector<ManifestPtr> manifests;
    NetworkModel model;

    explicit Cluster(const std::string &text)
        : manifests{Manifest::parse(SourceText::create("a.yaml", kPods + text))}
        , model(manifests)
    {
    }
    [[nodiscard]] NetworkPod pod(std::string_view name) const
    {
        for (const Resource &resource : manifests.front()->resources()) {
            if (resource.kind() == "Pod" && resource.name() == name)
                return {resource.namespaceName(), readLabels(resource.metadata()["labels"]), false, resource.root()["spec"]};
        }
        return {};
    }
};

} // namespace

class NetworkPolicyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reachesByPolicies_data();
    void reachesByPolicies();
    void whatIsNotKnownIsUnknown_data();
    void whatIsNotKnownIsUnknown();
    void addresses_data();
    void addresses();
    void ranges();
    void longListsOfPorts();
    void hostNetworkIsUndefined();
    void explains_data();
    void explains();
    void portsAskedFor_data();
    void portsAskedFor();
    void portsInCommon();
    void oddPolicies_data();
    void oddPolicies();
    void reasonsAreBounded();
};

void NetworkPolicyTest::reachesByPolicies_data()
{
    QTest::addColumn<QString>("policies");
    QTest::addColumn<bool>("reaches");
    const auto row = [](const char *name, const std::string &policies, bool reaches) {
        QTest::newRow(name) << QString::fromStdString(kNamespaces + policies) << reaches;
    };
    row("no policy", "", true);
    row("ingress denied", policy("shop", "{podSelector: {}}"), false);
    row("ingress denied to others", policy("shop", "{podSelector: {matchLabels: {app: web}}}"), true);
    row("a policy of another namespace", policy("other", "{podSelector: {}}"), true);
    row("an empty rule lets all in", policy("shop", "{podSelector: {}, ingress: [{}]}"), true);
    row("no peers is everybody", policy("shop", "{podSelector: {}, ingress: [{from: []}]}"), true);
    row("pods alone are of the own namespace", policy("shop", "{podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}"), false);
    row("every namespace", policy("shop", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {}}]}]}"), true);
    row("by label of the namespace",
        policy("shop", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: build}}}]}]}"), true);
    row("by name of the namespace",
        policy("shop",
               "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ci}}}]}]}"),
        true);
    row("both in one entry",
        policy("shop", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}]}]}"),
        false);
    row("one of two entries",
        policy("shop", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {}}, {podSelector: {matchLabels: {app: web}}}]}]}"),
        true);
    row("policies add up", policy("shop", "{podSelector: {}}") + policy("shop", "{podSelector: {}, ingress: [{}]}"), true);
    row("egress denied", policy("ci", "{podSelector: {}, policyTypes: [Egress]}"), false);
    row("egress rules without types isolate egress", policy("ci", "{podSelector: {}, egress: [{to: [{podSelector: {}}]}]}"), false);
    row("an empty egress list without types does not", policy("ci", "{podSelector: {}, egress: []}"), true);
    row("types of ingress alone", policy("ci", "{podSelector: {}, policyTypes: [Ingress], egress: [{to: []}]}"), true);
    row("both sides must let through",
        policy("ci", "{podSelector: {}, egress: [{to: [{namespaceSelector: {}}]}]}") + policy("shop", "{podSelector: {}}"), false);
    row("ports that do not meet",
        policy("ci", "{podSelector: {}, egress: [{ports: [{port: 53, protocol: UDP}]}]}")
            + policy("shop", "{podSelector: {}, ingress: [{ports: [{port: 5432}]}]}"),
        false);
    row("a range that meets",
        policy("ci", "{podSelector: {}, egress: [{ports: [{port: 5000, endPort: 6000}]}]}")
            + policy("shop", "{podSelector: {}, ingress: [{ports: [{port: 5432}]}]}"),
        true);
    row("the protocol is TCP where none is named",
        policy("ci", "{podSelector: {}, egress: [{ports: [{port: 5432, protocol: UDP}]}]}")
            + policy("shop", "{podSelector: {}, ingress: [{ports: [{port: 5432}]}]}"),
        false);
    row("a port by name of the listening pod",
        policy("ci", "{podSelector: {}, egress: [{ports: [{port: 5432}]}]}")
            + policy("shop", "{podSelector: {}, ingress: [{ports: [{port: sql}]}]}"),
        true);
    row("a name that no container has", policy("shop", "{podSelector: {}, ingress: [{ports: [{port: http}]}]}"), false);
    row("expressions",
        policy("shop", "{podSelector: {matchExpressions: [{key: app, operator: In, values: [db, web]}]}, ingress: []}"), false);
}

void NetworkPolicyTest::reachesByPolicies()
{
    QFETCH(const QString, policies);
    QFETCH(const bool, reaches);
    const Cluster cluster(policies.toStdString());
    QVERIFY(cluster.model.reach(cluster.pod("job"), cluster.pod("db")) == (reaches ? Answer::Yes : Answer::No));
}

void NetworkPolicyTest::whatIsNotKnownIsUnknown_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const std::string &text) { QTest::newRow(name) << QString::fromStdString(text); };
    row("labels of a namespace that is not here",
        policy("shop", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: build}}}]}]}"));
    row("an address that may be a pod's", policy("shop", "{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}]}"));
    row("a selector filled in later", policy("shop", "{podSelector: {matchLabels: {app: \"{{ .Release.Name }}\"}}}"));
    row("an operator that is none", policy("shop", "{podSelector: {matchExpressions: [{key: app, operator: Is}]}}"));
    row("another engine", "---\napiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: p, namespace: shop}\n");
    row("another engine of the whole cluster",
        "---\napiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\n"
        "metadata: {name: p}\n");
    row("Istio", "---\napiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata: {name: p, namespace: shop}\n");
}

void NetworkPolicyTest::whatIsNotKnownIsUnknown()
{
    QFETCH(const QString, text);
    const Cluster cluster(text.toStdString());
    QVERIFY(cluster.model.reach(cluster.pod("job"), cluster.pod("db")) == Answer::Unknown);
}

void NetworkPolicyTest::addresses_data()
{
    QTest::addColumn<QString>("policies");
    QTest::addColumn<bool>("reaches");
    const auto row = [](const char *name, const std::string &policies, bool reaches) {
        QTest::newRow(name) << QString::fromStdString(policies) << reaches;
    };
    row("no policy", "", true);
    row("egress denied", policy("ci", "{podSelector: {}, policyTypes: [Egress]}"), false);
    row("all addresses", policy("ci", "{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]}"), true);
    row("without it",
        policy("ci", "{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [169.254.169.254/32]}}]}]}"), false);
    row("on another port", policy("ci", "{podSelector: {}, egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 443}]}]}"),
        false);
    row("every peer", policy("ci", "{podSelector: {}, egress: [{ports: [{port: 80}]}]}"), true);
    row("pods are no addresses", policy("ci", "{podSelector: {}, egress: [{to: [{namespaceSelector: {}}]}]}"), false);
}

void NetworkPolicyTest::addresses()
{
    QFETCH(const QString, policies);
    QFETCH(const bool, reaches);
    const Cluster cluster(policies.toStdString());
    QVERIFY(cluster.model.reachesAddress(cluster.pod("job"), "169.254.169.254", 80) == (reaches ? Answer::Yes : Answer::No));
}

void NetworkPolicyTest::ranges()
{
    QVERIFY(isInRange("10.1.2.3", "10.0.0.0/8") == true);
    QVERIFY(isInRange("11.1.2.3", "10.0.0.0/8") == false);
    QVERIFY(isInRange("172.31.0.1", "172.16.0.0/12") == true);
    QVERIFY(isInRange("172.32.0.1", "172.16.0.0/12") == false);
    QVERIFY(isInRange("1.2.3.4", "0.0.0.0/0") == true);
    QVERIFY(isInRange("1.2.3.4", "1.2.3.4") == true);
    for (const char *const bad : {"10.0.0/8", "10.0.0.0/33", "10.0.0.0/", "10.0.0.256/8", "::/0", "", "10.0.0.0.0/8"})
        QVERIFY2(!isInRange("10.0.0.1", bad), bad);
}

/// Lists may be long on purpose: what they have in common is found in one pass.
void NetworkPolicyTest::longListsOfPorts()
{
    std::vector<NetworkPorts> rising;
    std::vector<NetworkPorts> falling;
    std::vector<NetworkPorts> odd;
    for (int i = 0; i < 20'000; ++i) {
        rising.push_back({.protocol = "TCP", .first = 0, .last = i});
        falling.push_back({.protocol = "TCP", .first = 40'000 - i, .last = 65535});
        odd.push_back({.protocol = "TCP", .first = 2 * i + 1, .last = 2 * i + 1});
    }
    QVERIFY(common(rising, falling).empty());
    QVERIFY(overlap(rising, odd));
    QCOMPARE(common(rising, odd).size(), 10'000U);
    QCOMPARE(common(allPorts(), rising).size(), 1U);
    QCOMPARE(portsText(common(std::vector<NetworkPorts>{{.protocol = "TCP", .first = 80, .last = 90}, {.protocol = "UDP"}},
                              std::vector<NetworkPorts>{{.protocol = {}, .first = 85, .last = 99}})),
             std::string("TCP 85-90; UDP 85-99"));
}

void NetworkPolicyTest::hostNetworkIsUndefined()
{
    const Cluster cluster(policy("shop", "{podSelector: {}}"));
    NetworkPod job = cluster.pod("job");
    job.isOnHostNetwork = true;
    QVERIFY(cluster.model.reach(job, cluster.pod("db")) == Answer::Unknown);
}

void NetworkPolicyTest::explains_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFromHost");
    QTest::addColumn<QString>("explained");
    const auto row = [](const char *name, const std::string &text, const char *explained, bool isFromHost = false) {
        QTest::newRow(name) << QString::fromStdString(text) << isFromHost << QString::fromUtf8(explained);
    };
    const std::string spaces = kNamespaces;
    row("no policy", spaces,
        "yes; not-isolated 4: No policy limits what leaves job; not-isolated 9: No policy limits what reaches db");
    row("one side", spaces + policy("shop", "{podSelector: {}}"),
        "no; lets-nothing-through 23: NetworkPolicy shop/p lets nothing in from job");
    row("both sides", spaces + policy("ci", "{podSelector: {}, policyTypes: [Egress]}") + policy("shop", "{podSelector: {}}"),
        "no; lets-nothing-through 23: NetworkPolicy ci/p lets nothing out to db; lets-nothing-through 28: NetworkPolicy shop/p "
        "lets "
        "nothing in from job");
    row("the rule that lets through",
        spaces + policy("shop", "{podSelector: {}}")
            + policy("shop", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {}}]}]}"),
        "yes; not-isolated 4: No policy limits what leaves job; lets-through 28: NetworkPolicy shop/p lets traffic in from job");
    row("everybody", spaces + policy("shop", "{podSelector: {}, ingress: [{ports: [{port: 80}, {port: 81, endPort: 90}]}]}"),
        "yes TCP 80, 81-90; not-isolated 4: No policy limits what leaves job; lets-through 23: NetworkPolicy shop/p lets traffic "
        "in "
        "from job on TCP 80, 81-90");
    row("ports that do not meet",
        spaces + policy("ci", "{podSelector: {}, egress: [{ports: [{port: 53, protocol: UDP}]}]}")
            + policy("shop", "{podSelector: {}, ingress: [{ports: [{port: 5432}]}]}"),
        "no; lets-through 23: NetworkPolicy ci/p lets traffic out to db on UDP 53; lets-through 28: NetworkPolicy shop/p lets "
        "traffic "
        "in from job on TCP 5432; ports-differ 28: What is let out (UDP 53) and what is let in (TCP 5432) have no port in common");
    row("labels of a namespace that is not here",
        policy("shop", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: build}}}]}]}"),
        "unknown; not-isolated 4: No policy limits what leaves job; lets-through 15: NetworkPolicy shop/p may let traffic in from "
        "job: "
        "it asks for labels of namespace ci, which is not in the input");
    row("addresses", spaces + policy("shop", "{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]}"),
        "unknown; not-isolated 4: No policy limits what leaves job; lets-through 23: NetworkPolicy shop/p may let traffic in from "
        "job: "
        "it names the addresses 10.0.0.0/8, and which of them are pods is not known");
    row("a doubtful rule beside one on another port",
        spaces
            + policy(
                "shop",
                "{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}, {from: [{namespaceSelector: {}}], ports: "
                "[{port: http}]}]}"),
        "unknown; not-isolated 4: No policy limits what leaves job; lets-through 23: NetworkPolicy shop/p may let traffic in from "
        "job: "
        "it names the addresses 10.0.0.0/8, and which of them are pods is not known");
    row("a selector filled in later", spaces + policy("shop", "{podSelector: {matchLabels: {app: \"{{ .Release.Name }}\"}}}"),
        "unknown; not-isolated 4: No policy limits what leaves job; may-isolate 23: NetworkPolicy shop/p may limit what reaches "
        "db: a "
        "label, a selector or a port is filled in later");
    row("a port filled in later", spaces + policy("shop", "{podSelector: {}, ingress: [{ports: [{port: \"${PORT}\"}]}]}"),
        "unknown TCP; not-isolated 4: No policy limits what leaves job; lets-through 23: NetworkPolicy shop/p may let traffic in "
        "from "
        "job on TCP: a label, a selector or a port is filled in later");
    row("another engine",
        spaces + "---\napiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata:\n  name: p\n  namespace: shop\n",
        "unknown; other-engine 23: CiliumNetworkPolicy shop/p also decides, and policies of its kind are not read here; "
        "not-isolated "
        "4: No policy limits what leaves job; not-isolated 9: No policy limits what reaches db");
    row("blocked from a host network", spaces + policy("shop", "{podSelector: {}}"),
        "unknown; host-network 4: job or db is on its node's network, where policies may not apply; lets-nothing-through 23: "
        "NetworkPolicy shop/p lets nothing in from job",
        true);
    row("let in by label from a host network",
        spaces + policy("shop", "{podSelector: {}, ingress: [{from: [{namespaceSelector: {}}]}]}"),
        "unknown; not-isolated 4: No policy limits what leaves job; lets-through 23: NetworkPolicy shop/p may let traffic in from "
        "job: "
        "a pod is on its node's network, and network plug-ins differ in what they take it for",
        true);
    row("let in as everybody from a host network", spaces + policy("shop", "{podSelector: {}, ingress: [{}]}"),
        "yes; not-isolated 4: No policy limits what leaves job; lets-through 23: NetworkPolicy shop/p lets traffic in from job",
        true);
    row("a host network is not isolated for certain", spaces + policy("ci", "{podSelector: {}, policyTypes: [Egress]}"),
        "unknown; may-isolate 23: NetworkPolicy ci/p may limit what leaves job: a pod is on its node's network, and network "
        "plug-ins "
        "differ in what they take it for; not-isolated 9: No policy limits what reaches db",
        true);
}

void NetworkPolicyTest::explains()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isFromHost);
    QFETCH(const QString, explained);
    const Cluster cluster(text.toStdString());
    NetworkPod job = cluster.pod("job");
    job.isOnHostNetwork = isFromHost;
    const NetworkPod db = cluster.pod("db");
    const Reach reach = cluster.model.explain(job, db);
    QVERIFY(cluster.model.reach(job, db) == reach.answer);
    const auto place = [&](std::string_view name) {
        for (const Resource &resource : cluster.manifests.front()->resources()) {
            if (resource.kind() == "Pod" && resource.name() == name)
                return Location::keyOf(resource.metadata()["name"]);
        }
        return Location();
    };
    std::string said(toString(reach.answer));
    if (const std::string ports = portsText(reach.ports); !ports.empty())
        said += ' ' + ports;
    for (const ReachReason &reason : reasonsOf(reach, {"job", place("job"), "db", place("db"), "ci", "shop"}))
        said += std::format("; {} {}: {}", toString(reason.code), reason.place.source->position(reason.place.range.begin).line,
                            reason.english());
    QCOMPARE(QString::fromStdString(said), explained);
}

void NetworkPolicyTest::portsAskedFor_data()
{
    QTest::addColumn<QString>("policies");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, const std::string &policies, int port, const char *answer) {
        QTest::newRow(name) << QString::fromStdString(kNamespaces + policies) << port << QString::fromUtf8(answer);
    };
    row("no policy", "", 80, "yes");
    row("in a range", policy("shop", "{podSelector: {}, ingress: [{ports: [{port: 80, endPort: 90}]}]}"), 90, "yes");
    row("behind a range", policy("shop", "{podSelector: {}, ingress: [{ports: [{port: 80, endPort: 90}]}]}"), 91, "no");
    row("by name", policy("shop", "{podSelector: {}, ingress: [{ports: [{port: sql}]}]}"), 5432, "yes");
    row("by another name", policy("shop", "{podSelector: {}, ingress: [{ports: [{port: http}]}]}"), 5432, "no");
    row("open at one end, shut at the other",
        policy("ci", "{podSelector: {}, egress: [{ports: [{port: 80}, {port: 81}]}]}")
            + policy("shop", "{podSelector: {}, ingress: [{ports: [{port: 81}]}]}"),
        80, "no");
    row("of another protocol", policy("shop", "{podSelector: {}, ingress: [{ports: [{port: 80, protocol: SCTP}]}]}"), 80, "no");
    row("of all ports of a protocol", policy("shop", "{podSelector: {}, ingress: [{ports: [{protocol: TCP}]}]}"), 80, "yes");
    row("certain on one port, in doubt on this",
        policy("shop",
               "{podSelector: {}, ingress: [{from: [{namespaceSelector: {}}], ports: [{port: 80}]}, {from: [{ipBlock: {cidr: "
               "0.0.0.0/0}}]}]}"),
        81, "unknown");
}

void NetworkPolicyTest::portsAskedFor()
{
    QFETCH(const QString, policies);
    QFETCH(const int, port);
    QFETCH(const QString, answer);
    const Cluster cluster(policies.toStdString());
    const NetworkPorts asked[] = {{.protocol = "TCP", .first = port, .last = port}};
    const Reach reach = cluster.model.explain(cluster.pod("job"), cluster.pod("db"), asked);
    QCOMPARE(QString::fromUtf8(toString(reach.answer)), answer);
    QCOMPARE(portsText(reach.ports), reach.answer == Answer::No ? std::string() : "TCP " + std::to_string(port));
}

void NetworkPolicyTest::portsInCommon()
{
    const std::vector<NetworkPorts> one{{.protocol = "TCP", .first = 10, .last = 20}, {.protocol = "UDP"}};
    const std::vector<NetworkPorts> other{{.first = 15, .last = 30}, {.protocol = "TCP", .first = 16, .last = 17}};
    QCOMPARE(portsText(common(one, other)), std::string("TCP 15-20; UDP 15-30"));
    QCOMPARE(portsText(common(allPorts(), allPorts())), std::string());
    QVERIFY(common(one, {}).empty());
}

void NetworkPolicyTest::oddPolicies_data()
{
    QTest::addColumn<QString>("spec");
    for (const char *const spec :
         {"", "x", "[]", "{podSelector: 3, ingress: x, egress: {a: b}, policyTypes: {}}", "{podSelector: null, ingress: [null, 3]}",
          "{podSelector: {}, ingress: [{from: {}, ports: [x, null, {port: {}}, {port: -4}, {port: 99999999999999999999}]}]}",
          "{podSelector: {}, ingress: [{from: [null, {ipBlock: x}, {ipBlock: {cidr: []}}, {podSelector: x, namespaceSelector: "
          "[]}]}]}",
          "{podSelector: {}, policyTypes: [null, {}, Egress], egress: [{to: [{ipBlock: {}}], ports: [{port: 5, endPort: 1}]}]}"})
        QTest::newRow(spec) << QString::fromUtf8(spec);
}

/// Whatever is written, there is an answer with reasons.
void NetworkPolicyTest::oddPolicies()
{
    QFETCH(const QString, spec);
    const Cluster cluster(kNamespaces + policy("shop", spec.toStdString()) + policy("ci", spec.toStdString()));
    const Reach reach = cluster.model.explain(cluster.pod("job"), cluster.pod("db"));
    QVERIFY(!reasonsOf(reach, {"job", Location::keyOf(cluster.pod("job").spec), "db", Location::keyOf(cluster.pod("db").spec)})
                 .empty());
}

void NetworkPolicyTest::reasonsAreBounded()
{
    std::string policies = kNamespaces;
    for (int i = 0; i < 100; ++i)
        policies += policy("shop", "{podSelector: {}}");
    const Cluster cluster(policies);
    const Reach reach = cluster.model.explain(cluster.pod("job"), cluster.pod("db"));
    QVERIFY(reach.answer == Answer::No);
    QCOMPARE(reasonsOf(reach, {}).size(), mostReachReasons);
}

QTEST_GUILESS_MAIN(NetworkPolicyTest)
#include "tst_netpol.moc"
