#include "core/report/object_json.h"
#include "core/report/object_patch.h"

#include <jsoncons_ext/jsonpatch/jsonpatch.hpp>

#include <QTest>

#include <format>
#include <random>
#include <sstream>

using namespace bulkhead;

namespace {

using Json = jsoncons::ojson;

ManifestPtr parsed(const std::string &text)
{
    return Manifest::parse(SourceText::create("a.yaml", text));
}

ObjectPatches patchesOf(const std::string &before, const std::string &after)
{
    return objectPatches(*parsed(before), *parsed(after));
}

std::string deployment(std::string_view spec, std::string_view metadata = "")
{
    return std::format("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: cart\n  namespace: shop\n{}spec:\n{}", metadata,
                       spec);
}

/// Values of all kinds, as deep as a pod.
class Generator {
public:
    explicit Generator(unsigned seed)
        : m_random(seed)
    {
    }

    Json value(int depth)
    {
        const unsigned kind = pick(depth <= 0 ? 3 : 6);
        if (kind == 0)
            return Json(static_cast<std::int64_t>(pick(4)));
        if (kind == 1)
            return Json(pick(2) == 0);
        if (kind == 2)
            return Json(std::format("s{}/~'", pick(4)));
        Json made = kind == 3 ? Json(jsoncons::json_array_arg) : Json(jsoncons::json_object_arg);
        for (unsigned i = pick(4); i > 0; --i) {
            if (kind == 3)
                made.push_back(value(depth - 1));
            else
                made.insert_or_assign(pick(3) == 0 ? std::string("name") : std::format("k/{}~", pick(4)), value(depth - 1));
        }
        return made;
    }

    Json changed(const Json &from, int depth)
    {
        if (pick(4) == 0)
            return value(depth);
        Json made = from;
        if (from.is_array() && !from.empty()) {
            const std::size_t at = pick(static_cast<unsigned>(from.size()));
            if (pick(3) == 0)
                made.erase(made.array_range().begin() + static_cast<std::ptrdiff_t>(at));
            else
                made[at] = changed(from[at], depth - 1);
        } else if (from.is_object() && !from.empty()) {
            const auto entry =
                std::next(from.object_range().begin(), static_cast<std::ptrdiff_t>(pick(static_cast<unsigned>(from.size()))));
            made.insert_or_assign(entry->key(), changed(entry->value(), depth - 1));
        }
        return made;
    }

private:
    unsigned pick(unsigned below) { return static_cast<unsigned>(m_random() % below); }
    std::mt19937 m_random;
};

/// Whatever the order of keys.
bool isSame(const Json &one, const Json &other)
{
    return jsoncons::json::parse(one.to_string()) == jsoncons::json::parse(other.to_string());
}

std::string resourceText(const Json &spec)
{
    return "apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: one, namespace: a}\nspec: " + spec.to_string() + '\n';
}

} // namespace

/// What fixes change in a file, as patches for the objects of a cluster.
class ObjectPatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A second implementation, the library's, applies what ours found.
    void patchesTurnOneIntoTheOther()
    {
        Generator generator(7); // half of its changes change nothing
        std::size_t patched = 0;
        for (int i = 0; i < 4'000; ++i) {
            const Json before = generator.value(4);
            const Json after = generator.changed(before, 4);
            const ManifestPtr from = parsed(resourceText(before));
            const ManifestPtr to = parsed(resourceText(after));
            const ObjectPatches found = objectPatches(*from, *to);
            QVERIFY(found.leftOut.empty());
            Json object = *objectJson(from->resources().front().root());
            if (found.patches.empty()) {
                QVERIFY2(isSame(before, after), before.to_string().c_str());
                continue;
            }
            ++patched;
            jsoncons::jsonpatch::apply_patch(object, Json::parse(found.patches.front().json));
            const std::string told = before.to_string() + "\n" + after.to_string() + "\n" + found.patches.front().json;
            QVERIFY2(isSame(object, *objectJson(to->resources().front().root())), told.c_str());
        }
        QVERIFY2(patched > 1'000, std::to_string(patched).c_str());
    }

    void itemsAreTestedBeforeTheyAreCounted()
    {
        const std::string before =
            deployment("  template:\n    spec:\n      containers:\n        - {name: a, image: x}\n        - name: main\n"
                       "          args: [--one, --two, --three]\n");
        std::string after = before;
        after.replace(after.find("--two, "), 7, "");
        const ObjectPatches found = patchesOf(before, after);
        QCOMPARE(found.patches.size(), 1U);
        QCOMPARE(found.patches.front().json,
                 std::string(R"([{"op":"test","path":"/spec/template/spec/containers/1/name","value":"main"},)"
                             R"({"op":"test","path":"/spec/template/spec/containers/1/args/1","value":"--two"},)"
                             R"({"op":"remove","path":"/spec/template/spec/containers/1/args/1"}])"));
    }

    void linesAreWhatAShellReads()
    {
        std::ostringstream out;
        writeKubectlLines(patchesOf(deployment("  paused: false\n"), deployment("  paused: it's\n")), out);
        QCOMPARE(out.str(),
                 std::string("kubectl patch deployment.v1.apps cart --namespace shop --type json --patch "
                             R"('[{"op":"replace","path":"/spec/paused","value":"it'\''s"}]')"
                             "\n"));
        std::ostringstream hostile;
        writeKubectlLines(patchesOf("apiVersion: v1\nkind: \"Pod; rm -rf\"\nmetadata: {name: \"$(id)\"}\nspec: 1\n",
                                    "apiVersion: v1\nkind: \"Pod; rm -rf\"\nmetadata: {name: \"$(id)\"}\nspec: 2\n"),
                          hostile);
        QVERIFY2(hostile.str().starts_with("kubectl patch 'pod; rm -rf' '$(id)' --type json"), hostile.str().c_str());
    }

    void whatWillBeRefusedIsSaid()
    {
        const auto warnings = [](const std::string &before, const std::string &after) {
            const ObjectPatches found = patchesOf(before, after);
            std::string all;
            for (const Message &warning : found.patches.at(0).warnings)
                all += warning.english() + '\n';
            return all;
        };
        const std::string pod =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {hostPID: true, containers: [{name: a, image: x}]}\n";
        std::string fixed = pod;
        fixed.replace(fixed.find("true"), 4, "false");
        QVERIFY(warnings(pod, fixed).contains("delete it and create it anew"));
        std::string image = pod;
        image.replace(image.find("image: x"), 8, "image: y");
        QCOMPARE(warnings(pod, image), std::string());
        const std::string owned = "  ownerReferences: [{kind: Shop, name: all, controller: true}]\n";
        QVERIFY(warnings(deployment("  a: 1\n", owned), deployment("  a: 2\n", owned)).contains("Shop all controls this object"));
        const std::string helm = "  labels: {app.kubernetes.io/managed-by: Helm}\n";
        QVERIFY(warnings(deployment("  a: 1\n", helm), deployment("  a: 2\n", helm)).contains("Installed by Helm"));
    }

    void valuesOfSecretsStayOut()
    {
        const auto secret = [](std::string_view value) {
            return std::format("apiVersion: v1\nkind: Secret\nmetadata: {{name: a}}\nstringData:\n  token: {}\n", value);
        };
        const ObjectPatches found = patchesOf(secret("one"), secret("two"));
        QVERIFY(found.patches.empty());
        QCOMPARE(found.leftOut.size(), 1U);
        std::ostringstream out;
        writeKubectlLines(found, out);
        QVERIFY(out.str().starts_with("# v1/Secret/default/a: "));
        QVERIFY(!out.str().contains("two"));
    }

    void whatHasNoNameIsLeftOut()
    {
        const ObjectPatches found = patchesOf("apiVersion: v1\nkind: Pod\nmetadata: {generateName: a-}\nspec: 1\n",
                                              "apiVersion: v1\nkind: Pod\nmetadata: {generateName: a-}\nspec: 2\n");
        QVERIFY(found.patches.empty());
        QCOMPARE(found.leftOut.size(), 1U);
    }

    void aliasesOfAliasesAreBounded()
    {
        std::string bomb = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 9; ++i)
            bomb += std::format("  a{0}: &a{0} [*a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}]\n", i, i - 1);
        const ObjectPatches found = patchesOf(bomb, bomb + "  more: y\n");
        QVERIFY(found.patches.empty());
        QCOMPARE(found.leftOut.size(), 1U);
    }

    void whatLeadsBackIntoItselfIsBounded()
    {
        for (const char *loop : {"annotations: &a {x: *a}", "annotations: &a {<<: *a}"}) {
            const std::string pod = std::format("apiVersion: v1\nkind: Pod\nmetadata: {{name: a, {}}}\nspec: ", loop);
            const ObjectPatches found = patchesOf(pod + "1\n", pod + "2\n");
            QVERIFY(found.patches.empty());
            QCOMPARE(found.leftOut.size(), 1U);
        }
    }

    /// A cluster has labels on everything, whatever the file says.
    void labelsOfTheClusterAreNotWrittenOver()
    {
        const std::string bare = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: a\n";
        const ObjectPatches found = patchesOf(bare, bare + "  labels: {x: z}\n");
        QCOMPARE(found.patches.at(0).json,
                 std::string(R"([{"op":"test","path":"/metadata/labels","value":null},)"
                             R"({"op":"add","path":"/metadata/labels","value":{"x":"z"}}])"));
        const ObjectPatches fromNull = patchesOf(bare + "  labels:\n", bare + "  labels: {x: z}\n");
        QCOMPARE(fromNull.patches.at(0).json, found.patches.at(0).json);
    }

    void itemsWithoutANameAreToldByWhatTheyHold()
    {
        const std::string spec = "  template:\n    spec:\n      tolerations:\n        - {key: a, operator: Exists}\n";
        const ObjectPatches found = patchesOf(deployment(spec + "        - {operator: Exists}\n"),
                                              deployment(spec + "        - {operator: Exists, key: b}\n"));
        QVERIFY2(found.patches.at(0).json.contains(
                     R"({"op":"test","path":"/spec/template/spec/tolerations/1/operator","value":"Exists"})"),
                 found.patches.at(0).json.c_str());
        const std::string subjects =
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: a, namespace: b}\n"
            "subjects:\n  - {kind: ServiceAccount, name: x, namespace: one}\n";
        const ObjectPatches unbound = patchesOf(subjects + "  - {kind: ServiceAccount, name: x, namespace: two}\n", subjects);
        QVERIFY2(unbound.patches.at(0).json.contains(R"({"op":"test","path":"/subjects/1/namespace","value":"two"})"),
                 unbound.patches.at(0).json.c_str());
    }

    void newObjectsAndNewNamesAreSaid()
    {
        const std::string one = deployment("  a: 1\n");
        const ObjectPatches added =
            patchesOf(one, one + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: it's, namespace: shop}\n");
        QVERIFY(added.leftOut.empty() && added.patches.empty());
        const std::string json =
            "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"it's\",\"namespace\":\"shop\"}}";
        QCOMPARE(added.created.at(0).json, json);
        std::ostringstream lines;
        writeKubectlLines(added, lines);
        QCOMPARE(lines.str(),
                 std::string("printf %s '{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"it'\\''s\","
                             "\"namespace\":\"shop\"}}' | kubectl create --filename -\n"));
        const std::vector<KustomizeFile> files = kustomizeComponent(added);
        QVERIFY2(files.at(0).text.contains("resources:\n  - configmap-shop-it_s.yaml\n"), files.at(0).text.c_str());
        QVERIFY(!files.at(0).text.contains("patches"));
        QCOMPARE(objectJson(parsed(files.at(1).text)->stream().documents().front().yaml->root())->to_string(), json);

        const ObjectPatches secret =
            patchesOf(one, one + "---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: hunter2}\n");
        QVERIFY(secret.created.empty());
        QCOMPARE(secret.leftOut.size(), 1U);
        std::string renamed = one;
        renamed.replace(renamed.find("cart"), 4, "kart");
        QCOMPARE(patchesOf(one, renamed).leftOut.size(), 2U);
    }

    void whatAnAliasBringsIsSeen()
    {
        const auto list = [](std::string_view value) {
            return std::format("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {{name: a}}\n"
                               "  data: &s {{x: {}}}\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {{name: b}}\n  data: *s\n",
                               value);
        };
        QCOMPARE(patchesOf(list("one"), list("two")).patches.size(), 2U);
    }

    void componentsNameTheirObjects()
    {
        const ObjectPatches found = patchesOf(deployment("  a: 1\n"), deployment("  a: \"yes\"\n"));
        const std::vector<KustomizeFile> files = kustomizeComponent(found);
        QCOMPARE(files.size(), 2U);
        QVERIFY(files[0].text.contains("kind: Component\n"));
        QVERIFY(files[0].text.contains(
            "  - path: deployment-shop-cart.yaml\n    target:\n      group: \"apps\"\n      version: \"v1\"\n"
            "      kind: \"Deployment\"\n      namespace: \"shop\"\n      name: \"cart\"\n"));
        QCOMPARE(files[1].name, std::string("deployment-shop-cart.yaml"));
        const ManifestPtr patch = parsed(files[1].text);
        QCOMPARE(objectJson(patch->stream().documents().front().yaml->root())->to_string(), found.patches.front().json);
    }
};

QTEST_GUILESS_MAIN(ObjectPatchTest)
#include "tst_object_patch.moc"
