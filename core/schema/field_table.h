#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// What the value of a field is.
enum class ValueKind : std::uint8_t {
    Any, ///< whatever somebody writes; also an object with its own kind
    String,
    Integer,
    Number,
    Boolean,
    Quantity,
    IntegerOrString,
    Time,
    Duration,
    Object,
    List,
    Map,
};

/// The kinds of an API with their fields, as flat rows that refer to one another by index and to one text by offset. Owns nothing.
struct FieldTable {
    struct Text {
        std::uint32_t offset = 0;
        std::uint32_t size = 0;
    };
    struct TypeRow {
        ValueKind kind = ValueKind::Any;
        Text name; ///< "PodSpec"; empty for what needs none
        Text description;
        std::uint32_t element = 0; ///< type of a list's items, of a map's values
        std::uint32_t first = 0; ///< object: its fields · string: its values · map: the type of its keys
        std::uint32_t count = 0;
    };
    struct FieldRow {
        Text name; ///< as in JSON
        Text description;
        Text featureGate; ///< that must be on for it to count; mostly empty
        std::uint32_t type = 0;
        bool isRequired = false;
    };
    struct ValueRow {
        Text value;
        Text description;
    };
    struct KindRow {
        Text group;
        Text version;
        Text kind;
        std::uint32_t type = 0;
        bool isNamespaced = true;
    };

    std::string_view text;
    std::span<const TypeRow> types;
    std::span<const FieldRow> fields;
    std::span<const ValueRow> values;
    std::span<const KindRow> kinds; ///< by kind, stable versions first
    std::string_view version; ///< "1.32.3", of Kubernetes; empty for other APIs

    [[nodiscard]] std::string_view textOf(Text place) const { return text.substr(place.offset, place.size); }
};

/// The kinds of Kubernetes itself; made from its own source when Bulkhead is built.
[[nodiscard]] const FieldTable &builtInFields();

struct FieldInfo;
struct ValueInfo;

/// A handle to one type of a table: cheap to copy, valid as long as the table lives, possibly empty.
class FieldType {
public:
    FieldType() = default;
    FieldType(const FieldTable *table, std::uint32_t index)
        : m_table(table)
        , m_index(index)
    {
    }

    [[nodiscard]] bool isValid() const { return m_table != nullptr; }
    explicit operator bool() const { return isValid(); }
    [[nodiscard]] ValueKind kind() const { return isValid() ? row().kind : ValueKind::Any; }
    [[nodiscard]] std::string_view name() const { return isValid() ? m_table->textOf(row().name) : std::string_view(); }
    [[nodiscard]] std::string_view description() const
    {
        return isValid() ? m_table->textOf(row().description) : std::string_view();
    }
    /// Of a list's items or a map's values; else empty.
    [[nodiscard]] FieldType element() const;
    /// Of a map's keys.
    [[nodiscard]] FieldType keys() const;
    [[nodiscard]] std::vector<FieldInfo> fields() const;
    [[nodiscard]] FieldInfo field(std::string_view name) const;
    /// What a text may be, where that is known; for a boolean true and false.
    [[nodiscard]] std::vector<ValueInfo> values() const;
    /// "[]Container", "map[string]string", "boolean": as `kubectl explain` writes it.
    [[nodiscard]] std::string notation() const;
    /// "1.32.3" of the API the type is from; empty for a custom one.
    [[nodiscard]] std::string_view apiVersion() const { return isValid() ? m_table->version : std::string_view(); }

private:
    [[nodiscard]] const FieldTable::TypeRow &row() const { return m_table->types[m_index]; }
    [[nodiscard]] FieldInfo info(const FieldTable::FieldRow &row) const;

    const FieldTable *m_table = nullptr;
    std::uint32_t m_index = 0;
};

struct FieldInfo {
    std::string_view name{};
    std::string_view description{};
    std::string_view featureGate{};
    FieldType type{}; ///< empty: there is no such field
    bool isRequired = false;
};

struct ValueInfo {
    std::string_view value{};
    std::string_view description{};
};

/// One kind of object.
struct KindInfo {
    std::string apiVersion{}; ///< "apps/v1"
    std::string_view kind{};
    FieldType type{}; ///< empty: not known
    bool isNamespaced = true;
};

/// The first sentence of a description.
[[nodiscard]] std::string firstSentence(std::string_view description);

} // namespace bulkhead
