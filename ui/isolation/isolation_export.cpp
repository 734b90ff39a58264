#include "ui/isolation/isolation_export.h"

#include "core/kube/manifest.h"
#include "ui/isolation/isolation_painter.h"
#include "ui/isolation/picture_symbols.h"
#include "ui/theme/texts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

namespace bulkhead {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::IsolationExport)
};

constexpr double margin = 24;
constexpr double lineHeight = 18;
constexpr double legendWidth = 300; ///< of one entry
constexpr double symbolWidth = 36;

/// One page: caption, picture, legend, limits, from top to bottom.
class Sheet {
public:
    Sheet(const IsolationPicture &picture, const PictureCaption &caption)
        : m_picture(picture)
        , m_caption(caption)
        , m_theme(Theme::of(ThemeName::Light))
        , m_legend(legendOf(picture))
        , m_font(QGuiApplication::font())
    {
        m_font.setPixelSize(Metrics::text);
        m_width = std::max(picture.size.width(), 3 * legendWidth) + 2 * margin;
        m_columns = std::max(1, static_cast<int>((m_width - 2 * margin) / legendWidth));
        m_rows = (static_cast<int>(m_legend.size()) + m_columns - 1) / m_columns;
        m_head = margin + 2 * lineHeight + sentenceHeight() + 2 * lineHeight;
        m_foot = lineHeight * (m_rows + static_cast<double>(caption.limits.size()) + 3) + margin;
    }

    [[nodiscard]] QSizeF size() const { return {m_width, m_head + m_picture.size.height() + m_foot}; }

    void paint(QPainter &painter) const
    {
        painter.fillRect(QRectF({0, 0}, size()), m_theme.base);
        painter.setLayoutDirection(m_picture.direction);
        paintHead(painter);
        painter.save();
        painter.translate((m_width - m_picture.size.width()) / 2, m_head);
        IsolationPainter(m_picture, m_theme, m_font).paint(painter, QRectF({0, 0}, m_picture.size), 1);
        painter.restore();
        paintFoot(painter);
    }

private:
    [[nodiscard]] QFont sized(int pixels, QFont::Weight weight = QFont::Normal) const
    {
        QFont font = m_font;
        font.setPixelSize(pixels);
        font.setWeight(weight);
        return font;
    }

    /// What is laid out from left to right, where the picture's direction wants it.
    [[nodiscard]] QRectF turned(QRectF area) const
    {
        if (m_picture.direction == Qt::RightToLeft)
            area.moveLeft(m_width - area.right());
        return area;
    }

    [[nodiscard]] double sentenceHeight() const
    {
        const QRectF room(0, 0, m_width - 2 * margin, 1000);
        return QFontMetricsF(sized(Metrics::textLarge, QFont::DemiBold))
            .boundingRect(room, Qt::TextWordWrap, m_caption.sentence)
            .height();
    }

    void paintHead(QPainter &painter) const
    {
        painter.setPen(m_theme.text);
        painter.setFont(sized(Metrics::textTitle, QFont::DemiBold));
        painter.drawText(QRectF(margin, margin, m_width - 2 * margin, 2 * lineHeight), Qt::AlignLeading | Qt::AlignVCenter,
                         m_caption.title);
        painter.setFont(sized(Metrics::textLarge, QFont::DemiBold));
        const double top = margin + 2 * lineHeight;
        painter.drawText(QRectF(margin, top, m_width - 2 * margin, sentenceHeight()), Qt::AlignLeading | Qt::TextWordWrap,
                         m_caption.sentence);
        painter.setPen(m_theme.muted);
        painter.setFont(sized(Metrics::textSmall));
        painter.drawText(QRectF(margin, top + sentenceHeight(), m_width - 2 * margin, lineHeight),
                         Qt::AlignLeading | Qt::AlignVCenter,
                         Words::tr("%1 · input %2 · Bulkhead %3")
                             .arg(QLocale().toString(m_caption.date, QLocale::ShortFormat), m_caption.inputHash,
                                  QStringLiteral(BULKHEAD_VERSION)));
    }

    void paintFoot(QPainter &painter) const
    {
        double top = m_head + m_picture.size.height() + lineHeight / 2;
        for (std::size_t i = 0; i < m_legend.size(); ++i) {
            const auto column = static_cast<int>(i) % m_columns;
            const auto row = static_cast<int>(i) / m_columns;
            const QRectF area(margin + column * legendWidth, top + row * lineHeight, legendWidth, lineHeight);
            paintLegendSymbol(painter, turned({area.left(), area.top() + 2, symbolWidth, lineHeight - 4}), m_legend[i].symbol,
                              m_theme);
            painter.setPen(m_theme.text);
            painter.setFont(sized(Metrics::textSmall));
            painter.drawText(turned(area.adjusted(symbolWidth + 8, 0, 0, 0)), Qt::AlignLeading | Qt::AlignVCenter,
                             m_legend[i].text);
        }
        top += lineHeight * m_rows + lineHeight / 2;
        painter.setPen(m_theme.muted);
        painter.setFont(sized(Metrics::textSmall, QFont::DemiBold));
        painter.drawText(QRectF(margin, top, m_width - 2 * margin, lineHeight), Qt::AlignLeading,
                         Words::tr("What this does not see"));
        painter.setFont(sized(Metrics::textSmall));
        for (const QString &limit : m_caption.limits) {
            top += lineHeight;
            painter.drawText(QRectF(margin, top, m_width - 2 * margin, lineHeight), Qt::AlignLeading, QStringLiteral("· ") + limit);
        }
    }

    const IsolationPicture &m_picture;
    const PictureCaption &m_caption;
    const Theme &m_theme;
    std::vector<LegendEntry> m_legend;
    QFont m_font;
    double m_width = 0;
    int m_columns = 1;
    int m_rows = 0;
    double m_head = 0;
    double m_foot = 0;
};

QByteArray svgOf(const Sheet &sheet, const PictureCaption &caption)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sheet.size().toSize());
    generator.setViewBox(QRectF({0, 0}, sheet.size()));
    generator.setTitle(caption.title);
    generator.setDescription(caption.sentence);
    QPainter painter(&generator);
    sheet.paint(painter);
    painter.end();
    return bytes;
}

/// A4 across, or upright where the sheet is higher than wide; the picture fills it as far as its shape allows.
QByteArray pdfOf(const Sheet &sheet, const PictureCaption &caption)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(caption.title);
    writer.setCreator(QStringLiteral("Bulkhead"));
    const QSizeF size = sheet.size();
    writer.setPageLayout({QPageSize(QPageSize::A4), size.width() >= size.height() ? QPageLayout::Landscape : QPageLayout::Portrait,
                          QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter});
    QPainter painter(&writer);
    const double scale = std::min(writer.width() / size.width(), writer.height() / size.height());
    painter.translate((writer.width() - size.width() * scale) / 2, 0);
    painter.scale(scale, scale);
    sheet.paint(painter);
    painter.end();
    return bytes;
}

QByteArray pngOf(const Sheet &sheet, double scale)
{
    constexpr double largestSide = 16'000;
    const double largest = std::max(sheet.size().width(), sheet.size().height());
    const double used = std::min(scale, largestSide / largest);
    QImage image((sheet.size() * used).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(used, used);
    sheet.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

Result<void> writeFile(const QString &path, QByteArrayView bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size() || !file.commit())
        return failure(RULE_TEXT("Core", "The file could not be written: %1"), {toUtf8(file.errorString())}, toUtf8(path));
    return {};
}

Result<void> exportPicture(const IsolationPicture &picture, const PictureCaption &caption, PictureFormat format,
                           const QString &path, double scale)
{
    const Sheet sheet(picture, caption);
    const QByteArray bytes = format == PictureFormat::Svg ? svgOf(sheet, caption)
        : format == PictureFormat::Pdf                    ? pdfOf(sheet, caption)
                                                          : pngOf(sheet, scale);
    return writeFile(path, bytes);
}

} // namespace bulkhead
