#include "ui/isolation/picture_colours.h"

namespace bulkhead {

namespace {

QColor mixed(const QColor &colour, const QColor &base, double share)
{
    const auto part = [share](float a, float b) { return static_cast<float>(a * share + b * (1 - share)); };
    return QColor::fromRgbF(part(colour.redF(), base.redF()), part(colour.greenF(), base.greenF()),
                            part(colour.blueF(), base.blueF()));
}

} // namespace

const PictureColours &PictureColours::of(ThemeName theme)
{
    static const PictureColours light{QColor(0x003BB2), QColor(0x268053), QColor(0xD43F00), QColor(0x333333)};
    static const PictureColours dark{QColor(0x4595E6), QColor(0x58FCAA), QColor(0xFF7C3B), QColor(0x9A9A9A)};
    static const PictureColours highContrast{QColor(0x002C8A), QColor(0x0F5132), QColor(0x9C2C00), QColor(0x1A1A1A)};
    switch (theme) {
    case ThemeName::Light:
        return light;
    case ThemeName::Dark:
        return dark;
    case ThemeName::HighContrast:
        break;
    }
    return highContrast;
}

QColor paled(const QColor &colour, const Theme &theme)
{
    return mixed(colour, theme.base, 0.35);
}

QColor wash(const QColor &colour, const Theme &theme)
{
    return mixed(colour, theme.base, theme.isDark() ? 0.10 : 0.07);
}

} // namespace bulkhead
