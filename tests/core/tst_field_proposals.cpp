// What the editor proposes at a caret, told in texts with the caret written as `|`.

#include "core/schema/field_proposals.h"

#include <QTest>

#include <algorithm>

using namespace bulkhead;

namespace {

struct Caret {
    std::string text;
    ByteOffset offset = 0;
};

Caret caretIn(std::string_view marked)
{
    const std::size_t at = marked.find('|');
    Q_ASSERT(at != std::string_view::npos);
    return {std::string(marked.substr(0, at)) + std::string(marked.substr(at + 1)), static_cast<ByteOffset>(at)};
}

ManifestPtr manifest(std::string path, std::string text)
{
    return Manifest::parse(SourceText::create(std::move(path), std::move(text)));
}

WorkspaceNames namesOf(const std::vector<ManifestPtr> &manifests)
{
    return WorkspaceNames::read(manifests);
}

const WorkspaceNames &noNames()
{
    static const WorkspaceNames names;
    return names;
}

std::vector<std::string> texts(const FieldProposals &proposals)
{
    std::vector<std::string> all;
    for (const FieldProposal &one : proposals.list)
        all.push_back(one.text);
    return all;
}

std::vector<std::string> proposed(std::string_view marked, const WorkspaceNames &names = noNames())
{
    const Caret caret = caretIn(marked);
    return texts(fieldsAt(caret.text, caret.offset, names));
}

bool has(const std::vector<std::string> &all, std::string_view text)
{
    return std::ranges::contains(all, text);
}

QByteArray shown(const std::vector<std::string> &all)
{
    QByteArray text;
    for (const std::string &one : all)
        text += one + ' ';
    return text;
}

/// The text after taking the first proposal.
std::string taken(std::string_view marked, const WorkspaceNames &names = noNames())
{
    Caret caret = caretIn(marked);
    const FieldProposals proposals = fieldsAt(caret.text, caret.offset, names);
    if (proposals.list.empty())
        return "nothing proposed";
    return caret.text.replace(proposals.replaced.begin, proposals.replaced.size(), proposals.list.front().inserted);
}

constexpr std::string_view pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n";

std::string inPod(std::string_view rest)
{
    return std::string(pod) + std::string(rest);
}

} // namespace

class FieldProposalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableKnowsKubernetes();
    void keysNotYetWritten();
    void keysInALaterItem();
    void keysWhileTextIsBroken();
    void keysInFlowAndJson();
    void keysOfAnItemThatHasNoDash();
    void nothingInTextsAndComments_data();
    void nothingInTextsAndComments();
    void values();
    void kindsAndVersions();
    void whatIsInserted_data();
    void whatIsInserted();
    void requiredFirstAndWhatTheServerWritesNever();
    void objectsInsideAList();
    void help();
    void namesOfTheWorkspace();
    void customKinds();
    void volumesOfThePod();
    void volumesOfFlowLists();
    void wordsThatTheApiTakesAsText();
    void aHugeListIsLookedAtInPart();
};

void FieldProposalsTest::theTableKnowsKubernetes()
{
    QCOMPARE(builtInFields().version.substr(0, 5), std::string_view("1.32."));
    const KindInfo deployment = noNames().kind("apps/v1", "Deployment");
    QVERIFY(deployment.type.isValid());
    QVERIFY(deployment.isNamespaced);
    QVERIFY(!noNames().kind("rbac.authorization.k8s.io/v1", "ClusterRole").isNamespaced);
    const FieldType containers =
        deployment.type.field("spec").type.field("template").type.field("spec").type.field("containers").type;
    QCOMPARE(containers.notation(), std::string("[]Container"));
    const FieldInfo policy = containers.element().field("imagePullPolicy");
    QCOMPARE(policy.type.values().size(), std::size_t(3));
    QCOMPARE(std::string(policy.type.values().front().value), std::string("Always"));
    QCOMPARE(containers.element().field("resources").type.field("limits").type.notation(), std::string("map[string]Quantity"));
    QVERIFY(containers.element().field("name").isRequired);
    QVERIFY(!containers.element().field("image").isRequired);
    QVERIFY(deployment.type.field("metadata").type.field("labels").type.isValid());
    // Embedded structs are one with what they are embedded in.
    QVERIFY(containers.element().field("livenessProbe").type.field("httpGet").type.isValid());
    for (const char *const group :
         {"apps/v1", "batch/v1", "networking.k8s.io/v1", "policy/v1", "autoscaling/v2", "storage.k8s.io/v1",
          "coordination.k8s.io/v1", "admissionregistration.k8s.io/v1", "scheduling.k8s.io/v1"})
        QVERIFY2(std::ranges::contains(noNames().kinds(), group, &KindInfo::apiVersion), group);
}

void FieldProposalsTest::keysNotYetWritten()
{
    const auto keys = proposed(inPod("  containers:\n    - name: main\n      image: busybox\n      |\n      command: [sh]\n"));
    QVERIFY2(has(keys, "securityContext") && has(keys, "imagePullPolicy"), shown(keys));
    QVERIFY2(!has(keys, "name") && !has(keys, "image") && !has(keys, "command"), shown(keys));
    const auto inSpec = proposed(inPod("  containers: []\n  |\n  volumes: []\n"));
    QVERIFY2(has(inSpec, "serviceAccountName") && has(inSpec, "hostNetwork") && !has(inSpec, "volumes"), shown(inSpec));
}

void FieldProposalsTest::keysInALaterItem()
{
    const auto keys = proposed(inPod("  containers:\n  - name: one\n    image: a\n  - name: two\n    |\n  - image: c\n"));
    QVERIFY2(has(keys, "image") && !has(keys, "name"), shown(keys));
}

void FieldProposalsTest::keysWhileTextIsBroken()
{
    const auto keys = proposed(inPod("  containers:\n    - name: main\n      secur|\n      image: busybox\n  foo\n  bar: [\n"));
    QCOMPARE(keys.front(), std::string("securityContext"));
    const auto inContext = proposed(inPod("  securityContext:\n    runAs|\n"));
    QVERIFY2(inContext.size() >= 3 && inContext.front() == "runAsUser", shown(inContext));
    const auto windows = proposed("apiVersion: v1\r\nkind: Pod\r\nspec:\r\n  host|\r\n  containers: []\r\n");
    QVERIFY2(has(windows, "hostNetwork"), shown(windows));
}

void FieldProposalsTest::keysInFlowAndJson()
{
    const auto flow = proposed(inPod("  containers:\n    - {name: main, imageP|, tty: true}\n"));
    QVERIFY2(flow == std::vector<std::string>{"imagePullPolicy"}, shown(flow));
    const auto context = proposed(inPod("  securityContext: {runAsNonRoot: true, |}\n"));
    QVERIFY2(has(context, "runAsUser") && !has(context, "runAsNonRoot"), shown(context));
    const std::string json =
        R"({"apiVersion": "v1", "kind": "Pod", "spec": {"containers": [{"name": "a", "ima|"}], "hostPID": true}})";
    const auto inJson = proposed(json);
    QVERIFY2(has(inJson, "image") && !has(inJson, "name"), shown(inJson));
    QVERIFY(taken(json).contains(R"("image": )"));
}

void FieldProposalsTest::keysOfAnItemThatHasNoDash()
{
    QCOMPARE(taken(inPod("  containers:\n    nam|\n")), inPod("  containers:\n    - name: \n"));
    QCOMPARE(taken(inPod("  containers:\n  - name: a\n    image: b\n  - ima|\n")),
             inPod("  containers:\n  - name: a\n    image: b\n  - image: \n"));
}

void FieldProposalsTest::nothingInTextsAndComments_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("comment") << QStringLiteral("  # host|\n");
    QTest::newRow("comment behind a value") << QStringLiteral("  hostNetwork: true # fal|\n");
    QTest::newRow("block text") << QStringLiteral("  containers:\n    - command:\n        - |\n          ho|\n")
                                       .replace(QStringLiteral("- |\n"), QStringLiteral("- >\n"));
    QTest::newRow("marker") << QStringLiteral("---|\n");
    QTest::newRow("below a scalar") << QStringLiteral("  hostname: web\n    ho|\n");
    QTest::newRow("behind the colon") << QStringLiteral("  hostNetwork:|\n");
    QTest::newRow("unknown field") << QStringLiteral("  unknown:\n    na|\n");
}

void FieldProposalsTest::nothingInTextsAndComments()
{
    QFETCH(QString, text);
    const auto all = proposed(inPod(text.toStdString()));
    QVERIFY2(all.empty(), shown(all));
}

void FieldProposalsTest::values()
{
    const auto policy = proposed(inPod("  containers:\n    - name: a\n      imagePullPolicy: |\n"));
    QVERIFY2((policy == std::vector<std::string>{"Always", "Never", "IfNotPresent"}), shown(policy));
    QVERIFY2((proposed(inPod("  hostNetwork: t|\n")).front() == "true"), "true");
    const auto dns = proposed(inPod("  dnsPolicy: Clu|\n"));
    QVERIFY2(dns.size() == 2 && dns.front() == "ClusterFirstWithHostNet", shown(dns));
    const auto item = proposed("apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  accessModes:\n    - Read|\n");
    QVERIFY2(has(item, "ReadWriteOnce"), shown(item));
    const auto flow = proposed("apiVersion: v1\nkind: PersistentVolumeClaim\nspec:\n  accessModes: [ReadOnlyMany, |]\n");
    QVERIFY2(has(flow, "ReadWriteOnce"), shown(flow));
}

void FieldProposalsTest::kindsAndVersions()
{
    QVERIFY(has(proposed("apiVersion: apps/v1\nkind: |\n"), "Deployment"));
    QVERIFY(!has(proposed("apiVersion: apps/v1\nkind: |\n"), "Service"));
    QCOMPARE(proposed("apiVersion: |\nkind: Deployment\n").front(), std::string("apps/v1"));
    const auto start = proposed("|\n");
    QVERIFY2((start == std::vector<std::string>{"apiVersion", "kind", "metadata"}), shown(start));
    const auto later = proposed("apiVersion: v1\nkind: Pod\n---\nki|\n");
    QVERIFY2((later == std::vector<std::string>{"kind"}), shown(later));
}

void FieldProposalsTest::whatIsInserted_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(after);
    };
    row("scalar", "  hostNet|\n", "  hostNetwork: \n");
    row("mapping", "  securityC|\n", "  securityContext:\n    \n");
    row("list", "  volum|\n", "  volumes:\n    - \n");
    row("list as the text has them", "  containers:\n  - name: a\n  volum|\n", "  containers:\n  - name: a\n  volumes:\n  - \n");
    row("key with its value", "  hostN|: true\n", "  hostNetwork: true\n");
    row("before a comment", "  securityC| # later\n", "  securityContext:  # later\n");
    row("boolean", "  hostNetwork: tr|\n", "  hostNetwork: true\n");
    row("in quotes", "  dnsPolicy: \"Def|\"\n", "  dnsPolicy: \"Default\"\n");
}

void FieldProposalsTest::whatIsInserted()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QCOMPARE(QString::fromStdString(taken(inPod(before.toStdString()))), QString::fromStdString(inPod(after.toStdString())));
}

void FieldProposalsTest::requiredFirstAndWhatTheServerWritesNever()
{
    const auto rule = proposed("apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\n|\n");
    QCOMPARE(rule.front(), std::string("roleRef"));
    QVERIFY2(!has(rule, "status"), shown(rule));
    QVERIFY2(!has(proposed(std::string("apiVersion: v1\nkind: Pod\n|\n")), "status"), "status");
    const auto metadata = proposed("apiVersion: v1\nkind: Pod\nmetadata:\n  |\n");
    QVERIFY2(has(metadata, "labels") && !has(metadata, "uid") && !has(metadata, "managedFields"), shown(metadata));
}

void FieldProposalsTest::objectsInsideAList()
{
    const auto keys = proposed("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  spec:\n    |\n");
    QVERIFY2(has(keys, "selector") && has(keys, "clusterIP"), shown(keys));
    const auto item = proposed("apiVersion: v1\nkind: List\nitems:\n- |\n");
    QVERIFY2(has(item, "kind"), shown(item));
}

void FieldProposalsTest::help()
{
    const Caret caret = caretIn(inPod("  containers:\n    - name: main\n      imagePull|Policy: Always\n"));
    const auto field = helpAt(caret.text, caret.offset, noNames());
    QVERIFY(field);
    QCOMPARE(field->path, std::string("spec.containers[].imagePullPolicy"));
    QCOMPARE(field->object, std::string("v1 Pod"));
    QCOMPARE(field->type, std::string("string"));
    QVERIFY(field->description.starts_with("Image pull policy.\n") || field->description.starts_with("Image pull policy. One of"));
    QVERIFY(field->api.starts_with("1.32"));
    QCOMPARE(field->values.size(), std::size_t(3));
    const Caret label = caretIn("apiVersion: v1\nkind: Pod\nmetadata:\n  labels:\n    ap|p: web\n");
    QVERIFY(!helpAt(label.text, label.offset, noNames()));
}

void FieldProposalsTest::namesOfTheWorkspace()
{
    const std::string objects = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: builder, namespace: ci}\n---\n"
                                "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: shop, namespace: shop}\n---\n"
                                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {level: debug}\n---\n"
                                "apiVersion: v1\nkind: Secret\nmetadata: {name: token}\nstringData: {password: hunter2}\n---\n"
                                "apiVersion: v1\nkind: Node\nmetadata: {name: n1, labels: {pool: ci}}\n---\n"
                                "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n"
                                "    metadata: {labels: {app: web}}\n    spec:\n      containers: [{name: a, image: b}]\n";
    const WorkspaceNames names = namesOf({manifest("objects.yaml", objects)});
    const std::string inCi = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: ci\nspec:\n";
    const auto accounts = proposed(inCi + "  serviceAccountName: |\n", names);
    QVERIFY2((accounts == std::vector<std::string>{"builder", "shop"}), shown(accounts));
    const auto container = [&](std::string_view rest) {
        return proposed(inCi + "  containers:\n    - name: a\n      " + std::string(rest), names);
    };
    QCOMPARE(container("envFrom:\n        - configMapRef:\n            name: |\n"), std::vector<std::string>{"settings"});
    QCOMPARE(container("envFrom: [{secretRef: {name: |}}]\n"), std::vector<std::string>{"token"});
    const std::string key = "env:\n        - name: P\n          valueFrom:\n            secretKeyRef:\n              name: token\n"
                            "              key: |\n";
    QCOMPARE(container(key), std::vector<std::string>{"password"});
    const auto nodeLabels = proposed(inCi + "  nodeSelector:\n    po|\n", names);
    QVERIFY2(!nodeLabels.empty() && nodeLabels.front() == "pool", shown(nodeLabels));
    QCOMPARE(proposed(inCi + "  nodeSelector:\n    pool: |\n", names), std::vector<std::string>{"ci"});
    const std::string service = "apiVersion: v1\nkind: Service\nspec:\n  selector:\n    ";
    QCOMPARE(proposed(service + "app: |\n", names), std::vector<std::string>{"web"});
    const std::string binding = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nsubjects:\n"
                                "- kind: ServiceAccount\n  name: |\n  namespace: shop\n";
    QCOMPARE(proposed(binding, names).front(), std::string("shop"));
    for (const auto &one : {accounts, nodeLabels})
        QVERIFY(!has(one, "hunter2"));
}

void FieldProposalsTest::customKinds()
{
    const std::string definition =
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
        "metadata: {name: runners.ci.example}\nspec:\n  group: ci.example\n  scope: Namespaced\n"
        "  names: {kind: Runner, plural: runners}\n  versions:\n  - name: v1\n    schema:\n"
        "      openAPIV3Schema:\n        type: object\n        properties:\n          spec:\n"
        "            type: object\n            required: [executor]\n            properties:\n"
        "              executor: {type: string, enum: [pod, shell], description: What runs a job. More.}\n"
        "              replicas: {type: integer}\n              env: {type: array, items: {type: object, "
        "properties: {name: {type: string}}}}\n";
    const WorkspaceNames names = namesOf({manifest("crd.yaml", definition)});
    const std::string runner = "apiVersion: ci.example/v1\nkind: Runner\n";
    QCOMPARE(proposed(runner + "spec:\n  |\n", names), (std::vector<std::string>{"executor", "replicas", "env"}));
    QCOMPARE(proposed(runner + "spec:\n  executor: |\n", names), (std::vector<std::string>{"pod", "shell"}));
    QCOMPARE(proposed(runner + "spec:\n  env:\n  - na|\n", names), std::vector<std::string>{"name"});
    QVERIFY(has(proposed(runner + "metadata:\n  |\n", names), "labels"));
    QVERIFY(has(proposed("kind: Run|\n", names), "Runner"));
    const Caret caret = caretIn(runner + "spec:\n  execu|tor: pod\n");
    const auto field = helpAt(caret.text, caret.offset, names);
    QVERIFY(field && field->isRequired);
    QCOMPARE(field->description, std::string("What runs a job. More."));
    QVERIFY(field->api.empty());
}

void FieldProposalsTest::volumesOfThePod()
{
    const std::string volumes =
        "  volumes:\n  - name: data\n    emptyDir: {}\n  - configMap:\n      name: settings\n    name: config\n"
        "  - {name: logs, emptyDir: {}}\n  - {emptyDir: {}, name: tmp}\n  - \n";
    const std::vector<std::string> wanted{"data", "config", "logs", "tmp"};
    const std::string mount = "  containers:\n  - name: main\n    volumeMounts:\n    - mountPath: /a\n      name: |\n";
    QVERIFY2(proposed(inPod(mount + volumes)) == wanted, shown(proposed(inPod(mount + volumes))));
    QVERIFY2(proposed(inPod(volumes + mount)) == wanted, shown(proposed(inPod(volumes + mount)))); // above it too
    QCOMPARE(proposed(inPod("  containers:\n  - volumeDevices:\n    - name: lo|\n" + volumes)), std::vector<std::string>{"logs"});
    const std::string other = "---\napiVersion: v1\nkind: Pod\nspec:\n  volumes:\n  - name: foreign\n";
    QVERIFY(!has(proposed(inPod(mount) + other), "foreign"));
    const auto claims =
        proposed("apiVersion: apps/v1\nkind: StatefulSet\nspec:\n  template:\n    spec:\n      containers:\n"
                 "      - volumeMounts:\n        - name: |\n  volumeClaimTemplates:\n  - metadata:\n      name: disk\n"
                 "    spec: {volumeName: x}\n  - metadata: {name: cache}\n");
    QVERIFY2(claims == (std::vector<std::string>{"disk", "cache"}), shown(claims));
}

void FieldProposalsTest::volumesOfFlowLists()
{
    const std::vector<std::string> wanted{"data", "config"};
    const std::string mount = "  containers:\n  - name: main\n    volumeMounts:\n    - name: |\n";
    const std::string volumes = "  volumes: [{name: data, emptyDir: {}}, {configMap: {name: settings},\n    name: \"config\"}]\n";
    QVERIFY2(proposed(inPod(mount + volumes)) == wanted, shown(proposed(inPod(mount + volumes))));
    QVERIFY2(proposed(inPod(volumes + mount)) == wanted, shown(proposed(inPod(volumes + mount))));
    const std::string flowMount = "  containers: [{name: main, volumeMounts: [{mountPath: /a, name: |}]}]\n";
    QVERIFY2(proposed(inPod(flowMount + volumes)) == wanted, shown(proposed(inPod(flowMount + volumes))));
    const auto inJson = proposed(R"({"apiVersion": "v1", "kind": "Pod", "spec": {"volumes": [{"name": "data"}, {"name": "config"}],
        "containers": [{"volumeMounts": [{"name": "|"}]}]}})");
    QVERIFY2(inJson == wanted, shown(inJson));
    const auto claims = proposed("apiVersion: apps/v1\nkind: StatefulSet\nspec:\n  template:\n    spec:\n      containers:\n"
                                 "      - volumeMounts:\n        - name: |\n"
                                 "  volumeClaimTemplates: [{metadata: {name: disk}, spec: {name: x}}]\n");
    QVERIFY2(claims == std::vector<std::string>{"disk"}, shown(claims));
    QVERIFY(!has(proposed(inPod(mount + "  volumes: {name: odd}\n")), "odd"));
}

void FieldProposalsTest::wordsThatTheApiTakesAsText()
{
    const std::string binding = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nroleRef:\n  kind: |\n";
    QCOMPARE(proposed(binding), (std::vector<std::string>{"Role", "ClusterRole"}));
    const auto verbs = proposed("apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nrules:\n- verbs: [get, li|]\n");
    QCOMPARE(verbs.front(), std::string("list"));
}

/// The place is found although its list began tens of thousands of lines before.
void FieldProposalsTest::aHugeListIsLookedAtInPart()
{
    std::string list = "apiVersion: v1\nkind: List\nitems:\n";
    for (int i = 0; i < 8'000; ++i)
        list += "- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: c" + std::to_string(i) + "\n";
    const auto keys = proposed(list + "- apiVersion: v1\n  kind: Pod\n  spec:\n    hostNet|\n");
    QVERIFY2(keys == std::vector<std::string>{"hostNetwork"}, shown(keys));
    std::string json = R"({"kind": "List", "apiVersion": "v1", "items": [)";
    for (int i = 0; i < 8'000; ++i)
        json += R"({"kind": "ConfigMap", "data": {"a]}": "it's [ {"}, "list": [[1], {"a": 2}]},)";
    QCOMPARE(proposed(json + R"({"apiVersion": "v1", "kind": "Pod", "spec": {"hostNet|)"), std::vector<std::string>{"hostNetwork"});
    QCOMPARE(proposed(json + R"({"apiVersion": "v1", "kind": "Pod", "spec": {"hostNetwork": true, "hostNet|)"),
             std::vector<std::string>());
    QCOMPARE(proposed(json + R"({"spec": {"hostNet|"}, "apiVersion": "v1", "kind": "Pod"}]})"),
             std::vector<std::string>{"hostNetwork"});
}

QTEST_APPLESS_MAIN(FieldProposalsTest)
#include "tst_field_proposals.moc"
