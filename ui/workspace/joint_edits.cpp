#include "ui/workspace/joint_edits.h"

#include <algorithm>

namespace bulkhead {

void JointEdits::add(const std::vector<EditorDocument *> &documents, const std::vector<std::uint64_t> &before)
{
    if (documents.size() < 2)
        return;
    Edit edit;
    for (std::size_t i = 0; i < documents.size(); ++i)
        edit.push_back({documents[i], before[i], documents[i]->source()->contentHash()});
    m_edits.push_back(std::move(edit));
}

void JointEdits::forget(const EditorDocument &document)
{
    std::erase_if(m_edits, [&](const Edit &edit) {
        return std::ranges::any_of(edit, [&](const Part &part) { return part.document == &document; });
    });
}

/// All documents of the last joint edit that has left `document` as it is, if the others are as it left them too; else it alone.
std::vector<EditorDocument *> JointEdits::partnersOf(EditorDocument &document, std::uint64_t Part::*state) const
{
    const auto isIn = [state](const Part &part) { return part.document->source()->contentHash() == part.*state; };
    for (auto edit = m_edits.rbegin(); edit != m_edits.rend(); ++edit) {
        const bool isPart = std::ranges::any_of(*edit, [&](const Part &part) { return part.document == &document; });
        if (!isPart || !std::ranges::all_of(*edit, isIn))
            continue;
        std::vector<EditorDocument *> partners;
        for (const Part &part : *edit)
            partners.push_back(part.document);
        return partners;
    }
    return {&document};
}

void JointEdits::undo(EditorDocument &document) const
{
    for (EditorDocument *one : partnersOf(document, &Part::after))
        one->textDocument()->undo();
}

void JointEdits::redo(EditorDocument &document) const
{
    for (EditorDocument *one : partnersOf(document, &Part::before))
        one->textDocument()->redo();
}

} // namespace bulkhead
