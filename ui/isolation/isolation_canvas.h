#pragma once

#include "core/placement/isolation.h"
#include "ui/isolation/isolation_layout.h"
#include "ui/isolation/isolation_selection.h"
#include "ui/isolation/picture_filter.h"
#include "ui/isolation/picture_tiles.h"
#include "ui/theme/background_build.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <memory>
#include <optional>

namespace bulkhead {

class IsolationPainter;

/// A picture and what it is of: indexes in the one are those of the other.
struct IsolationScene {
    IsolationPtr shown{};
    IsolationPicture picture{};
};

/// The picture: lanes with node groups in the middle, to be walked by keyboard and mouse. UI thread; lays out a large one in
/// another. Until that has come, the last picture stays with the isolation it was made of; indexes handed in and out are always of
/// the isolation that was set last.
class IsolationCanvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit IsolationCanvas(QWidget *parent = nullptr);
    ~IsolationCanvas() override;

    void setTheme(const Theme &theme);
    /// `today` is what stands in the files while `shown` is a what-if; null otherwise.
    void setIsolation(IsolationPtr shown, IsolationPtr today = {});
    void setFilter(const PictureFilter &filter);
    [[nodiscard]] const PictureFilter &filter() const { return m_filter; }
    void setSelection(const IsolationSelection &selection); ///< without a signal; scrolls it into view
    [[nodiscard]] const IsolationSelection &selection() const { return m_selection; }
    [[nodiscard]] const IsolationPicture &picture() const { return m_scene->picture; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// False while a large picture is zoomed: it is enlarged pixels until the zoom has come to rest.
    [[nodiscard]] bool isSharp() const { return !m_isZooming; }
    [[nodiscard]] const PictureTiles &tiles() const { return m_tiles; }
    /// Where something of the picture is on the viewport.
    [[nodiscard]] QRectF onViewport(const QRectF &area) const;

    /// All of it, never larger than 100 %; stays so while the window changes.
    void zoomToFit();
    void zoomBy(double factor);
    void resetZoom();

Q_SIGNALS:
    void selectionChanged(const bulkhead::IsolationSelection &selection);
    /// Return or a double click on a card, a group or a line: show it in its file.
    void activated(const bulkhead::Location &place);
    /// A folded card was opened or closed by the person.
    void filterChanged(const bulkhead::PictureFilter &filter);
    /// The key that opens the find field.
    void findRequested();
    /// The picture is another one: its legend may be too.
    void pictureChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// Something a person can point at; at most one is set.
    struct Hit {
        const PlacedCard *card = nullptr;
        const PlacedGroup *group = nullptr;
        const PlacedLine *line = nullptr;
    };

    void lay();
    void takeScene(std::shared_ptr<const IsolationScene> scene);
    void makePainter();
    void repaintAll(); ///< what is painted looks different
    [[nodiscard]] PictureWindow windowAt(double ratio) const; ///< `ratio`: pixels of the device for one of the window
    void paintSharp(QPainter &painter);
    void paintMeanwhile(QPainter &painter) const;
    void beginZooming();
    void settle();
    void endZooming();
    void setZoom(double zoom, const QPointF &around);
    void updateScrollBars();
    void scrollTo(const QRectF &area);
    [[nodiscard]] QPointF origin() const; ///< of the picture on the viewport
    [[nodiscard]] QPointF toPicture(const QPointF &viewport) const;
    [[nodiscard]] int offset() const; ///< how much of the picture lies left of the viewport
    void setOffset(int offset);
    [[nodiscard]] bool isMirrored() const { return picture().direction == Qt::RightToLeft; }
    /// By the indexes of the picture.
    [[nodiscard]] IsolationSelection sceneSelection(const IsolationSelection &selection) const;
    [[nodiscard]] IsolationSelection drawn() const { return sceneSelection(m_selection); }
    [[nodiscard]] Hit hitAt(const QPointF &viewport) const;
    [[nodiscard]] Hit hitOf(const IsolationSelection &drawn) const;
    [[nodiscard]] IsolationSelection selectionOf(const Hit &hit) const;
    [[nodiscard]] const PlacedLine *lineOf(const IsolationSelection &drawn) const;
    [[nodiscard]] std::vector<std::size_t> linesAt(const Hit &end) const;
    [[nodiscard]] QString sentenceOf(const Hit &hit) const;
    [[nodiscard]] QString sentenceOf(const PlacedLine &line) const;
    void choose(const IsolationSelection &selection);
    void activate(const IsolationSelection &selection);
    void toggleFold(const PictureCard &card);
    void walk(int lanes, int rows);
    void open();
    void fold();
    void walkLines(int step);
    void leaveLine();
    void hover(const PlacedLine *line);
    void announce(const QString &text);
    [[nodiscard]] std::vector<std::pair<IsolationSelection, QRectF>> lane(PictureLane which) const;

    const Theme *m_theme;
    IsolationPtr m_shown;
    IsolationPtr m_today;
    PictureFilter m_filter;
    IsolationSelection m_selection;
    IsolationSelection m_lineEnd; ///< the card or group whose lines are walked
    std::shared_ptr<const IsolationScene> m_scene; ///< never null
    std::unique_ptr<IsolationPainter> m_painter;
    double m_zoom = 1;
    bool m_fits = true;
    std::optional<QPointF> m_dragFrom;
    std::optional<std::size_t> m_hovered; ///< line of the picture
    PictureTiles m_tiles;
    QImage m_overview; ///< the newest view of all of the picture: seen while the zoom goes out, where nothing better is there
    QRectF m_overviewArea;
    QTimer m_settle;
    bool m_isZooming = false;
    BackgroundBuild<IsolationScene> m_build;
};

} // namespace bulkhead
