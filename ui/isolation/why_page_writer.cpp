#include "ui/isolation/why_page_writer.h"

#include <QFontDatabase>
#include <QFontInfo>

namespace bulkhead {

WhyPageWriter::WhyPageWriter(const Theme &theme, const QFont &font)
    : m_theme(theme)
    , m_size(QFontInfo(font).pixelSize())
{
}

QString WhyPageWriter::sized(double factor) const
{
    return QStringLiteral("font-size:%1px").arg(static_cast<int>(m_size * factor));
}

void WhyPageWriter::title(const QString &text, const QString &subtitle)
{
    m_page.html += QStringLiteral("<p style=\"%1; font-weight:600; margin:0\">%2</p>")
                       .arg(sized(double(Metrics::textLarge) / Metrics::text), escaped(text));
    muted(subtitle);
}

void WhyPageWriter::section(const QString &name)
{
    m_page.html += QStringLiteral("<p style=\"%1; font-weight:600; color:%2; margin-top:%3px; margin-bottom:%4px\">%5</p>")
                       .arg(sized(double(Metrics::textSmall) / Metrics::text), m_theme.muted.name())
                       .arg(Metrics::space4)
                       .arg(Metrics::space1)
                       .arg(escaped(name));
}

void WhyPageWriter::paragraph(const QString &text)
{
    html(escaped(text));
}

void WhyPageWriter::html(const QString &html)
{
    if (html.isEmpty())
        return;
    m_page.html += QStringLiteral("<p style=\"margin-top:%1px; margin-bottom:0\">%2</p>").arg(Metrics::space1).arg(html);
}

void WhyPageWriter::muted(const QString &text)
{
    m_page.html +=
        QStringLiteral("<p style=\"color:%1; margin-top:2px; margin-bottom:0\">%2</p>").arg(m_theme.muted.name(), escaped(text));
}

void WhyPageWriter::row(const QString &icon, const QColor &colour, const QString &words, const QString &html)
{
    const int side = std::max(Metrics::icon, m_size);
    m_page.html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:%1px\"><tr>"
                                  "<td width=\"%2\"><img src=\"icon:%3/%4\" width=\"%5\" height=\"%5\"></td>"
                                  "<td><span style=\"font-weight:600; color:%6\">%7</span>%8</td></tr></table>")
                       .arg(6)
                       .arg(side + 8)
                       .arg(icon, colour.name().sliced(1))
                       .arg(side)
                       .arg(colour.name(), escaped(words), html.isEmpty() ? QString() : QStringLiteral("<br>") + html);
}

QString WhyPageWriter::placeLink(const QString &before, const Location &place)
{
    if (!place.source)
        return {};
    m_page.places.push_back(place);
    const QString family = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    // Left to right in any language; a path may break after each of its slashes.
    const QString shown = QChar(0x2066) + locationText(place).replace(u'/', QStringLiteral("/\u200B")) + QChar(0x2069);
    return QStringLiteral("%1<a href=\"place:%2\" style=\"color:%3; text-decoration:none; font-family:'%4'\">%5</a>")
        .arg(before.isEmpty() ? QString() : escaped(before) + u' ')
        .arg(m_page.places.size() - 1)
        .arg(m_theme.accent.name(), escaped(family), escaped(shown));
}

QString WhyPageWriter::link(const QString &address, const QString &text) const
{
    return QStringLiteral("<a href=\"%1\" style=\"color:%2; text-decoration:none\">%3</a>")
        .arg(address, m_theme.accent.name(), escaped(text));
}

WhyPage WhyPageWriter::take()
{
    return std::move(m_page);
}

} // namespace bulkhead
