#include "core/text/lookalikes.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

struct Lookalike {
    char32_t value;
    char latin;
};
/// Letters of Cyrillic, Greek and the full-width forms that fonts draw like Latin ones (Unicode Technical Standard 39,
/// confusables.txt).
constexpr auto lookalikes = std::to_array<Lookalike>({
    {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0396, 'Z'}, {0x0397, 'H'}, {0x0399, 'I'}, {0x039A, 'K'}, {0x039C, 'M'},
    {0x039D, 'N'}, {0x039F, 'O'}, {0x03A1, 'P'}, {0x03A4, 'T'}, {0x03A5, 'Y'}, {0x03A7, 'X'}, {0x03BF, 'o'}, {0x0405, 'S'},
    {0x0406, 'I'}, {0x0408, 'J'}, {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'}, {0x041C, 'M'}, {0x041D, 'H'},
    {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'}, {0x0425, 'X'}, {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'},
    {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x04BB, 'h'},
    {0x0501, 'd'}, {0x051B, 'q'}, {0x051D, 'w'},
});

} // namespace

char latinLookalike(char32_t value)
{
    if (value >= 0xFF10 && value <= 0xFF5A) { // full-width
        const char plain = static_cast<char>(value - 0xFF10 + '0');
        const bool isPlain = (plain >= '0' && plain <= '9') || (plain >= 'A' && plain <= 'Z') || (plain >= 'a' && plain <= 'z');
        return isPlain ? plain : '\0';
    }
    const auto found = std::ranges::lower_bound(lookalikes, value, {}, &Lookalike::value);
    return found != lookalikes.end() && found->value == value ? found->latin : '\0';
}

} // namespace bulkhead
