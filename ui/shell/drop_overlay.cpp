#include "ui/shell/drop_overlay.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace bulkhead {

namespace {

QStringList localPaths(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

DropOverlay::DropOverlay(QWidget *window)
    : QWidget(window)
{
    setAcceptDrops(true);
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    hide();
}

bool DropOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter)
        return QWidget::eventFilter(watched, event);
    auto *enter = static_cast<QDragEnterEvent *>(event);
    m_paths = localPaths(*enter->mimeData());
    if (m_paths.isEmpty())
        return false;
    enter->acceptProposedAction();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    return true;
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    if (!m_theme)
        return;
    QPainter painter(this);
    QColor veil = m_theme->base;
    veil.setAlpha(235);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme->accent, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(16, 16, -16, -16), Metrics::radius, Metrics::radius);
    QFont font = painter.font();
    font.setPixelSize(Metrics::textTitle);
    painter.setFont(font);
    painter.setPen(m_theme->text);
    const QString what = m_paths.size() == 1 ? tr("Open %1").arg(QFileInfo(m_paths.first()).fileName())
                                             : tr("Open %n file(s) and folder(s)", nullptr, static_cast<int>(m_paths.size()));
    painter.drawText(rect(), Qt::AlignCenter, what);
}

void DropOverlay::dragLeaveEvent(QDragLeaveEvent *)
{
    hide();
}

void DropOverlay::dropEvent(QDropEvent *event)
{
    hide();
    event->acceptProposedAction();
    Q_EMIT dropped(localPaths(*event->mimeData()));
}

} // namespace bulkhead
