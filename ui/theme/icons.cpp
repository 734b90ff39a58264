#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace bulkhead {

namespace {

/// Draws an SVG afresh at each size and scale, so that no pixmap is ever stretched.
class SvgIconEngine : public QIconEngine {
public:
    explicit SvgIconEngine(QByteArray svg)
        : m_svg(std::move(svg))
        , m_renderer(std::make_shared<QSvgRenderer>(m_svg))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled)
            painter->setOpacity(0.4);
        m_renderer->render(painter, square);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return image;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return pixmap((QSizeF(size) * scale).toSize(), mode, state);
    }

    bool isNull() override { return !m_renderer->isValid(); }
    QString key() const override { return QStringLiteral("bulkhead-svg"); }
    QIconEngine *clone() const override { return new SvgIconEngine(*this); }

private:
    QByteArray m_svg;
    std::shared_ptr<QSvgRenderer> m_renderer;
};

QString severityIconName(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return QStringLiteral("severity-critical");
    case Severity::High:
        return QStringLiteral("severity-high");
    case Severity::Medium:
        return QStringLiteral("severity-medium");
    case Severity::Low:
        return QStringLiteral("severity-low");
    case Severity::Info:
        break;
    }
    return QStringLiteral("severity-info");
}

} // namespace

QIcon themedIcon(const QString &name, const QColor &colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SvgIconEngine(file.readAll().replace("currentColor", colour.name().toLatin1())));
}

QIcon severityIcon(Severity severity, const Theme &theme)
{
    return themedIcon(severityIconName(severity), theme.severity(severity));
}

} // namespace bulkhead
