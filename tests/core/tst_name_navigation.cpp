// Where names lead, told in files with the caret written as `|`.

#include "core/schema/name_navigation.h"

#include <QTest>

using namespace bulkhead;

namespace {

struct File {
    std::string path;
    std::string text;
};

/// Files of which one has the caret.
struct Input {
    std::vector<ManifestPtr> manifests{};
    std::string text{};
    ByteOffset offset = 0;
};

Input inputOf(const std::vector<File> &files)
{
    Input input;
    for (File file : files) {
        if (const std::size_t at = file.text.find('|'); at != std::string::npos) {
            file.text.erase(at, 1);
            input.text = file.text;
            input.offset = static_cast<ByteOffset>(at);
        }
        input.manifests.push_back(Manifest::parse(SourceText::create(file.path, file.text)));
    }
    return input;
}

std::vector<std::string> shown(const std::vector<NamePlace> &places)
{
    std::vector<std::string> all;
    for (const NamePlace &place : places)
        all.push_back(place.source->path() + ':' + std::to_string(place.source->position(place.range.begin).line) + ' '
                      + place.object);
    return all;
}

std::vector<std::string> definitions(const std::vector<File> &files)
{
    const Input input = inputOf(files);
    return shown(definitionsAt(input.text, input.offset, WorkspaceNames::read(input.manifests)));
}

std::vector<std::string> references(const std::vector<File> &files)
{
    const Input input = inputOf(files);
    return shown(referencesAt(input.text, input.offset, WorkspaceNames::read(input.manifests)));
}

std::string object(std::string_view kind, std::string_view name, std::string_view place = {})
{
    std::string text = "apiVersion: v1\nkind: " + std::string(kind) + "\nmetadata:\n  name: " + std::string(name) + '\n';
    return place.empty() ? text : text + "  namespace: " + std::string(place) + '\n';
}

using Texts = std::vector<std::string>;

} // namespace

class NameNavigationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfReference_data();
    void everyKindOfReference();
    void theNamespaceDecides();
    void anUnwrittenNamespaceFitsAny();
    void rolesByTheirKind();
    void selectorsLeadToPods();
    void podLabelsLeadToTheirSelectors();
    void whoUsesAnObject();
    void usersAndPlainTextsLeadNowhere();
    void whatIsUnchangedIsNotReadAgain();
};

void NameNavigationTest::everyKindOfReference_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("below");
    int number = 0;
    const auto row = [&number](const char *kind, const char *below) {
        QTest::addRow("%s, %d", kind, ++number) << QString::fromLatin1(kind) << QString::fromLatin1(below);
    };
    row("ServiceAccount", "  serviceAccountName: x|y\n");
    row("ConfigMap", "  containers:\n  - envFrom:\n    - configMapRef:\n        name: x|y\n");
    row("ConfigMap", "  containers:\n  - env: [{name: A, valueFrom: {configMapKeyRef: {name: x|y, key: b}}}]\n");
    row("ConfigMap", "  volumes:\n  - name: v\n    configMap: {name: x|y}\n");
    row("Secret", "  volumes:\n  - name: v\n    secret:\n      secretName: \"x|y\"\n");
    row("Secret", "  imagePullSecrets:\n  - name: x|y\n");
    row("PersistentVolumeClaim", "  volumes:\n  - name: v\n    persistentVolumeClaim:\n      claimName: x|y\n");
    row("PriorityClass", "  priorityClassName: x|y\n");
}

void NameNavigationTest::everyKindOfReference()
{
    QFETCH(QString, kind);
    QFETCH(QString, below);
    const Texts found = definitions({{"a.yaml", object(kind.toStdString(), "xy")},
                                     {"b.yaml", object("Endpoints", "xy")},
                                     {"pod.yaml", object("Pod", "p") + "spec:\n" + below.toStdString()}});
    QCOMPARE(found.size(), std::size_t(1));
    QVERIFY(found.front().starts_with("a.yaml:4 "));
}

void NameNavigationTest::theNamespaceDecides()
{
    const Texts found = definitions({{"a.yaml", object("ServiceAccount", "ci", "one")},
                                     {"b.yaml", object("ServiceAccount", "ci", "two")},
                                     {"pod.yaml", object("Pod", "p", "two") + "spec:\n  serviceAccountName: c|i\n"}});
    QCOMPARE(found, Texts{"b.yaml:4 ServiceAccount two/ci"});
}

void NameNavigationTest::anUnwrittenNamespaceFitsAny()
{
    const Texts found = definitions({{"a.yaml", object("ServiceAccount", "ci", "one")},
                                     {"b.yaml", object("ServiceAccount", "ci")},
                                     {"pod.yaml", object("Pod", "p", "two") + "spec:\n  serviceAccountName: c|i\n"}});
    QCOMPARE(found, Texts{"b.yaml:4 ServiceAccount default/ci"});
}

void NameNavigationTest::rolesByTheirKind()
{
    const std::string binding = object("RoleBinding", "b", "one");
    const std::vector<File> roles{{"a.yaml", object("Role", "edit", "one")}, {"b.yaml", object("ClusterRole", "edit")}};
    const auto with = [&](const std::string &reference) {
        std::vector<File> files = roles;
        files.push_back({"binding.yaml", binding + reference});
        return definitions(files);
    };
    QCOMPARE(with("roleRef:\n  name: ed|it\n  kind: ClusterRole\n"), Texts{"b.yaml:4 ClusterRole edit"});
    QCOMPARE(with("roleRef: {kind: Role, name: ed|it}\n"), Texts{"a.yaml:4 Role one/edit"});
}

void NameNavigationTest::selectorsLeadToPods()
{
    const auto deployment = [](std::string_view name, std::string_view labels) {
        return object("Deployment", name) + "spec:\n  template:\n    metadata: {labels: " + std::string(labels)
            + "}\n    spec: {containers: [{name: a, image: b}]}\n";
    };
    const Texts found = definitions({{"a.yaml", deployment("web", "{app: web, tier: front, extra: x}")},
                                     {"b.yaml", deployment("db", "{app: web, tier: back}")},
                                     {"s.yaml", object("Service", "s") + "spec:\n  selector:\n    app: w|eb\n    tier: front\n"}});
    QCOMPARE(found, Texts{"a.yaml:4 Deployment default/web"});
}

void NameNavigationTest::podLabelsLeadToTheirSelectors()
{
    const auto deployment = [](std::string_view own, std::string_view pods) {
        return object("Deployment", "web", "shop") + "  labels: " + std::string(own)
            + "\nspec:\n  template:\n    metadata:\n      labels:" + std::string(pods)
            + "\n    spec: {containers: [{name: a, image: b}]}\n";
    };
    const std::vector<File> others{
        {"s.yaml", object("Service", "s", "shop") + "spec:\n  selector:\n    app: web\n"},
        {"t.yaml", object("Service", "t", "shop") + "spec:\n  selector: {app: web, tier: back}\n"}, // asks for more
        {"u.yaml", object("Service", "u", "other") + "spec:\n  selector: {app: web}\n"}, // elsewhere
        {"v.yaml", object("Service", "v", "shop") + "spec:\n  ports: [{port: 80}]\n"}, // selects nothing
        {"v2.yaml", object("Service", "v2", "shop") + "spec: {selector: {}}\n"}, // neither
        {"w.yaml", object("NetworkPolicy", "w", "shop") + "spec:\n  podSelector: {}\n"}, // selects everything
        {"x.yaml", object("PodDisruptionBudget", "x", "shop") + "spec:\n  selector:\n    matchLabels: {app: web}\n"},
    };
    const Texts wanted{"s.yaml:8 Service shop/s", "w.yaml:7 NetworkPolicy shop/w", "x.yaml:8 PodDisruptionBudget shop/x"};
    const auto from = [&](std::string_view own, std::string_view pods) {
        std::vector<File> files = others;
        files.push_back({"z.yaml", deployment(own, pods)});
        return references(files);
    };
    QCOMPARE(from("{}", "\n        app: w|eb\n        tier: front"), wanted);
    QCOMPARE(from("{}", "\n        a|pp: web\n        tier: front"), wanted);
    QCOMPARE(from("{}", " {tier: front, app: w|eb}"), wanted);
    QCOMPARE(from("{app: w|eb}", " {app: web}"), Texts()); // of the Deployment, which nothing selects
    std::vector<File> files = others;
    files.push_back({"z.yaml", object("Pod", "p", "shop") + "  labels:\n    app: we|b\n"});
    QCOMPARE(references(files), wanted);
}

void NameNavigationTest::whoUsesAnObject()
{
    const std::string user = object("Pod", "p", "ci") + "spec:\n  serviceAccountName: builder\n";
    const std::string binding = object("RoleBinding", "b", "other")
        + "subjects:\n- {kind: ServiceAccount, name: builder, namespace: ci}\n- {kind: ServiceAccount, name: builder}\n";
    const Texts found = references({{"a.yaml", object("ServiceAccount", "buil|der", "ci")}, {"b.yaml", user}, {"c.yaml", binding}});
    QCOMPARE(found, (Texts{"a.yaml:4 ServiceAccount ci/builder", "b.yaml:7 Pod ci/p", "c.yaml:7 RoleBinding other/b"}));
}

void NameNavigationTest::usersAndPlainTextsLeadNowhere()
{
    QVERIFY(definitions(
                {{"a.yaml",
                  object("ServiceAccount", "x") + "---\n" + object("RoleBinding", "b") + "subjects:\n- {kind: User, name: |x}\n"}})
                .empty());
    QVERIFY(definitions({{"a.yaml", object("ConfigMap", "x") + "data:\n  serviceAccountNam: |x\n"}}).empty());
}

void NameNavigationTest::whatIsUnchangedIsNotReadAgain()
{
    const Input input = inputOf({{"a.yaml", object("ServiceAccount", "x")}, {"b.yaml", object("Pod", "|p")}});
    const WorkspaceNames first = WorkspaceNames::read(input.manifests);
    const WorkspaceNames second = WorkspaceNames::read(std::vector{input.manifests.front()}, &first);
    QCOMPARE(second.manifests().size(), std::size_t(1));
    QVERIFY(second.manifests().front() == first.manifests().front());
}

QTEST_APPLESS_MAIN(NameNavigationTest)
#include "tst_name_navigation.moc"
