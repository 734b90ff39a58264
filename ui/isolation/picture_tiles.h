#pragma once

#include <QColor>
#include <QDeadlineTimer>
#include <QImage>
#include <QPoint>
#include <QRectF>

#include <functional>
#include <map>
#include <utility>

class QPainter;

namespace bulkhead {

/// A part of a picture as a window shows it, in pixels of the device.
struct PictureWindow {
    QPoint corner{}; ///< of the window in the picture; negative where the picture begins inside the window
    QSize size{};
    double scale = 1; ///< pixels of the device for one of the picture
    bool operator==(const PictureWindow &) const = default;

    [[nodiscard]] QRectF area() const { return {QPointF(corner) / scale, QSizeF(size) / scale}; } ///< in the picture's pixels
};

/// A picture as pixels. What was painted once is not painted again while the window moves over the picture. A tile is a function of
/// what is painted, of the scale and of its place in the picture, and never of the window; so a view that was moved together is
/// pixel by pixel the one that is painted afresh. UI thread.
class PictureTiles {
public:
    /// Paints what lies in `visible`, with a painter that counts in the picture's pixels, over the ground that is there.
    using Paint = std::function<void(QPainter &painter, const QRectF &visible)>;

    explicit PictureTiles(Paint paint);

    /// What is painted looks different from now on. The last view stays until the next is wanted.
    void clear(const QColor &ground);
    /// Paints tiles that are missing until the time is over; whether none is missing now.
    bool fill(const PictureWindow &window, QDeadlineTimer until = QDeadlineTimer(QDeadlineTimer::Forever));
    /// All of the window.
    const QImage &view(const PictureWindow &window);
    /// The view that was wanted last, and what it is of.
    [[nodiscard]] const QImage &lastView() const { return m_view; }
    [[nodiscard]] QRectF lastArea() const { return m_viewed.area(); }
    [[nodiscard]] std::size_t painted() const { return m_painted; } ///< tiles, since the beginning

private:
    using Index = std::pair<int, int>; ///< row and column

    [[nodiscard]] QImage paintTile(Index index) const;
    [[nodiscard]] static QRect tilesOf(const PictureWindow &window); ///< columns and rows
    void compose(const PictureWindow &window);
    void forgetFar(const PictureWindow &window);

    Paint m_paint;
    QColor m_ground = Qt::white;
    double m_scale = 0;
    std::map<Index, QImage> m_tiles;
    std::size_t m_painted = 0;
    QImage m_view;
    PictureWindow m_viewed;
    bool m_isViewFresh = false;
};

} // namespace bulkhead
