#include "core/schema/definition_fields.h"

namespace bulkhead {

namespace {

/// Of schemas: nobody writes deeper ones, a hostile input might.
constexpr std::size_t deepest = 64;
constexpr std::size_t mostTypes = 200'000;

ValueKind scalarKind(YamlNode schema)
{
    const std::string_view type = schema["type"].scalar();
    if (schema["x-kubernetes-int-or-string"].boolean() == true)
        return ValueKind::IntegerOrString;
    if (type == "integer")
        return ValueKind::Integer;
    if (type == "number")
        return ValueKind::Number;
    if (type == "boolean")
        return ValueKind::Boolean;
    if (type == "string")
        return schema["format"].scalar() == "date-time" ? ValueKind::Time : ValueKind::String;
    return ValueKind::Any;
}

bool isRequired(YamlNode schema, std::string_view field)
{
    for (const YamlNode name : YamlItems(schema["required"])) {
        if (name.scalar() == field)
            return true;
    }
    return false;
}

} // namespace

std::shared_ptr<const DefinitionFields> DefinitionFields::read(const Resource &definition)
{
    const YamlNode spec = definition.root()["spec"];
    if (definition.kind() != "CustomResourceDefinition" || spec["names"]["kind"].scalar().empty())
        return nullptr;
    std::shared_ptr<DefinitionFields> made(new DefinitionFields);
    for (const YamlNode version : YamlItems(spec["versions"]))
        made->addVersion(spec, version);
    if (spec["versions"].size() == 0) // apiextensions.k8s.io/v1beta1
        made->addVersion(spec, spec);
    made->finish();
    return made;
}

void DefinitionFields::addVersion(YamlNode spec, YamlNode version)
{
    YamlNode schema = version["schema"]["openAPIV3Schema"];
    if (!schema)
        schema = spec["validation"]["openAPIV3Schema"];
    const YamlNode name = version["name"] ? version["name"] : spec["version"];
    const std::uint32_t root = typeOf(schema, 0);
    addObjectFields(root);
    m_kinds.push_back({put(spec["group"].scalar()), put(name.scalar()), put(spec["names"]["kind"].scalar()), root,
                       spec["scope"].scalar() != "Cluster"});
}

/// What every object has, whether its schema names it or not.
void DefinitionFields::addObjectFields(std::uint32_t root)
{
    FieldTable::TypeRow row = m_types[root];
    const bool known = row.kind == ValueKind::Object;
    std::vector<FieldTable::FieldRow> fields;
    for (const char *const name : {"apiVersion", "kind", "metadata"}) {
        const std::uint32_t type = typeOf({}, 0);
        if (std::string_view(name) != "metadata")
            m_types[type].kind = ValueKind::String;
        fields.push_back({put(name), {}, {}, type, true});
    }
    const std::size_t own = known ? row.count : 0;
    for (std::size_t i = 0; i < own; ++i) {
        const FieldTable::FieldRow &field = m_fields[row.first + i];
        const std::string_view name = std::string_view(m_text).substr(field.name.offset, field.name.size);
        if (name != "apiVersion" && name != "kind" && name != "metadata")
            fields.push_back(field);
    }
    row.kind = ValueKind::Object;
    row.first = static_cast<std::uint32_t>(m_fields.size());
    row.count = static_cast<std::uint32_t>(fields.size());
    m_fields.insert(m_fields.end(), fields.begin(), fields.end());
    m_types[root] = row;
}

std::uint32_t DefinitionFields::typeOf(YamlNode schema, std::size_t depth)
{
    const auto index = static_cast<std::uint32_t>(m_types.size());
    FieldTable::TypeRow row;
    row.description = put(schema["description"].scalar());
    row.kind = scalarKind(schema);
    m_types.push_back(row);
    if (depth > deepest || m_types.size() > mostTypes)
        return index;
    if (schema["items"]) {
        row.kind = ValueKind::List;
        row.element = typeOf(schema["items"], depth + 1);
    } else if (schema["properties"].size() > 0) {
        readObject(schema, depth, row);
    } else if (schema["additionalProperties"].isMapping()) {
        row.kind = ValueKind::Map;
        row.element = typeOf(schema["additionalProperties"], depth + 1);
        row.first = typeOf({}, depth + 1);
    } else if (row.kind == ValueKind::String) {
        readValues(schema, row);
    }
    m_types[index] = row;
    return index;
}

void DefinitionFields::readObject(YamlNode schema, std::size_t depth, FieldTable::TypeRow &row)
{
    std::vector<FieldTable::FieldRow> fields;
    for (const auto [key, value] : YamlEntries(schema["properties"])) {
        const YamlNode field = value.resolved();
        fields.push_back({put(key.scalar()),
                          put(field["description"].scalar()),
                          {},
                          typeOf(field, depth + 1),
                          isRequired(schema, key.scalar())});
    }
    row.kind = ValueKind::Object;
    row.first = static_cast<std::uint32_t>(m_fields.size());
    row.count = static_cast<std::uint32_t>(fields.size());
    m_fields.insert(m_fields.end(), fields.begin(), fields.end());
}

void DefinitionFields::readValues(YamlNode schema, FieldTable::TypeRow &row)
{
    row.first = static_cast<std::uint32_t>(m_values.size());
    for (const YamlNode value : YamlItems(schema["enum"])) {
        if (!value.scalar().empty())
            m_values.push_back({put(value.scalar()), {}});
    }
    row.count = static_cast<std::uint32_t>(m_values.size()) - row.first;
}

FieldTable::Text DefinitionFields::put(std::string_view text)
{
    const FieldTable::Text place{static_cast<std::uint32_t>(m_text.size()), static_cast<std::uint32_t>(text.size())};
    m_text += text;
    return place;
}

void DefinitionFields::finish()
{
    m_table = {m_text, m_types, m_fields, m_values, m_kinds, {}};
}

} // namespace bulkhead
