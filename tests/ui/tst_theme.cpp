#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace bulkhead;

namespace {

/// WCAG 2.2, relative luminance.
double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &first, const QColor &second)
{
    const double lighter = std::max(luminance(first), luminance(second));
    const double darker = std::min(luminance(first), luminance(second));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastOfText_data();
    void contrastOfText();
    void severitiesDiffer();
    void severitiesDifferWithoutColour();
    void highContrastHasAWideFocusRing();
    void styleSheetLeavesNoToken_data() { themes(); }
    void styleSheetLeavesNoToken();
    void iconsAreCrispAtEachScale();

private:
    static void themes()
    {
        QTest::addColumn<ThemeName>("name");
        QTest::newRow("light") << ThemeName::Light;
        QTest::newRow("dark") << ThemeName::Dark;
        QTest::newRow("high contrast") << ThemeName::HighContrast;
    }
};

void TestTheme::contrastOfText_data()
{
    themes();
}

void TestTheme::contrastOfText()
{
    QFETCH(const ThemeName, name);
    const Theme &theme = Theme::of(name);
    const double wanted = name == ThemeName::HighContrast ? 7.0 : 5.0;
    const QList<std::pair<const char *, QColor>> inks{
        {"text", theme.text}, {"muted", theme.muted},   {"accent", theme.accent}, {"critical", theme.critical},
        {"high", theme.high}, {"medium", theme.medium}, {"low", theme.low},       {"info", theme.info}};
    for (const auto &[ink, colour] : inks) {
        for (const QColor &paper : {theme.base, theme.raised})
            QVERIFY2(contrast(colour, paper) >= wanted,
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1StringView(ink)).arg(contrast(colour, paper))));
        for (const QColor &paper : {theme.selection, theme.currentLine})
            QVERIFY2(contrast(colour, paper) >= 4.5,
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1StringView(ink)).arg(contrast(colour, paper))));
    }
    for (const QColor &paper : {theme.selection, theme.added, theme.removed})
        QVERIFY(contrast(theme.text, paper) >= wanted);
}

void TestTheme::severitiesDiffer()
{
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast}) {
        const Theme &theme = Theme::of(name);
        const QList<QColor> colours{theme.severity(Severity::Critical), theme.severity(Severity::High),
                                    theme.severity(Severity::Medium), theme.severity(Severity::Low),
                                    theme.severity(Severity::Info)};
        for (qsizetype i = 0; i < colours.size(); ++i)
            QCOMPARE(colours.lastIndexOf(colours.at(i)), i);
    }
}

/// What is left where nobody sees colours: an outline with a sign in it.
void TestTheme::severitiesDifferWithoutColour()
{
    std::vector<QImage> outlines;
    for (const Severity severity : {Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Info}) {
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        severityIcon(severity, Theme::of(ThemeName::Light)).paint(&painter, image.rect());
        painter.end();
        outlines.push_back(image.convertToFormat(QImage::Format_Alpha8));
    }
    for (std::size_t i = 0; i < outlines.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            int different = 0;
            for (int at = 0; at < 32 * 32; ++at)
                different +=
                    std::abs(qAlpha(outlines[i].pixel(at % 32, at / 32)) - qAlpha(outlines[j].pixel(at % 32, at / 32))) > 128;
            QVERIFY2(different > 40, "Two severities look alike");
        }
    }
}

void TestTheme::highContrastHasAWideFocusRing()
{
    QVERIFY(
        Theme::of(ThemeName::HighContrast)
            .styleSheet()
            .contains(QStringLiteral("QPushButton:focus, QLineEdit:focus, QSpinBox:focus, QComboBox:focus { border: 3px solid")));
    QVERIFY(!Theme::of(ThemeName::Light).styleSheet().contains(QStringLiteral("3px solid")));
    QCOMPARE(Theme::of(ThemeName::HighContrast).currentLine, Theme::of(ThemeName::HighContrast).base);
}

void TestTheme::styleSheetLeavesNoToken()
{
    QFETCH(const ThemeName, name);
    QVERIFY(!Theme::of(name).styleSheet().contains(QLatin1Char('@')));
}

void TestTheme::iconsAreCrispAtEachScale()
{
    const Theme &theme = Theme::of(ThemeName::Light);
    for (const Severity severity : {Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Severity::Info}) {
        const QIcon icon = severityIcon(severity, theme);
        QVERIFY(!icon.isNull());
        for (const qreal scale : {1.0, 1.25, 2.0}) {
            const QImage image = icon.pixmap(QSize(16, 16), scale).toImage();
            QCOMPARE(image.width(), static_cast<int>(16 * scale));
            bool coloured = false;
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y)
                    coloured = coloured || image.pixelColor(x, y) == theme.severity(severity);
            }
            QVERIFY(coloured);
        }
    }
    QVERIFY(themedIcon(QStringLiteral("no-such-icon"), theme).isNull());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
