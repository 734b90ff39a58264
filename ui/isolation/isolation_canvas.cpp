#include "ui/isolation/isolation_canvas.h"

#include "ui/isolation/isolation_mapping.h"
#include "ui/isolation/isolation_painter.h"

#include <QEvent>
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
    , m_scene(std::make_shared<const IsolationScene>())
    , m_tiles([this](QPainter &painter, const QRectF &visible) {
        painter.setFont(font());
        m_painter->paint(painter, visible, m_zoom);
    })
    , m_build(this, [this](std::shared_ptr<const IsolationScene> scene) { takeScene(std::move(scene)); })
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setAccessibleName(tr("Picture of node groups and who may land on them"));
    const QString keys = tr("Arrow keys walk cards and groups; L and Shift+L walk the lines of the one chosen, Escape leaves them; "
                            "Return opens the place in its file; / finds; 0 fits the picture into the window.");
    setAccessibleDescription(keys + u' ' + tr("The matrix shows the same as a table."));
    setWhatsThis(keys);
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &IsolationCanvas::settle);
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
    const auto moved = [&](const IsolationSelection &selection) {
        return m_shown && shown ? sameSelection(*m_shown, selection, *shown) : IsolationSelection();
    };
    m_selection = moved(m_selection);
    m_lineEnd = moved(m_lineEnd);
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
    const auto build = [shown = m_shown, today = m_today, filter = m_filter, direction = layoutDirection()] {
        auto scene = std::make_shared<IsolationScene>(shown);
        if (shown)
            scene->picture = layOutIsolation(*shown, today.get(), filter, direction);
        return std::shared_ptr<const IsolationScene>(std::move(scene));
    };
    const std::size_t pairs = m_shown ? m_shown->workloads().size() * m_shown->groups().size() : 0;
    using enum BackgroundBuild<IsolationScene>::Size;
    m_build.request(build, pairs > immediatePairs ? Large : Immediate);
}

void IsolationCanvas::takeScene(std::shared_ptr<const IsolationScene> scene)
{
    m_painter.reset(); // it draws the picture that goes
    m_hovered.reset();
    m_overview = {};
    m_scene = std::move(scene);
    makePainter();
    if (m_fits)
        zoomToFit();
    else
        updateScrollBars();
    Q_EMIT pictureChanged();
}

IsolationSelection IsolationCanvas::sceneSelection(const IsolationSelection &selection) const
{
    if (m_scene->shown == m_shown)
        return selection;
    return m_scene->shown && m_shown ? sameSelection(*m_shown, selection, *m_scene->shown) : IsolationSelection();
}

void IsolationCanvas::makePainter()
{
    m_painter = std::make_unique<IsolationPainter>(picture(), *m_theme, font());
    m_painter->setSelection(drawn());
    repaintAll();
}

void IsolationCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_painter)
        makePainter();
    else if (event->type() == QEvent::LayoutDirectionChange)
        lay();
}

QPointF IsolationCanvas::origin() const
{
    const QSizeF size = picture().size * m_zoom;
    const QSizeF room = viewport()->size();
    // A picture smaller than the window stands in its middle.
    const double x = size.width() < room.width() ? (room.width() - size.width()) / 2 : -offset();
    const double y = size.height() < room.height() ? 0 : -verticalScrollBar()->value();
    // On pixels of the device: moved by a part of one, all would have to be painted anew.
    const double ratio = viewport()->devicePixelRatioF();
    return {std::round(x * ratio) / ratio, std::round(y * ratio) / ratio};
}

/// From right to left the scroll bar counts from the right end.
int IsolationCanvas::offset() const
{
    const QScrollBar &bar = *horizontalScrollBar();
    return isRightToLeft() ? bar.maximum() - bar.value() : bar.value();
}

void IsolationCanvas::setOffset(int offset)
{
    QScrollBar &bar = *horizontalScrollBar();
    bar.setValue(isRightToLeft() ? bar.maximum() - offset : offset);
}

QPointF IsolationCanvas::toPicture(const QPointF &viewportPoint) const
{
    return (viewportPoint - origin()) / m_zoom;
}

QRectF IsolationCanvas::onViewport(const QRectF &area) const
{
    return {origin() + area.topLeft() * m_zoom, area.size() * m_zoom};
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
    constexpr double rounding = 0.01; // what fits by less does not need a scroll bar
    const QSizeF size = picture().size * m_zoom - QSizeF(rounding, rounding);
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
    const QSizeF size = picture().size;
    if (size.isEmpty())
        return;
    const QSizeF room = maximumViewportSize();
    m_zoom = std::clamp(std::min(room.width() / size.width(), room.height() / size.height()), smallest, 1.0);
    m_fits = true;
    endZooming();
    updateScrollBars();
}

void IsolationCanvas::resetZoom()
{
    setZoom(1, QPointF(viewport()->rect().center()));
    endZooming();
}

void IsolationCanvas::zoomBy(double factor)
{
    beginZooming();
    setZoom(m_zoom * factor, QPointF(viewport()->rect().center()));
}

void IsolationCanvas::setZoom(double zoom, const QPointF &around)
{
    const QPointF held = toPicture(around);
    m_zoom = std::clamp(zoom, smallest, largest);
    m_fits = false;
    updateScrollBars();
    const QPointF wanted = held * m_zoom - around;
    setOffset(static_cast<int>(wanted.x()));
    verticalScrollBar()->setValue(static_cast<int>(wanted.y()));
    viewport()->update();
}

void IsolationCanvas::scrollTo(const QRectF &area)
{
    const QRectF shown = onViewport(area).adjusted(-16, -16, 16, 16);
    const QRectF room = viewport()->rect();
    const auto missing = [](double before, double after) {
        return before < 0 ? static_cast<int>(before) : std::max(0, static_cast<int>(std::ceil(after)));
    };
    if (const int across = missing(shown.left(), shown.right() - room.right()); across != 0)
        setOffset(offset() + across);
    QScrollBar &vertical = *verticalScrollBar();
    vertical.setValue(vertical.value() + missing(shown.top(), shown.bottom() - room.bottom()));
}

void IsolationCanvas::setSelection(const IsolationSelection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    if (!selection.workload || !selection.group)
        m_lineEnd = {};
    const IsolationSelection shown = drawn();
    m_painter->setSelection(shown);
    const Hit hit = hitOf(shown);
    if (const PlacedLine *line = lineOf(shown); line && onViewport(line->bounds).height() < viewport()->height())
        scrollTo(line->bounds);
    else if (line)
        scrollTo(line->mark(1));
    else if (hit.card)
        scrollTo(hit.card->area);
    else if (hit.group)
        scrollTo(hit.group->area);
    repaintAll();
}

} // namespace bulkhead
