#include "core/text/line_index.h"

#include <algorithm>
#include <cstring>

namespace bulkhead {

LineIndex::LineIndex(std::string_view text)
{
    m_starts.reserve(text.size() / 32 + 1);
    m_starts.push_back(0);
    const char *const begin = text.data();
    const char *const end = begin + text.size();
    for (const char *at = begin; at < end;) {
        const auto *newline = static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        if (!newline)
            break;
        at = newline + 1;
        m_starts.push_back(static_cast<ByteOffset>(at - begin));
    }
}

std::uint32_t LineIndex::lineAt(ByteOffset offset) const
{
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    return static_cast<std::uint32_t>(after - m_starts.begin()) - 1;
}

} // namespace bulkhead
