#pragma once

#include "core/kube/resource.h"
#include "core/schema/field_table.h"

#include <memory>
#include <string>
#include <vector>

namespace bulkhead {

/// The fields of one custom kind, in all its versions, from its CustomResourceDefinition. Immutable; keeps nothing of the input.
class DefinitionFields {
public:
    /// Null if the object defines no kind.
    [[nodiscard]] static std::shared_ptr<const DefinitionFields> read(const Resource &definition);

    DefinitionFields(const DefinitionFields &) = delete;
    DefinitionFields &operator=(const DefinitionFields &) = delete;

    [[nodiscard]] const FieldTable &table() const { return m_table; }

private:
    DefinitionFields() = default;
    void addVersion(YamlNode spec, YamlNode version);
    void addObjectFields(std::uint32_t root);
    [[nodiscard]] std::uint32_t typeOf(YamlNode schema, std::size_t depth);
    void readObject(YamlNode schema, std::size_t depth, FieldTable::TypeRow &row);
    void readValues(YamlNode schema, FieldTable::TypeRow &row);
    [[nodiscard]] FieldTable::Text put(std::string_view text);
    void finish();

    std::string m_text;
    std::vector<FieldTable::TypeRow> m_types;
    std::vector<FieldTable::FieldRow> m_fields;
    std::vector<FieldTable::ValueRow> m_values;
    std::vector<FieldTable::KindRow> m_kinds;
    FieldTable m_table;
};

} // namespace bulkhead
