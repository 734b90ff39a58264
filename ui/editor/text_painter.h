#pragma once

#include "ui/editor/visible_block.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>

#include <vector>

class QPainter;

namespace bulkhead {

/// What the editor draws around its text apart from findings; each function draws one line on screen.
namespace TextPainter {

/// Vertical hairlines, one each two columns of indentation; blank lines continue those around them.
void paintIndentGuides(QPainter &painter, const VisibleBlock &line, qreal columnWidth, const Theme &theme);
/// Tints what a search finds in the line.
void paintMatches(QPainter &painter, const VisibleBlock &line, const QRegularExpression &expression, const Theme &theme);
/// Tints one range of the line.
void paintRange(QPainter &painter, const VisibleBlock &line, int begin, int end, const QColor &fill, const QColor &frame);
/// Outlines a place to fill in, also an empty one.
void paintField(QPainter &painter, const VisibleBlock &line, int begin, int end, const QColor &frame);
/// Boxes with names where the text has characters that nobody can see but that change how it reads (bidirectional controls,
/// zero-width characters): a reviewer must see what the parser sees.
void paintHiddenCharacters(QPainter &painter, const VisibleBlock &line, const Theme &theme);
/// A frame around each character that looks like a Latin letter beside one, and is of another script.
void paintLookalikes(QPainter &painter, const VisibleBlock &line, const Theme &theme);
/// A dot in each space and an arrow in each tab.
void paintWhitespace(QPainter &painter, const VisibleBlock &line, const Theme &theme);
/// "⋯ 12 lines" after the header of folded lines; returns the right end.
qreal paintFold(QPainter &painter, const VisibleBlock &line, qreal textEnd, int hiddenLines, const Theme &theme);

} // namespace TextPainter

/// The short name of a character that is drawn as nothing, such as "RLO"; empty for all others.
[[nodiscard]] QString hiddenCharacterName(QChar character);

/// Positions of the bracket at `position` (before or after the caret) and its partner; empty if there is none near.
[[nodiscard]] std::vector<int> matchingBrackets(const QTextDocument &document, int position);

} // namespace bulkhead
