#pragma once

#include "core/text/parallel.h"
#include "core/yaml/yaml_document.h"

#include <memory>
#include <vector>

namespace bulkhead {

/// Where a piece of a stream comes from.
enum class PieceKind : std::uint8_t {
    Document, ///< between document markers
    ListHead, ///< of a List cut at its items: what stands before them
    ListItem, ///< one item of it, or several that stand next to each other: a sequence if it is YAML
    ListTail, ///< what stands after them
};

struct StreamPiece {
    PieceKind kind = PieceKind::Document;
    TextRange range;
    std::uint32_t documentNumber = 0; ///< of the stream, from 0; the pieces of one List share it
};

/// Splits a stream at its document markers, and a `kind: List` (YAML or JSON, as kubectl writes it) at its items.
/// A marker at the start of a line always ends a document, in block scalars too (YAML 1.2.2, 9.1.2), so the cut needs no parse.
/// After a cancel the pieces are incomplete.
[[nodiscard]] std::vector<StreamPiece> splitStream(const SourceText &source, const CancelToken &cancel = {});

/// All documents of one source. Immutable; documents keep their addresses, so nodes may point at them.
class YamlStream {
public:
    /// Parses the pieces on up to `jobs` threads. After a cancel the stream is incomplete and must be dropped.
    [[nodiscard]] static YamlStream parse(SourcePtr source, Jobs jobs = {1}, const CancelToken &cancel = {});

    struct Document {
        StreamPiece piece;
        std::unique_ptr<const YamlDocument> yaml;
    };

    [[nodiscard]] const SourcePtr &source() const { return m_source; }
    [[nodiscard]] const std::vector<Document> &documents() const { return m_documents; }
    /// Number of YAML documents as a person counts them; a List is one.
    [[nodiscard]] std::size_t documentCount() const;

private:
    SourcePtr m_source;
    std::vector<Document> m_documents;
};

} // namespace bulkhead
