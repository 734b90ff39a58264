#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata providerRegistrationToken{
    .id = "provider-registration-token",
    .title = RULE_TEXT("Rules", "Runners can still register by registration token"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class ProviderRegistrationToken final : public Rule {
public:
    const RuleMetadata &metadata() const override { return providerRegistrationToken; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const YamlNode settings : ci.provider().registration) {
            const YamlNode allowed = settings["allow_runner_registration_token"];
            const YamlNode token = settings["runners_token"];
            if (allowed.boolean() == true) {
                report.finding(providerRegistrationToken, Location::written(allowed),
                               {RULE_TEXT("Rules",
                                          "Registration tokens are in use: whoever holds one adds a runner of their own and "
                                          "receives jobs with their secrets"),
                                {}});
            } else if (!token.text().empty() && allowed.boolean() != false) {
                report.finding(providerRegistrationToken, Location::keyOf(token),
                               {RULE_TEXT("Rules",
                                          "A registration token exists: whoever holds it adds a runner of their own and "
                                          "receives jobs with their secrets"),
                                {}});
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeProviderRegistrationToken()
{
    return std::make_unique<ProviderRegistrationToken>();
}

} // namespace bulkhead
