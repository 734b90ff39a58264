#include "core/analysis/rule.h"
#include "core/rules/support/code_points.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1036"},
};
constexpr RuleMetadata confusableCharacter{
    .id = "confusable-character",
    .title = RULE_TEXT("Rules", "Letter that looks like a Latin one stands among Latin letters"),
    .severity = Severity::Medium,
    .appliesTo = Target::Source,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

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

/// The Latin letter or digit that a character is taken for; 0 if it is like none.
char latinFor(char32_t value)
{
    if (value >= 0xFF10 && value <= 0xFF5A) { // full-width
        const char plain = static_cast<char>(value - 0xFF10 + '0');
        const bool isPlain = (plain >= '0' && plain <= '9') || (plain >= 'A' && plain <= 'Z') || (plain >= 'a' && plain <= 'z');
        return isPlain ? plain : '\0';
    }
    const auto found = std::ranges::lower_bound(lookalikes, value, {}, &Lookalike::value);
    return found != lookalikes.end() && found->value == value ? found->latin : '\0';
}

bool isLatin(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool standsAmongLatin(const SourceText &source, CodePoint found)
{
    const std::string_view bytes = source.bytes();
    return (found.range.begin > 0 && isLatin(bytes[found.range.begin - 1]))
        || (found.range.end < bytes.size() && isLatin(bytes[found.range.end]));
}

class ConfusableCharacter final : public Rule {
public:
    const RuleMetadata &metadata() const override { return confusableCharacter; }

    void checkSource(const Manifest &manifest, Reporter &report) const override
    {
        const SourceText &source = *manifest.source();
        forEachCodePointBeyondAscii(source, [&](CodePoint found) {
            const char latin = latinFor(found.value);
            if (latin == '\0' || !standsAmongLatin(source, found))
                return;
            report
                .finding(confusableCharacter, {manifest.source(), found.range, Location::Certainty::Written, {}},
                         {RULE_TEXT("Rules", "%1 looks like a Latin letter and is none: this is another word than it seems"),
                          {codePointName(found.value)}})
                .fix({RULE_TEXT("Rules", "Write the Latin letter"), {}}, Applicability::Unsafe,
                     std::vector<TextEdit>{{found.range, std::string(1, latin)}});
        });
    }
};

} // namespace

std::unique_ptr<const Rule> makeConfusableCharacter()
{
    return std::make_unique<ConfusableCharacter>();
}

} // namespace bulkhead
