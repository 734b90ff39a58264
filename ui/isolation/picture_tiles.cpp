#include "ui/isolation/picture_tiles.h"

#include <QPainter>

#include <algorithm>

namespace bulkhead {

namespace {

/// Of the device. Wide, because text and lines that reach into the next tile are painted twice; low, because pictures are high and
/// what comes into sight at each step of a scroll is low.
constexpr QSize tileSize(512, 128);

int floorDivided(int value, int by)
{
    return value >= 0 ? value / by : -((by - 1 - value) / by);
}

QPoint cornerOf(std::pair<int, int> index)
{
    return {index.second * tileSize.width(), index.first * tileSize.height()};
}

} // namespace

PictureTiles::PictureTiles(Paint paint)
    : m_paint(std::move(paint))
{
}

void PictureTiles::clear(const QColor &ground)
{
    m_ground = ground;
    m_tiles.clear();
    m_isViewFresh = false;
}

QRect PictureTiles::tilesOf(const PictureWindow &window)
{
    const QRect area(window.corner, window.size);
    return {QPoint(floorDivided(area.left(), tileSize.width()), floorDivided(area.top(), tileSize.height())),
            QPoint(floorDivided(area.right(), tileSize.width()), floorDivided(area.bottom(), tileSize.height()))};
}

QImage PictureTiles::paintTile(Index index) const
{
    QImage image(tileSize, QImage::Format_RGB32);
    image.fill(m_ground);
    QPainter painter(&image);
    painter.translate(-cornerOf(index));
    painter.scale(m_scale, m_scale);
    m_paint(painter, QRectF(QPointF(cornerOf(index)) / m_scale, QSizeF(tileSize) / m_scale));
    return image;
}

bool PictureTiles::fill(const PictureWindow &window, QDeadlineTimer until)
{
    if (window.scale != m_scale) {
        m_tiles.clear();
        m_scale = window.scale;
    }
    const QRect tiles = tilesOf(window);
    for (int row = tiles.top(); row <= tiles.bottom(); ++row) {
        for (int column = tiles.left(); column <= tiles.right(); ++column) {
            const Index index(row, column);
            if (m_tiles.contains(index))
                continue;
            if (until.hasExpired())
                return false;
            m_tiles.emplace(index, paintTile(index));
            ++m_painted;
        }
    }
    return true;
}

const QImage &PictureTiles::view(const PictureWindow &window)
{
    if (m_isViewFresh && window == m_viewed)
        return m_view;
    fill(window);
    compose(window);
    forgetFar(window);
    return m_view;
}

void PictureTiles::compose(const PictureWindow &window)
{
    if (m_view.size() != window.size || !m_view.isDetached())
        m_view = QImage(window.size, QImage::Format_RGB32);
    QPainter painter(&m_view);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    const QRect tiles = tilesOf(window);
    for (int row = tiles.top(); row <= tiles.bottom(); ++row) {
        for (int column = tiles.left(); column <= tiles.right(); ++column)
            painter.drawImage(cornerOf({row, column}) - window.corner, m_tiles.at({row, column}));
    }
    m_viewed = window;
    m_isViewFresh = true;
}

/// What is farther away than the window is large is painted anew if it comes back: memory has its bounds too.
void PictureTiles::forgetFar(const PictureWindow &window)
{
    const QRect tiles = tilesOf(window);
    const QRect near = tiles.adjusted(-tiles.width(), -tiles.height(), tiles.width(), tiles.height());
    std::erase_if(m_tiles, [&](const auto &tile) { return !near.contains(tile.first.second, tile.first.first); });
}

} // namespace bulkhead
