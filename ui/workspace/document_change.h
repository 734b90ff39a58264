#pragma once

#include "core/text/text_edit.h"

class QTextDocument;

namespace bulkhead {

/// The bytes that a change of a QTextDocument stands for.
///
/// `before` is the source as the document showed it before the change; the document now differs from it only in the characters
/// [position, position + added). New line breaks are written as those of the lines around, or as `usualEnding` where
/// the source has none.
[[nodiscard]] TextEdit byteEdit(const SourceText &before, std::string_view usualEnding, const QTextDocument &document, int position,
                                int added);

} // namespace bulkhead
