#include "core/yaml/yaml_writer.h"

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

ByteOffset columnOf(YamlNode node)
{
    const SourceText &source = *node.document()->source();
    const ByteOffset begin = node.rangeWithProperties().begin;
    return begin - source.lineRange(begin).begin;
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
    const ByteOffset own = columnOf(value.isMapping() ? value.firstChild() : value);
    const ByteOffset above = columnOf(key);
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
    if (style == YamlStyle::Plain && isSafePlain(text))
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

std::string blockEntry(std::string_view key, const YamlValue &value, std::size_t column, const YamlLook &look)
{
    std::string text = keyText(key, look) + ':';
    if (value.isScalar() || value.entries().empty())
        return text + ' ' + flowValue(value, look);
    const bool mapping = value.kind() == YamlKind::Mapping;
    const std::size_t inner = column + (mapping ? look.indentation : look.dashOffset);
    for (const auto &[name, item] : value.entries()) {
        text += look.lineEnding;
        text.append(inner, ' ');
        text += mapping ? blockEntry(name, item, inner, look) : "- " + blockItem(item, inner, look);
    }
    return text;
}

std::string blockItem(const YamlValue &value, std::size_t column, const YamlLook &look)
{
    if (value.kind() != YamlKind::Mapping || value.entries().empty())
        return flowValue(value, look);
    std::string text;
    for (const auto &[name, item] : value.entries()) {
        if (!text.empty()) {
            text += look.lineEnding;
            text.append(column + 2, ' ');
        }
        text += blockEntry(name, item, column + 2, look);
    }
    return text;
}

} // namespace bulkhead
