#pragma once

#include "ui/theme/theme.h"

#include <QColor>

namespace bulkhead {

/// The four roles of the picture. They were chosen to stay apart for every kind of colour vision; shape and words say the same.
struct PictureColours {
    QColor ci;
    QColor application;
    QColor breach;
    QColor neutral;

    [[nodiscard]] static const PictureColours &of(ThemeName theme);
};

/// `colour` moved towards the base, for what is not selected: lighter on white, darker on black, and never transparent.
[[nodiscard]] QColor paled(const QColor &colour, const Theme &theme);
/// A light wash of `colour` on the base, behind text.
[[nodiscard]] QColor wash(const QColor &colour, const Theme &theme);

} // namespace bulkhead
