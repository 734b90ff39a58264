#include "core/analysis/rule.h"
#include "core/rules/support/role_rights.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_49"},
    {"kube-linter", "wildcard-in-rules"},
    {"kubescape", "C-0187"},
    {"trivy", "KSV044"},
    {"trivy", "KSV045"},
    {"trivy", "KSV046"},
    {"trivy", "KSV112"},
    {"kics", "RBAC Wildcard In Rule"},
    {"kyverno", "restrict-wildcard-verbs"},
    {"kyverno", "restrict-wildcard-resources"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.3"},
    {"mitre", "T1078"},
};
constexpr RuleMetadata wildcardInRole{
    .id = "wildcard-in-role",
    .title = RULE_TEXT("Rules", "Role gives rights by a wildcard"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

YamlNode wildcardIn(YamlNode list)
{
    for (const YamlNode item : YamlItems(list)) {
        if (item.text() == "*")
            return item;
    }
    return {};
}

class WildcardInRole final : public Rule {
public:
    const RuleMetadata &metadata() const override { return wildcardInRole; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        for (const YamlNode rule : rulesOfRole(resource)) {
            const YamlNode verbs = wildcardIn(rule["verbs"]);
            const YamlNode resources = wildcardIn(rule["resources"]);
            if (verbs && resources)
                report
                    .finding(
                        wildcardInRole, Location::written(verbs),
                        {RULE_TEXT("Rules", "%1 gives every verb on every resource of its API groups"), {nameOfRole(resource)}})
                    .severity(Severity::High);
            else if (verbs)
                report.finding(wildcardInRole, Location::written(verbs),
                               {RULE_TEXT("Rules", "%1 gives every verb, those of later versions too"), {nameOfRole(resource)}});
            else if (resources)
                report.finding(
                    wildcardInRole, Location::written(resources),
                    {RULE_TEXT("Rules", "%1 gives rights to every resource of its API groups, those of later versions too"),
                     {nameOfRole(resource)}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeWildcardInRole()
{
    return std::make_unique<WildcardInRole>();
}

} // namespace bulkhead
