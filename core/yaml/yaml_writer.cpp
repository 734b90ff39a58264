#include "core/yaml/yaml_writer.h"

#include "core/text/fill_in.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <format>
#include <optional>

namespace bulkhead {

YamlValue YamlValue::raw(std::string text)
{
    YamlValue value;
    value.m_text = std::move(text);
    return value;
}

YamlValue YamlValue::string(std::string_view text)
{
    YamlValue value = raw(std::string(text));
    value.m_isString = true;
    return value;
}

YamlValue YamlValue::mapping(std::vector<std::pair<std::string, YamlValue>> entries)
{
    YamlValue value;
    value.m_kind = YamlKind::Mapping;
    value.m_entries = std::move(entries);
    return value;
}

YamlValue YamlValue::sequence(std::vector<YamlValue> items)
{
    YamlValue value;
    value.m_kind = YamlKind::Sequence;
    for (YamlValue &item : items)
        value.m_entries.emplace_back(std::string(), std::move(item));
    return value;
}

namespace {

ByteOffset columnOf(const SourceText &source, ByteOffset offset)
{
    return offset - source.lineRange(offset).begin;
}

bool isJson(YamlNode node)
{
    for (YamlNode at = node; at; at = at.parent()) {
        if (at.isMapping() && at.firstChild())
            return at.style() == YamlStyle::Flow && at.firstChild().style() == YamlStyle::DoubleQuoted;
        if (at.style() == YamlStyle::Block)
            return false;
    }
    return false;
}

/// How far the block collection under `value` stands to the right of its key, if it does.
std::optional<std::size_t> offsetBelowKey(YamlNode value)
{
    const YamlNode key = value.key();
    if (!key || value.style() != YamlStyle::Block)
        return std::nullopt;
    const SourceText &source = *value.document()->source();
    const ByteOffset own =
        columnOf(source, value.isMapping() ? value.firstChild().rangeWithProperties().begin : value.range().begin);
    const ByteOffset above = columnOf(source, key.rangeWithProperties().begin);
    return own >= above ? std::optional<std::size_t>(own - above) : std::nullopt;
}

} // namespace

YamlLook lookAround(YamlNode node)
{
    YamlLook look;
    look.lineEnding = node.document()->source()->lineEnding();
    look.json = isJson(node);
    bool foundIndentation = false;
    bool foundDash = false;
    const auto learn = [&](YamlNode value) {
        if (!value.isMapping() && !value.isSequence())
            return;
        const auto offset = offsetBelowKey(value);
        if (!offset)
            return;
        if (value.isMapping() && !foundIndentation && *offset > 0) {
            look.indentation = *offset;
            foundIndentation = true;
        } else if (value.isSequence() && !foundDash) {
            look.dashOffset = *offset;
            foundDash = true;
        }
    };
    // The nearest neighbours decide: the node's own entries, then those of what it lies in.
    for (YamlNode at = node; at && !(foundIndentation && foundDash); at = at.parent()) {
        if (at.isSequence())
            continue; // items have no keys to stand below, and there may be many
        for (YamlNode child = at.firstChild(); child && !(foundIndentation && foundDash); child = child.nextSibling())
            learn(child);
    }
    return look;
}

namespace {

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string doubleQuoted(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        switch (c) {
        case '"':
        case '\\':
            quoted += '\\';
            quoted += c;
            break;
        case '\n':
            quoted += "\\n";
            break;
        case '\t':
            quoted += "\\t";
            break;
        default:
            quoted +=
                isControl(c) ? std::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c))) : std::string(1, c);
        }
    }
    return quoted + '"';
}

std::string singleQuoted(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text) {
        quoted += c;
        if (c == '\'')
            quoted += c;
    }
    return quoted + '\'';
}

/// Words that YAML 1.1 reads as a boolean or null.
bool isReservedWord(std::string_view text)
{
    constexpr std::array words = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"};
    return std::ranges::any_of(words, [text](std::string_view word) {
        return std::ranges::equal(text, word,
                                  [](char own, char other) { return (own >= 'A' && own <= 'Z' ? own + 32 : own) == other; });
    });
}

bool isWord(std::string_view text)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return letter(text.front())
        && std::ranges::all_of(text, [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-'; });
}

/// Plain only if a reader of YAML 1.1 gets the same string back.
bool isSafePlain(std::string_view text)
{
    if (text.empty() || isReservedWord(text))
        return false;
    if (isWord(text))
        return true;
    if (std::string_view("0123456789.+-~ \t").contains(text.front()) || text.find_first_of("\n,[]{}") != std::string_view::npos)
        return false;
    YAML::Emitter emitter; // the rest is for a library that knows all the indicators
    emitter << std::string(text);
    return std::string_view(emitter.c_str()) == text;
}

std::string keyText(std::string_view key, const YamlLook &look)
{
    return look.json ? doubleQuoted(key) : quotedString(key, YamlStyle::Plain);
}

std::string scalarText(const YamlValue &value, const YamlLook &look)
{
    if (!value.isString())
        return value.text();
    return look.json ? doubleQuoted(value.text()) : quotedString(value.text(), YamlStyle::Plain);
}

} // namespace

std::string quotedString(std::string_view text, YamlStyle style)
{
    const bool needsEscapes = std::ranges::any_of(text, isControl);
    if (style == YamlStyle::SingleQuoted && !needsEscapes)
        return singleQuoted(text);
    if (style == YamlStyle::Plain && isSafePlain(takeFillIns(text).text))
        return std::string(text);
    return doubleQuoted(text);
}

std::string flowValue(const YamlValue &value, const YamlLook &look)
{
    if (value.isScalar())
        return scalarText(value, look);
    const bool mapping = value.kind() == YamlKind::Mapping;
    std::string text = mapping ? "{" : "[";
    for (const auto &[key, item] : value.entries()) {
        if (text.size() > 1)
            text += ", ";
        text += mapping ? flowEntry(key, item, look) : flowValue(item, look);
    }
    return text + (mapping ? '}' : ']');
}

std::string flowEntry(std::string_view key, const YamlValue &value, const YamlLook &look)
{
    return keyText(key, look) + ": " + flowValue(value, look);
}

bool fitsBlockScalar(std::string_view text)
{
    constexpr std::array<std::string_view, 4> otherBreaks = {"\r", "\u0085", "\u2028", "\u2029"};
    if (text.empty() || std::string_view(" \t\n").contains(text.front()) || text.ends_with("\n\n") || text.contains("\uFEFF")
        || std::ranges::any_of(otherBreaks, [&](std::string_view each) { return text.contains(each); }))
        return false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view line = text.substr(at, text.find('\n', at) - at);
        if (!line.empty() && (line.find_first_not_of(" \t") == std::string_view::npos || std::ranges::any_of(line, isControl)))
            return false;
        at += line.size() + 1;
    }
    return true;
}

std::string blockScalarLines(std::string_view text, std::size_t column, std::string_view lineEnding)
{
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    std::string lines;
    for (std::size_t at = 0; at <= text.size();) {
        const std::string_view line = text.substr(at, text.find('\n', at) - at);
        if (at > 0)
            lines += lineEnding;
        if (!line.empty())
            lines.append(column, ' ').append(line);
        at += line.size() + 1;
    }
    return lines;
}

namespace {

/// A scalar or an empty collection on one line, or a block scalar with its text in `column`.
std::string shortValue(const YamlValue &value, std::size_t column, const YamlLook &look)
{
    const bool lines =
        value.isScalar() && value.isString() && value.text().find('\n') + 1 < value.text().size() && value.text().contains('\n');
    if (!look.literals || !lines || !fitsBlockScalar(value.text()))
        return flowValue(value, look);
    return (value.text().ends_with('\n') ? "|" : "|-") + std::string(look.lineEnding)
        + blockScalarLines(value.text(), column, look.lineEnding);
}

bool isShort(const YamlValue &value)
{
    return value.isScalar() || value.entries().empty();
}

} // namespace

std::string blockEntry(std::string_view key, const YamlValue &value, std::size_t column, const YamlLook &look)
{
    std::string text = keyText(key, look) + ':';
    if (isShort(value))
        return text + ' ' + shortValue(value, column + look.indentation, look);
    const std::size_t inner = column + (value.kind() == YamlKind::Mapping ? look.indentation : look.dashOffset);
    text += look.lineEnding;
    text.append(inner, ' ');
    return text + blockLines(value, inner, look);
}

std::string blockItem(const YamlValue &value, std::size_t column, const YamlLook &look)
{
    if (isShort(value))
        return shortValue(value, column + 2, look);
    return value.kind() == YamlKind::Mapping ? blockLines(value, column + 2, look) : flowValue(value, look);
}

std::string blockLines(const YamlValue &collection, std::size_t column, const YamlLook &look)
{
    std::string text;
    for (const auto &[name, item] : collection.entries()) {
        if (!text.empty())
            text.append(look.lineEnding).append(column, ' ');
        text +=
            collection.kind() == YamlKind::Mapping ? blockEntry(name, item, column, look) : "- " + blockItem(item, column, look);
    }
    return text;
}

} // namespace bulkhead
