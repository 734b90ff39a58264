#include "core/report/positions.h"

#include <algorithm>

namespace bulkhead {

TextPosition Positions::at(const SourceText &source, ByteOffset offset)
{
    offset = std::min(offset, source.size());
    const std::uint32_t line = source.lines().lineAt(offset);
    TextPosition position;
    if (m_source != &source || m_position.line != line + 1) {
        position = source.position(offset);
    } else {
        const TextRange between{std::min(m_offset, offset), std::max(m_offset, offset)};
        const auto columns = static_cast<std::uint32_t>(codePointCount(source.text(between)));
        position = {line + 1, offset < m_offset ? m_position.column - columns : m_position.column + columns};
    }
    m_source = &source;
    m_offset = offset;
    m_position = position;
    return position;
}

} // namespace bulkhead
