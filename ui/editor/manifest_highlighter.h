#pragma once

#include "ui/theme/theme.h"

#include <KSyntaxHighlighting/SyntaxHighlighter>

namespace bulkhead {

/// Syntax colours in few tones: keys in the accent, comments muted, the rest as text. Red, orange and yellow stay with the
/// findings. Belongs to the document it colours.
class ManifestHighlighter : public KSyntaxHighlighting::SyntaxHighlighter {
    Q_OBJECT
public:
    ManifestHighlighter(QTextDocument *document, const Theme &theme);

    /// Colours the whole text anew.
    void setColours(const Theme &theme);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    Theme m_colours;
};

} // namespace bulkhead
