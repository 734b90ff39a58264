#pragma once

#include "core/kube/field.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bulkhead {

/// A value of an object that a controller makes, each part with the place that causes it. A plain tree, to be filled and changed.
class MadeValue {
public:
    MadeValue() = default; ///< null, caused by nothing

    [[nodiscard]] static MadeValue string(std::string_view text, const Location &cause);
    [[nodiscard]] static MadeValue boolean(bool value, const Location &cause);
    [[nodiscard]] static MadeValue number(std::int64_t value, const Location &cause);
    [[nodiscard]] static MadeValue mapping(const Location &cause);
    [[nodiscard]] static MadeValue sequence(const Location &cause);
    /// A written value with all below it, each part caused by where it is written. Aliases and merge keys are resolved; what goes
    /// beyond a budget of nodes is left out.
    [[nodiscard]] static MadeValue copyOf(YamlNode written);

    [[nodiscard]] bool isScalar() const { return m_kind == YamlKind::Scalar; }
    [[nodiscard]] bool isMapping() const { return m_kind == YamlKind::Mapping; }
    [[nodiscard]] bool isSequence() const { return m_kind == YamlKind::Sequence; }
    [[nodiscard]] const Location &cause() const { return m_cause; }
    /// A scalar's value.
    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] bool isString() const { return m_isString; }
    /// Of a mapping: key and value, in order. Of a sequence: its items, with empty keys.
    [[nodiscard]] const std::vector<std::pair<std::string, MadeValue>> &entries() const { return m_entries; }

    /// The value under a key of a mapping, or null.
    [[nodiscard]] const MadeValue *find(std::string_view key) const;
    [[nodiscard]] MadeValue *find(std::string_view key);
    /// The text of the scalar under a key; empty if there is none.
    [[nodiscard]] std::string_view textOf(std::string_view key) const;
    /// Sets a key of a mapping (this becomes one if it is null).
    MadeValue &set(std::string_view key, MadeValue value);
    void remove(std::string_view key);
    /// The mapping or sequence under a key, added if it is not there.
    MadeValue &mappingAt(std::string_view key, const Location &cause);
    MadeValue &sequenceAt(std::string_view key, const Location &cause);
    /// Adds an item to a sequence (this becomes one if it is null).
    MadeValue &append(MadeValue item);
    MadeValue &prepend(MadeValue item);
    /// The item of a sequence of mappings whose `name` is that, or null.
    [[nodiscard]] MadeValue *itemNamed(std::string_view name);
    [[nodiscard]] const MadeValue *itemNamed(std::string_view name) const;
    /// Adds the keys of another mapping that are not here; mappings below are merged alike.
    void addMissing(const MadeValue &other);
    /// Sets the keys of another mapping, which wins; mappings below are merged alike, a null removes (JSON merge patch, RFC 7386).
    void overlay(const MadeValue &other);

private:
    friend class MadeText;
    static MadeValue copy(YamlNode written, std::size_t depth, std::size_t &budget);

    YamlKind m_kind = YamlKind::Scalar;
    bool m_isString = false;
    std::string m_text;
    Location m_cause{};
    std::vector<std::pair<std::string, MadeValue>> m_entries;
};

} // namespace bulkhead
