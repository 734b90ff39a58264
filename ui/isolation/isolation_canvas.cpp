#include "ui/isolation/isolation_canvas.h"

#include "ui/isolation/isolation_painter.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace bulkhead {

namespace {

constexpr double smallest = 0.05;
constexpr double largest = 4;
/// Pairs of workload and group that are laid out before the next frame.
constexpr std::size_t immediatePairs = 20'000;

} // namespace

IsolationCanvas::IsolationCanvas(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(&Theme::of(ThemeName::Light))
    , m_picture(std::make_shared<const IsolationPicture>())
    , m_build(this, [this](std::shared_ptr<const IsolationPicture> picture) { takePicture(std::move(picture)); })
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setAccessibleName(tr("Picture of node groups and who may land on them"));
    setAccessibleDescription(tr("The matrix shows the same as a table."));
    makePainter();
}

IsolationCanvas::~IsolationCanvas() = default;

void IsolationCanvas::setTheme(const Theme &theme)
{
    m_theme = &theme;
    makePainter();
}

void IsolationCanvas::setIsolation(IsolationPtr shown, IsolationPtr today)
{
    m_shown = std::move(shown);
    m_today = std::move(today);
    lay();
}

void IsolationCanvas::setFilter(const PictureFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    lay();
}

void IsolationCanvas::lay()
{
    const auto build = [shown = m_shown, today = m_today, filter = m_filter] {
        return shown ? std::make_shared<const IsolationPicture>(layOutIsolation(*shown, today.get(), filter))
                     : std::make_shared<const IsolationPicture>();
    };
    const std::size_t pairs = m_shown ? m_shown->workloads().size() * m_shown->groups().size() : 0;
    using enum BackgroundBuild<IsolationPicture>::Size;
    m_build.request(build, pairs > immediatePairs ? Large : Immediate);
}

void IsolationCanvas::takePicture(std::shared_ptr<const IsolationPicture> picture)
{
    m_picture = std::move(picture);
    makePainter();
    if (m_fits)
        zoomToFit();
    else
        updateScrollBars();
    Q_EMIT pictureChanged();
}

void IsolationCanvas::makePainter()
{
    m_painter = std::make_unique<IsolationPainter>(*m_picture, *m_theme, font());
    m_painter->setSelection(m_selection);
    viewport()->update();
}

void IsolationCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_painter)
        makePainter();
}

QPointF IsolationCanvas::origin() const
{
    const QSizeF size = m_picture->size * m_zoom;
    const QSizeF room = viewport()->size();
    // A picture smaller than the window stands in its middle.
    const double x = size.width() < room.width() ? (room.width() - size.width()) / 2 : -horizontalScrollBar()->value();
    const double y = size.height() < room.height() ? 0 : -verticalScrollBar()->value();
    return {x, y};
}

QPointF IsolationCanvas::toPicture(const QPointF &viewportPoint) const
{
    return (viewportPoint - origin()) / m_zoom;
}

QRectF IsolationCanvas::onViewport(const QRectF &area) const
{
    return {origin() + area.topLeft() * m_zoom, area.size() * m_zoom};
}

void IsolationCanvas::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme->base);
    painter.translate(origin());
    painter.scale(m_zoom, m_zoom);
    const QRectF visible(toPicture({0, 0}), QSizeF(viewport()->size()) / m_zoom);
    m_painter->paint(painter, visible, m_zoom);
    if (!hasFocus() || !m_selection.isEmpty())
        return;
    painter.resetTransform();
    painter.setPen(QPen(m_theme->accent, 1));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void IsolationCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fits)
        zoomToFit();
    else
        updateScrollBars();
}

void IsolationCanvas::updateScrollBars()
{
    const QSizeF size = m_picture->size * m_zoom;
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(size.width())) - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(size.height())) - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(40);
    viewport()->update();
}

void IsolationCanvas::zoomToFit()
{
    const QSizeF size = m_picture->size;
    if (size.isEmpty())
        return;
    const QSizeF room = maximumViewportSize();
    m_zoom = std::clamp(std::min(room.width() / size.width(), room.height() / size.height()), smallest, 1.0);
    m_fits = true;
    updateScrollBars();
}

void IsolationCanvas::resetZoom()
{
    setZoom(1, QPointF(viewport()->rect().center()));
}

void IsolationCanvas::zoomBy(double factor)
{
    setZoom(m_zoom * factor, QPointF(viewport()->rect().center()));
}

void IsolationCanvas::setZoom(double zoom, const QPointF &around)
{
    const QPointF held = toPicture(around);
    m_zoom = std::clamp(zoom, smallest, largest);
    m_fits = false;
    updateScrollBars();
    const QPointF wanted = held * m_zoom - around;
    horizontalScrollBar()->setValue(static_cast<int>(wanted.x()));
    verticalScrollBar()->setValue(static_cast<int>(wanted.y()));
    viewport()->update();
}

void IsolationCanvas::scrollTo(const QRectF &area)
{
    const QRectF shown = onViewport(area).adjusted(-16, -16, 16, 16);
    const QRectF room = viewport()->rect();
    const auto move = [](QScrollBar *bar, double before, double after) {
        if (before < 0)
            bar->setValue(bar->value() + static_cast<int>(before));
        else if (after > 0)
            bar->setValue(bar->value() + static_cast<int>(std::ceil(after)));
    };
    move(horizontalScrollBar(), shown.left(), shown.right() - room.right());
    move(verticalScrollBar(), shown.top(), shown.bottom() - room.bottom());
}

void IsolationCanvas::setSelection(const IsolationSelection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    m_painter->setSelection(selection);
    const Hit hit = hitOf(selection);
    if (hit.card)
        scrollTo(hit.card->area);
    else if (hit.group)
        scrollTo(hit.group->area);
    viewport()->update();
}

} // namespace bulkhead
