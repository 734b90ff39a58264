#pragma once

#include "core/text/error.h"
#include "core/text/source_text.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>

namespace bulkhead {

/// A text that was typed and not saved, as it is kept beside the files for the case that the program ends before it is.
struct UnsavedText {
    QStringList workspace{}; ///< the paths that were open
    SourcePtr source{}; ///< the typed text, with its path in the workspace and on disk
    std::uint64_t savedHash = 0; ///< SourceText::contentHash() of the text on disk that it was typed over
    QDateTime time{}; ///< UTC, of the writing
};

/// A name that tells nothing of the text: a digest of where it belongs.
[[nodiscard]] QString unsavedFileName(const SourceText &source);
/// Replaces the file of the text in `folder`; nobody but its owner can read it. Fails if it cannot be written.
[[nodiscard]] Result<void> writeUnsaved(const QString &folder, const UnsavedText &text);
/// Nothing if the file is none of ours or is damaged.
[[nodiscard]] std::optional<UnsavedText> readUnsaved(const QString &file);

} // namespace bulkhead
