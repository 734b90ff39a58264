#pragma once

#include "core/text/error.h"
#include "core/text/source_text.h"
#include "core/yaml/yaml_node.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

/// Why a document could not be read, and where.
struct YamlProblem {
    enum class Kind : std::uint8_t { Syntax, TooDeep, TooLarge };
    Kind kind = Kind::Syntax;
    TextRange range;
    Message message;
};

/// Limits that hostile input runs into.
struct YamlLimits {
    std::size_t depth = 512; ///< nested collections
    std::size_t aliasSteps = 100'000; ///< nodes visited through aliases and merge keys in one look-up
};

/// One document of a stream (or one item of a List) as a compact arena tree in document order. Immutable once built; any thread.
///
/// A node costs 24 bytes; a scalar's value is a slice of the source unless it needed decoding. A document that does not parse has
/// a problem and no root.
class YamlDocument {
public:
    /// Reads the bytes `range` of `source`, which must hold one document.
    YamlDocument(SourcePtr source, TextRange range);

    [[nodiscard]] const SourcePtr &source() const { return m_source; }
    /// What the stream gave to this document: leading comments included, document markers not.
    [[nodiscard]] TextRange range() const { return m_range; }
    /// Empty handle if the document is empty, only comments, or broken.
    [[nodiscard]] YamlNode root() const { return m_records.empty() ? YamlNode() : YamlNode(this, 0); }
    [[nodiscard]] const std::optional<YamlProblem> &problem() const { return m_problem; }
    /// White space with a tab, outside of texts and flow collections, that a line is made of or begins with before a comment.
    /// YAML 1.2 allows it; the Kubernetes tools refuse it (go-yaml as of sigs.k8s.io/yaml 1.6 reads YAML 1.1). In order.
    [[nodiscard]] const std::vector<TextRange> &passedTabs() const { return m_passedTabs; }
    [[nodiscard]] bool hasAliases() const { return m_hasAliases; }
    [[nodiscard]] std::size_t nodeCount() const { return m_records.size(); }

    /// "#…" up to the end of the line, in order.
    [[nodiscard]] std::vector<TextRange> commentRanges() const { return commentRanges(m_range); }
    /// Those within a range that begins at the start or end of a node; the cost is that of the range.
    [[nodiscard]] std::vector<TextRange> commentRanges(TextRange within) const;
    /// True if the node, or one it lies in, is anchored and used by an alias: an edit there changes several places.
    [[nodiscard]] bool isShared(YamlNode node) const;
    /// True if the node, or one below it, is anchored and used by an alias that would lose its target with it.
    [[nodiscard]] bool holdsSharedNode(YamlNode node) const;
    /// All aliases, in order.
    [[nodiscard]] std::vector<YamlNode> aliases() const;
    /// Whether the name of `alias` stands for the same node at `place`, further on in the document.
    [[nodiscard]] bool meansTheSameAt(YamlNode alias, YamlNode place) const;
    /// The node after this one and all below it.
    [[nodiscard]] YamlIndex indexBehind(YamlNode node) const { return record(node).next; }
    /// True if a carriage return without line feed stands in it: YAML ends a line there, our lines go on.
    [[nodiscard]] bool hasBareCarriageReturns() const { return m_hasBareCarriageReturns; }
    /// The innermost node whose range (or key) holds the offset.
    [[nodiscard]] YamlNode nodeAt(ByteOffset offset) const;

private:
    friend class YamlNode;
    friend class YamlTreeBuilder;

    struct Record {
        ByteOffset begin;
        ByteOffset end;
        YamlIndex parent;
        YamlIndex next; ///< index after the last node below this one
        YamlIndex extra; ///< scalar: 1 + index in m_decoded, or 0; alias: its target; collection: number of children
        YamlKind kind;
        YamlStyle style;
        bool hasProperties;
        bool isMappingKey;
    };
    /// Anchor and tag of the few nodes that have them.
    struct Properties {
        YamlIndex node;
        TextRange anchor; ///< without '&'
        TextRange tag;
        ByteOffset begin;
        bool isUsed = false; ///< by an alias
    };

    /// Position of one item in a long sequence, every so often: counting starts there and not at the first.
    struct Milestone {
        YamlIndex node;
        YamlIndex position;
    };
    static constexpr std::size_t kMilestoneDistance = 64;

    [[nodiscard]] std::size_t positionOf(YamlNode item) const;
    [[nodiscard]] const Record &record(YamlNode node) const { return m_records[node.index()]; }
    [[nodiscard]] const Properties *properties(YamlNode node) const;
    [[nodiscard]] YamlNode lookUp(YamlNode mapping, std::string_view key, std::size_t &budget) const;
    [[nodiscard]] YamlNode lookUpMerged(YamlNode merged, std::string_view key, std::size_t &budget) const;

    SourcePtr m_source;
    TextRange m_range;
    std::vector<Record> m_records;
    std::vector<std::string> m_decoded;
    std::vector<Properties> m_properties; ///< in node order
    std::vector<Milestone> m_milestones; ///< in node order
    std::vector<YamlIndex> m_aliases; ///< in order
    std::vector<TextRange> m_passedTabs;
    std::optional<YamlProblem> m_problem;
    bool m_hasAliases = false;
    bool m_hasBareCarriageReturns = false;
};

} // namespace bulkhead
