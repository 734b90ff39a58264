#include "core/yaml/embedded_text.h"

#include "core/yaml/yaml_writer.h"

#include <algorithm>

namespace bulkhead {

namespace {

std::string_view withoutCarriageReturn(std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// Size of the escape that begins with the backslash at the front of `text`.
std::size_t escapeSize(std::string_view text)
{
    if (text.size() < 2)
        return text.size();
    const std::size_t digits = text[1] == 'x' ? 2 : text[1] == 'u' ? 4 : text[1] == 'U' ? 8 : 0;
    return std::min(text.size(), 2 + digits);
}

std::uint32_t hexValue(std::string_view digits)
{
    std::uint32_t value = 0;
    for (const char digit : digits) {
        const int one = digit >= '0' && digit <= '9' ? digit - '0'
            : digit >= 'a' && digit <= 'f'           ? digit - 'a' + 10
            : digit >= 'A' && digit <= 'F'           ? digit - 'A' + 10
                                                     : 0;
        value = value * 16 + static_cast<std::uint32_t>(one);
    }
    return value;
}

/// UTF-8 bytes that an escape stands for; 0 if it is none that is followed here.
ByteOffset decodedSize(std::string_view escape)
{
    if (escape.size() == 2) {
        const char c = escape[1];
        return std::string_view("0abt\tnvfre \"/\\").contains(c) ? 1 : c == 'N' || c == '_' ? 2 : c == 'L' || c == 'P' ? 3 : 0;
    }
    const std::uint32_t point = hexValue(escape.substr(2));
    if (point >= 0xD800 && point < 0xE000)
        return 0; // half of a surrogate pair
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/// `\uD83D\uDE00` at the front of `text`: two escapes for one character, as JSON has them.
bool isSurrogatePair(std::string_view text)
{
    const auto isHalf = [&](std::size_t at, std::uint32_t first) {
        const std::string_view half = text.substr(at, 6);
        return half.size() == 6 && half.starts_with("\\u") && (hexValue(half.substr(2)) & 0xFC00U) == first;
    };
    return text.size() >= 12 && isHalf(0, 0xD800) && isHalf(6, 0xDC00);
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

std::string withoutCarriageReturns(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n')
            result += text[i];
    }
    return result;
}

/// YAML takes the indentation of a block from its first line with something on it: that must not begin with a space of its own, nor
/// may an empty line above.
bool showsIndentation(std::string_view inner)
{
    for (std::size_t at = 0; at < inner.size();) {
        const std::size_t end = std::min(inner.find('\n', at), inner.size());
        if (end > at)
            return inner[at] != ' ';
        at = end + 1;
    }
    return true;
}

std::string doubledQuotes(std::string_view text)
{
    std::string result;
    for (const char c : text)
        result.append(c == '\'' ? 2 : 1, c);
    return result;
}

} // namespace

EmbeddedText::EmbeddedText(YamlNode scalar)
    : m_outer(scalar.document()->source())
    , m_whole(scalar.range())
    , m_style(scalar.style())
    , m_isShared(scalar.document()->isShared(scalar))
    , m_innerSize(static_cast<ByteOffset>(scalar.scalar().size()))
{
    if (m_style == YamlStyle::Literal)
        readLiteral(scalar);
    else if (m_style != YamlStyle::Folded)
        readQuoted(scalar);
    m_isMapped = isExact(scalar.scalar());
    if (!m_isMapped)
        m_pieces.clear();
}

SourcePtr EmbeddedText::create(YamlNode scalar)
{
    const std::shared_ptr<const EmbeddedText> origin(new EmbeddedText(scalar));
    return SourceText::derived(scalar.document()->source()->path(), std::string(scalar.scalar()), origin);
}

void EmbeddedText::addPiece(Piece piece)
{
    if (!m_pieces.empty() && !piece.isEscape) {
        Piece &last = m_pieces.back();
        if (!last.isEscape && last.inner + last.innerSize == piece.inner && last.outer + last.outerSize == piece.outer) {
            last.innerSize += piece.innerSize;
            last.outerSize += piece.outerSize;
            return;
        }
    }
    m_pieces.push_back(piece);
}

/// Each line of the value is the end of a line of the file, in the same order, from the line after the mark.
void EmbeddedText::readLiteral(YamlNode scalar)
{
    const SourceText &outer = *m_outer;
    const std::string_view inner = scalar.scalar();
    std::uint32_t line = outer.lines().lineAt(m_whole.begin) + 1;
    const std::string_view header = outer.text({m_whole.begin, std::min(m_whole.end, m_whole.begin + 3)});
    m_saysIndentation = header.substr(0, header.find_first_of(" \r\n")).find_first_of("123456789") != std::string_view::npos;
    std::size_t at = 0;
    while (at < inner.size() && line < outer.lines().lineCount()) {
        const std::size_t end = std::min(inner.find('\n', at), inner.size());
        const TextRange whole = outer.lineRange(outer.lines().lineStart(line));
        const auto size = static_cast<ByteOffset>(end - at);
        if (size > whole.size())
            return;
        if (size > 0 && m_indentation == 0)
            m_indentation = whole.size() - size;
        addPiece({static_cast<ByteOffset>(at), size, whole.end - size, size});
        at = end + 1;
        ++line;
    }
}

void EmbeddedText::readQuoted(YamlNode scalar)
{
    const bool quoted = scalar.isQuoted();
    TextRange content = m_whole;
    if (quoted && content.size() >= 2)
        content = {content.begin + 1, content.end - 1};
    const std::string_view text = m_outer->text(content);
    if (withoutCarriageReturn(text).contains('\n'))
        return;
    addPiece({0, 0, content.begin, 0});
    ByteOffset inner = 0;
    for (std::size_t at = 0; at < text.size();) {
        Piece piece = escapeAt(text, at);
        piece.inner = inner;
        piece.outer = content.begin + static_cast<ByteOffset>(at);
        addPiece(piece);
        inner += piece.innerSize;
        at += piece.outerSize;
    }
}

/// What stands at the front of the rest of a quoted text: sizes alone.
EmbeddedText::Piece EmbeddedText::escapeAt(std::string_view text, std::size_t at) const
{
    const std::string_view rest = text.substr(at);
    if (m_style == YamlStyle::SingleQuoted && rest.front() == '\'')
        return {0, 1, 0, static_cast<ByteOffset>(std::min<std::size_t>(2, rest.size())), true};
    if (m_style != YamlStyle::DoubleQuoted || rest.front() != '\\')
        return {0, 1, 0, 1};
    if (isSurrogatePair(rest))
        return {0, 4, 0, 12, true};
    const std::size_t size = escapeSize(rest);
    return {0, decodedSize(rest.substr(0, size)), 0, static_cast<ByteOffset>(size), true};
}

/// Whether what was worked out fits the value that the parser read.
bool EmbeddedText::isExact(std::string_view inner) const
{
    ByteOffset at = 0;
    for (const Piece &piece : m_pieces) {
        if (piece.inner != at || piece.inner + piece.innerSize > inner.size())
            return false;
        if (!piece.isEscape
            && m_outer->text({piece.outer, piece.outer + piece.outerSize}) != inner.substr(piece.inner, piece.innerSize))
            return false;
        at = piece.inner + piece.innerSize;
        if (m_style == YamlStyle::Literal && at < inner.size() && inner[at] == '\n')
            ++at;
    }
    return m_style == YamlStyle::Literal ? std::ranges::all_of(inner.substr(at), [](char c) { return c == '\n'; })
                                         : at == inner.size();
}

const EmbeddedText::Piece *EmbeddedText::pieceAt(ByteOffset inner) const
{
    const auto after = std::ranges::upper_bound(m_pieces, inner, {}, &Piece::inner);
    return after == m_pieces.begin() ? nullptr : &*(after - 1);
}

ByteOffset EmbeddedText::outerBegin(ByteOffset inner) const
{
    const Piece *const piece = pieceAt(inner);
    if (!piece)
        return m_whole.begin;
    const ByteOffset step = inner - piece->inner;
    if (step < piece->innerSize)
        return piece->isEscape ? piece->outer : piece->outer + step;
    return piece->outer + piece->outerSize;
}

ByteOffset EmbeddedText::outerEnd(ByteOffset inner) const
{
    if (inner == 0)
        return outerBegin(0);
    const Piece *const piece = pieceAt(inner - 1);
    if (!piece)
        return m_whole.end;
    const ByteOffset step = inner - piece->inner;
    return step < piece->innerSize && !piece->isEscape ? piece->outer + step : piece->outer + piece->outerSize;
}

OriginPlace EmbeddedText::place(TextRange range) const
{
    if (!m_isMapped)
        return {m_outer, m_whole};
    const ByteOffset begin = outerBegin(range.begin);
    return {m_outer, {begin, range.isEmpty() ? begin : std::max(begin, outerEnd(range.end))}};
}

Result<TextEdit> EmbeddedText::lift(const TextEdit &edit) const
{
    if (m_isShared)
        return failure(RULE_TEXT("Core", "The text is shared through an anchor: the edit would change several places"));
    if (!m_isMapped || m_pieces.empty())
        return failure(RULE_TEXT("Core", "The text is folded or spans several quoted lines: it cannot be edited piece by piece"));
    return m_style == YamlStyle::Literal ? liftIntoLiteral(edit) : liftIntoLine(edit);
}

std::string EmbeddedText::innerAfter(const TextEdit &edit) const
{
    std::string inner;
    for (const Piece &piece : m_pieces) {
        inner.resize(piece.inner, '\n');
        inner += m_outer->text({piece.outer, piece.outer + piece.outerSize});
    }
    inner.resize(m_innerSize, '\n');
    return applyEdits(inner, std::span(&edit, 1));
}

/// Behind the last line break of a literal block.
bool EmbeddedText::isBehindLastLine(ByteOffset inner) const
{
    return inner > m_pieces.back().inner + m_pieces.back().innerSize;
}

Result<TextEdit> EmbeddedText::liftIntoLiteral(const TextEdit &edit) const
{
    if (std::ranges::all_of(m_pieces, [](const Piece &line) { return line.innerSize == 0; }))
        return failure(RULE_TEXT("Core", "The text is empty: nothing shows how far it is indented"));
    std::string text = withoutCarriageReturns(edit.newText);
    if (std::ranges::any_of(text, isControl))
        return failure(RULE_TEXT("Core", "The new text has control characters, which a block of text cannot hold"));
    if (!m_saysIndentation && !showsIndentation(innerAfter({edit.range, text})))
        return failure(
            RULE_TEXT("Core", "The first line would begin with spaces, which a block of text takes for its indentation"));
    if (isBehindLastLine(edit.range.end))
        return liftBehindEnd(edit.range, text);
    if (edit.range.end == m_innerSize && text.ends_with('\n'))
        text.pop_back(); // the block keeps no line break at its end
    return liftLines(edit, text);
}

/// Each line that has something on it gets the indentation; what follows the edit on its line belongs to the last one.
TextEdit EmbeddedText::liftLines(const TextEdit &edit, std::string_view text) const
{
    const std::string ending(m_outer->lineEnding());
    const std::string indentation(m_indentation, ' ');
    const Piece &first = *pieceAt(edit.range.begin);
    const Piece &last = *pieceAt(edit.range.end);
    const bool restFollows = edit.range.end < last.inner + last.innerSize;
    const bool isAtLineBegin = edit.range.begin == first.inner;
    TextRange range{outerBegin(edit.range.begin), outerBegin(edit.range.end)};
    std::string lifted;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const bool hasText = end > at || (end == text.size() && restFollows);
        if (at > 0)
            lifted += ending;
        if (hasText && (at > 0 || isAtLineBegin))
            lifted += indentation;
        lifted += text.substr(at, end - at);
        at = end + 1;
    }
    if (!isAtLineBegin)
        return {range, std::move(lifted)};
    const ByteOffset lineBegin = m_outer->lineRange(range.begin).begin;
    if (range.begin - lineBegin == m_indentation && lifted.starts_with(indentation))
        lifted.erase(0, m_indentation); // stands there already
    else
        range.begin = lineBegin;
    return {range, std::move(lifted)};
}

/// A change that reaches behind the last line break of the block, which stays whatever the new text ends with.
TextEdit EmbeddedText::liftBehindEnd(TextRange inner, std::string_view text) const
{
    const Piece &last = m_pieces.back();
    const ByteOffset lineEnd = last.outer + last.outerSize;
    const ByteOffset breakSize = m_outer->text({lineEnd, m_outer->size()}).starts_with("\r\n") ? 2
        : lineEnd < m_outer->size()                                                            ? 1
                                                                                               : 0;
    const bool endsLine = text.ends_with('\n');
    const std::string_view lines = endsLine ? text.substr(0, text.size() - 1) : text;
    if (isBehindLastLine(inner.begin)) {
        if (text.empty())
            return {{lineEnd, lineEnd}, {}};
        TextEdit added = liftLines({{inner.begin - 1, inner.begin - 1}, {}}, "\n" + std::string(lines));
        return added;
    }
    TextEdit edit = liftLines({{inner.begin, last.inner + last.innerSize}, {}}, lines);
    const bool wholeLinesGo = text.empty() && inner.begin == pieceAt(inner.begin)->inner;
    if (wholeLinesGo)
        edit.range.end += breakSize;
    return edit;
}

bool EmbeddedText::staysPlain(const TextEdit &edit) const
{
    const std::string text = innerAfter(edit);
    const bool isBare = edit.newText.find_first_of(":#,[]{}&*!|>%@`\"'\\\t") == std::string::npos;
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    return isBare && !text.empty() && !isSpace(text.front()) && !isSpace(text.back()) && !text.starts_with("- ")
        && !text.starts_with("? ") && text != "-" && text != "?" && text != "~" && !text.contains(" #") && !text.contains(": ")
        && !text.ends_with(':') && !text.starts_with('#');
}

Result<TextEdit> EmbeddedText::liftIntoLine(const TextEdit &edit) const
{
    const TextRange range{outerBegin(edit.range.begin),
                          edit.range.isEmpty() ? outerBegin(edit.range.begin) : outerEnd(edit.range.end)};
    if (m_style == YamlStyle::DoubleQuoted) {
        const std::string quoted = quotedString(edit.newText, YamlStyle::DoubleQuoted);
        return TextEdit{range, quoted.substr(1, quoted.size() - 2)};
    }
    if (edit.newText.contains('\n') || std::ranges::any_of(edit.newText, isControl))
        return failure(RULE_TEXT("Core", "The new text does not fit between the quotes around it"));
    if (m_style == YamlStyle::SingleQuoted)
        return TextEdit{range, doubledQuotes(edit.newText)};
    if (!staysPlain(edit))
        return failure(RULE_TEXT("Core", "The new text needs quotes around it"));
    return TextEdit{range, edit.newText};
}

} // namespace bulkhead
