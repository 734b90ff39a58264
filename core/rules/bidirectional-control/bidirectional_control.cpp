#include "core/analysis/rule.h"
#include "core/rules/support/code_points.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1036"},
};
constexpr RuleMetadata bidirectionalControl{
    .id = "bidirectional-control",
    .title = RULE_TEXT("Rules", "Control character makes text read in another order than it is written"),
    .severity = Severity::High,
    .appliesTo = Target::Source,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

/// Embeddings, overrides and isolates, and their ends (Unicode Standard Annex 9, table 1).
bool isBidirectionalControl(char32_t value)
{
    return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

class BidirectionalControl final : public Rule {
public:
    const RuleMetadata &metadata() const override { return bidirectionalControl; }

    void checkSource(const Manifest &manifest, Reporter &report) const override
    {
        forEachCodePointBeyondAscii(*manifest.source(), [&](CodePoint found) {
            if (!isBidirectionalControl(found.value))
                return;
            report
                .finding(bidirectionalControl, {manifest.source(), found.range, Location::Certainty::Written, {}},
                         {RULE_TEXT("Rules",
                                    "%1 changes the order in which this line is shown: what a reviewer reads is not what "
                                    "Kubernetes reads"),
                          {codePointName(found.value)}})
                .fix({RULE_TEXT("Rules", "Remove the character"), {}}, Applicability::Unsafe,
                     std::vector<TextEdit>{{found.range, {}}});
        });
    }
};

} // namespace

std::unique_ptr<const Rule> makeBidirectionalControl()
{
    return std::make_unique<BidirectionalControl>();
}

} // namespace bulkhead
