#include "core/yaml/yaml_sharing.h"

#include "core/yaml/yaml_copy.h"
#include "core/yaml/yaml_edits.h"
#include "core/yaml/yaml_places.h"

#include <algorithm>

namespace bulkhead::YamlEdits {

namespace {

// Of a document whose shared values can be changed by choice: every finding there takes a look at all its aliases.
constexpr std::size_t mostNodes = 50'000;
constexpr std::size_t mostAliases = 200;
constexpr std::size_t mostCopied = 1024 * 1024; ///< bytes, for all aliases of a document together

std::unexpected<Error> refusedShared()
{
    return refused(RULE_TEXT("Core", "The value is shared through an anchor: the edit would change several places"));
}

std::unexpected<Error> refusedTwice()
{
    return refused(RULE_TEXT("Core", "The value is shared through several anchors, one within the other"));
}

bool isWithin(YamlNode node, YamlNode around)
{
    return node.index() >= around.index() && node.index() < around.document()->indexBehind(around);
}

bool isWithinAny(YamlNode node, const std::vector<YamlNode> &around)
{
    return std::ranges::any_of(around, [node](YamlNode each) { return isWithin(node, each); });
}

/// Aliases elsewhere that stand for something in what goes away.
std::vector<YamlNode> orphansOf(const Change &change)
{
    std::vector<YamlNode> orphans;
    if (change.lost.empty())
        return orphans;
    for (const YamlNode alias : change.node.document()->aliases()) {
        if (!isWithinAny(alias, change.lost) && isWithinAny(alias.resolved(), change.lost))
            orphans.push_back(alias);
    }
    return orphans;
}

bool isUsed(YamlNode node)
{
    return !node.anchor().empty()
        && std::ranges::any_of(node.document()->aliases(), [node](YamlNode alias) { return alias.resolved() == node; });
}

/// The anchored nodes with aliases that `node` is or lies in, the innermost first.
std::vector<YamlNode> usedAnchorsAround(YamlNode node)
{
    std::vector<YamlNode> anchors;
    for (YamlNode at(node.document(), node.index()); at; at = at.parent()) {
        if (isUsed(at))
            anchors.push_back(at);
    }
    return anchors;
}

/// The entry of the mapping `around`, or item of the sequence, that `node` is in.
YamlNode childOf(YamlNode around, YamlNode node)
{
    YamlNode child(node.document(), node.index());
    while (child.parent() && child.parent() != around)
        child = child.parent();
    return child;
}

YamlNode mergingMapping(YamlNode alias)
{
    return alias.parent().isSequence() ? alias.parent().parent() : alias.parent();
}

bool hasOwn(YamlNode mapping, std::string_view key)
{
    for (const auto [name, value] : YamlEntries(mapping)) {
        if (name.scalar() == key)
            return true;
    }
    return false;
}

bool isTooLong(YamlNode anchored)
{
    return anchored.range().size() * anchored.document()->aliases().size() > mostCopied;
}

std::unexpected<Error> refusedTooLong()
{
    return refused(RULE_TEXT("Core", "What the anchor stands for is too long to be written out"));
}

/// The edits, and the first alias takes over the anchor and the old text.
PatchResult withHeir(YamlNode anchored, const std::vector<YamlNode> &goingAway, PatchResult edits)
{
    const std::vector<YamlNode> aliases = anchored.document()->aliases();
    const auto heir = std::ranges::find_if(
        aliases, [&](YamlNode alias) { return alias.resolved() == anchored && !isWithinAny(alias, goingAway); });
    if (heir == aliases.end() || isWithin(*heir, anchored))
        return refusedShared();
    if (isTooLong(anchored))
        return refusedTooLong();
    const bool needsOthers = std::ranges::any_of(
        aliases, [&](YamlNode alias) { return isWithin(alias, anchored) && isWithinAny(alias.resolved(), goingAway); });
    if (needsOthers)
        return refusedTwice();
    const PatchResult copy = copyInsteadOf(*heir, anchored, {}, anchored.anchor());
    if (!edits || !copy)
        return edits ? copy : edits;
    return joined(std::move(*edits), *copy);
}

/// The anchored node gives its anchor and its old text away, and is free to change.
PatchResult moveAnchor(YamlNode anchored, const Change &change)
{
    PatchResult edits = withHeir(anchored, change.lost, change.edit());
    return edits ? joined(std::move(*edits), {withoutProperty(anchored, anchored.anchor())}) : edits;
}

/// Something in what goes away is missed elsewhere: it moves there.
PatchResult rescueAnchor(const Change &change, const std::vector<YamlNode> &orphans)
{
    const YamlNode anchored = orphans.front().resolved();
    const bool several = std::ranges::any_of(orphans, [&](YamlNode alias) { return alias.resolved() != anchored; });
    if (several)
        return refusedTwice();
    return withHeir(anchored, change.lost, change.edit());
}

/// A mapping that has the entry through a merge key gets one of its own.
PatchResult overrideMerged(const Change &change, YamlNode alias)
{
    const YamlNode target = alias.resolved();
    const YamlNode entry = childOf(target, change.node);
    const YamlNode mapping = mergingMapping(alias);
    if (!mapping.isMapping() || hasOwn(mapping, entry.key().scalar()))
        return refusedShared();
    if (change.node == target || (change.changesKey && change.node == entry))
        return refused(RULE_TEXT("Core", "A merge key (<<) brings all entries: one alone cannot be left out here"));
    if (change.replacement && change.node == entry)
        return addEntries(mapping, {{std::string(entry.key().scalar()), *change.replacement}});
    const PatchResult edits = change.edit();
    return edits ? copyAsEntry(mapping, entry, *edits) : edits;
}

PatchResult rewriteAlias(const Change &change, YamlNode alias)
{
    const YamlNode target = alias.resolved();
    if (change.replacement && change.node == target)
        return replace(alias, *change.replacement);
    if (change.removeAlias) {
        const YamlNode below = childOf(target, change.node);
        YamlNode at(change.node.document(), change.node.index());
        while (at != below && at.parent().size() == 1)
            at = at.parent();
        if (at == below && target.size() == 1)
            return change.removeAlias(alias);
    }
    const PatchResult edits = change.edit();
    return edits ? copyInsteadOf(alias, target, *edits, {}) : edits;
}

PatchResult madeHere(const Change &change, const std::vector<YamlNode> &orphans)
{
    const YamlDocument &document = *change.node.document();
    if (const YamlNode alias = change.node.alias()) {
        if (document.isShared(alias))
            return refusedTwice();
        if (isTooLong(alias.resolved()))
            return refusedTooLong();
        return isMerged(alias) ? overrideMerged(change, alias) : rewriteAlias(change, alias);
    }
    const std::vector<YamlNode> anchors = usedAnchorsAround(change.node);
    if (!orphans.empty()) {
        const YamlNode whole = change.lost.back();
        const bool only = anchors.empty() || (anchors.size() == 1 && anchors.front() == whole);
        return only ? rescueAnchor(change, orphans) : PatchResult(refusedTwice());
    }
    return anchors.size() == 1 ? moveAnchor(anchors.front(), change) : PatchResult(refusedTwice());
}

std::vector<OriginPlace> originsOf(const std::vector<YamlNode> &nodes)
{
    std::vector<OriginPlace> places;
    places.reserve(nodes.size());
    for (const YamlNode node : nodes)
        places.push_back(placeInFile(node.document()->source(), node.range()));
    return places;
}

PatchRefusal refusalOf(const Change &change, const std::vector<YamlNode> &orphans)
{
    const bool merged = orphans.empty() && isMerged(change.node.alias());
    PatchRefusal refusal(
        merged ? Error{{RULE_TEXT("Core", "The value comes from a merge key (<<): the edit would change several places"), {}}, {}}
               : refusedShared().error());
    if (change.node.document()->aliases().size() > mostAliases)
        return refusal;
    std::vector<YamlNode> places = orphans;
    if (orphans.empty())
        places = YamlPatch::placesOf(change.node);
    refusal.places = originsOf(places);
    return refusal;
}

} // namespace

YamlNode anchorAround(YamlNode node)
{
    const std::vector<YamlNode> anchors = node.document()->isShared(node) ? usedAnchorsAround(node) : std::vector<YamlNode>();
    return anchors.empty() ? YamlNode() : anchors.front();
}

PatchResult made(const Change &change, SharedChange shared)
{
    const YamlDocument &document = *change.node.document();
    if (document.hasBareCarriageReturns())
        return refused(RULE_TEXT("Core", "Lines end with a carriage return alone here: save the file with other line ends first"));
    if (isCutOff(change.node))
        return refusedCutOff();
    const bool isShared = document.isShared(change.node);
    const bool mayBeMissed = std::ranges::any_of(change.lost, [&](YamlNode lost) { return document.holdsSharedNode(lost); });
    if (!isShared && !mayBeMissed)
        return change.edit();
    if (document.nodeCount() > mostNodes)
        return refusedShared();
    const std::vector<YamlNode> orphans = orphansOf(change);
    if (!isShared && orphans.empty())
        return change.edit();
    if (shared == SharedChange::Refused)
        return std::unexpected(refusalOf(change, orphans));
    if (shared == SharedChange::OnlyHere)
        return madeHere(change, orphans);
    if (!orphans.empty())
        return refused(RULE_TEXT("Core", "Other places stand for what would go away"));
    return change.edit();
}

PatchResult withAlternatives(SharedChange shared, const std::function<PatchResult(SharedChange)> &change)
{
    PatchResult result = change(shared);
    if (result || shared != SharedChange::Refused || result.error().places.empty())
        return result;
    for (const SharedChange each : {SharedChange::Everywhere, SharedChange::OnlyHere}) {
        if (PatchResult instead = change(each))
            result.error().alternatives.push_back({each, std::move(*instead)});
    }
    return result;
}

} // namespace bulkhead::YamlEdits

namespace bulkhead::YamlPatch {

std::vector<YamlNode> placesOf(YamlNode node)
{
    std::vector<YamlNode> places{YamlNode(node.document(), node.index())};
    const std::vector<YamlNode> aliases = node.document()->aliases();
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (const YamlNode alias : aliases) {
            const YamlNode target = alias.resolved();
            if (!YamlEdits::isWithin(places[i], target) || std::ranges::contains(places, alias))
                continue;
            const YamlNode entry = YamlEdits::childOf(target, places[i]);
            const bool overridden = YamlEdits::isMerged(alias) && places[i] != target
                && YamlEdits::hasOwn(YamlEdits::mergingMapping(alias), entry.key().scalar());
            if (!overridden)
                places.push_back(alias);
        }
    }
    std::ranges::sort(places.begin() + 1, places.end(), {}, &YamlNode::index);
    return places;
}

} // namespace bulkhead::YamlPatch
