#include "core/text/text_edit.h"

#include <algorithm>

namespace bulkhead {

namespace {

bool overlap(const TextEdit &first, const TextEdit &second)
{
    if (first.range.isEmpty() && second.range.isEmpty())
        return first.range.begin == second.range.begin;
    return first.range.begin < second.range.end && second.range.begin < first.range.end;
}

struct Neighbours {
    bool hasSame = false;
    bool isFree = true;
};

/// Of edits that are sorted and do not overlap only those beside a new one can meet it: sets may hold an edit for each of
/// thousands of nodes.
Neighbours asNeighbour(const std::vector<TextEdit> &edits, const TextEdit &edit)
{
    Neighbours found;
    auto at = std::ranges::lower_bound(edits, edit.range.begin, {}, [](const TextEdit &own) { return own.range.begin; });
    if (at != edits.begin() && overlap(*std::prev(at), edit))
        found.isFree = false;
    for (; at != edits.end() && at->range.begin <= edit.range.end; ++at) {
        found.hasSame = found.hasSame || *at == edit;
        found.isFree = found.isFree && !overlap(*at, edit);
    }
    return found;
}

} // namespace

EditSet::EditSet(SourcePtr source, std::vector<TextEdit> edits)
{
    if (edits.empty())
        return;
    std::ranges::sort(edits, {}, &TextEdit::range);
    m_sources.push_back({std::move(source), std::move(edits)});
}

Result<void> EditSet::add(const SourcePtr &source, TextEdit edit)
{
    auto found = std::ranges::find_if(m_sources, [&](const SourceEdits &own) { return own.source->path() == source->path(); });
    if (found == m_sources.end())
        found = m_sources.insert(m_sources.end(), SourceEdits{source, {}});
    if (found->source->revision() != source->revision())
        return failure(RULE_TEXT("Core", "The text has changed since this edit was made"), {}, source->path());
    const auto [isThere, isFree] = asNeighbour(found->edits, edit);
    if (isThere)
        return {};
    if (!isFree)
        return failure(RULE_TEXT("Core", "Two edits change the same place"), {}, source->path());
    const auto place = std::ranges::upper_bound(found->edits, edit.range, {}, &TextEdit::range);
    found->edits.insert(place, std::move(edit));
    return {};
}

Result<void> EditSet::add(const EditSet &other)
{
    EditSet merged = *this;
    for (const SourceEdits &more : other.m_sources) {
        for (const TextEdit &edit : more.edits) {
            if (auto added = merged.add(more.source, edit); !added)
                return added;
        }
    }
    *this = std::move(merged);
    return {};
}

std::string applyEdits(std::string_view text, std::span<const TextEdit> edits)
{
    std::string result;
    result.reserve(text.size() + 256);
    ByteOffset at = 0;
    for (const TextEdit &edit : edits) {
        result += text.substr(at, edit.range.begin - at);
        result += edit.newText;
        at = edit.range.end;
    }
    result += text.substr(at);
    return result;
}

namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Whether a text may be cut before `at`.
bool isBoundary(std::string_view text, std::size_t at)
{
    if (at == 0 || at >= text.size())
        return true;
    return !isContinuation(text[at]) && !(text[at] == '\n' && text[at - 1] == '\r');
}

} // namespace

TextEdit smallestEdit(std::string_view before, std::string_view after)
{
    const std::size_t shared = std::min(before.size(), after.size());
    auto prefix =
        static_cast<std::size_t>(std::ranges::mismatch(before.substr(0, shared), after.substr(0, shared)).in1 - before.begin());
    while (!isBoundary(before, prefix) || !isBoundary(after, prefix))
        --prefix;
    std::size_t suffix = 0;
    while (suffix < shared - prefix && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    while (suffix > 0 && (!isBoundary(before, before.size() - suffix) || !isBoundary(after, after.size() - suffix)))
        --suffix;
    return {{static_cast<ByteOffset>(prefix), static_cast<ByteOffset>(before.size() - suffix)},
            std::string(after.substr(prefix, after.size() - suffix - prefix))};
}

} // namespace bulkhead
