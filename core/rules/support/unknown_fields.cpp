#include "core/rules/support/unknown_fields.h"

#include "core/rules/support/combined_patch.h"
#include "core/rules/support/plain_value.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

/// Fields that Kubernetes got after the version of the table, and those that older servers still show.
bool isOfAnotherVersion(std::string_view field)
{
    constexpr auto fields = std::to_array<std::string_view>({
        "hostnameOverride",
        "workloadRef",
        "schedulingGroup",
        "restartPolicyRules",
        "fileKeyRef",
        "stopSignal",
        "tolerance",
        "podCertificate",
        "nodeAllocatableUpdatePeriodSeconds",
        "serviceAccountTokenInSecrets",
        "preventPodSchedulingIfMissing",
        "forNodes",
        "podReplacementPolicy",
        "clusterName",
        "initializers",
        "selfLink",
        "userAnnotations",
    });
    return std::ranges::contains(fields, field);
}

bool isWrittenLater(std::string_view key)
{
    return key.starts_with('$') || key.contains("{{") || key.contains("${") || key == "<<";
}

class Walk {
public:
    explicit Walk(const std::function<void(const UnknownField &)> &visit)
        : m_visit(visit)
    {
    }

    void walk(YamlNode node, FieldType type)
    {
        switch (type.kind()) {
        case ValueKind::Object:
            if (node.isMapping())
                walkObject(node, type);
            break;
        case ValueKind::Map:
            for (const auto [key, value] : YamlEntries(node))
                walk(value, type.element());
            break;
        case ValueKind::List:
            for (YamlNode item = node.isSequence() ? node.firstChild() : YamlNode(); item; item = item.nextSibling())
                walk(item, type.element());
            break;
        default: // a text or number, or whatever somebody writes
            break;
        }
    }

private:
    void walkObject(YamlNode node, FieldType type)
    {
        const bool isObject = m_around.empty();
        m_around.push_back({node, type});
        for (const auto [key, value] : YamlEntries(node)) {
            const std::string_view name = key.scalar();
            if (isObject && name == "status")
                continue;
            const FieldInfo field = type.field(name);
            if (field.type)
                walk(value, field.type);
            else if (key.isScalar() && !name.empty() && !isWrittenLater(name) && !isOfAnotherVersion(name))
                m_visit({value, m_around});
        }
        m_around.pop_back();
    }

    const std::function<void(const UnknownField &)> &m_visit;
    std::vector<TypedMapping> m_around;
};

/// A way from a type to a field below it through objects alone.
struct Way {
    std::vector<std::string> keys; ///< the field's name last
    FieldType holder;
};

/// The shortest ways down to a field of that name, at most `depth` keys long.
std::vector<Way> waysDown(FieldType from, std::string_view name, std::size_t depth)
{
    std::vector<Way> level = {{{}, from}};
    for (std::size_t i = 0; i < depth; ++i) {
        std::vector<Way> found;
        std::vector<Way> next;
        for (const Way &way : level) {
            for (const FieldInfo &field : way.holder.fields()) {
                if (field.type.kind() != ValueKind::Object || field.name == "status")
                    continue;
                Way longer = way;
                longer.keys.emplace_back(field.name);
                longer.holder = field.type;
                if (field.type.field(name).type)
                    found.push_back(longer);
                next.push_back(std::move(longer));
            }
        }
        for (Way &way : found)
            way.keys.emplace_back(name);
        if (!found.empty())
            return found;
        level = std::move(next);
    }
    return {};
}

RightPlace placeAt(const TypedMapping &base, std::vector<std::string> keys, const Resource &resource)
{
    RightPlace place{base.node.path(resource.root()), base.node, std::move(keys)};
    for (const std::string &key : place.keys)
        place.path += (place.path.empty() ? "" : ".") + key;
    return place;
}

/// A field of the containers of the pod that `pod` is the spec of, or of their security contexts.
std::optional<RightPlace> placeInContainers(const TypedMapping &pod, std::string_view name, const Resource &resource)
{
    const FieldType container = pod.type.field("containers").type.element();
    if (pod.type.name() != "PodSpec" || !container)
        return std::nullopt;
    const std::vector<Way> ways =
        container.field(name).type ? std::vector<Way>{{{std::string(name)}, container}} : waysDown(container, name, 1);
    if (ways.size() != 1)
        return std::nullopt;
    const YamlNode list = pod.node["containers"];
    if (list.size() == 1 && list.isSequence() && list.at(0).isMapping() && pod.node["initContainers"].isNull())
        return placeAt({list.at(0), container}, ways.front().keys, resource);
    RightPlace each = placeAt(pod, {"containers[]"}, resource);
    for (const std::string &key : ways.front().keys)
        each.path += "." + key;
    each.base = {};
    return each;
}

/// Names that many types have: where one stands wrongly says nothing about where it belongs.
bool isCommonName(std::string_view name)
{
    constexpr auto names = std::to_array<std::string_view>({"name",       "key",       "value",    "type",        "path",   "kind",
                                                            "apiVersion", "namespace", "labels",   "annotations", "items",  "mode",
                                                            "optional",   "data",      "metadata", "spec",        "status", "uid",
                                                            "reason",     "message",   "group",    "port",        "host"});
    return std::ranges::contains(names, name);
}

/// How many letters differ, up to 3.
std::size_t distance(std::string_view left, std::string_view right)
{
    constexpr std::size_t tooFar = 3;
    if (left.size() > right.size() + 2 || right.size() > left.size() + 2)
        return tooFar;
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = i;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return std::min(row.back(), tooFar);
}

} // namespace

FieldType builtInType(const Resource &resource)
{
    const FieldTable &table = builtInFields();
    const std::string_view group = resource.group();
    std::string_view version = resource.apiVersion();
    version.remove_prefix(group.empty() ? 0 : group.size() + 1);
    for (const FieldTable::KindRow &row : table.kinds) {
        if (table.textOf(row.kind) == resource.kind() && table.textOf(row.group) == group && table.textOf(row.version) == version)
            return {&table, row.type};
    }
    return {};
}

void forEachUnknownField(const Resource &resource, const std::function<void(const UnknownField &)> &visit)
{
    if (const FieldType type = builtInType(resource); type && !resource.kind().ends_with("List"))
        Walk(visit).walk(resource.root(), type);
}

std::optional<RightPlace> rightPlaceOf(const UnknownField &field, const Resource &resource)
{
    constexpr std::size_t deepest = 3;
    const std::string_view name = field.name();
    if (isCommonName(name))
        return std::nullopt;
    for (std::size_t i = field.around.size(); i-- > 0;) {
        const TypedMapping &level = field.around[i];
        if (level.type.field(name).type)
            return placeAt(level, {std::string(name)}, resource);
        const std::vector<Way> ways = waysDown(level.type, name, i + 1 == field.around.size() ? deepest : 1);
        if (ways.size() == 1)
            return placeAt(level, ways.front().keys, resource);
        if (ways.size() > 1)
            return std::nullopt;
        if (std::optional<RightPlace> inContainers = placeInContainers(level, name, resource))
            return inContainers;
    }
    return std::nullopt;
}

bool isProtective(std::string_view field)
{
    constexpr auto fields = std::to_array<std::string_view>({
        "securityContext",
        "runAsNonRoot",
        "runAsUser",
        "runAsGroup",
        "fsGroup",
        "supplementalGroups",
        "supplementalGroupsPolicy",
        "allowPrivilegeEscalation",
        "privileged",
        "readOnlyRootFilesystem",
        "capabilities",
        "seccompProfile",
        "appArmorProfile",
        "seLinuxOptions",
        "procMount",
        "automountServiceAccountToken",
        "serviceAccountName",
        "hostUsers",
        "runtimeClassName",
        "nodeSelector",
        "tolerations",
        "affinity",
        "resources",
        "limits",
        "requests",
        "readOnly",
        "policyTypes",
        "podSelector",
        "loadBalancerSourceRanges",
        "immutable",
        "drop",
    });
    return std::ranges::contains(fields, field);
}

std::string_view probablyMeant(const UnknownField &field)
{
    constexpr std::size_t shortest = 5;
    const std::string_view name = field.name();
    std::string_view best;
    std::size_t least = 3;
    if (name.size() < shortest)
        return best;
    for (const FieldInfo &known : field.holder().type.fields()) {
        const std::size_t differs = distance(name, known.name);
        if (differs < least) {
            least = differs;
            best = known.name;
        } else if (differs == least) {
            best = {}; // two are as near
        }
    }
    return best;
}

void offerMove(FindingBuilder &finding, const UnknownField &field, const RightPlace &place, const Resource &resource)
{
    YamlNode there = place.base;
    for (const std::string &key : place.keys)
        there = there[key];
    if (!place.base || there)
        return;
    finding.fix(
        {RULE_TEXT("Rules", "Move it to %1"), {place.path}}, Applicability::Unsafe,
        combined(YamlPatch::remove(field.value, resource.root()), YamlPatch::add(place.base, place.keys, plainValue(field.value))));
}

} // namespace bulkhead
