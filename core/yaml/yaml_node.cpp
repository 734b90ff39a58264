#include "core/yaml/yaml_node.h"

#include "core/yaml/yaml_document.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace bulkhead {

YamlKind YamlNode::kind() const
{
    return isValid() ? m_document->record(*this).kind : YamlKind::Scalar;
}

YamlStyle YamlNode::style() const
{
    return isValid() ? m_document->record(*this).style : YamlStyle::Plain;
}

bool YamlNode::isQuoted() const
{
    return isScalar() && style() != YamlStyle::Plain;
}

TextRange YamlNode::range() const
{
    if (!isValid())
        return {};
    const auto &record = m_document->record(*this);
    return {record.begin, record.end};
}

TextRange YamlNode::rangeWithProperties() const
{
    TextRange whole = range();
    if (isValid()) {
        if (const auto *properties = m_document->properties(*this))
            whole.begin = properties->begin;
    }
    return whole;
}

TextRange YamlNode::entryRange() const
{
    const YamlNode name = key();
    return name ? TextRange{name.rangeWithProperties().begin, range().end} : range();
}

std::string_view YamlNode::scalar() const
{
    if (!isScalar())
        return {};
    const auto &record = m_document->record(*this);
    if (record.extra > 0)
        return m_document->m_decoded[record.extra - 1];
    const bool quoted = record.style == YamlStyle::SingleQuoted || record.style == YamlStyle::DoubleQuoted;
    const ByteOffset mark = quoted ? 1 : 0;
    return m_document->source()->text({record.begin + mark, record.end - mark});
}

std::string_view YamlNode::anchor() const
{
    const auto *properties = isValid() ? m_document->properties(*this) : nullptr;
    return properties ? m_document->source()->text(properties->anchor) : std::string_view();
}

std::string_view YamlNode::tag() const
{
    const auto *properties = isValid() ? m_document->properties(*this) : nullptr;
    return properties ? m_document->source()->text(properties->tag) : std::string_view();
}

YamlIndex YamlNode::aliasAround() const
{
    return m_alias > 0 && m_document->m_records[m_alias].extra == m_index ? 0 : m_alias;
}

YamlNode YamlNode::parent() const
{
    if (!isValid() || m_index == 0)
        return {};
    return {m_document, m_document->record(*this).parent, aliasAround()};
}

std::size_t YamlNode::size() const
{
    if (!isMapping() && !isSequence())
        return 0;
    const std::size_t children = m_document->record(*this).extra;
    return isMapping() ? children / 2 : children;
}

YamlNode YamlNode::firstChild() const
{
    if (!isValid() || m_document->record(*this).next == m_index + 1)
        return {};
    return {m_document, m_index + 1, m_alias};
}

YamlNode YamlNode::nextSibling() const
{
    if (!isValid() || m_index == 0)
        return {};
    const auto &own = m_document->record(*this);
    const auto &above = m_document->m_records[own.parent];
    return own.next < above.next ? YamlNode(m_document, own.next, aliasAround()) : YamlNode();
}

YamlNode YamlNode::key() const
{
    if (!isValid() || m_index == 0 || m_document->record(*this).isMappingKey || parent().kind() != YamlKind::Mapping)
        return {};
    YamlNode before(m_document, m_index - 1, aliasAround()); // the last node below the key, if that is a collection
    while (before.parent() != parent())
        before = before.parent();
    return before;
}

std::size_t YamlNode::position() const
{
    return parent().isSequence() ? m_document->positionOf(*this) : 0;
}

YamlNode YamlNode::resolved() const
{
    YamlNode node = *this;
    for (int steps = 0; node.isAlias() && steps < 64; ++steps)
        node = YamlNode(m_document, m_document->record(node).extra, node.index());
    return node.isAlias() ? YamlNode() : node;
}

YamlNode YamlNode::operator[](std::string_view key) const
{
    if (!isMapping())
        return {};
    std::size_t budget = YamlLimits().aliasSteps;
    return m_document->lookUp(*this, key, budget);
}

YamlNode YamlNode::at(std::size_t position) const
{
    if (!isSequence())
        return {};
    YamlNode item = firstChild();
    for (std::size_t i = 0; i < position && item; ++i)
        item = item.nextSibling();
    return item.resolved();
}

bool YamlNode::isNull() const
{
    if (!isValid())
        return true;
    if (!isScalar() || isQuoted())
        return false;
    const std::string_view text = scalar();
    return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

namespace {

// The words of YAML 1.1 as sigs.k8s.io/yaml (a fork of go-yaml v2) resolves them.
constexpr std::array kTrueWords = {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y"};
constexpr std::array kFalseWords = {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N"};

} // namespace

std::optional<bool> YamlNode::boolean() const
{
    if (!isScalar() || isQuoted())
        return std::nullopt;
    const std::string_view text = scalar();
    if (text.empty() || text.size() > 5 || tag() == "!!str")
        return std::nullopt;
    if (std::ranges::contains(kTrueWords, text))
        return true;
    if (std::ranges::contains(kFalseWords, text))
        return false;
    return std::nullopt;
}

std::optional<std::int64_t> YamlNode::integer() const
{
    if (!isScalar() || isQuoted() || tag() == "!!str")
        return std::nullopt;
    std::string_view text = scalar();
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    int base = 10;
    if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'o' || text[1] == 'b')) {
        base = text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : 2;
        text.remove_prefix(2);
    } else if (text.size() > 1 && text[0] == '0') {
        base = 8; // YAML 1.1: a leading zero is octal
    }
    if (text.starts_with('-'))
        return std::nullopt; // the number's own sign is gone already
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return negative ? -value : value;
}

namespace {

bool isPlainPathKey(std::string_view key)
{
    return !key.empty() && std::ranges::all_of(key, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '$';
    });
}

void appendKey(std::string &path, std::string_view key)
{
    if (!isPlainPathKey(key)) {
        path += "[\"";
        path += key;
        path += "\"]";
        return;
    }
    if (!path.empty())
        path += '.';
    path += key;
}

std::string stableItemName(YamlNode item)
{
    for (const std::string_view key : {"name", "key", "kind", "mountPath"}) {
        const YamlNode value = item[key];
        if (value.isScalar() && !value.scalar().empty())
            return std::string(value.scalar());
    }
    if (item.isScalar() && item.scalar().size() <= 64)
        return std::string(item.scalar());
    return std::to_string(item.position());
}

enum class PathStyle : std::uint8_t { Positions, Names };

std::string pathFrom(YamlNode root, YamlNode node, PathStyle style)
{
    std::vector<YamlNode> steps;
    for (YamlNode at = node; at && at != root && at.parent(); at = at.parent())
        steps.push_back(at);
    std::string path;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (step->parent().isSequence()) {
            path += '[';
            path += style == PathStyle::Names ? stableItemName(*step) : std::to_string(step->position());
            path += ']';
        } else if (const YamlNode key = step->key()) {
            appendKey(path, key.scalar());
        } else {
            appendKey(path, step->scalar()); // the node is a key itself
        }
    }
    return path;
}

} // namespace

std::string YamlNode::path(YamlNode root) const
{
    return pathFrom(root, *this, PathStyle::Positions);
}

std::string YamlNode::stablePath(YamlNode root) const
{
    return pathFrom(root, *this, PathStyle::Names);
}

} // namespace bulkhead
