#include "core/yaml/yaml_patch.h"

#include "core/text/text_origin.h"
#include "core/yaml/yaml_edits.h"
#include "core/yaml/yaml_places.h"
#include "core/yaml/yaml_sharing.h"
#include "core/yaml/yaml_writer.h"

#include <algorithm>

namespace bulkhead::YamlPatch {

namespace {

using YamlEdits::refused;

PatchResult inTheFile(YamlNode node, PatchResult edits)
{
    const SourcePtr source = node.isValid() ? node.document()->source() : nullptr;
    if (!source || !source->origin() || !edits)
        return edits;
    return liftEdits(source, std::move(*edits));
}

std::unexpected<Error> refusedNoMapping()
{
    return refused(RULE_TEXT("Core", "There is no mapping to write into"));
}

/// The change as `shared` says or, if it is refused because of other places, with its alternatives, in the bytes of the file.
PatchResult offered(YamlNode node, SharedChange shared, const std::function<PatchResult(SharedChange)> &change)
{
    PatchResult result = YamlEdits::withAlternatives(shared, change);
    if (result)
        return inTheFile(node, std::move(result));
    std::erase_if(result.error().alternatives, [node](PatchAlternative &alternative) {
        PatchResult lifted = inTheFile(node, std::move(alternative.edits));
        if (lifted)
            alternative.edits = std::move(*lifted);
        return !lifted;
    });
    return result;
}

std::vector<YamlNode> childrenOf(YamlNode node)
{
    std::vector<YamlNode> children;
    for (YamlNode child = node.firstChild(); child; child = child.nextSibling())
        children.push_back(child);
    return children;
}

YamlValue nested(const std::vector<std::string> &keys, std::size_t from, const YamlValue &value)
{
    YamlValue result = value;
    for (std::size_t i = keys.size(); i > from; --i)
        result = YamlValue::mapping({{keys[i - 1], std::move(result)}});
    return result;
}

/// How far a path leads: to the innermost node there is.
struct Way {
    YamlNode node;
    std::size_t taken = 0; ///< keys
};

Way follow(YamlNode base, const std::vector<std::string> &keys)
{
    Way way{base};
    while (way.taken < keys.size()) {
        const YamlNode next = way.node[keys[way.taken]];
        if (!next)
            break;
        way = {next, way.taken + 1};
    }
    return way;
}

PatchResult fillHere(YamlNode empty, const YamlValue &value, SharedChange shared)
{
    return YamlEdits::made({.node = empty, .edit = [=] { return YamlEdits::fill(empty, value); }, .replacement = value}, shared);
}

PatchResult addHere(YamlNode mapping, const YamlEdits::Entries &entries, SharedChange shared)
{
    return YamlEdits::made({.node = mapping, .edit = [=] { return YamlEdits::addEntries(mapping, entries); }}, shared);
}

/// Adds what is missing from where the way ends, and the value.
PatchResult addMissing(const Way &way, const std::vector<std::string> &keys, const YamlValue &value, SharedChange shared)
{
    if (way.node.isNull() && way.node.parent())
        return fillHere(way.node, nested(keys, way.taken, value), shared);
    if (way.node.isNull())
        return refusedNoMapping();
    if (!way.node.isMapping())
        return refused(RULE_TEXT("Core", "A value stands where a mapping is needed"));
    return addHere(way.node, {{keys[way.taken], nested(keys, way.taken + 1, value)}}, shared);
}

PatchResult replaceHere(YamlNode node, const YamlValue &value, SharedChange shared)
{
    return YamlEdits::made(
        {.node = node, .edit = [=] { return YamlEdits::replace(node, value); }, .lost = childrenOf(node), .replacement = value},
        shared);
}

bool saysTheSame(YamlNode node, const YamlValue &value)
{
    if (!node.isScalar() || !value.isScalar() || !node.tag().empty())
        return false;
    return value.isString()
        ? node.scalar() == value.text() && (node.isQuoted() || quotedString(value.text(), YamlStyle::Plain) == value.text())
        : !node.isQuoted() && node.scalar() == value.text();
}

std::unexpected<Error> refusedSeveral()
{
    return refused(RULE_TEXT("Core", "Several values would have to be written out in one place"));
}

/// Merges entry by entry; no alias can be written out twice, so that `used` ones are refused.
PatchResult mergeInto(YamlNode node, const YamlValue &entries, SharedChange shared, std::vector<YamlNode> &used)
{
    const auto isUsedUp = [&](YamlNode changed) {
        const YamlNode alias = changed.alias();
        if (shared != SharedChange::OnlyHere || !alias)
            return false;
        used.push_back(alias);
        return std::ranges::count(used, alias) > 1;
    };
    if (node.isNull() && node.parent())
        return fillHere(node, entries, shared);
    if (!node.isMapping())
        return refused(RULE_TEXT("Core", "A value stands where a mapping is needed"));
    PatchResult edits;
    YamlEdits::Entries missing;
    for (const auto &[key, value] : entries.entries()) {
        const YamlNode own = node[key];
        if (!own) {
            missing.emplace_back(key, value);
            continue;
        }
        if (saysTheSame(own, value))
            continue;
        const bool bothHold = value.kind() == YamlKind::Mapping && (own.isMapping() || own.isNull());
        if (!(bothHold && own.isMapping()) && isUsedUp(own))
            return refusedSeveral();
        PatchResult more = bothHold ? mergeInto(own, value, shared, used) : replaceHere(own, value, shared);
        edits = more ? YamlEdits::joined(std::move(*edits), std::move(*more)) : std::move(more);
        if (!edits)
            return edits;
    }
    if (missing.empty())
        return edits;
    if (isUsedUp(node))
        return refusedSeveral();
    PatchResult added = addHere(node, missing, shared);
    return added ? YamlEdits::joined(std::move(*edits), std::move(*added)) : added;
}

PatchResult insertHere(YamlNode sequence, std::size_t position, const YamlValue &item, SharedChange shared)
{
    if (!sequence.isSequence())
        return refused(RULE_TEXT("Core", "There is no list to add to"));
    return YamlEdits::made({.node = sequence, .edit = [=] { return YamlEdits::insertItems(sequence, position, {item}); }}, shared);
}

/// What was asked for at an alias concerns the entry of the alias.
YamlNode entryOf(YamlNode node)
{
    const YamlNode alias = node.alias();
    return alias && alias.resolved() == node && !YamlEdits::isMerged(alias) ? alias : node;
}

PatchResult removeHere(YamlNode node, YamlNode upTo, SharedChange shared)
{
    const YamlNode around = node.parent() ? YamlEdits::anchorAround(node.parent()) : YamlNode();
    const bool isNearer = around && around.index() <= upTo.index() && upTo.index() < node.document()->indexBehind(around);
    const YamlNode limit = around && !isNearer ? around : upTo; // what others stand for stays, if empty
    const YamlNode gone = YamlEdits::removedWhole(YamlNode(node.document(), node.index()), limit);
    std::vector<YamlNode> lost{gone};
    if (const YamlNode key = gone.key())
        lost.insert(lost.begin(), key);
    YamlEdits::Change change{.node = node, .edit = [=] { return YamlEdits::remove(node, limit); }, .lost = std::move(lost)};
    change.changesKey = true;
    if (!isNearer)
        change.removeAlias = [=](YamlNode alias) { return YamlEdits::remove(alias, upTo); };
    return YamlEdits::made(change, shared);
}

PatchResult setHere(YamlNode base, const std::vector<std::string> &keys, const YamlValue &value, SharedChange shared)
{
    const Way way = follow(base, keys);
    return way.taken < keys.size() ? addMissing(way, keys, value, shared) : replaceHere(way.node, value, shared);
}

} // namespace

PatchResult set(YamlNode base, const std::vector<std::string> &keys, const YamlValue &value, SharedChange shared)
{
    if (!base || keys.empty())
        return refusedNoMapping();
    return offered(base, shared, [&](SharedChange each) { return setHere(base, keys, value, each); });
}

PatchResult add(YamlNode base, const std::vector<std::string> &keys, const YamlValue &value, SharedChange shared)
{
    if (!base || keys.empty())
        return refusedNoMapping();
    const Way way = follow(base, keys);
    if (way.taken == keys.size() && !way.node.isNull())
        return refused(RULE_TEXT("Core", "There is a value already"));
    return set(base, keys, value, shared);
}

PatchResult merge(YamlNode base, const std::vector<std::string> &keys, const YamlValue &entries, SharedChange shared)
{
    if (!base || entries.kind() != YamlKind::Mapping)
        return refusedNoMapping();
    const Way way = follow(base, keys);
    return offered(base, shared, [&](SharedChange each) {
        std::vector<YamlNode> used;
        return way.taken < keys.size() ? addMissing(way, keys, entries, each) : mergeInto(way.node, entries, each, used);
    });
}

PatchResult replace(YamlNode node, const YamlValue &value, SharedChange shared)
{
    if (!node)
        return refused(RULE_TEXT("Core", "There is no value to replace"));
    return offered(node, shared, [&](SharedChange each) { return replaceHere(node, value, each); });
}

PatchResult remove(YamlNode node, YamlNode upTo, SharedChange shared)
{
    if (!node)
        return refused(RULE_TEXT("Core", "There is no value to remove"));
    return offered(node, shared, [&](SharedChange each) { return removeHere(entryOf(node), upTo, each); });
}

PatchResult append(YamlNode sequence, const YamlValue &item, SharedChange shared)
{
    return offered(sequence, shared, [&](SharedChange each) { return insertHere(sequence, sequence.size(), item, each); });
}

PatchResult append(YamlNode base, const std::vector<std::string> &keys, const YamlValue &item, SharedChange shared)
{
    if (!base)
        return refusedNoMapping();
    const Way way = follow(base, keys);
    if (way.taken == keys.size() && !way.node.isNull())
        return append(way.node, item, shared);
    return offered(base, shared, [&](SharedChange each) { return addMissing(way, keys, YamlValue::sequence({item}), each); });
}

PatchResult insert(YamlNode sequence, std::size_t position, const YamlValue &item, SharedChange shared)
{
    return offered(sequence, shared, [&](SharedChange each) { return insertHere(sequence, position, item, each); });
}

PatchResult rename(YamlNode value, std::string_view newKey, SharedChange shared)
{
    const YamlNode entry = entryOf(value);
    const YamlNode key = entry.key();
    if (!key.isScalar())
        return refused(RULE_TEXT("Core", "There is no key to rename"));
    if (key.scalar() != newKey && entry.parent()[newKey])
        return refused(RULE_TEXT("Core", "There is a value already"));
    return offered(value, shared, [&](SharedChange each) {
        return YamlEdits::made({.node = entry, .edit = [&] { return YamlEdits::rename(entry, newKey); }, .changesKey = true}, each);
    });
}

PatchResult edits(YamlNode within, std::vector<TextEdit> edits)
{
    return inTheFile(within, std::move(edits));
}

} // namespace bulkhead::YamlPatch
