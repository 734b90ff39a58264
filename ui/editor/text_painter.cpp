#include "ui/editor/text_painter.h"

#include "core/text/lookalikes.h"
#include "ui/editor/line_editing.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace bulkhead {

namespace {

constexpr qreal emptyFieldWidth = 3;

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

/// How deep guides go through the line: its own indentation, or for a blank line that of the nearest lines around it.
qsizetype guideDepth(const QTextBlock &block)
{
    constexpr int farthest = 50;
    if (!isBlank(block.text()))
        return LineEditing::indentation(block.text());
    QTextBlock before = block.previous();
    QTextBlock after = block.next();
    for (int i = 0; i < farthest && before.isValid() && isBlank(before.text()); ++i)
        before = before.previous();
    for (int i = 0; i < farthest && after.isValid() && isBlank(after.text()); ++i)
        after = after.next();
    if (!before.isValid() || !after.isValid())
        return 0;
    return std::min(LineEditing::indentation(before.text()), LineEditing::indentation(after.text()));
}

QChar partnerOf(QChar bracket)
{
    constexpr QStringView pairs = u"()[]{}";
    const qsizetype at = pairs.indexOf(bracket);
    return at < 0 ? QChar() : pairs.at(at % 2 == 0 ? at + 1 : at - 1);
}

int findPartner(const QTextDocument &document, int position, QChar bracket)
{
    constexpr int farthest = 20000;
    const QChar partner = partnerOf(bracket);
    const int step = QStringView(u"([{").contains(bracket) ? 1 : -1;
    int depth = 0;
    for (int at = position, seen = 0; at >= 0 && at < document.characterCount() && seen < farthest; at += step, ++seen) {
        const QChar c = document.characterAt(at);
        depth += c == bracket ? 1 : c == partner ? -1 : 0;
        if (depth == 0)
            return at;
    }
    return -1;
}

} // namespace

void TextPainter::paintIndentGuides(QPainter &painter, const VisibleBlock &line, qreal columnWidth, const Theme &theme)
{
    const qsizetype depth = guideDepth(line.block);
    const qreal margin = line.block.document()->documentMargin();
    QColor colour = theme.border;
    colour.setAlphaF(theme.name == ThemeName::HighContrast ? 0.5F : 0.75F);
    QPen pen(colour, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    for (qsizetype column = LineEditing::indentWidth; column < depth; column += LineEditing::indentWidth) {
        const qreal x = std::floor(line.rect.left() + margin + static_cast<qreal>(column) * columnWidth) + 0.5;
        painter.drawLine(QPointF(x, line.rect.top()), QPointF(x, line.rect.bottom()));
    }
}

void TextPainter::paintRange(QPainter &painter, const VisibleBlock &line, int begin, int end, const QColor &fill,
                             const QColor &frame)
{
    const QTextLayout *layout = line.block.layout();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine text = layout->lineAt(i);
        const int from = std::max(begin, text.textStart());
        const int to = std::min(end, text.textStart() + text.textLength());
        if (from >= to)
            continue;
        const qreal left = line.rect.left() + text.cursorToX(from);
        const QRectF box(left, line.rect.top() + text.y() + 1, line.rect.left() + text.cursorToX(to) - left, text.height() - 2);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(frame.isValid() ? QPen(frame, 1) : QPen(Qt::NoPen));
        painter.setBrush(fill);
        painter.drawRoundedRect(box.adjusted(-0.5, 0.5, 0.5, -0.5), 2, 2);
        painter.restore();
    }
}

void TextPainter::paintField(QPainter &painter, const VisibleBlock &line, int begin, int end, const QColor &frame)
{
    if (begin < end)
        return paintRange(painter, line, begin, end, Qt::transparent, frame);
    const QTextLine row = line.block.layout()->lineForTextPosition(begin);
    if (!row.isValid())
        return;
    const QPointF corner(line.rect.left() + row.cursorToX(begin), line.rect.top() + row.y() + 1);
    painter.save();
    painter.setPen(QPen(frame, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(corner, QSizeF(emptyFieldWidth, row.height() - 2)));
    painter.restore();
}

void TextPainter::paintMatches(QPainter &painter, const VisibleBlock &line, const QRegularExpression &expression,
                               const Theme &theme)
{
    QColor fill = theme.medium;
    fill.setAlphaF(0.22F);
    QColor frame = theme.medium;
    frame.setAlphaF(0.7F);
    auto matches = expression.globalMatch(line.block.text());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        paintRange(painter, line, static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd()), fill, frame);
    }
}

namespace {

bool isLatinLetter(QChar character)
{
    return character.isLetter() && character.unicode() < 0x80;
}

/// Whether the character looks like a Latin letter, is none, and stands beside one.
bool isLookalike(const QString &text, qsizetype at)
{
    if (latinLookalike(text.at(at).unicode()) == '\0')
        return false;
    return (at > 0 && isLatinLetter(text.at(at - 1))) || (at + 1 < text.size() && isLatinLetter(text.at(at + 1)));
}

} // namespace

void TextPainter::paintLookalikes(QPainter &painter, const VisibleBlock &line, const Theme &theme)
{
    const QString text = line.block.text();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).unicode() < 0x80 || !isLookalike(text, i))
            continue;
        const QTextLine row = line.block.layout()->lineForTextPosition(static_cast<int>(i));
        const qreal left = line.rect.left() + row.cursorToX(static_cast<int>(i));
        const qreal right = line.rect.left() + row.cursorToX(static_cast<int>(i) + 1);
        const QRectF box = QRectF(left, line.rect.top() + row.y() + 1, right - left, row.height() - 2).normalized();
        painter.save();
        painter.setPen(QPen(theme.critical, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 2, 2);
        painter.restore();
    }
}

void TextPainter::paintHiddenCharacters(QPainter &painter, const VisibleBlock &line, const Theme &theme)
{
    const QString text = line.block.text();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).unicode() < 0xAD)
            continue;
        const QString name = hiddenCharacterName(text.at(i));
        if (name.isEmpty())
            continue;
        const QTextLine row = line.block.layout()->lineForTextPosition(static_cast<int>(i));
        QFont font = painter.font();
        font.setPixelSize(9);
        font.setBold(true);
        const QFontMetricsF metrics(font);
        QRectF box(0, 0, metrics.horizontalAdvance(name) + 4, metrics.height());
        box.moveCenter({line.rect.left() + row.cursorToX(static_cast<int>(i)), line.rect.top() + row.y() + row.height() / 2});
        painter.save();
        painter.setFont(font);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.critical);
        painter.drawRoundedRect(box, 2, 2);
        painter.setPen(theme.base);
        painter.drawText(box, Qt::AlignCenter, name);
        painter.restore();
    }
}

void TextPainter::paintWhitespace(QPainter &painter, const VisibleBlock &line, const Theme &theme)
{
    const QString text = line.block.text();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.muted, 1, Qt::SolidLine, Qt::RoundCap));
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u' ' && text.at(i) != u'\t')
            continue;
        const QTextLine row = line.block.layout()->lineForTextPosition(static_cast<int>(i));
        const qreal left = line.rect.left() + row.cursorToX(static_cast<int>(i));
        const qreal right = line.rect.left() + row.cursorToX(static_cast<int>(i) + 1);
        const qreal middle = line.rect.top() + row.y() + row.height() / 2;
        if (text.at(i) == u' ') {
            painter.fillRect(QRectF((left + right) / 2 - 0.75, middle - 0.75, 1.5, 1.5), theme.muted);
        } else if (right - left > 6) {
            painter.drawLine(QPointF(left + 2, middle), QPointF(right - 3, middle));
            painter.drawPolyline(QPolygonF({{right - 6, middle - 3}, {right - 3, middle}, {right - 6, middle + 3}}));
        }
    }
    painter.restore();
}

qreal TextPainter::paintFold(QPainter &painter, const VisibleBlock &line, qreal textEnd, int hiddenLines, const Theme &theme)
{
    const QString label = QCoreApplication::translate("bulkhead::TextPainter", "⋯ %n line(s)", nullptr, hiddenLines);
    QFont font = painter.font();
    font.setPixelSize(std::max(9, qRound(QFontInfo(font).pixelSize() * 0.85)));
    const QFontMetricsF metrics(font);
    const qreal height = line.block.layout()->lineAt(0).height();
    const QRectF box(textEnd + Metrics::space2, line.rect.top() + 2, metrics.horizontalAdvance(label) + Metrics::space3,
                     height - 4);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(theme.muted);
    painter.drawText(box, Qt::AlignCenter, label);
    painter.restore();
    return box.right();
}

QString hiddenCharacterName(QChar character)
{
    switch (character.unicode()) {
    case 0x00AD:
        return QStringLiteral("SHY");
    case 0x061C:
        return QStringLiteral("ALM");
    case 0x200B:
        return QStringLiteral("ZWSP");
    case 0x200C:
        return QStringLiteral("ZWNJ");
    case 0x200D:
        return QStringLiteral("ZWJ");
    case 0x200E:
        return QStringLiteral("LRM");
    case 0x200F:
        return QStringLiteral("RLM");
    case 0x202A:
        return QStringLiteral("LRE");
    case 0x202B:
        return QStringLiteral("RLE");
    case 0x202C:
        return QStringLiteral("PDF");
    case 0x202D:
        return QStringLiteral("LRO");
    case 0x202E:
        return QStringLiteral("RLO");
    case 0x2060:
        return QStringLiteral("WJ");
    case 0x2066:
        return QStringLiteral("LRI");
    case 0x2067:
        return QStringLiteral("RLI");
    case 0x2068:
        return QStringLiteral("FSI");
    case 0x2069:
        return QStringLiteral("PDI");
    case 0xFEFF:
        return QStringLiteral("BOM");
    default:
        return {};
    }
}

std::vector<int> matchingBrackets(const QTextDocument &document, int position)
{
    for (const int at : {position, position - 1}) {
        const QChar bracket = at >= 0 && at < document.characterCount() ? document.characterAt(at) : QChar();
        if (partnerOf(bracket).isNull())
            continue;
        const int partner = findPartner(document, at, bracket);
        if (partner >= 0)
            return {at, partner};
    }
    return {};
}

} // namespace bulkhead
