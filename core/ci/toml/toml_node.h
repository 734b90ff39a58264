#pragma once

#include "core/text/text_range.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

class TomlDocument;
class TomlChildren;

enum class TomlKind : std::uint8_t { Table, Array, String, Integer, Float, Boolean, DateTime };

/// How a node came to be: what can be added to it, and where, follows from that.
enum class TomlForm : std::uint8_t {
    Root,
    Value, ///< a scalar
    Inline, ///< an array in [] or a table in {}
    Header, ///< a table with a [header]
    Implied, ///< a table that only the headers of tables below it name
    Dotted, ///< a table that dotted keys name
    Tables, ///< an array of tables
    Element, ///< a table with an [[header]]
};

using TomlIndex = std::uint32_t;

/// A handle to one node of a TomlDocument: cheap to copy, valid as long as the document lives, possibly empty (`isValid()`).
/// Every accessor of an empty handle gives an empty answer, so that look-ups can be chained.
class TomlNode {
public:
    TomlNode() = default;
    TomlNode(const TomlDocument *document, TomlIndex index)
        : m_document(document)
        , m_index(index)
    {
    }

    [[nodiscard]] bool isValid() const { return m_document != nullptr; }
    explicit operator bool() const { return isValid(); }
    bool operator==(const TomlNode &) const = default;

    [[nodiscard]] const TomlDocument *document() const { return m_document; }
    [[nodiscard]] TomlIndex index() const { return m_index; }

    [[nodiscard]] TomlKind kind() const;
    [[nodiscard]] TomlForm form() const;
    [[nodiscard]] bool isTable() const { return isValid() && kind() == TomlKind::Table; }
    [[nodiscard]] bool isArray() const { return isValid() && kind() == TomlKind::Array; }
    [[nodiscard]] bool isString() const { return isValid() && kind() == TomlKind::String; }
    [[nodiscard]] bool isScalar() const { return isValid() && form() == TomlForm::Value; }

    /// Name of a table's value, escapes resolved; empty for an item of an array and for the root.
    [[nodiscard]] std::string_view key() const;
    /// Bytes of the key with its quotes, where it is first written. Of an element of an array of tables: in its own header.
    [[nodiscard]] TextRange keyRange() const;
    /// Bytes of the value. Of a table with a header: from the header to the end of its last own value; of an implied table and an
    /// array of tables: the header that names it first; of the root: all.
    [[nodiscard]] TextRange valueRange() const;
    /// From key to the end of the value; of what has a header: the header alone, brackets included.
    [[nodiscard]] TextRange entryRange() const;

    [[nodiscard]] TomlNode parent() const;
    [[nodiscard]] std::size_t size() const;
    /// In the order in which the source first names them.
    [[nodiscard]] TomlNode firstChild() const;
    [[nodiscard]] TomlNode nextSibling() const;
    /// The items of an array; nothing for anything else.
    [[nodiscard]] TomlChildren items() const;
    /// The values of a table, each with its key(); nothing for anything else.
    [[nodiscard]] TomlChildren entries() const;
    /// Of an item: how many stand before it in its array. Of anything else: 0.
    [[nodiscard]] std::size_t position() const;

    [[nodiscard]] TomlNode operator[](std::string_view key) const;
    [[nodiscard]] TomlNode at(std::size_t position) const;

    /// A string's value, escapes resolved; of any other scalar: as it is written.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] std::optional<bool> boolean() const;
    [[nodiscard]] std::optional<std::int64_t> integer() const;
    /// The strings of an array; items that are none are left out.
    [[nodiscard]] std::vector<std::string_view> strings() const;

    /// "runners[0].kubernetes.node_selector"; empty for the root.
    [[nodiscard]] std::string path() const;
    /// Like path(), with the `name` of tables in arrays instead of their position: "runners[main].kubernetes".
    [[nodiscard]] std::string stablePath() const;

private:
    const TomlDocument *m_document = nullptr;
    TomlIndex m_index = 0;
};

/// For iteration: `for (TomlNode item : node.items())`.
class TomlChildren {
public:
    class Iterator {
    public:
        explicit Iterator(TomlNode node)
            : m_node(node)
        {
        }
        TomlNode operator*() const { return m_node; }
        Iterator &operator++()
        {
            m_node = m_node.nextSibling();
            return *this;
        }
        bool operator==(const Iterator &) const = default;

    private:
        TomlNode m_node;
    };

    explicit TomlChildren(TomlNode first)
        : m_first(first)
    {
    }
    [[nodiscard]] Iterator begin() const { return Iterator(m_first); }
    [[nodiscard]] Iterator end() const { return Iterator(TomlNode()); }

private:
    TomlNode m_first;
};

} // namespace bulkhead
