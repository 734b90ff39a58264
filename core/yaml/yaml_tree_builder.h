#pragma once

#include "core/yaml/completed_text.h"
#include "core/yaml/yaml_document.h"

#include <map>
#include <string_view>
#include <vector>

struct fy_event;
struct fy_token;

namespace bulkhead {

/// Fills one YamlDocument from libfyaml's events. Used once, on one thread.
///
/// libfyaml's marks leave out quotes, block scalar headers and the sigils of anchors and aliases, and an empty value is marked
/// before its indicator; this class knows where they are, by reading only the gaps between tokens.
class YamlTreeBuilder {
public:
    explicit YamlTreeBuilder(YamlDocument &document);
    void build();

private:
    using Record = YamlDocument::Record;

    struct Open {
        YamlIndex node;
        std::size_t children = 0;
    };

    void read(std::string_view text);
    void readCompleted();
    void take(fy_event &event);
    void openCollection(fy_event &event, YamlKind kind);
    void closeCollection(fy_event &event);
    void addScalar(fy_event &event);
    void addAlias(fy_event &event);
    [[nodiscard]] YamlIndex addRecord(YamlKind kind, YamlStyle style, TextRange range);
    void addProperties(YamlIndex node, fy_token *anchor, fy_token *tag);
    [[nodiscard]] ByteOffset endOfProperties(fy_token *anchor, fy_token *tag) const;
    [[nodiscard]] bool swallowsNeighbours(TextRange blockScalar) const;
    [[nodiscard]] bool endsWithLineBreak(TextRange range) const;
    [[nodiscard]] std::string_view slice(TextRange range, YamlStyle style) const;
    [[nodiscard]] TextRange scalarRange(fy_token *value, TextRange marks, ByteOffset after) const;
    [[nodiscard]] ByteOffset emptyValuePlace() const;
    [[nodiscard]] ByteOffset skipGap(ByteOffset at) const;
    [[nodiscard]] TextRange blockScalarRange(TextRange content, ByteOffset after) const;
    [[nodiscard]] ByteOffset absolute(std::size_t position) const;
    void confirm(ByteOffset place);
    void allowTabs(TextRange text);
    void keepTabs(TextRange blockScalar);
    [[nodiscard]] ByteOffset lastWritten() const;
    void fail(YamlProblem::Kind kind, TextRange range, Message message);
    void finish();

    YamlDocument &m_document;
    std::string_view m_text; ///< the whole source
    std::vector<Record> m_records;
    std::vector<Open> m_open;
    std::map<std::string, YamlIndex, std::less<>> m_anchors;
    ByteOffset m_cursor; ///< end of the last token
    std::vector<LeadingTabs> m_tabs; ///< offsets from the document's begin
    std::optional<CompletedText> m_completed; ///< what is read, if not the source itself
    bool m_isMisread = false;
};

} // namespace bulkhead
