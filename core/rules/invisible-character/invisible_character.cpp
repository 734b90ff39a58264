#include "core/analysis/rule.h"
#include "core/rules/support/code_points.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1036"},
};
constexpr RuleMetadata invisibleCharacter{
    .id = "invisible-character",
    .title = RULE_TEXT("Rules", "Invisible character in a manifest"),
    .severity = Severity::Medium,
    .appliesTo = Target::Source,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

/// Characters without any width, and blanks that look like nothing.
bool isInvisible(char32_t value)
{
    constexpr auto single = std::to_array<char32_t>({0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200C,
                                                     0x200D, 0x200E, 0x200F, 0x3164, 0xFEFF, 0xFFA0});
    return std::ranges::contains(single, value) || (value >= 0x2060 && value <= 0x2065) || (value >= 0xE0000 && value <= 0xE007F);
}

/// Some scripts, and pictures put together from several, need joiners: between characters that are not ASCII they mean something.
bool isJoiner(const SourceText &source, CodePoint found)
{
    const auto isBeyondAscii = [&](ByteOffset at) { return static_cast<unsigned char>(source.bytes()[at]) >= 0x80; };
    return (found.value == 0x200C || found.value == 0x200D) && found.range.begin > 0 && isBeyondAscii(found.range.begin - 1)
        && found.range.end < source.size() && isBeyondAscii(found.range.end);
}

class InvisibleCharacter final : public Rule {
public:
    const RuleMetadata &metadata() const override { return invisibleCharacter; }

    void checkSource(const Manifest &manifest, Reporter &report) const override
    {
        const SourceText &source = *manifest.source();
        forEachCodePointBeyondAscii(source, [&](CodePoint found) {
            const bool isByteOrderMark = found.range.end <= source.bomSize();
            if (!isInvisible(found.value) || isByteOrderMark || isJoiner(source, found))
                return;
            report
                .finding(invisibleCharacter, {manifest.source(), found.range, Location::Certainty::Written, {}},
                         {RULE_TEXT("Rules", "%1 cannot be seen, and makes this another text than the one that is read"),
                          {codePointName(found.value)}})
                .fix({RULE_TEXT("Rules", "Remove the character"), {}}, Applicability::Unsafe,
                     std::vector<TextEdit>{{found.range, {}}});
        });
    }
};

} // namespace

std::unique_ptr<const Rule> makeInvisibleCharacter()
{
    return std::make_unique<InvisibleCharacter>();
}

} // namespace bulkhead
