#pragma once

#include "core/analysis/finding.h"
#include "core/report/positions.h"
#include "core/report/report.h"
#include "core/report/secret_mask.h"

#include <string>
#include <string_view>

namespace bulkhead {

/// Text in a colour of the terminal, or as it is.
class Painter {
public:
    explicit Painter(Colour colour)
        : m_colour(colour)
    {
    }
    [[nodiscard]] std::string bold(std::string_view text) const;
    [[nodiscard]] std::string note(std::string_view text) const;
    [[nodiscard]] std::string fix(std::string_view text) const;
    [[nodiscard]] std::string severity(Severity severity, std::string_view text) const;

private:
    [[nodiscard]] std::string paint(std::string_view colour, std::string_view text) const;

    Colour m_colour;
};

/// Findings as lines of text. One thread; the masks may be shared.
class TextFinding {
public:
    /// `masks` must hold those of all sources that are asked for.
    TextFinding(Painter painter, const SecretMasks &masks)
        : m_painter(painter)
        , m_masks(masks)
    {
    }

    /// Message, place, source line with carets, related places, fixes; an empty line at the end.
    /// `at` is where the finding's place begins.
    void append(std::string &text, const Finding &finding, TextPosition at);
    /// "shop/cart.yaml:7:3:".
    [[nodiscard]] std::string place(const Place &place);

private:
    Painter m_painter;
    Positions m_positions;
    const SecretMasks &m_masks;
};

} // namespace bulkhead
