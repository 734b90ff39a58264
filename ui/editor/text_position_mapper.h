#pragma once

#include "core/text/source_text.h"

#include <QString>

#include <optional>

class QTextDocument;

namespace bulkhead {

/// The one place that converts between bytes of a source and UTF-16 positions of the QTextDocument that shows it.
/// A document line is a source line; CRLF is one line break; a BOM is not shown.
namespace TextPositionMapper {

/// The text as a QTextDocument takes it; nothing if bytes could not come back unchanged (invalid UTF-8, NUL, a lone CR, U+2029,
/// U+FDD0/U+FDD1): such a source is shown read-only by `lossyText`.
[[nodiscard]] std::optional<QString> editableText(const SourceText &source);
[[nodiscard]] QString lossyText(const SourceText &source);

/// `document` must show exactly `source`. Offsets inside a code point go to its start.
[[nodiscard]] int toDocument(const SourceText &source, const QTextDocument &document, ByteOffset offset);
/// `line` from 0, `column` in UTF-16 units.
[[nodiscard]] ByteOffset toBytes(const SourceText &source, int line, int column);

} // namespace TextPositionMapper

} // namespace bulkhead
