#include "core/yaml/yaml_document.h"

#include "core/yaml/comment_scanner.h"
#include "core/yaml/yaml_tree_builder.h"

#include <algorithm>

namespace bulkhead {

YamlDocument::YamlDocument(SourcePtr source, TextRange range)
    : m_source(std::move(source))
    , m_range(range)
{
    YamlTreeBuilder(*this).build();
}

const YamlDocument::Properties *YamlDocument::properties(YamlNode node) const
{
    if (!record(node).hasProperties)
        return nullptr;
    const auto found = std::ranges::lower_bound(m_properties, node.index(), {}, &Properties::node);
    return found != m_properties.end() && found->node == node.index() ? &*found : nullptr;
}

constexpr std::string_view mergeKey = "<<";

YamlNode YamlDocument::lookUp(YamlNode mapping, std::string_view key, std::size_t &budget) const
{
    YamlNode found;
    YamlNode merged;
    const YamlIndex end = record(mapping).next;
    for (YamlIndex at = mapping.index() + 1; at < end;) {
        const YamlNode name(this, at);
        const YamlNode value(this, m_records[at].next, mapping.m_alias);
        at = m_records[value.index()].next;
        if (budget == 0)
            return {};
        --budget;
        // Nearly all keys differ in length: their texts, which lie elsewhere in memory, need not be looked at.
        const Record &written = m_records[name.index()];
        const bool isQuoted = written.style == YamlStyle::SingleQuoted || written.style == YamlStyle::DoubleQuoted;
        const std::size_t length = written.end - written.begin - (isQuoted ? 2 : 0);
        const bool isVerbatim = written.kind == YamlKind::Scalar && written.extra == 0;
        if (isVerbatim && length != key.size() && length != mergeKey.size())
            continue;
        const std::string_view text = name.scalar();
        if (text == key)
            found = value;
        else if (text == mergeKey && !name.isQuoted())
            merged = value;
    }
    if (found)
        return found.resolved();
    return merged ? lookUpMerged(merged, key, budget) : YamlNode();
}

YamlNode YamlDocument::lookUpMerged(YamlNode merged, std::string_view key, std::size_t &budget) const
{
    // Following a merge costs as much as many entries: chains stay short enough for the stack.
    constexpr std::size_t cost = 1000;
    if (budget < cost)
        return {};
    budget -= cost;
    const YamlNode target = merged.resolved();
    const bool insideItself = target && target.index() < merged.index() && merged.index() < record(target).next;
    if (target.isMapping())
        return insideItself ? YamlNode() : lookUp(target, key, budget);
    for (const YamlNode item : YamlItems(target)) {
        const YamlNode found = item.isMapping() ? lookUp(item, key, budget) : YamlNode();
        if (found)
            return found; // of several merged mappings the first wins
    }
    return {};
}

std::vector<TextRange> YamlDocument::commentRanges(TextRange within) const
{
    CommentScanner scanner(*m_source, within);
    for (auto node = std::ranges::lower_bound(m_records, within.begin, {}, &Record::begin);
         node != m_records.end() && node->begin < within.end; ++node) {
        if (node->kind == YamlKind::Scalar || node->kind == YamlKind::Alias)
            scanner.skipToken({node->begin, node->end}, node->style);
    }
    return scanner.finish();
}

bool YamlDocument::isShared(YamlNode node) const
{
    if (!m_hasAliases)
        return false;
    for (YamlNode at = node; at; at = at.parent()) {
        const Properties *const own = properties(at);
        if (own && own->isUsed)
            return true;
    }
    return false;
}

bool YamlDocument::holdsSharedNode(YamlNode node) const
{
    const auto first = std::ranges::lower_bound(m_properties, node.index(), {}, &Properties::node);
    const auto last = std::ranges::lower_bound(m_properties, record(node).next, {}, &Properties::node);
    return std::any_of(first, last, [](const Properties &each) { return each.isUsed; });
}

std::vector<YamlNode> YamlDocument::aliases() const
{
    std::vector<YamlNode> nodes;
    nodes.reserve(m_aliases.size());
    for (const YamlIndex index : m_aliases)
        nodes.emplace_back(this, index);
    return nodes;
}

bool YamlDocument::meansTheSameAt(YamlNode alias, YamlNode place) const
{
    const std::string_view name = m_source->text({alias.range().begin + 1, alias.range().end});
    YamlIndex meant = 0;
    for (const Properties &each : m_properties) {
        if (each.node < place.index() && m_source->text(each.anchor) == name)
            meant = each.node;
    }
    return meant == record(alias).extra;
}

std::size_t YamlDocument::positionOf(YamlNode item) const
{
    const YamlIndex sequence = record(item).parent;
    Milestone start{sequence + 1, 0};
    YamlIndex limit = item.index();
    while (true) {
        const auto after = std::ranges::upper_bound(m_milestones, limit, {}, &Milestone::node);
        if (after == m_milestones.begin() || std::prev(after)->node <= sequence)
            break;
        const Milestone &found = *std::prev(after);
        if (m_records[found.node].parent == sequence) {
            start = found;
            break;
        }
        limit = found.node; // of a sequence in one of the items before: go on from that item
        while (m_records[limit].parent != sequence)
            limit = m_records[limit].parent;
    }
    for (YamlIndex at = start.node; at != item.index(); at = m_records[at].next)
        ++start.position;
    return start.position;
}

YamlNode YamlDocument::nodeAt(ByteOffset offset) const
{
    YamlNode best = root();
    for (YamlNode child = best.firstChild(); child;) {
        const TextRange range = child.rangeWithProperties();
        if (offset < range.begin)
            break;
        if (offset <= range.end) {
            best = child;
            child = child.firstChild();
        } else {
            child = child.nextSibling();
        }
    }
    return best;
}

} // namespace bulkhead
