#include "ui/theme/theme.h"

namespace bulkhead {

namespace {

Theme lightTheme()
{
    return {
        .name = ThemeName::Light,
        .base = QColor(0xFFFFFF),
        .raised = QColor(0xF6F8FA),
        .border = QColor(0xD0D7DE),
        .text = QColor(0x1B1F24),
        .muted = QColor(0x57606A),
        .accent = QColor(0x0B5CAD),
        .selection = QColor(0xDCEBFA),
        .currentLine = QColor(0xF3F7FB),
        .critical = QColor(0xA80020),
        .high = QColor(0xB93A00),
        .medium = QColor(0x7A5B00),
        .low = QColor(0x1D5FB4),
        .info = QColor(0x5A6472),
        .added = QColor(0xDAF5E0),
        .removed = QColor(0xFFE3E3),
    };
}

Theme darkTheme()
{
    return {
        .name = ThemeName::Dark,
        .base = QColor(0x1E2227),
        .raised = QColor(0x262B31),
        .border = QColor(0x3A414A),
        .text = QColor(0xE6EAEF),
        .muted = QColor(0x9AA4B0),
        .accent = QColor(0x6CB6FF),
        .selection = QColor(0x25374D),
        .currentLine = QColor(0x252A31),
        .critical = QColor(0xFF7B86),
        .high = QColor(0xFF9A5C),
        .medium = QColor(0xE3B341),
        .low = QColor(0x79B8FF),
        .info = QColor(0xA0AAB6),
        .added = QColor(0x1E3A2A),
        .removed = QColor(0x472A2E),
    };
}

Theme highContrastTheme()
{
    return {
        .name = ThemeName::HighContrast,
        .base = QColor(0xFFFFFF),
        .raised = QColor(0xFFFFFF),
        .border = QColor(0x00, 0x00, 0x00),
        .text = QColor(0x00, 0x00, 0x00),
        .muted = QColor(0x2E343B),
        .accent = QColor(0x00337A),
        .selection = QColor(0xFFF2A8),
        .currentLine = QColor(0xFFFFFF),
        .critical = QColor(0x8B0018),
        .high = QColor(0x7A2600),
        .medium = QColor(0x544000),
        .low = QColor(0x003F8A),
        .info = QColor(0x343C46),
        .added = QColor(0xD9FBDD),
        .removed = QColor(0xFFE4E4),
    };
}

void setForAll(QPalette &palette, QPalette::ColorRole role, const QColor &colour)
{
    palette.setColor(QPalette::All, role, colour);
}

} // namespace

const QColor &Theme::severity(Severity severity) const
{
    switch (severity) {
    case Severity::Critical:
        return critical;
    case Severity::High:
        return high;
    case Severity::Medium:
        return medium;
    case Severity::Low:
        return low;
    case Severity::Info:
        break;
    }
    return info;
}

QPalette Theme::palette() const
{
    QPalette palette;
    setForAll(palette, QPalette::Window, raised);
    setForAll(palette, QPalette::WindowText, text);
    setForAll(palette, QPalette::Base, base);
    setForAll(palette, QPalette::AlternateBase, raised);
    setForAll(palette, QPalette::Text, text);
    setForAll(palette, QPalette::Button, raised);
    setForAll(palette, QPalette::ButtonText, text);
    setForAll(palette, QPalette::BrightText, critical);
    setForAll(palette, QPalette::ToolTipBase, base);
    setForAll(palette, QPalette::ToolTipText, text);
    setForAll(palette, QPalette::PlaceholderText, muted);
    setForAll(palette, QPalette::Highlight, selection);
    setForAll(palette, QPalette::HighlightedText, text);
    setForAll(palette, QPalette::Link, accent);
    setForAll(palette, QPalette::LinkVisited, accent);
    setForAll(palette, QPalette::Accent, accent);
    setForAll(palette, QPalette::Light, base);
    setForAll(palette, QPalette::Midlight, raised);
    setForAll(palette, QPalette::Mid, border);
    setForAll(palette, QPalette::Dark, border);
    setForAll(palette, QPalette::Shadow, border);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

const Theme &Theme::of(ThemeName name)
{
    static const Theme light = lightTheme();
    static const Theme dark = darkTheme();
    static const Theme highContrast = highContrastTheme();
    switch (name) {
    case ThemeName::Dark:
        return dark;
    case ThemeName::HighContrast:
        return highContrast;
    case ThemeName::Light:
        break;
    }
    return light;
}

} // namespace bulkhead
