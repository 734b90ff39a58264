#include "core/text/source_text.h"

#include <xxhash.h>

#include <algorithm>

namespace bulkhead {

SourceText::SourceText(std::string path, std::string bytes, std::string diskPath, std::uint64_t revision)
    : m_path(std::move(path))
    , m_bytes(std::move(bytes))
    , m_diskPath(std::move(diskPath))
    , m_revision(revision)
{
}

SourcePtr SourceText::create(std::string path, std::string bytes, std::string diskPath, std::uint64_t revision)
{
    return SourcePtr(new SourceText(std::move(path), std::move(bytes), std::move(diskPath), revision));
}

SourcePtr SourceText::derived(std::string path, std::string bytes, std::shared_ptr<const TextOrigin> origin)
{
    auto *const text = new SourceText(std::move(path), std::move(bytes), {}, 0);
    text->m_origin = std::move(origin);
    return SourcePtr(text);
}

SourcePtr SourceText::absent(std::string path, std::string diskPath)
{
    auto *const text = new SourceText(std::move(path), {}, std::move(diskPath), 0);
    text->m_isAbsent = true;
    return SourcePtr(text);
}

SourcePtr SourceText::withBytes(std::string bytes) const
{
    auto *const text = new SourceText(m_path, std::move(bytes), m_diskPath, m_revision + 1);
    text->m_isAbsent = m_isAbsent;
    return SourcePtr(text);
}

SourcePtr SourceText::written() const
{
    return create(m_path, m_bytes, m_diskPath, m_revision + 1);
}

std::string_view SourceText::lineEnding() const
{
    if (lines().lineCount() < 2)
        return "\n";
    const ByteOffset second = lines().lineStart(1);
    const bool crlf = second > 1 && m_bytes[second - 2] == '\r';
    return crlf ? "\r\n" : "\n";
}

const LineIndex &SourceText::lines() const
{
    std::call_once(m_linesOnce, [this] { m_lines.emplace(m_bytes); });
    return *m_lines;
}

TextPosition SourceText::position(ByteOffset offset) const
{
    offset = std::min(offset, size());
    const std::uint32_t line = lines().lineAt(offset);
    ByteOffset start = lines().lineStart(line);
    if (line == 0)
        start = std::min(bomSize(), offset);
    return {line + 1, static_cast<std::uint32_t>(codePointCount(text({start, offset}))) + 1};
}

TextRange SourceText::lineRange(ByteOffset offset) const
{
    const std::uint32_t line = lines().lineAt(std::min(offset, size()));
    TextRange range{lines().lineStart(line), line + 1 < lines().lineCount() ? lines().lineStart(line + 1) : size()};
    while (range.end > range.begin && (m_bytes[range.end - 1] == '\n' || m_bytes[range.end - 1] == '\r'))
        --range.end;
    if (line == 0)
        range.begin = std::min(bomSize(), range.end);
    return range;
}

std::uint64_t SourceText::contentHash() const
{
    return XXH3_64bits(m_bytes.data(), m_bytes.size());
}

std::size_t codePointCount(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace bulkhead
