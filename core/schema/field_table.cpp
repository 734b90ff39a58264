#include "core/schema/field_table.h"

#include <algorithm>
#include <cctype>

namespace bulkhead {

FieldType FieldType::element() const
{
    const bool has = kind() == ValueKind::List || kind() == ValueKind::Map;
    return isValid() && has ? FieldType(m_table, row().element) : FieldType();
}

FieldType FieldType::keys() const
{
    return isValid() && kind() == ValueKind::Map ? FieldType(m_table, row().first) : FieldType();
}

FieldInfo FieldType::info(const FieldTable::FieldRow &field) const
{
    return {m_table->textOf(field.name), m_table->textOf(field.description), m_table->textOf(field.featureGate),
            FieldType(m_table, field.type), field.isRequired};
}

std::vector<FieldInfo> FieldType::fields() const
{
    std::vector<FieldInfo> all;
    if (kind() != ValueKind::Object)
        return all;
    for (const FieldTable::FieldRow &field : m_table->fields.subspan(row().first, row().count))
        all.push_back(info(field));
    return all;
}

FieldInfo FieldType::field(std::string_view name) const
{
    if (kind() == ValueKind::Map)
        return {name, {}, {}, element(), false};
    if (kind() != ValueKind::Object)
        return {};
    const auto own = m_table->fields.subspan(row().first, row().count);
    const auto found =
        std::ranges::find_if(own, [&](const FieldTable::FieldRow &field) { return m_table->textOf(field.name) == name; });
    return found == own.end() ? FieldInfo{} : info(*found);
}

std::vector<ValueInfo> FieldType::values() const
{
    if (kind() == ValueKind::Boolean)
        return {{"true", {}}, {"false", {}}};
    std::vector<ValueInfo> all;
    if (kind() != ValueKind::String)
        return all;
    for (const FieldTable::ValueRow &value : m_table->values.subspan(row().first, row().count))
        all.push_back({m_table->textOf(value.value), m_table->textOf(value.description)});
    return all;
}

std::string FieldType::notation() const
{
    switch (kind()) {
    case ValueKind::Any:
        return "any";
    case ValueKind::String:
        return "string";
    case ValueKind::Integer:
        return "integer";
    case ValueKind::Number:
        return "number";
    case ValueKind::Boolean:
        return "boolean";
    case ValueKind::Quantity:
        return "Quantity";
    case ValueKind::IntegerOrString:
        return "IntOrString";
    case ValueKind::Time:
        return "Time";
    case ValueKind::Duration:
        return "Duration";
    case ValueKind::Object:
        return name().empty() ? "Object" : std::string(name());
    case ValueKind::List:
        return "[]" + element().notation();
    case ValueKind::Map:
        return "map[string]" + element().notation();
    }
    return {};
}

std::string firstSentence(std::string_view description)
{
    const std::string_view paragraph = description.substr(0, description.find('\n'));
    for (std::size_t at = 0; (at = paragraph.find(". ", at)) != std::string_view::npos; at += 2) {
        const bool abbreviation = paragraph.substr(0, at).ends_with("e.g") || paragraph.substr(0, at).ends_with("i.e");
        if (!abbreviation)
            return std::string(paragraph.substr(0, at + 1));
    }
    return std::string(paragraph);
}

} // namespace bulkhead
