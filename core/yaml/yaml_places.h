#pragma once

#include "core/yaml/yaml_patch.h"
#include "core/yaml/yaml_writer.h"

#include <string>

namespace bulkhead::YamlEdits {

// Where the parts of a document stand among its lines, for those who work out edits.

[[nodiscard]] inline std::unexpected<Error> refused(MessageId why)
{
    return failure(why);
}
[[nodiscard]] std::unexpected<Error> refusedExplicitKey();

[[nodiscard]] inline const SourceText &sourceOf(YamlNode node)
{
    return *node.document()->source();
}
[[nodiscard]] inline std::string spaces(std::size_t count)
{
    return std::string(count, ' ');
}
[[nodiscard]] YamlNode lastChild(YamlNode collection);
/// The last node written below `node`, a flow collection counting as one: where its text ends.
[[nodiscard]] YamlNode deepestLast(YamlNode node);

/// In bytes; only spaces, dashes and question marks stand before the first key of a block mapping.
[[nodiscard]] std::size_t columnOf(const SourceText &source, ByteOffset offset);
/// Of the keys of a block mapping, or the dashes of a block sequence.
[[nodiscard]] std::size_t columnOfEntries(YamlNode block);
/// The end of the line a node ends on; a block scalar ends with the line break itself.
[[nodiscard]] ByteOffset endOfLastLine(YamlNode node);
[[nodiscard]] bool startsItsLine(YamlNode node);
[[nodiscard]] bool startsItsLine(const SourceText &source, ByteOffset offset);
[[nodiscard]] bool endsWithLineBreak(YamlNode node);

/// Of the text of a block scalar: whether blanks below it would belong to it.
[[nodiscard]] bool endsInBlanks(std::string_view text);
/// Whether a line of this white space, which begins a line and ends before text or with the file, reaches beyond `column`.
[[nodiscard]] bool holdsBlanksBeyond(std::string_view gap, std::size_t column, bool endsFile);
[[nodiscard]] bool isBlockScalar(YamlNode node);
/// `[a: b]`: a mapping without braces, which has room for one entry.
[[nodiscard]] bool isSinglePair(YamlNode node);
[[nodiscard]] bool isExplicitKey(YamlNode key);
/// `{a}` or `? a`: a key without a colon, whose value nobody wrote.
[[nodiscard]] bool lacksColon(YamlNode value);
/// Whether this alias is the value of a merge key, or one of several.
[[nodiscard]] bool isMerged(YamlNode alias);
/// Whether this empty value is that of a List which was cut at its items: they follow it in the file.
[[nodiscard]] bool isCutOff(YamlNode empty);
[[nodiscard]] std::unexpected<Error> refusedCutOff();
[[nodiscard]] bool holdsComment(YamlNode near, TextRange range);

/// Where a line can be added below the end of a block collection.
struct LineBelow {
    ByteOffset place = 0;
    bool isLineStart = false; ///< else the end of a line
    bool takesLiteral = false; ///< a block scalar can end there and keep to itself

    /// `text` without indentation on its first line and without a line break at its end.
    [[nodiscard]] TextEdit edit(std::size_t column, const std::string &text, std::string_view lineEnding) const;
};
/// `column` is that of the new line.
[[nodiscard]] Result<LineBelow> lineBelow(YamlNode last, std::size_t column);

} // namespace bulkhead::YamlEdits
