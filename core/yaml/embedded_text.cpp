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
    if (escape.size() == 2)
        return std::string_view("0abtnvfre \"/\\").contains(escape[1]) ? 1 : escape[1] == 'N' || escape[1] == '_' ? 2 : 0;
    const std::uint32_t point = hexValue(escape.substr(2));
    if (point >= 0xD800 && point < 0xE000)
        return 0; // half of a surrogate pair
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
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
    if (!m_pieces.empty() && piece.innerSize == piece.outerSize) {
        Piece &last = m_pieces.back();
        if (last.innerSize == last.outerSize && last.inner + last.innerSize == piece.inner
            && last.outer + last.outerSize == piece.outer) {
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
    ByteOffset inner = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto outer = content.begin + static_cast<ByteOffset>(at);
        if (m_style == YamlStyle::DoubleQuoted && text[at] == '\\') {
            const std::size_t size = escapeSize(text.substr(at));
            const ByteOffset decoded = decodedSize(text.substr(at, size));
            addPiece({inner, decoded, outer, static_cast<ByteOffset>(size)});
            inner += decoded;
            at += size;
        } else if (m_style == YamlStyle::SingleQuoted && text[at] == '\'') {
            addPiece({inner, 1, outer, 2});
            ++inner;
            at += 2;
        } else {
            addPiece({inner, 1, outer, 1});
            ++inner;
            ++at;
        }
    }
}

/// Whether what was worked out fits the value that the parser read.
bool EmbeddedText::isExact(std::string_view inner) const
{
    ByteOffset at = 0;
    for (const Piece &piece : m_pieces) {
        if (piece.inner != at || piece.inner + piece.innerSize > inner.size())
            return false;
        const bool sameBytes = piece.innerSize == piece.outerSize;
        if (sameBytes && m_outer->text({piece.outer, piece.outer + piece.outerSize}) != inner.substr(piece.inner, piece.innerSize))
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
        return piece->innerSize == piece->outerSize ? piece->outer + step : piece->outer;
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
    return step < piece->innerSize && piece->innerSize == piece->outerSize ? piece->outer + step : piece->outer + piece->outerSize;
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

TextEdit EmbeddedText::liftIntoLiteral(const TextEdit &edit) const
{
    const std::string ending(m_outer->lineEnding());
    const std::string indentation(m_indentation, ' ');
    std::string_view text = edit.newText;
    TextRange range;
    std::string lifted;
    const Piece &last = m_pieces.back();
    const bool behindLastLine = edit.range.begin > last.inner + last.innerSize;
    if (behindLastLine) {
        range = {last.outer + last.outerSize, last.outer + last.outerSize};
        lifted = ending + indentation;
        if (text.ends_with('\n'))
            text.remove_suffix(1);
    } else {
        range.begin = outerBegin(edit.range.begin);
        // The begin of a line lies behind its indentation, also as the end of what goes.
        range.end = edit.range.isEmpty() ? range.begin : std::max(range.begin, outerBegin(edit.range.end));
        const std::size_t column = range.begin - m_outer->lineRange(range.begin).begin;
        if (column < m_indentation && !text.empty())
            lifted.append(m_indentation - column, ' ');
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n') {
            lifted += text[i];
            continue;
        }
        lifted += ending;
        const bool emptyLine = i + 1 < text.size() && text[i + 1] == '\n';
        if (!emptyLine)
            lifted += indentation;
    }
    return {range, std::move(lifted)};
}

Result<TextEdit> EmbeddedText::liftIntoLine(const TextEdit &edit) const
{
    const TextRange range{outerBegin(edit.range.begin),
                          edit.range.isEmpty() ? outerBegin(edit.range.begin) : outerEnd(edit.range.end)};
    if (m_style == YamlStyle::DoubleQuoted) {
        const std::string quoted = quotedString(edit.newText, YamlStyle::DoubleQuoted);
        return TextEdit{range, quoted.substr(1, quoted.size() - 2)};
    }
    if (edit.newText.contains('\n') || edit.newText.contains('\''))
        return failure(RULE_TEXT("Core", "The new text does not fit between the quotes around it"));
    const bool plainStaysPlain =
        m_style != YamlStyle::Plain || edit.newText.find_first_of(":#,[]{}&*!|>%@`\"\\\t") == std::string::npos;
    if (!plainStaysPlain)
        return failure(RULE_TEXT("Core", "The new text needs quotes around it"));
    return TextEdit{range, edit.newText};
}

} // namespace bulkhead
