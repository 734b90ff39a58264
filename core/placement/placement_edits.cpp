#include "core/placement/placement_edits.h"

#include "core/placement/placement_home.h"
#include "core/text/text_origin.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <set>

namespace bulkhead::PlacementEdits {

namespace {

using Edits = Result<EditSet>;
using Entries = std::vector<std::pair<std::string, YamlValue>>;

Edits toEditSet(YamlNode node, PatchResult patch)
{
    return patch.transform(
        [&](std::vector<TextEdit> &edits) { return EditSet(editedSource(node.document()->source()), std::move(edits)); });
}

std::string googleEffect(TaintEffect effect)
{
    return effect == TaintEffect::NoExecute ? "NO_EXECUTE"
        : effect == TaintEffect::NoSchedule ? "NO_SCHEDULE"
                                            : "PREFER_NO_SCHEDULE";
}

/// Whether an item of a list of taints is this one.
bool isTaint(YamlNode item, TaintSpelling spelling, const Taint &taint)
{
    if (spelling == TaintSpelling::Text)
        return Taint::parse(item.text()) == taint;
    Taint read = Taint::read(item);
    if (spelling == TaintSpelling::GoogleObject)
        read.effect = taintEffectFromGoogle(item["effect"].text());
    return read == taint;
}

YamlValue taintValue(const Taint &taint, TaintSpelling spelling)
{
    if (spelling == TaintSpelling::Text)
        return YamlValue::string(taint.text());
    const std::string effect =
        spelling == TaintSpelling::GoogleObject ? googleEffect(taint.effect) : std::string(toString(taint.effect));
    Entries entries{{"key", YamlValue::string(taint.key)}};
    if (!taint.value.empty())
        entries.emplace_back("value", YamlValue::string(taint.value));
    entries.emplace_back("effect", YamlValue::string(effect));
    return YamlValue::mapping(std::move(entries));
}

/// Adds items to the list at `home`, which may not exist yet.
Edits addItems(const FieldHome &home, const std::vector<YamlValue> &items)
{
    const YamlNode list = home.value();
    if (!list.isSequence() || list.size() == 0)
        return toEditSet(home.base, YamlPatch::set(home.base, home.keys, YamlValue::sequence(items)));
    EditSet all;
    for (const YamlValue &item : items) {
        const Edits one = toEditSet(list, YamlPatch::append(list, item));
        if (!one)
            return one;
        if (const auto merged = merge(all, *one); !merged)
            return std::unexpected(merged.error());
    }
    return all;
}

/// Sets entries of the mapping at `home`, which may not exist yet.
Edits setEntries(const FieldHome &home, const Entries &entries)
{
    if (!home.value() || home.value().isNull())
        return toEditSet(home.base, YamlPatch::set(home.base, home.keys, YamlValue::mapping(entries)));
    EditSet all;
    for (const auto &[key, value] : entries) {
        std::vector<std::string> keys = home.keys;
        keys.push_back(key);
        const Edits one = toEditSet(home.base, YamlPatch::set(home.base, keys, value));
        if (!one)
            return one;
        if (const auto merged = merge(all, *one); !merged)
            return std::unexpected(merged.error());
    }
    return all;
}

Edits addTaintsAt(const FieldHome &home, TaintSpelling spelling, const std::vector<Taint> &taints)
{
    if (spelling != TaintSpelling::Map) {
        std::vector<YamlValue> items;
        items.reserve(taints.size());
        for (const Taint &taint : taints)
            items.push_back(taintValue(taint, spelling));
        return addItems(home, items);
    }
    Entries entries;
    entries.reserve(taints.size());
    for (const Taint &taint : taints)
        entries.emplace_back(taint.key, YamlValue::string(taint.value + ':' + std::string(toString(taint.effect))));
    return setEntries(home, entries);
}

/// Where the taint is written: an item of a list, or the value of a mapping's entry; empty if it is not.
YamlNode writtenTaint(const FieldHome &home, TaintSpelling spelling, const Taint &taint)
{
    const YamlNode list = home.value();
    for (const YamlNode item : YamlItems(list)) {
        if (isTaint(item.resolved(), spelling, taint))
            return item;
    }
    return list.isMapping() ? list[taint.key] : YamlNode();
}

Edits removeTaintAt(const FieldHome &home, TaintSpelling spelling, const Taint &taint)
{
    const YamlNode written = writtenTaint(home, spelling, taint);
    if (!written)
        return failure(RULE_TEXT("Placement", "The taint %1 is not written here"), {taint.text()});
    return toEditSet(written, YamlPatch::remove(written, home.base));
}

/// Writes a taint over one that is written as a mapping, field by field: a block of several lines cannot be replaced as a whole.
Edits rewriteTaint(YamlNode written, TaintSpelling spelling, const Taint &taint)
{
    const YamlValue wanted = taintValue(taint, spelling);
    EditSet all;
    const auto add = [&](PatchResult patch) -> Result<void> {
        return toEditSet(written, std::move(patch)).and_then([&](const EditSet &edits) { return merge(all, edits); });
    };
    Result<void> added;
    for (const auto &[key, value] : wanted.entries()) {
        if (added && written[key].text() != value.text())
            added = add(YamlPatch::set(written, {key}, value));
    }
    if (const YamlNode value = written["value"]; added && taint.value.empty() && value)
        added = add(YamlPatch::remove(value, written));
    return added.transform([&] { return std::move(all); });
}

/// Writes the first of `added` that fits over the taint, and takes it from the list. In a mapping only one of the same key fits.
Edits replaceTaintAt(const FieldHome &home, TaintSpelling spelling, const Taint &taint, std::vector<Taint> &added)
{
    const YamlNode written = writtenTaint(home, spelling, taint);
    const auto fits = [&](const Taint &one) { return spelling != TaintSpelling::Map || one.key == taint.key; };
    const auto next = std::ranges::find_if(added, fits);
    if (!written || next == added.end())
        return removeTaintAt(home, spelling, taint);
    Taint wanted = std::move(*next);
    added.erase(next);
    if (written.isMapping())
        return rewriteTaint(written, spelling, wanted);
    const YamlValue value = spelling == TaintSpelling::Map
        ? YamlValue::string(wanted.value + ':' + std::string(toString(wanted.effect)))
        : taintValue(wanted, spelling);
    return toEditSet(written, YamlPatch::replace(written, value));
}

YamlValue tolerationValue(const Toleration &toleration)
{
    const bool exists = toleration.op == Toleration::Operator::Exists;
    Entries entries{{"key", YamlValue::string(toleration.key)}};
    entries.emplace_back("operator", YamlValue::string(exists ? "Exists" : "Equal"));
    if (!exists)
        entries.emplace_back("value", YamlValue::string(toleration.value));
    if (toleration.effect)
        entries.emplace_back("effect", YamlValue::string(toString(*toleration.effect)));
    return YamlValue::mapping(std::move(entries));
}

std::vector<YamlValue> itemsOf(const std::vector<Toleration> &tolerations)
{
    std::vector<YamlValue> items;
    items.reserve(tolerations.size());
    for (const Toleration &toleration : tolerations)
        items.push_back(tolerationValue(toleration));
    return items;
}

Entries entriesOf(const Labels &labels)
{
    Entries entries;
    entries.reserve(labels.size());
    for (const auto &[key, value] : labels)
        entries.emplace_back(key, YamlValue::string(value));
    return entries;
}

/// How deep in blocks an inserted text lies: by its indentation, and at the same one an item lies below the key of its list.
std::pair<std::size_t, bool> depthOf(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
    return {indent, text.substr(indent).starts_with("- ")};
}

/// The homes of a group's taints: the pool's object, or each Node.
std::vector<FieldHome> homesOf(const NodeGroup &group)
{
    if (group.taintHome.exists())
        return {group.taintHome};
    std::vector<FieldHome> homes;
    homes.reserve(group.members.size());
    for (const NodeMember &member : group.members)
        homes.push_back({member.place.node, {"spec", "taints"}});
    return homes;
}

Result<EditSet> nothingToWrite()
{
    return failure(RULE_TEXT("Placement", "No object here defines the node group: there is nothing to write into"));
}

template<typename Make>
Edits forEachHome(const NodeGroup &group, const Make &make)
{
    const std::vector<FieldHome> homes = homesOf(group);
    if (homes.empty())
        return nothingToWrite();
    std::vector<EditSet> parts;
    for (const FieldHome &home : homes) {
        Edits one = make(home);
        if (!one)
            return one;
        parts.push_back(std::move(*one));
    }
    return mergeAll(std::move(parts));
}

/// An insertion at the same place with another text; null if there is none. Two of them are one, the deeper first.
const TextEdit *twinOf(const TextEdit &edit, const std::vector<TextEdit> &others)
{
    const auto found = std::ranges::lower_bound(others, edit.range, {}, &TextEdit::range);
    const bool isTwin =
        found != others.end() && edit.range.isEmpty() && found->range == edit.range && found->newText != edit.newText;
    return isTwin ? &*found : nullptr;
}

} // namespace

Edits addTaints(const NodeGroup &group, const std::vector<Taint> &taints)
{
    return forEachHome(group, [&](const FieldHome &home) { return addTaintsAt(home, group.taintSpelling, taints); });
}

Edits removeTaint(const NodeGroup &group, const Taint &taint)
{
    return forEachHome(group, [&](const FieldHome &home) { return removeTaintAt(home, group.taintSpelling, taint); });
}

Edits changeTaints(const NodeGroup &group, const std::vector<Taint> &removed, const std::vector<Taint> &added)
{
    return forEachHome(group, [&](const FieldHome &home) -> Edits {
        EditSet all;
        std::vector<Taint> left = added;
        for (const Taint &taint : removed) {
            const Edits one = left.empty() ? removeTaintAt(home, group.taintSpelling, taint)
                                           : replaceTaintAt(home, group.taintSpelling, taint, left);
            if (!one)
                return one;
            if (const auto merged = merge(all, *one); !merged)
                return std::unexpected(merged.error());
        }
        const Edits rest = left.empty() ? EditSet() : addTaintsAt(home, group.taintSpelling, left);
        if (!rest)
            return rest;
        return merge(all, *rest).transform([&] { return std::move(all); });
    });
}

Edits setSelectors(const FieldHome &nodeSelector, const Labels &labels)
{
    return setEntries(nodeSelector, entriesOf(labels));
}

Edits removeSelector(YamlNode podSpec, std::string_view key)
{
    const YamlNode value = podSpec["nodeSelector"][key];
    if (!value)
        return failure(RULE_TEXT("Placement", "The node selector does not ask for %1"), {std::string(key)});
    return toEditSet(value, YamlPatch::remove(value, podSpec));
}

Edits addTolerations(const FieldHome &list, const std::vector<Toleration> &tolerations)
{
    return addItems(list, itemsOf(tolerations));
}

Edits hold(const FieldHome &podSpec, const Labels &labels, const std::vector<Toleration> &tolerations, std::string_view container)
{
    const YamlNode spec = podSpec.value();
    const YamlNode written = spec["tolerations"];
    const bool isListed = written.isSequence() && written.size() > 0;
    Entries entries;
    if (!container.empty() && spec["containers"].size() == 0)
        entries.emplace_back("containers", YamlValue::sequence({YamlValue::mapping({{"name", YamlValue::string(container)}})}));
    if (!labels.empty())
        entries.emplace_back("nodeSelector", YamlValue::mapping(entriesOf(labels)));
    if (!isListed && !tolerations.empty())
        entries.emplace_back("tolerations", YamlValue::sequence(itemsOf(tolerations)));
    EditSet all;
    if (!entries.empty()) {
        Edits one = toEditSet(podSpec.base, YamlPatch::merge(podSpec.base, podSpec.keys, YamlValue::mapping(std::move(entries))));
        if (!one)
            return one;
        all = std::move(*one);
    }
    if (!isListed || tolerations.empty())
        return all;
    return addTolerations(spec, tolerations).and_then([&](const EditSet &more) { return merge(all, more); }).transform([&] {
        return std::move(all);
    });
}

Edits hold(const Workload &workload, const Labels &labels, const std::vector<Toleration> &tolerations)
{
    return workload.home ? workload.home->hold(labels, tolerations) : hold(FieldHome{workload.podSpec, {}}, labels, tolerations);
}

Edits removeToleration(YamlNode tolerationItem)
{
    if (!tolerationItem)
        return failure(RULE_TEXT("Placement", "The toleration is not written here"));
    return toEditSet(tolerationItem, YamlPatch::remove(tolerationItem, tolerationItem.parent().parent()));
}

Result<void> merge(EditSet &edits, const EditSet &other)
{
    EditSet merged;
    std::set<std::pair<const SourceEdits *, const TextEdit *>> joined;
    for (const SourceEdits &source : edits.sources()) {
        const auto more =
            std::ranges::find(other.sources(), source.source->path(), [](const SourceEdits &each) { return each.source->path(); });
        for (TextEdit edit : source.edits) {
            if (const TextEdit *const twin = more == other.sources().end() ? nullptr : twinOf(edit, more->edits)) {
                edit.newText =
                    depthOf(edit.newText) < depthOf(twin->newText) ? twin->newText + edit.newText : edit.newText + twin->newText;
                joined.emplace(&*more, twin);
            }
            if (auto added = merged.add(source.source, std::move(edit)); !added)
                return added;
        }
    }
    for (const SourceEdits &source : other.sources()) {
        for (const TextEdit &edit : source.edits) {
            if (joined.contains({&source, &edit}))
                continue;
            if (auto added = merged.add(source.source, edit); !added)
                return added;
        }
    }
    edits = std::move(merged);
    return {};
}

Result<EditSet> mergeAll(std::vector<EditSet> parts)
{
    for (std::size_t step = 1; step < parts.size(); step *= 2) {
        for (std::size_t i = 0; i + step < parts.size(); i += 2 * step) {
            if (const auto merged = merge(parts[i], parts[i + step]); !merged)
                return std::unexpected(merged.error());
        }
    }
    return parts.empty() ? EditSet() : std::move(parts.front());
}

} // namespace bulkhead::PlacementEdits
