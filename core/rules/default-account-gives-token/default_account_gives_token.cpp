#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_41"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.5"},
};
constexpr RuleMetadata defaultAccountGivesToken{
    .id = "default-account-gives-token",
    .title = RULE_TEXT("Rules", "Default service account gives its token to every pod"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Cis | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class DefaultAccountGivesToken final : public Rule {
public:
    const RuleMetadata &metadata() const override { return defaultAccountGivesToken; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "ServiceAccount" || !resource.group().empty() || resource.metadata()["name"].text() != "default")
            return;
        const Field mounts = fieldBelow(resource.root(), {"automountServiceAccountToken"}, resource.metadata()["name"]);
        if (mounts.isFalse() || isTemplated(mounts.text()))
            return;
        report
            .finding(defaultAccountGivesToken, mounts.location,
                     {RULE_TEXT("Rules", "Every pod of the namespace that names no account gets the token of this one"), {}})
            .fix({RULE_TEXT("Rules", "Set automountServiceAccountToken: false"), {}}, Applicability::Unsafe,
                 YamlPatch::set(resource.root(), {"automountServiceAccountToken"}, YamlValue::boolean(false)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeDefaultAccountGivesToken()
{
    return std::make_unique<DefaultAccountGivesToken>();
}

} // namespace bulkhead
