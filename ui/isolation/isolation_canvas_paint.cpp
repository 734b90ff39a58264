// How the canvas comes to its pixels.

#include "ui/isolation/isolation_canvas.h"
#include "ui/isolation/isolation_painter.h"

#include <QPainter>

#include <chrono>
#include <cmath>

namespace bulkhead {

namespace {

using namespace std::chrono_literals;

constexpr auto restAfterZoom = 100ms;
constexpr auto slice = 8ms; ///< of a frame, for painting what is not in sight yet
/// Cards, groups and lines of a picture that is painted faster than a frame.
constexpr std::size_t smallPicture = 400;

} // namespace

PictureWindow IsolationCanvas::windowAt(double ratio) const
{
    const QSizeF size = QSizeF(viewport()->size()) * ratio;
    return {(-origin() * ratio).toPoint(),
            {static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))},
            m_zoom * ratio};
}

void IsolationCanvas::repaintAll()
{
    m_tiles.clear(m_theme->base);
    viewport()->update();
}

void IsolationCanvas::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    if (m_isZooming)
        paintMeanwhile(painter);
    else
        paintSharp(painter);
    painter.save();
    painter.translate(origin());
    painter.scale(m_zoom, m_zoom);
    m_painter->paintCallouts(painter, {toPicture({0, 0}), QSizeF(viewport()->size()) / m_zoom}, m_zoom);
    painter.restore();
    if (!hasFocus() || !m_selection.isEmpty())
        return;
    painter.setPen(QPen(m_theme->accent, 1));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void IsolationCanvas::paintSharp(QPainter &painter)
{
    // Of what is painted on, which need not be the screen.
    const double ratio = painter.deviceTransform().m11();
    const QImage &view = m_tiles.view(windowAt(ratio));
    painter.drawImage(QRectF(QPointF(), QSizeF(view.size()) / ratio), view);
    if (!m_fits)
        return;
    m_overview = view;
    m_overviewArea = m_tiles.lastArea();
}

/// Pixels that are there already, as large as they are now.
void IsolationCanvas::paintMeanwhile(QPainter &painter) const
{
    const QRect all = viewport()->rect();
    const QRectF sharp = onViewport(m_tiles.lastArea());
    painter.fillRect(all, m_theme->base);
    painter.setClipRegion(QRegion(all) - QRegion(sharp.toAlignedRect().adjusted(1, 1, -1, -1)));
    painter.drawImage(onViewport(m_overviewArea), m_overview);
    painter.setClipping(false);
    painter.drawImage(sharp, m_tiles.lastView());
}

/// Each step of a zoom needs all of the picture painted anew, which for a large one takes longer than a frame.
void IsolationCanvas::beginZooming()
{
    const bool isLarge = picture().cards.size() + picture().groups.size() + picture().lines.size() > smallPicture;
    if (!isLarge || m_tiles.lastView().isNull())
        return;
    m_isZooming = true;
    m_settle.start(restAfterZoom);
}

/// Paints in slices, and shows it when all is there.
void IsolationCanvas::settle()
{
    if (!m_isZooming)
        return;
    if (m_tiles.fill(windowAt(viewport()->devicePixelRatioF()), QDeadlineTimer(slice)))
        endZooming();
    else
        m_settle.start(0);
}

void IsolationCanvas::endZooming()
{
    m_isZooming = false;
    viewport()->update();
}

} // namespace bulkhead
