#pragma once

#include "core/text/source_text.h"
#include "core/yaml/yaml_node.h"

#include <vector>

namespace bulkhead {

/// Finds comments between tokens: what lies between two scalars is white space, indicators, properties and comments only.
class CommentScanner {
public:
    CommentScanner(const SourceText &source, TextRange range)
        : m_source(source)
        , m_range(range)
        , m_at(range.begin)
    {
    }
    /// Tokens in document order. A block scalar's header line may hold a comment of its own.
    void skipToken(TextRange token, YamlStyle style);
    [[nodiscard]] std::vector<TextRange> finish();

private:
    void scanTo(ByteOffset end);

    const SourceText &m_source;
    TextRange m_range;
    ByteOffset m_at;
    std::vector<TextRange> m_comments;
};

} // namespace bulkhead
