#include "core/analysis/wanted_values.h"

#include "core/text/fill_in.h"

#include <algorithm>
#include <cassert>

namespace bulkhead {

QuickFix fixWithFillIns(Message title, const EditSet &marked, std::span<const Message> labels)
{
    QuickFix fix{std::move(title), Applicability::Manual, {}, {}, {}};
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < marked.sources().size(); ++i) {
        SourceEdits part = marked.sources()[i];
        for (std::size_t j = 0; j < part.edits.size(); ++j) {
            TextWithFillIns clean = takeFillIns(part.edits[j].newText);
            for (const FillIn &each : clean.fillIns) {
                assert(each.number < labels.size());
                const auto before = std::ranges::upper_bound(numbers, each.number);
                fix.wanted.insert(fix.wanted.begin() + (before - numbers.begin()), {i, j, each.range, labels[each.number]});
                numbers.insert(before, each.number);
            }
            part.edits[j].newText = std::move(clean.text);
        }
        [[maybe_unused]] const auto added = fix.edits.add(EditSet(std::move(part.source), std::move(part.edits)));
        assert(added); // they were free of overlaps with the marks in them
    }
    return fix;
}

std::string_view proposalOf(const QuickFix &fix, const WantedValue &wanted)
{
    const std::string_view text = fix.edits.sources()[wanted.source].edits[wanted.edit].newText;
    return text.substr(wanted.range.begin, wanted.range.size());
}

TextRange rangeAfter(const QuickFix &fix, const WantedValue &wanted)
{
    const std::vector<TextEdit> &edits = fix.edits.sources()[wanted.source].edits;
    ByteOffset begin = edits[wanted.edit].range.begin + wanted.range.begin;
    for (const TextEdit &edit : std::span(edits).first(wanted.edit))
        begin += static_cast<ByteOffset>(edit.newText.size()) - edit.range.size(); // wraps where it removes more, and back
    return {begin, begin + wanted.range.size()};
}

} // namespace bulkhead
