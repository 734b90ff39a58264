#pragma once

#include "ui/isolation/placement_words.h"
#include "ui/isolation/why_page.h"

#include <QFont>

namespace bulkhead {

/// Writes the HTML of a WhyPage. All texts handed in are plain.
class WhyPageWriter {
public:
    WhyPageWriter(const Theme &theme, const QFont &font);

    void title(const QString &text, const QString &subtitle);
    void section(const QString &name);
    void paragraph(const QString &text);
    void html(const QString &html); ///< a paragraph of links; nothing if it is empty
    void muted(const QString &text);
    /// A row: a shape, words in bold, and HTML below them (from link(), or escaped).
    void row(const QString &icon, const QColor &colour, const QString &words, const QString &html);
    [[nodiscard]] QString placeLink(const QString &before, const Location &place);
    [[nodiscard]] QString link(const QString &address, const QString &text) const;
    [[nodiscard]] static QString escaped(const QString &text) { return text.toHtmlEscaped(); }
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] WhyPage take();

private:
    [[nodiscard]] QString sized(double factor) const;

    const Theme &m_theme;
    int m_size; ///< of the text in pixels
    WhyPage m_page;
};

} // namespace bulkhead
