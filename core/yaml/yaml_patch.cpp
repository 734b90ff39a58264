#include "core/yaml/yaml_patch.h"

#include "core/text/text_origin.h"
#include "core/yaml/yaml_edits.h"
#include "core/yaml/yaml_places.h"
#include "core/yaml/yaml_writer.h"

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

/// What a change takes away with it, if anything: anchors there would be lost.
struct Lost {
    YamlNode value{};
    YamlNode key{};

    [[nodiscard]] bool holdsSharedNode() const
    {
        return (value && value.document()->holdsSharedNode(value)) || (key && key.document()->holdsSharedNode(key));
    }
};

/// Makes the change, unless it would change other places than the one it is meant for.
template<typename Edit>
PatchResult changed(YamlNode node, const Lost &lost, const Edit &edit)
{
    const YamlDocument &document = *node.document();
    if (document.hasBareCarriageReturns())
        return refused(RULE_TEXT("Core", "Lines end with a carriage return alone here: save the file with other line ends first"));
    if (document.isShared(node) && YamlEdits::isMerged(node.alias()))
        return refused(RULE_TEXT("Core", "The value comes from a merge key (<<): the edit would change several places"));
    if (document.isShared(node) || lost.holdsSharedNode())
        return refused(RULE_TEXT("Core", "The value is shared through an anchor: the edit would change several places"));
    if (YamlEdits::isCutOff(node))
        return YamlEdits::refusedCutOff();
    return edit();
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

/// Adds what is missing from where the way ends, and the value.
PatchResult addMissing(const Way &way, const std::vector<std::string> &keys, const YamlValue &value)
{
    if (way.node.isNull()) {
        if (!way.node.parent())
            return refusedNoMapping();
        return changed(way.node, {}, [&] { return YamlEdits::fill(way.node, nested(keys, way.taken, value)); });
    }
    if (!way.node.isMapping())
        return refused(RULE_TEXT("Core", "A value stands where a mapping is needed"));
    return changed(way.node, {},
                   [&] { return YamlEdits::addEntries(way.node, {{keys[way.taken], nested(keys, way.taken + 1, value)}}); });
}

PatchResult replaceHere(YamlNode node, const YamlValue &value)
{
    return changed(node, {node}, [&] { return YamlEdits::replace(node, value); });
}

bool saysTheSame(YamlNode node, const YamlValue &value)
{
    if (!node.isScalar() || !value.isScalar() || !node.tag().empty())
        return false;
    return value.isString()
        ? node.scalar() == value.text() && (node.isQuoted() || quotedString(value.text(), YamlStyle::Plain) == value.text())
        : !node.isQuoted() && node.scalar() == value.text();
}

PatchResult mergeInto(YamlNode node, const YamlValue &entries)
{
    if (node.isNull() && node.parent())
        return changed(node, {}, [&] { return YamlEdits::fill(node, entries); });
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
        PatchResult more = bothHold ? mergeInto(own, value) : replaceHere(own, value);
        edits = more ? YamlEdits::joined(std::move(*edits), std::move(*more)) : std::move(more);
        if (!edits)
            return edits;
    }
    if (missing.empty())
        return edits;
    PatchResult added = changed(node, {}, [&] { return YamlEdits::addEntries(node, missing); });
    return added ? YamlEdits::joined(std::move(*edits), std::move(*added)) : added;
}

PatchResult insertItem(YamlNode sequence, std::size_t position, const YamlValue &item)
{
    if (!sequence.isSequence())
        return refused(RULE_TEXT("Core", "There is no list to add to"));
    return changed(sequence, {}, [&] { return YamlEdits::insertItems(sequence, position, {item}); });
}

} // namespace

PatchResult set(YamlNode base, const std::vector<std::string> &keys, const YamlValue &value)
{
    if (!base || keys.empty())
        return refusedNoMapping();
    const Way way = follow(base, keys);
    return inTheFile(base, way.taken < keys.size() ? addMissing(way, keys, value) : replaceHere(way.node, value));
}

PatchResult add(YamlNode base, const std::vector<std::string> &keys, const YamlValue &value)
{
    if (!base || keys.empty())
        return refusedNoMapping();
    const Way way = follow(base, keys);
    if (way.taken == keys.size() && !way.node.isNull())
        return refused(RULE_TEXT("Core", "There is a value already"));
    return set(base, keys, value);
}

PatchResult merge(YamlNode base, const std::vector<std::string> &keys, const YamlValue &entries)
{
    if (!base || entries.kind() != YamlKind::Mapping)
        return refusedNoMapping();
    const Way way = follow(base, keys);
    return inTheFile(base, way.taken < keys.size() ? addMissing(way, keys, entries) : mergeInto(way.node, entries));
}

PatchResult replace(YamlNode node, const YamlValue &value)
{
    if (!node)
        return refused(RULE_TEXT("Core", "There is no value to replace"));
    return inTheFile(node, replaceHere(node, value));
}

PatchResult remove(YamlNode node, YamlNode upTo)
{
    if (!node)
        return refused(RULE_TEXT("Core", "There is no value to remove"));
    const YamlNode gone = YamlEdits::removedWhole(node, upTo);
    return inTheFile(node, changed(node, {gone, gone.key()}, [&] { return YamlEdits::remove(node, upTo); }));
}

PatchResult append(YamlNode sequence, const YamlValue &item)
{
    return inTheFile(sequence, insertItem(sequence, sequence.size(), item));
}

PatchResult append(YamlNode base, const std::vector<std::string> &keys, const YamlValue &item)
{
    if (!base)
        return refusedNoMapping();
    const Way way = follow(base, keys);
    if (way.taken == keys.size() && !way.node.isNull())
        return append(way.node, item);
    return inTheFile(base, addMissing(way, keys, YamlValue::sequence({item})));
}

PatchResult insert(YamlNode sequence, std::size_t position, const YamlValue &item)
{
    return inTheFile(sequence, insertItem(sequence, position, item));
}

PatchResult rename(YamlNode value, std::string_view newKey)
{
    const YamlNode key = value.key();
    if (!key.isScalar())
        return refused(RULE_TEXT("Core", "There is no key to rename"));
    if (key.scalar() != newKey && value.parent()[newKey])
        return refused(RULE_TEXT("Core", "There is a value already"));
    return inTheFile(value, changed(key, {}, [&] { return YamlEdits::rename(value, newKey); }));
}

PatchResult edits(YamlNode within, std::vector<TextEdit> edits)
{
    return inTheFile(within, std::move(edits));
}

} // namespace bulkhead::YamlPatch
