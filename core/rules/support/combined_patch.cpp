#include "core/rules/support/combined_patch.h"

#include "core/text/text_origin.h"

#include <algorithm>

namespace bulkhead {

namespace {

PatchResult bothOf(std::vector<TextEdit> first, const std::vector<TextEdit> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    std::ranges::sort(first, {}, &TextEdit::range);
    const auto meet = [](const TextEdit &before, const TextEdit &after) {
        return after.range.begin < before.range.end || (before.range.isEmpty() && after.range.begin == before.range.begin);
    };
    if (std::ranges::adjacent_find(first, meet) != first.end())
        return failure(RULE_TEXT("Rules", "Two changes that belong together meet at one place: make them one after the other"));
    return first;
}

/// The edits of a patch where a person has chosen; null if there are none.
const std::vector<TextEdit> *editsOf(const PatchResult &patch, SharedChange choice)
{
    if (patch)
        return &*patch;
    const auto found = std::ranges::find(patch.error().alternatives, choice, &PatchAlternative::change);
    return found == patch.error().alternatives.end() ? nullptr : &found->edits;
}

} // namespace

PatchResult combined(PatchResult first, PatchResult second)
{
    if (first && second)
        return bothOf(std::move(*first), *second);
    PatchRefusal refusal = first ? second.error() : first.error();
    refusal.alternatives.clear();
    for (const SharedChange choice : {SharedChange::Everywhere, SharedChange::OnlyHere}) {
        const auto *const one = editsOf(first, choice);
        const auto *const other = editsOf(second, choice);
        PatchResult both = one && other ? bothOf(*one, *other) : PatchResult(std::unexpected(refusal));
        if (both)
            refusal.alternatives.push_back({choice, std::move(*both)});
    }
    return std::unexpected(std::move(refusal));
}

PatchResult addedTogether(PatchResult first, PatchResult second)
{
    const auto isInsertion = [](const PatchResult &patch) { return patch && patch->size() == 1 && patch->front().range.isEmpty(); };
    if (!isInsertion(first) || !isInsertion(second) || first->front().range != second->front().range)
        return combined(std::move(first), std::move(second));
    first->front().newText += second->front().newText;
    return first;
}

Result<EditSet> asEditSet(YamlNode within, PatchResult patch)
{
    if (!patch)
        return std::unexpected(std::move(patch.error()));
    return EditSet(editedSource(within.document()->source()), std::move(*patch));
}

} // namespace bulkhead
