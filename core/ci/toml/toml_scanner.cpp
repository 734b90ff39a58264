#include "core/ci/toml/toml_scanner.h"

#include <algorithm>

namespace bulkhead {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isQuote(char c)
{
    return c == '"' || c == '\'';
}

bool isBareKey(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

} // namespace

bool TomlScanner::take(char c)
{
    if (atEnd() || peek() != c)
        return false;
    ++m_at;
    return true;
}

void TomlScanner::skipSpaces()
{
    while (peek() == ' ' || peek() == '\t')
        ++m_at;
}

void TomlScanner::skipComment()
{
    m_at = std::min(m_text.find('\n', m_at), m_text.size());
}

void TomlScanner::skipLines()
{
    while (!atEnd()) {
        const char c = peek();
        if (c == '#')
            skipComment();
        else if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
            ++m_at;
        else
            return;
    }
}

std::vector<TextRange> TomlScanner::keys()
{
    std::vector<TextRange> keys;
    do {
        skipSpaces();
        const ByteOffset begin = at();
        if (isQuote(peek()))
            skipString();
        while (isBareKey(peek()))
            ++m_at;
        keys.push_back({begin, at()});
        skipSpaces();
    } while (take('.'));
    return keys;
}

/// A text in three quotes may hold two of them at its very end.
void TomlScanner::skipString()
{
    const char quote = peek();
    const bool isLong = startsWith(quote == '"' ? "\"\"\"" : "'''");
    m_at += isLong ? 3 : 1;
    while (!atEnd()) {
        if (quote == '"' && peek() == '\\') {
            m_at = std::min(m_at + 2, m_text.size());
            continue;
        }
        if (peek() != quote) {
            if (!isLong && peek() == '\n')
                return; // broken
            ++m_at;
            continue;
        }
        const std::size_t run = std::min(m_text.find_first_not_of(quote, m_at), m_text.size()) - m_at;
        const std::size_t closing = isLong ? std::min<std::size_t>(run, 5) : 1;
        m_at += closing;
        if (!isLong || closing >= 3)
            return;
    }
}

void TomlScanner::skipBareValue()
{
    const std::size_t begin = m_at;
    m_at = std::min(m_text.find_first_of(" \t\r\n,]}#", begin), m_text.size());
    // "1979-05-27 07:32:00": a date and a time may stand apart.
    const std::string_view word = m_text.substr(begin, m_at - begin);
    const bool isDate = word.size() == 10 && word[4] == '-' && word[7] == '-';
    if (isDate && peek() == ' ' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]))
        m_at = std::min(m_text.find_first_of(" \t\r\n,]}#", m_at + 1), m_text.size());
}

TextRange TomlScanner::scalar()
{
    const ByteOffset begin = at();
    if (isQuote(peek()))
        skipString();
    else
        skipBareValue();
    return {begin, at()};
}

void TomlScanner::skipToken()
{
    if (peek() == '#')
        skipComment();
    else if (isQuote(peek()))
        skipString();
    else
        m_at = std::min(m_at + 1, m_text.size());
}

std::optional<ByteOffset> findTooDeepToml(std::string_view text, std::size_t limit)
{
    TomlScanner scanner(text, 0);
    std::vector<std::size_t> open; // depth before each open bracket
    std::size_t depth = 0;
    while (!scanner.atEnd()) {
        const char c = scanner.peek();
        if (c == '.') {
            ++depth;
        } else if (c == '[' || c == '{') {
            open.push_back(depth);
            ++depth;
        } else if ((c == ']' || c == '}') && !open.empty()) {
            depth = open.back();
            open.pop_back();
        } else if (c == ',') {
            depth = open.empty() ? 0 : open.back() + 1;
        } else if (c == '\n' && open.empty()) {
            depth = 0;
        }
        if (depth > limit)
            return scanner.at();
        scanner.skipToken();
    }
    return std::nullopt;
}

} // namespace bulkhead
