#pragma once

#include "core/ci/toml/toml_node.h"
#include "core/text/error.h"
#include "core/text/source_text.h"

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// Why a document could not be read, and where in its own source.
struct TomlProblem {
    enum class Kind : std::uint8_t { Syntax, TooDeep, TooLarge };
    Kind kind = Kind::Syntax;
    TextRange range;
    Message message;
};

/// Limits that hostile input runs into.
struct TomlLimits {
    std::size_t depth = 128; ///< nested tables and arrays
    std::size_t size = 1024UL * 1024UL; ///< bytes; a ConfigMap cannot hold more
};

/// One header or one "key = value" outside of inline tables.
struct TomlStatement {
    enum class Kind : std::uint8_t { Header, Entry };
    Kind kind = Kind::Entry;
    TextRange range; ///< from the first bracket or key to the last bracket or the end of the value
    TomlIndex section = 0; ///< the table whose header it stands below, or whose header it is
    TomlIndex target = 0; ///< the table of the header, or the value
};

/// One part of a key or header, and what it names: of a header of an array's element, the array.
struct TomlKeyPart {
    TextRange range;
    TomlIndex node = 0;
};

/// A TOML 1.0 document as an arena tree. Immutable once built; any thread. A document that is not valid has a problem and no root:
/// the parser stops at the first error.
class TomlDocument {
public:
    explicit TomlDocument(SourcePtr source);

    [[nodiscard]] const SourcePtr &source() const { return m_source; }
    /// Empty handle if the document is not valid.
    [[nodiscard]] TomlNode root() const { return m_records.empty() ? TomlNode() : TomlNode(this, 0); }
    [[nodiscard]] const std::optional<TomlProblem> &problem() const { return m_problem; }
    /// In the order of the source.
    [[nodiscard]] std::span<const TomlStatement> statements() const { return m_statements; }
    [[nodiscard]] std::span<const TomlKeyPart> keyParts() const { return m_keyParts; }

private:
    friend class TomlNode;
    friend class TomlTreeBuilder;

    static constexpr TomlIndex kNone = std::numeric_limits<TomlIndex>::max();

    /// A slice of the source, or a text that needed decoding.
    struct Text {
        TextRange range{};
        TomlIndex decoded = kNone; ///< index in m_decoded
    };
    struct Record {
        TomlKind kind = TomlKind::Table;
        TomlForm form = TomlForm::Value;
        TomlIndex parent = kNone;
        TomlIndex first = kNone;
        TomlIndex last = kNone;
        TomlIndex next = kNone;
        std::uint32_t count = 0;
        std::uint32_t position = 0;
        TextRange keyRange{};
        TextRange value{};
        TextRange entry{};
        Text key{};
        Text text{};
        std::int64_t number = 0; ///< of an integer or boolean
    };

    [[nodiscard]] const Record &record(TomlNode node) const { return m_records[node.index()]; }
    [[nodiscard]] std::string_view view(const Text &text) const;
    [[nodiscard]] TomlNode node(TomlIndex index) const { return index == kNone ? TomlNode() : TomlNode(this, index); }

    SourcePtr m_source;
    std::vector<Record> m_records;
    std::vector<std::string> m_decoded;
    std::vector<TomlStatement> m_statements;
    std::vector<TomlKeyPart> m_keyParts; ///< in the order of the source
    std::optional<TomlProblem> m_problem;
};

} // namespace bulkhead
