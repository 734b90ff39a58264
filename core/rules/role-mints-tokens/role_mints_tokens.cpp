#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0282"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.13"},
    {"mitre", "T1528"},
};
constexpr RuleMetadata roleMintsTokens{
    .id = "role-mints-tokens",
    .title = RULE_TEXT("Rules", "Role makes tokens of service accounts"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr RoleResource resources[] = {
    {"", "serviceaccounts", "token"},
};
constexpr std::string_view verbs[] = {"create"};

class RoleMintsTokens final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleMintsTokens; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        reportRights(resource, roleMintsTokens,
                     RULE_TEXT("Rules", "%1 lets whoever holds it make tokens of every service account where it is bound (%2: %3)"),
                     {.resources = resources, .verbs = verbs, .names = RightsSought::Names::AllOnly}, report);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleMintsTokens()
{
    return std::make_unique<RoleMintsTokens>();
}

} // namespace bulkhead
