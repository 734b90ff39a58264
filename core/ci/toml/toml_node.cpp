#include "core/ci/toml/toml_document.h"

#include <algorithm>

namespace bulkhead {

std::string_view TomlDocument::view(const Text &text) const
{
    return text.decoded == kNone ? m_source->text(text.range) : std::string_view(m_decoded[text.decoded]);
}

TomlKind TomlNode::kind() const
{
    return isValid() ? m_document->record(*this).kind : TomlKind::String;
}

TomlForm TomlNode::form() const
{
    return isValid() ? m_document->record(*this).form : TomlForm::Value;
}

std::string_view TomlNode::key() const
{
    return isValid() ? m_document->view(m_document->record(*this).key) : std::string_view();
}

TextRange TomlNode::keyRange() const
{
    return isValid() ? m_document->record(*this).keyRange : TextRange();
}

TextRange TomlNode::valueRange() const
{
    return isValid() ? m_document->record(*this).value : TextRange();
}

TextRange TomlNode::entryRange() const
{
    return isValid() ? m_document->record(*this).entry : TextRange();
}

TomlNode TomlNode::parent() const
{
    return isValid() ? m_document->node(m_document->record(*this).parent) : TomlNode();
}

std::size_t TomlNode::size() const
{
    return isValid() ? m_document->record(*this).count : 0;
}

TomlNode TomlNode::firstChild() const
{
    return isValid() ? m_document->node(m_document->record(*this).first) : TomlNode();
}

TomlNode TomlNode::nextSibling() const
{
    return isValid() ? m_document->node(m_document->record(*this).next) : TomlNode();
}

TomlChildren TomlNode::items() const
{
    return TomlChildren(isArray() ? firstChild() : TomlNode());
}

TomlChildren TomlNode::entries() const
{
    return TomlChildren(isTable() ? firstChild() : TomlNode());
}

std::size_t TomlNode::position() const
{
    return isValid() && parent().isArray() ? m_document->record(*this).position : 0;
}

TomlNode TomlNode::operator[](std::string_view key) const
{
    for (const TomlNode value : entries()) {
        if (value.key() == key)
            return value;
    }
    return {};
}

TomlNode TomlNode::at(std::size_t position) const
{
    for (const TomlNode item : items()) {
        if (item.position() == position)
            return item;
    }
    return {};
}

std::string_view TomlNode::text() const
{
    return isScalar() ? m_document->view(m_document->record(*this).text) : std::string_view();
}

std::optional<bool> TomlNode::boolean() const
{
    if (!isValid() || kind() != TomlKind::Boolean)
        return std::nullopt;
    return m_document->record(*this).number != 0;
}

std::optional<std::int64_t> TomlNode::integer() const
{
    if (!isValid() || kind() != TomlKind::Integer)
        return std::nullopt;
    return m_document->record(*this).number;
}

std::vector<std::string_view> TomlNode::strings() const
{
    std::vector<std::string_view> strings;
    for (const TomlNode item : items()) {
        if (item.isString())
            strings.push_back(item.text());
    }
    return strings;
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
        path.append("[\"").append(key).append("\"]");
        return;
    }
    if (!path.empty())
        path += '.';
    path += key;
}

enum class PathStyle : std::uint8_t { Positions, Names };

std::string itemName(TomlNode item, PathStyle style)
{
    if (style == PathStyle::Names) {
        if (const std::string_view name = item["name"].text(); !name.empty())
            return std::string(name);
        if (item.isString() && !item.text().empty() && item.text().size() <= 64)
            return std::string(item.text());
    }
    return std::to_string(item.position());
}

std::string pathTo(TomlNode node, PathStyle style)
{
    std::vector<TomlNode> steps;
    for (TomlNode at = node; at.parent(); at = at.parent())
        steps.push_back(at);
    std::string path;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (step->parent().isArray())
            path.append("[").append(itemName(*step, style)).append("]");
        else
            appendKey(path, step->key());
    }
    return path;
}

} // namespace

std::string TomlNode::path() const
{
    return pathTo(*this, PathStyle::Positions);
}

std::string TomlNode::stablePath() const
{
    return pathTo(*this, PathStyle::Names);
}

} // namespace bulkhead
