#include "core/ci/gitlab/gitlab_reader.h"

#include <algorithm>
#include <charconv>

namespace bulkhead {

namespace {

/// The key by which the API joins items of a list in a pod spec; empty where a list replaces another.
std::string_view mergeKey(std::string_view list)
{
    if (list == "volumeMounts")
        return "mountPath";
    if (list == "volumeDevices")
        return "devicePath";
    if (list == "hostAliases")
        return "ip";
    if (list == "topologySpreadConstraints")
        return "topologyKey";
    for (const std::string_view named :
         {"containers", "initContainers", "volumes", "env", "imagePullSecrets", "ephemeralContainers"}) {
        if (list == named)
            return "name";
    }
    return {};
}

bool isNull(const MadeValue &value)
{
    return value.isScalar() && !value.isString() && (value.text().empty() || value.text() == "null" || value.text() == "~");
}

void mergeStrategically(MadeValue &target, const MadeValue &patch);

void mergeList(MadeValue &target, const MadeValue &patch, std::string_view key)
{
    for (const auto &[none, item] : patch.entries()) {
        const std::string_view name = item.textOf(key);
        MadeValue *const known = target.itemWith(key, name);
        if (item.textOf("$patch") == "delete") {
            const auto isThat = [&](const auto &entry) { return &entry.second == known; };
            const auto at = std::ranges::find_if(target.entries(), isThat);
            target.removeItem(static_cast<std::size_t>(at - target.entries().begin()));
        } else if (known) {
            mergeStrategically(*known, item);
        } else {
            target.append(item);
        }
    }
}

/// k8s.io/apimachinery, strategicpatch, as far as pod specs need it.
void mergeStrategically(MadeValue &target, const MadeValue &patch)
{
    for (const auto &[key, value] : patch.entries()) {
        MadeValue *const known = target.find(key);
        const std::string_view by = mergeKey(key);
        if (key.starts_with('$'))
            continue;
        if (isNull(value))
            target.remove(key);
        else if (known && known->isMapping() && value.isMapping())
            mergeStrategically(*known, value);
        else if (known && known->isSequence() && value.isSequence() && !by.empty())
            mergeList(*known, value, by);
        else
            target.set(key, value);
    }
}

/// One part of a JSON pointer, escapes resolved.
std::string takePart(std::string_view &pointer)
{
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    std::string part;
    for (std::size_t i = 0; i < end; ++i) {
        const bool isEscape = pointer[i] == '~' && i + 1 < end;
        part += isEscape ? (pointer[i + 1] == '1' ? '/' : '~') : pointer[i];
        i += isEscape ? 1 : 0;
    }
    pointer.remove_prefix(end);
    return part;
}

std::optional<std::size_t> position(std::string_view part)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    return error == std::errc() && end == part.data() + part.size() ? std::optional(value) : std::nullopt;
}

/// RFC 6902: add, replace, remove. Others are left out: the runner's patches have no use for them.
void applyOperation(MadeValue &target, std::string_view pointer, std::string_view operation, const MadeValue &value)
{
    if (!pointer.starts_with('/'))
        return;
    const std::string part = takePart(pointer);
    const bool isLast = pointer.empty();
    if (!target.isSequence()) {
        if (isLast && operation == "remove")
            target.remove(part);
        else if (isLast)
            target.set(part, value);
        else if (MadeValue *const below = target.find(part))
            applyOperation(*below, pointer, operation, value);
        return;
    }
    MadeValue changed = MadeValue::sequence(target.cause());
    const std::optional<std::size_t> wanted = position(part);
    std::size_t at = 0;
    for (const auto &[none, known] : target.entries()) {
        MadeValue item = known;
        const bool isHere = wanted == at++;
        if (isHere && !isLast)
            applyOperation(item, pointer, operation, value);
        if (isHere && isLast && operation != "remove")
            changed.append(value);
        if (!isHere || !isLast || operation == "add")
            changed.append(std::move(item));
    }
    if (isLast && operation == "add" && (part == "-" || wanted == at))
        changed.append(value);
    target = std::move(changed);
}

} // namespace

void applyPodPatch(MadeValue &spec, YamlNode patch, std::string_view type)
{
    if (type == "json") {
        for (const YamlNode operation : YamlItems(patch)) {
            const std::string_view name = operation["op"].scalar();
            if (name == "add" || name == "replace" || name == "remove")
                applyOperation(spec, operation["path"].scalar(), name, MadeValue::copyOf(operation["value"]));
        }
    } else if (patch.isMapping() && type == "merge") {
        spec.overlay(MadeValue::copyOf(patch));
    } else if (patch.isMapping()) {
        mergeStrategically(spec, MadeValue::copyOf(patch));
    }
}

} // namespace bulkhead
