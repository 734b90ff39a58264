#pragma once

#include "core/text/text_range.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bulkhead {

class YamlDocument;

enum class YamlKind : std::uint8_t { Scalar, Mapping, Sequence, Alias };
enum class YamlStyle : std::uint8_t { Plain, SingleQuoted, DoubleQuoted, Literal, Folded, Block, Flow };

using YamlIndex = std::uint32_t;

/// A handle to one node of a YamlDocument: cheap to copy, valid as long as the document lives, possibly empty (`isValid()`).
/// Every accessor of an empty handle gives an empty answer, so that look-ups can be chained.
///
/// Look-ups by key follow aliases and merge keys (`<<`) and return the node where it is *written*: below the anchor.
class YamlNode {
public:
    YamlNode() = default;
    YamlNode(const YamlDocument *document, YamlIndex index, YamlIndex alias = 0)
        : m_document(document)
        , m_index(index)
        , m_alias(alias)
    {
    }

    [[nodiscard]] bool isValid() const { return m_document != nullptr; }
    explicit operator bool() const { return isValid(); }
    /// The same node as written, whichever way it was reached.
    bool operator==(const YamlNode &other) const { return m_document == other.m_document && m_index == other.m_index; }

    [[nodiscard]] const YamlDocument *document() const { return m_document; }
    [[nodiscard]] YamlIndex index() const { return m_index; }
    /// The alias that the look-up which gave this node followed last, also as the value of a merge key; empty if it followed none.
    [[nodiscard]] YamlNode alias() const { return m_alias > 0 ? YamlNode(m_document, m_alias) : YamlNode(); }

    [[nodiscard]] YamlKind kind() const;
    [[nodiscard]] YamlStyle style() const;
    [[nodiscard]] bool isScalar() const { return isValid() && kind() == YamlKind::Scalar; }
    [[nodiscard]] bool isMapping() const { return isValid() && kind() == YamlKind::Mapping; }
    [[nodiscard]] bool isSequence() const { return isValid() && kind() == YamlKind::Sequence; }
    [[nodiscard]] bool isAlias() const { return isValid() && kind() == YamlKind::Alias; }
    [[nodiscard]] bool isQuoted() const;

    /// Bytes of the value in the source, quotes and the `|` of a block scalar included, anchor and tag not. A block collection
    /// reaches from its first key or dash to the end of its last value. Empty for a value that nobody wrote.
    [[nodiscard]] TextRange range() const;
    /// Like range(), with anchor and tag.
    [[nodiscard]] TextRange rangeWithProperties() const;
    /// Of a mapping's value: from its key to its end. Else range().
    [[nodiscard]] TextRange entryRange() const;

    /// A scalar's value, escapes and folding resolved; empty for anything else.
    [[nodiscard]] std::string_view scalar() const;
    /// The same as a program reads it into a text field: an absent or null value is the empty text.
    [[nodiscard]] std::string_view text() const { return isNull() ? std::string_view() : scalar(); }
    [[nodiscard]] std::string_view anchor() const;
    [[nodiscard]] std::string_view tag() const;

    [[nodiscard]] YamlNode parent() const;
    /// Number of entries (mapping) or items (sequence).
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] YamlNode firstChild() const;
    /// The node after this one and all below it, within the same parent; keys and values of a mapping alternate.
    [[nodiscard]] YamlNode nextSibling() const;
    /// Of a mapping's value: its key. Of anything else: empty.
    [[nodiscard]] YamlNode key() const;

    /// Of an item: how many stand before it in its sequence. Of anything else: 0.
    [[nodiscard]] std::size_t position() const;

    /// The anchored node an alias stands for (also through several aliases); the node itself if it is none.
    [[nodiscard]] YamlNode resolved() const;
    /// The value under `key`, aliases and merge keys resolved. With duplicate keys the last wins, as in the Kubernetes tools.
    [[nodiscard]] YamlNode operator[](std::string_view key) const;
    /// The item at `position` of a sequence, resolved.
    [[nodiscard]] YamlNode at(std::size_t position) const;

    /// Absent, empty, `~` or `null`.
    [[nodiscard]] bool isNull() const;
    /// As YAML 1.1 and the Kubernetes tools read it: true/yes/on/y and their negatives, unquoted.
    [[nodiscard]] std::optional<bool> boolean() const;
    [[nodiscard]] std::optional<std::int64_t> integer() const;

    /// "spec.containers[0].image", from `root` (not included); an empty `root` is the document's.
    [[nodiscard]] std::string path(YamlNode root) const;
    [[nodiscard]] std::string path() const { return path(YamlNode()); }
    /// Like path(), with the `name` (or `key`, `kind`) of list items instead of their position: "spec.containers[main].image".
    [[nodiscard]] std::string stablePath(YamlNode root) const;

private:
    friend class YamlDocument;
    /// Of what stands beside or above this node: reached through the same alias, unless that stands for this node itself.
    [[nodiscard]] YamlIndex aliasAround() const;

    const YamlDocument *m_document = nullptr;
    YamlIndex m_index = 0;
    YamlIndex m_alias = 0; ///< the root, which can be none, means: reached directly
};

/// One entry of a mapping; for iteration with YamlEntries.
struct YamlEntry {
    YamlNode key;
    YamlNode value; ///< as written: an alias is not followed
};

/// The entries of a mapping as written, in order, duplicates and `<<` included: `for (auto [key, value] : YamlEntries(node))`.
class YamlEntries {
public:
    explicit YamlEntries(YamlNode mapping)
        : m_first(mapping.isMapping() ? mapping.firstChild() : YamlNode())
    {
    }
    class Iterator {
    public:
        explicit Iterator(YamlNode key)
            : m_key(key)
        {
        }
        YamlEntry operator*() const { return {m_key, m_key.nextSibling()}; }
        Iterator &operator++()
        {
            m_key = m_key.nextSibling().nextSibling();
            return *this;
        }
        bool operator==(const Iterator &) const = default;

    private:
        YamlNode m_key;
    };
    [[nodiscard]] Iterator begin() const { return Iterator(m_first); }
    [[nodiscard]] Iterator end() const { return Iterator(YamlNode()); }

private:
    YamlNode m_first;
};

/// The items of a sequence, each resolved: `for (YamlNode item : YamlItems(node))`.
class YamlItems {
public:
    explicit YamlItems(YamlNode sequence)
        : m_first(sequence.isSequence() ? sequence.firstChild() : YamlNode())
    {
    }
    class Iterator {
    public:
        explicit Iterator(YamlNode item)
            : m_item(item)
        {
        }
        YamlNode operator*() const { return m_item.resolved(); }
        Iterator &operator++()
        {
            m_item = m_item.nextSibling();
            return *this;
        }
        bool operator==(const Iterator &) const = default;

    private:
        YamlNode m_item;
    };
    [[nodiscard]] Iterator begin() const { return Iterator(m_first); }
    [[nodiscard]] Iterator end() const { return Iterator(YamlNode()); }

private:
    YamlNode m_first;
};

} // namespace bulkhead
