// How long a key stroke waits for what can be written at the caret, with 5,000 objects in the workspace, and how long reading
// their names takes. Targets: 50 ms a completion; nothing is promised of the names, which are read in another thread.

#include "core/schema/field_proposals.h"
#include "core/schema/name_navigation.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

using namespace bulkhead;

namespace {

constexpr int runs = 9;
constexpr int objects = 5'000;
constexpr double targetMilliseconds = 50;

double medianMilliseconds(const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto from = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

std::string deployment(int number)
{
    const std::string name = "app-" + std::to_string(number);
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: " + name + "\n  namespace: ns-" + std::to_string(number % 50)
        + "\nspec:\n  template:\n    metadata:\n      labels: {app: " + name + "}\n    spec:\n      serviceAccountName: account-"
        + std::to_string(number % 100) + "\n      containers:\n        - name: main\n          image: busybox\n          envFrom:\n"
        + "            - configMapRef: {name: settings-" + std::to_string(number % 200) + "}\n";
}

std::string account(int number)
{
    return "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: account-" + std::to_string(number) + "}\n";
}

/// True if the target was met.
bool report(const char *name, double milliseconds, double target)
{
    const bool met = target == 0 || milliseconds <= target;
    std::printf("%-58s %9.2f ms%s\n", name, milliseconds, target == 0 ? "" : met ? "  (target met)" : "  TARGET MISSED");
    return met;
}

/// Time of a completion where `typed` is written behind `before`.
double completion(std::string before, const std::string &typed, const WorkspaceNames &names, const std::string &behind = {})
{
    before += typed;
    const auto caret = static_cast<ByteOffset>(before.size());
    const std::string text = before + behind;
    return medianMilliseconds([&] {
        if (fieldsAt(text, caret, names).list.empty())
            std::printf("nothing proposed\n");
    });
}

} // namespace

int main()
{
    std::vector<ManifestPtr> manifests;
    for (int i = 0; i < objects; ++i)
        manifests.push_back(
            Manifest::parse(SourceText::create("o" + std::to_string(i) + ".yaml", i % 5 == 0 ? account(i / 5) : deployment(i))));
    WorkspaceNames names;
    report("names of 5,000 objects, read anew", medianMilliseconds([&] { names = WorkspaceNames::read(manifests, nullptr, {1}); }),
           0);
    report("names of 5,000 objects, one changed", medianMilliseconds([&] {
               manifests.front() = Manifest::parse(SourceText::create("o0.yaml", account(0)));
               names = WorkspaceNames::read(manifests, &names, {1});
           }),
           0);
    const std::string pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n";
    std::string list = "apiVersion: v1\nkind: List\nitems:\n";
    std::string json = R"({"apiVersion": "v1", "kind": "List", "items": [)";
    while (list.size() < 8'000'000)
        list +=
            "- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: c\n  data:\n    some.key: some value of a common length\n";
    while (json.size() < 8'000'000)
        json += R"({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}, "data": {"key": "some value"}}, )";
    const std::string item = "- apiVersion: v1\n  kind: Pod\n  spec:\n";
    bool met = report("completion of a key", completion(pod, "  host", names), targetMilliseconds);
    met &= report("completion of an account's name", completion(pod, "  serviceAccountName: acc", names), targetMilliseconds);
    met &= report("completion of a label", completion(pod, "  nodeSelector:\n    k", names), targetMilliseconds);
    met &= report("completion at the end of a List of 8 MB", completion(list + item, "    host", names), targetMilliseconds);
    met &= report("completion in the middle of a List of 16 MB", completion(list + item, "    host", names, '\n' + list),
                  targetMilliseconds);
    const std::string jsonPod = json + R"({"apiVersion": "v1", "kind": "Pod", "spec": {)";
    met &= report("completion at the end of JSON of 8 MB", completion(jsonPod, "\"host", names), targetMilliseconds);
    const std::string reference = pod + "  serviceAccountName: account-7\n";
    const auto caret = static_cast<ByteOffset>(reference.size() - 2);
    report("references of an account", medianMilliseconds([&] { (void)referencesAt(reference, caret, names); }), 0);
    return met ? 0 : 1;
}
