#include "core/analysis/rule.h"
#include "core/rules/support/role_bindings.h"
#include "core/rules/support/role_rights.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "disallow-security-context-constraint-anyuid"},
};
constexpr RuleMetadata roleUsesOpenConstraints{
    .id = "role-uses-open-constraints",
    .title = RULE_TEXT("Rules", "Role lets pods run as any user or privileged on OpenShift"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

class RoleUsesOpenConstraints final : public Rule {
public:
    const RuleMetadata &metadata() const override { return roleUsesOpenConstraints; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        constexpr std::string_view prefix = "system:openshift:scc:";
        if (isWrittenBinding(resource)) {
            const YamlNode role = resource.root()["roleRef"]["name"];
            if (role.text().starts_with(prefix) && isOpen(role.text().substr(prefix.size())))
                report.finding(roleUsesOpenConstraints, Location::written(role),
                               {RULE_TEXT("Rules", "%1 lets pods have the constraints \"%2\""),
                                {nameOfBinding(resource), std::string(role.text().substr(prefix.size()))}});
            return;
        }
        for (const YamlNode rule : rulesOfRole(resource)) {
            const YamlNode constraints = itemOf(rule["resources"], "securitycontextconstraints");
            if (constraints && (itemOf(rule["verbs"], "use") || itemOf(rule["verbs"], "*")))
                checkNames(resource, rule, constraints, report);
        }
    }

private:
    static bool isOpen(std::string_view name)
    {
        return std::ranges::contains(std::to_array<std::string_view>({"anyuid", "privileged", "hostaccess", "hostmount-anyuid",
                                                                      "hostnetwork", "hostnetwork-v2"}),
                                     name);
    }

    static YamlNode itemOf(YamlNode list, std::string_view text)
    {
        for (const YamlNode item : YamlItems(list)) {
            if (item.text() == text)
                return item;
        }
        return {};
    }

    static void checkNames(const Resource &role, YamlNode rule, YamlNode constraints, Reporter &report)
    {
        if (rule["resourceNames"].size() == 0) {
            report.finding(roleUsesOpenConstraints, Location::written(constraints),
                           {RULE_TEXT("Rules", "%1 lets pods have every constraints there are, those for privileged pods too"),
                            {nameOfRole(role)}});
            return;
        }
        for (const YamlNode name : YamlItems(rule["resourceNames"])) {
            if (isOpen(name.text()))
                report
                    .finding(roleUsesOpenConstraints, Location::written(name),
                             {RULE_TEXT("Rules", "%1 lets pods have the constraints \"%2\""),
                              {nameOfRole(role), std::string(name.text())}})
                    .fix({RULE_TEXT("Rules", "Let them have %1 instead"), {"nonroot-v2"}}, Applicability::Unsafe,
                         YamlPatch::replace(name, YamlValue::string("nonroot-v2")));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeRoleUsesOpenConstraints()
{
    return std::make_unique<RoleUsesOpenConstraints>();
}

} // namespace bulkhead
