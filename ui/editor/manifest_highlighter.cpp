#include "ui/editor/manifest_highlighter.h"

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

namespace bulkhead {

ManifestHighlighter::ManifestHighlighter(QTextDocument *document, const Theme &theme)
    : KSyntaxHighlighting::SyntaxHighlighter(document)
    , m_colours(theme)
{
}

void ManifestHighlighter::setColours(const Theme &theme)
{
    m_colours = theme;
    rehighlight();
}

void ManifestHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    using Style = KSyntaxHighlighting::Theme;
    QTextCharFormat look;
    switch (format.textStyle()) {
    case Style::Function: // a key of YAML
    case Style::DataType: // a key of JSON
        look.setForeground(m_colours.accent);
        break;
    case Style::Comment:
    case Style::Alert:
    case Style::Others:
        look.setForeground(m_colours.muted);
        break;
    case Style::Char: // true, false, null
    case Style::DecVal:
    case Style::Float:
        look.setForeground(m_colours.text);
        look.setFontWeight(QFont::DemiBold);
        break;
    default:
        return;
    }
    setFormat(offset, length, look);
}

} // namespace bulkhead
