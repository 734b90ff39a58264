// Who reaches whom by NetworkPolicies: the cases of the API reference and of the documentation, one row each.

#include "core/kube/netpol/network_model.h"
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
    void hostNetworkIsUndefined();
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

void NetworkPolicyTest::hostNetworkIsUndefined()
{
    const Cluster cluster(policy("shop", "{podSelector: {}}"));
    NetworkPod job = cluster.pod("job");
    job.isOnHostNetwork = true;
    QVERIFY(cluster.model.reach(job, cluster.pod("db")) == Answer::Unknown);
}

QTEST_GUILESS_MAIN(NetworkPolicyTest)
#include "tst_netpol.moc"
