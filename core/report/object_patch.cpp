#include "core/report/object_patch.h"

#include "core/report/object_json.h"
#include "core/report/secret_mask.h"

#include <jsoncons_ext/jsonpointer/jsonpointer.hpp>

#include <algorithm>
#include <format>
#include <map>
#include <set>

namespace bulkhead {

namespace {

using Json = jsoncons::ojson;
using jsoncons::jsonpointer::json_pointer;

/// Whether a token of a pointer counts items, and of what they are.
const Json *itemAt(const Json &list, const std::string &token)
{
    if (!list.is_array() || token.empty() || !std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; }))
        return nullptr;
    const std::size_t index = std::stoul(token);
    return index < list.size() ? &list[index] : nullptr;
}

Json operation(const char *name, const std::string &path, const Json &value)
{
    Json one(jsoncons::json_object_arg);
    one.insert_or_assign("op", name);
    one.insert_or_assign("path", path);
    one.insert_or_assign("value", value);
    return one;
}

/// What must hold of the lists that a patch counts in: an item has the name it had, a plain item is what it was.
class Tests {
public:
    explicit Tests(const Json &before)
        : m_before(before)
    {
    }

    void require(const std::string &pointer)
    {
        const Json *at = &m_before;
        json_pointer walked;
        for (const std::string &token : json_pointer(pointer)) {
            walked /= token;
            const Json *const item = itemAt(*at, token);
            if (item)
                require(walked, *item, *at);
            at = item ? item : at->is_object() && at->contains(token) ? &at->at(token) : nullptr;
            if (!at)
                return; // what is added is not there yet
        }
    }

    [[nodiscard]] const Json &all() const { return m_tests; }

private:
    void require(const json_pointer &pointer, const Json &item, const Json &list)
    {
        if (hasNameOfItsOwn(item, list))
            return add(pointer / std::string("name"), item.at("name"));
        const auto isPlain = [](const auto &entry) { return !entry.value().is_object() && !entry.value().is_array(); };
        if (!item.is_object() || std::ranges::none_of(item.object_range(), isPlain))
            return add(pointer, item);
        for (const auto &entry : item.object_range()) {
            if (isPlain(entry))
                add(pointer / std::string(entry.key()), entry.value());
        }
    }

    static bool hasNameOfItsOwn(const Json &item, const Json &list)
    {
        if (!item.is_object() || !item.contains("name"))
            return false;
        const auto isNamesake = [&](const Json &other) {
            return other.is_object() && other.contains("name") && other.at("name") == item.at("name");
        };
        return std::ranges::count_if(list.array_range(), isNamesake) == 1;
    }

    void add(const json_pointer &pointer, const Json &value)
    {
        const std::string path = pointer.to_string();
        if (m_paths.insert(path).second)
            m_tests.push_back(operation("test", path, value));
    }

    const Json &m_before;
    std::set<std::string> m_paths;
    Json m_tests{jsoncons::json_array_arg};
};

/// Writes down what turns one value into another.
class Changes {
public:
    Changes(const Json &before, const Json &after) { compare({}, before, after); }

    [[nodiscard]] const Json &all() const { return m_operations; }

private:
    void compare(const json_pointer &at, const Json &before, const Json &after)
    {
        if (before == after)
            return;
        if (before.is_object() && after.is_object())
            compareObjects(at, before, after);
        else if (before.is_array() && after.is_array())
            compareLists(at, before, after);
        else
            change(before.is_null() ? "add" : "replace", at, after); // what is written as null is not there
    }

    /// A cluster gives every object labels and annotations of its own: the whole of them is added only where there are none.
    void change(const char *name, const json_pointer &at, const Json &value)
    {
        const std::string path = at.to_string();
        if (path.ends_with("/labels") || path.ends_with("/annotations"))
            m_operations.push_back(operation("test", path, Json::null()));
        m_operations.push_back(operation(name, path, value));
    }

    void compareObjects(const json_pointer &at, const Json &before, const Json &after)
    {
        for (const auto &entry : before.object_range()) {
            if (after.contains(entry.key()))
                compare(at / std::string(entry.key()), entry.value(), after.at(entry.key()));
            else
                remove(at / std::string(entry.key()));
        }
        for (const auto &entry : after.object_range()) {
            if (!before.contains(entry.key()))
                change("add", at / std::string(entry.key()), entry.value());
        }
    }

    /// What is the same at both ends stays out of it, so that an item that goes does not make those behind it change.
    void compareLists(const json_pointer &at, const Json &before, const Json &after)
    {
        const std::size_t shorter = std::min(before.size(), after.size());
        std::size_t first = 0;
        while (first < shorter && before[first] == after[first])
            ++first;
        std::size_t tail = 0;
        while (tail < shorter - first && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
            ++tail;
        const std::size_t common = shorter - tail;
        for (std::size_t i = first; i < common; ++i)
            compare(at / i, before[i], after[i]);
        for (std::size_t i = before.size() - tail; i > common; --i)
            remove(at / (i - 1));
        for (std::size_t i = common; i < after.size() - tail; ++i)
            m_operations.push_back(operation("add", (at / i).to_string(), after[i]));
    }

    void remove(const json_pointer &at)
    {
        Json one(jsoncons::json_object_arg);
        one.insert_or_assign("op", "remove");
        one.insert_or_assign("path", at.to_string());
        m_operations.push_back(std::move(one));
    }

    Json m_operations{jsoncons::json_array_arg};
};

std::vector<std::string> pathsOf(const Json &operations)
{
    std::vector<std::string> paths;
    for (const Json &one : operations.array_range())
        paths.push_back(one.at("path").as<std::string>());
    return paths;
}

YamlNode nodeAt(YamlNode node, const std::string &pointer)
{
    for (const std::string &token : json_pointer(pointer)) {
        node = node.isSequence() ? node.at(std::stoul(token)) : node[token];
        if (!node)
            break;
    }
    return node;
}

bool isUnder(std::string_view path, std::string_view above)
{
    return path.starts_with(above) && (path.size() == above.size() || path[above.size()] == '/');
}

/// Of a pod that runs, the API server lets only this be changed.
bool isFixedInPod(const std::string &path)
{
    const bool isImage = path.starts_with("/spec/containers/") || path.starts_with("/spec/initContainers/");
    return isUnder(path, "/spec") && !(isImage && path.ends_with("/image")) && path != "/spec/activeDeadlineSeconds"
        && !isUnder(path, "/spec/tolerations");
}

std::vector<Message> warningsFor(const Resource &resource, const std::vector<std::string> &paths)
{
    std::vector<Message> warnings;
    const auto changes = [&](std::string_view above) {
        return std::ranges::any_of(paths, [&](const std::string &path) { return isUnder(path, above); });
    };
    if (resource.kind() == "Pod" && std::ranges::any_of(paths, isFixedInPod))
        warnings.push_back(
            {RULE_TEXT("Core", "The API server refuses this for a pod that exists: delete it and create it anew"), {}});
    if (resource.kind() == "Job" && changes("/spec/template"))
        warnings.push_back(
            {RULE_TEXT("Core", "The API server refuses this for a job that exists: delete it and create it anew"), {}});
    if (changes("/roleRef"))
        warnings.push_back(
            {RULE_TEXT("Core", "The API server refuses another role for a binding that exists: create a new one"), {}});
    for (const YamlNode owner : YamlItems(resource.metadata()["ownerReferences"])) {
        if (owner["controller"].boolean() == true)
            warnings.push_back({RULE_TEXT("Core", "%1 %2 controls this object and may undo the change: change it there"),
                                {std::string(owner["kind"].scalar()), std::string(owner["name"].scalar())}});
    }
    if (resource.metadata()["labels"]["app.kubernetes.io/managed-by"].scalar() == "Helm")
        warnings.push_back(
            {RULE_TEXT("Core", "Installed by Helm: the next upgrade writes over this; change the chart's values"), {}});
    return warnings;
}

class Comparison {
public:
    Comparison(const Manifest &before, const Manifest &after)
        : m_maskBefore(before)
        , m_maskAfter(after)
    {
    }

    void compare(const Resource &before, const Resource &after)
    {
        const auto isWhole = [](const Resource &one) { return one.root().document()->aliases().empty(); };
        if (isWhole(before) && isWhole(after)
            && before.source()->text(before.root().range()) == after.source()->text(after.root().range()))
            return;
        const auto from = objectJson(before.root());
        const auto to = objectJson(after.root());
        if (!from || !to)
            return leaveOut(before, RULE_TEXT("Core", "Too large for a patch: its aliases stand for too many values"));
        const Changes found(*from, *to);
        const Json &changes = found.all();
        if (changes.empty())
            return;
        Tests tests(*from);
        const std::vector<std::string> paths = pathsOf(changes);
        for (const std::string &path : paths)
            tests.require(path);
        if (shows(before, tests.all(), m_maskBefore) || shows(after, changes, m_maskAfter))
            return leaveOut(before, RULE_TEXT("Core", "Left out: the patch would show values of a Secret"));
        const std::string name = before.name();
        if (name.empty() || name.starts_with('-') || name.ends_with('*')) // kubectl would take it for an option
            return leaveOut(before, RULE_TEXT("Core", "It has no name: a patch cannot say which object of a cluster is meant"));
        Json all = tests.all();
        for (const Json &change : changes.array_range())
            all.push_back(change);
        add(before, all.to_string(), warningsFor(before, paths));
    }

    void create(const Resource &resource)
    {
        const auto object = objectJson(resource.root());
        if (!object)
            return leaveOut(resource, RULE_TEXT("Core", "Too large for a patch: its aliases stand for too many values"));
        if (m_maskAfter.hides(resource.root().range()))
            return leaveOut(resource, RULE_TEXT("Core", "Left out: the patch would show values of a Secret"));
        m_result.created.push_back({.kind = std::string(resource.kind()),
                                    .namespaceName = std::string(resource.metadata()["namespace"].text()),
                                    .name = resource.name(),
                                    .json = object->to_string()});
    }

    void leaveOut(const Resource &resource, MessageId reason) { m_result.leftOut.push_back({resource.id(), {reason, {}}}); }
    [[nodiscard]] ObjectPatches take() { return std::move(m_result); }

private:
    /// Whether a value that stands in these operations is one to be hidden.
    static bool shows(const Resource &resource, const Json &operations, const SecretMask &mask)
    {
        return std::ranges::any_of(operations.array_range(), [&](const Json &one) {
            const YamlNode node = one.contains("value") ? nodeAt(resource.root(), one.at("path").as<std::string>()) : YamlNode();
            return node && mask.hides(node.range());
        });
    }

    void add(const Resource &resource, std::string json, std::vector<Message> warnings)
    {
        const std::string_view apiVersion = resource.apiVersion();
        m_result.patches.push_back({.group = std::string(resource.group()),
                                    .version = std::string(apiVersion.substr(apiVersion.find('/') + 1)),
                                    .kind = std::string(resource.kind()),
                                    .namespaceName = std::string(resource.metadata()["namespace"].text()),
                                    .name = resource.name(),
                                    .json = std::move(json),
                                    .warnings = std::move(warnings)});
    }

    SecretMask m_maskBefore;
    SecretMask m_maskAfter;
    ObjectPatches m_result;
};

} // namespace

ObjectPatches objectPatches(const Manifest &before, const Manifest &after)
{
    Comparison comparison(before, after);
    std::map<std::string, std::vector<const Resource *>> byId;
    for (const Resource &resource : after.resources())
        byId[resource.id()].push_back(&resource);
    std::map<std::string, std::size_t> seen;
    bool isRenamed = false;
    for (const Resource &resource : before.resources()) {
        const std::vector<const Resource *> &same = byId[resource.id()];
        if (const std::size_t number = seen[resource.id()]++; number < same.size()) {
            comparison.compare(resource, *same[number]);
            continue;
        }
        comparison.leaveOut(resource, RULE_TEXT("Core", "Its name changes: no patch can do that"));
        isRenamed = true;
    }
    for (const auto &[id, same] : byId) {
        for (std::size_t i = seen[id]; i < same.size(); ++i)
            if (isRenamed)
                comparison.leaveOut(*same[i], RULE_TEXT("Core", "An object has another name now: create it from the file"));
            else
                comparison.create(*same[i]);
    }
    return comparison.take();
}

ObjectPatches objectPatches(std::span<const ChangedSource> changes, const ParsedSources &parsed)
{
    ObjectPatches all;
    for (const ChangedSource &change : changes) {
        ObjectPatches one = objectPatches(*parsed.of(change.before), *parsed.of(change.after));
        std::ranges::move(one.patches, std::back_inserter(all.patches));
        std::ranges::move(one.created, std::back_inserter(all.created));
        std::ranges::move(one.leftOut, std::back_inserter(all.leftOut));
    }
    return all;
}

} // namespace bulkhead
