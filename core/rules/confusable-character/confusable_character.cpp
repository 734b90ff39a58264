#include "core/analysis/rule.h"
#include "core/rules/support/code_points.h"
#include "core/text/lookalikes.h"

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
            const char latin = latinLookalike(found.value);
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
