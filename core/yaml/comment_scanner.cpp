#include "core/yaml/comment_scanner.h"

#include <algorithm>

namespace bulkhead {

void CommentScanner::scanTo(ByteOffset end)
{
    const std::string_view text = m_source.bytes();
    while (m_at < end) {
        if (text[m_at] != '#'
            || (m_at > 0 && m_at != m_source.bomSize() && !std::string_view(" \t\r\n").contains(text[m_at - 1]))) {
            ++m_at;
            continue;
        }
        const std::size_t newline = text.find('\n', m_at);
        ByteOffset stop = newline == std::string_view::npos ? m_source.size() : static_cast<ByteOffset>(newline);
        if (stop > m_at && text[stop - 1] == '\r')
            --stop;
        m_comments.push_back({m_at, stop});
        m_at = stop;
    }
}

void CommentScanner::skipToken(TextRange token, YamlStyle style)
{
    scanTo(token.begin);
    if (style == YamlStyle::Literal || style == YamlStyle::Folded) {
        const std::size_t headerEnd = m_source.bytes().find('\n', token.begin);
        scanTo(std::min(token.end, static_cast<ByteOffset>(std::min<std::size_t>(headerEnd, m_source.size()))));
    }
    m_at = std::max(m_at, token.end);
}

std::vector<TextRange> CommentScanner::finish()
{
    scanTo(m_range.end);
    return std::move(m_comments);
}

} // namespace bulkhead
