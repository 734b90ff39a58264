#include "core/ci/toml/toml_patch.h"

#include "core/ci/toml/toml_edits.h"
#include "core/text/text_origin.h"

namespace bulkhead {

TomlValue TomlValue::raw(std::string text)
{
    TomlValue value;
    value.m_text = std::move(text);
    return value;
}

TomlValue TomlValue::string(std::string_view text)
{
    TomlValue value;
    value.m_kind = Kind::String;
    value.m_text = text;
    return value;
}

TomlValue TomlValue::strings(const std::vector<std::string> &texts)
{
    std::vector<TomlValue> items;
    for (const std::string &text : texts)
        items.push_back(string(text));
    return array(std::move(items));
}

TomlValue TomlValue::array(std::vector<TomlValue> items)
{
    TomlValue value;
    value.m_kind = Kind::Array;
    for (TomlValue &item : items)
        value.m_entries.emplace_back(std::string(), std::move(item));
    return value;
}

TomlValue TomlValue::table(std::vector<std::pair<std::string, TomlValue>> entries)
{
    TomlValue value;
    value.m_kind = Kind::Table;
    value.m_entries = std::move(entries);
    return value;
}

namespace TomlPatch {

namespace {

PatchResult inTheFile(TomlNode node, PatchResult edits)
{
    if (!node || !edits || !node.document()->source()->origin())
        return edits;
    return liftEdits(node.document()->source(), std::move(*edits));
}

} // namespace

PatchResult set(TomlNode table, const std::vector<std::string> &keys, const TomlValue &value)
{
    return inTheFile(table, TomlEdits::set(table, keys, value));
}

PatchResult replace(TomlNode node, const TomlValue &value)
{
    return inTheFile(node, TomlEdits::replace(node, value));
}

PatchResult remove(TomlNode node)
{
    return inTheFile(node, TomlEdits::remove(node));
}

PatchResult append(TomlNode array, const TomlValue &item)
{
    return inTheFile(array, TomlEdits::append(array, item));
}

PatchResult rename(TomlNode node, std::string_view newKey)
{
    return inTheFile(node, TomlEdits::rename(node, newKey));
}

PatchResult edits(TomlNode within, std::vector<TextEdit> edits)
{
    return inTheFile(within, std::move(edits));
}

} // namespace TomlPatch

} // namespace bulkhead
