#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "deny-secret-service-account-token-type"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1528"},
};
constexpr RuleMetadata longLivedAccountToken{
    .id = "long-lived-account-token",
    .title = RULE_TEXT("Rules", "Secret holds a service account token that never runs out"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class LongLivedAccountToken final : public Rule {
public:
    const RuleMetadata &metadata() const override { return longLivedAccountToken; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "Secret" || !resource.group().empty())
            return;
        const YamlNode type = resource.root()["type"];
        if (type.text() != "kubernetes.io/service-account-token")
            return;
        const std::string_view account = resource.metadata()["annotations"]["kubernetes.io/service-account.name"].text();
        report.finding(longLivedAccountToken, Location::written(type),
                       {RULE_TEXT("Rules",
                                  "Secret \"%1\" asks for a token of service account \"%2\" that never runs out: who reads it "
                                  "once is that account for good"),
                        {resource.name(), std::string(account)}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeLongLivedAccountToken()
{
    return std::make_unique<LongLivedAccountToken>();
}

} // namespace bulkhead
