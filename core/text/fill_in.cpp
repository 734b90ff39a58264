#include "core/text/fill_in.h"

#include <cassert>

namespace bulkhead {

namespace {

constexpr std::string_view beginMark = "\uFDD0";
constexpr std::string_view endMark = "\uFDD1"; // of number 0; the others follow
constexpr std::size_t markSize = beginMark.size();
static_assert(endMark.size() == markSize);

/// U+FDD1 is EF B7 91, and U+FDEF still EF B7 AF.
std::string endMarkOf(std::size_t number)
{
    std::string mark(endMark);
    mark.back() = static_cast<char>(static_cast<unsigned char>(mark.back()) + number);
    return mark;
}

/// Where the next end mark stands; npos if there is none.
std::size_t findEndMark(std::string_view text, std::size_t from)
{
    const std::string_view lead = endMark.substr(0, markSize - 1);
    for (std::size_t at = text.find(lead, from); at != std::string_view::npos; at = text.find(lead, at + markSize)) {
        const bool isBegin = text.substr(at, markSize) == beginMark;
        const auto number = at + markSize <= text.size()
            ? static_cast<std::size_t>(static_cast<unsigned char>(text[at + markSize - 1]))
                - static_cast<unsigned char>(endMark.back())
            : maximumFillIns;
        if (!isBegin && number < maximumFillIns)
            return at;
    }
    return std::string_view::npos;
}

} // namespace

std::string fillIn(std::string_view proposal, std::size_t number)
{
    assert(number < maximumFillIns);
    return std::string(beginMark).append(proposal).append(endMarkOf(number));
}

TextWithFillIns takeFillIns(std::string_view marked)
{
    TextWithFillIns result;
    std::size_t at = 0;
    for (std::size_t begin = marked.find(beginMark); begin != std::string_view::npos; begin = marked.find(beginMark, at)) {
        const std::size_t end = findEndMark(marked, begin + markSize);
        if (end == std::string_view::npos)
            break;
        result.text += marked.substr(at, begin - at);
        const std::string_view proposal = marked.substr(begin + markSize, end - begin - markSize);
        const auto place = static_cast<ByteOffset>(result.text.size());
        const auto number = static_cast<std::size_t>(static_cast<unsigned char>(marked[end + markSize - 1]))
            - static_cast<unsigned char>(endMark.back());
        result.fillIns.push_back({number, {place, place + static_cast<ByteOffset>(proposal.size())}});
        result.text += proposal;
        at = end + markSize;
    }
    result.text += marked.substr(at);
    return result;
}

} // namespace bulkhead
