#pragma once

#include "ui/isolation/line_words.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QPainterPath>
#include <QPen>

#include <optional>
#include <vector>

class QPainter;

namespace bulkhead {

/// Draws the lines of a picture with their marks and the words on them.
class LinePainter {
public:
    LinePainter(const IsolationPicture &picture, const Theme &theme, const QFont &small);

    /// The lines that belong to what is selected, by index; nothing: none is, and all are drawn alike.
    void setLit(std::optional<std::vector<std::size_t>> lit);
    void setFocused(std::optional<std::size_t> line) { m_focused = line; }
    void setHovered(std::optional<std::size_t> line) { m_hovered = line; }
    void paint(QPainter &painter, const QRectF &visible, double scale) const;
    /// What the focused and the hovered line say, readable at any scale and over everything.
    void paintCallouts(QPainter &painter, const QRectF &visible, double scale) const;
    [[nodiscard]] const std::vector<PlacedWords> &words() const { return m_words; }

private:
    /// A breach of a picture with more lines than can be told apart.
    struct CrowdLine {
        float from = 0; ///< height of its ends
        float to = 0;
        std::uint32_t line = 0;
    };

    void gatherOthers();
    void paintLines(QPainter &painter, const std::vector<std::size_t> &lines, const QRectF &visible, double scale) const;
    void paintCrowd(QPainter &painter, const QRectF &visible, double scale) const;
    void paintLine(QPainter &painter, std::size_t index, const QRectF &visible, double scale) const;
    void paintFocus(QPainter &painter, const QPainterPath &path, const QPen &pen) const;
    void paintHead(QPainter &painter, const PlacedLine &line, const QPen &pen) const;
    void paintMark(QPainter &painter, const PlacedLine &line) const;
    void paintWords(QPainter &painter, const QRectF &visible) const;
    void paintCallout(QPainter &painter, std::size_t index, const QRectF &visible, double scale) const;
    [[nodiscard]] bool isLit(std::size_t line) const { return m_isLit[line]; }
    [[nodiscard]] QSizeF sizeOf(const QString &words, const QFont &font) const;

    const IsolationPicture &m_picture;
    const Theme &m_theme;
    QFont m_small;
    bool m_hasSelection = false;
    std::vector<bool> m_isLit;
    std::vector<std::size_t> m_lit; ///< by index, in the order in which they are drawn; all if nothing is selected, but for a crowd
    std::vector<std::size_t> m_others; ///< that are drawn pale
    std::vector<CrowdLine> m_crowd;
    std::optional<std::size_t> m_focused;
    std::optional<std::size_t> m_hovered;
    std::vector<PlacedWords> m_words;
};

} // namespace bulkhead
