#include "core/analysis/rule.h"
#include "core/kube/rbac/policy_rule.h"
#include "core/rules/support/settings_findings.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata tektonRightsInEditRole{
    .id = "tekton-rights-in-edit-role",
    .title = RULE_TEXT("Rules", "The role \"edit\" lets people run Tekton tasks"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

struct Aggregation {
    std::string_view label;
    std::string_view role;
};
constexpr std::array<Aggregation, 2> aggregations = {{
    {"rbac.authorization.k8s.io/aggregate-to-edit", "edit"},
    {"rbac.authorization.k8s.io/aggregate-to-admin", "admin"},
}};

bool startsRuns(const Resource &role)
{
    for (const YamlNode written : YamlItems(role.root()["rules"])) {
        const PolicyRule rule = PolicyRule::read(written);
        for (const std::string_view resource : {"taskruns", "pipelineruns"}) {
            if (rule.hasVerb("create") && rule.covers("tekton.dev", resource, ""))
                return true;
        }
    }
    return false;
}

bool bindsAggregated(const Resource &resource)
{
    const std::string_view role = resource.root()["roleRef"]["name"].text();
    return (resource.kind() == "RoleBinding" || resource.kind() == "ClusterRoleBinding") && (role == "edit" || role == "admin");
}

class TektonRightsInEditRole final : public Rule {
public:
    const RuleMetadata &metadata() const override { return tektonRightsInEditRole; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        std::vector<const Resource *> bindings;
        std::vector<const Resource *> roles;
        for (const ManifestPtr &manifest : ci.sources().manifests()) {
            for (const Resource &resource : manifest->resources()) {
                if (resource.group() != "rbac.authorization.k8s.io")
                    continue;
                if (resource.kind() == "ClusterRole" && startsRuns(resource))
                    roles.push_back(&resource);
                else if (bindsAggregated(resource))
                    bindings.push_back(&resource);
            }
        }
        for (const Resource *const role : bindings.empty() ? std::vector<const Resource *>() : roles)
            check(*role, bindings, report);
    }

private:
    static void check(const Resource &role, const std::vector<const Resource *> &bindings, Reporter &report)
    {
        for (const Aggregation &into : aggregations) {
            const YamlNode label = role.metadata()["labels"][into.label];
            const auto binding = std::ranges::find_if(
                bindings, [&](const Resource *one) { return one->root()["roleRef"]["name"].text() == into.role; });
            if (label.text() != "true" || binding == bindings.end())
                continue;
            reportInSettings(report, tektonRightsInEditRole, Location::written(label),
                             {RULE_TEXT("Rules",
                                        "Whoever is bound to \"%1\" may start Tekton runs in that namespace, as any service "
                                        "account there: %2 \"%3\" binds it"),
                              {std::string(into.role), std::string((*binding)->kind()), (*binding)->name()}},
                             &role)
                .relate(Location::keyOf((*binding)->root()["roleRef"]), {RULE_TEXT("Rules", "The role is bound here"), {}})
                .fix({RULE_TEXT("Rules", "Keep these rights out of the built-in role"), {}}, Applicability::Unsafe,
                     YamlPatch::remove(label, role.metadata()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeTektonRightsInEditRole()
{
    return std::make_unique<TektonRightsInEditRole>();
}

} // namespace bulkhead
