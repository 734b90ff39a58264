#include "core/analysis/rule.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/role_bindings.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV111"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata adminRoleInWholeCluster{
    .id = "admin-role-in-whole-cluster",
    .title = RULE_TEXT("Rules", "Binding gives admin or edit in every namespace"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

bool isForSomebody(const Resource &binding)
{
    for (const YamlNode subject : YamlItems(binding.root()["subjects"])) {
        if (!subject["name"].text().empty() && !isSystemSubject(subject))
            return true;
    }
    return false;
}

/// The same binding as one of a namespace.
PatchResult inOneNamespace(const Resource &binding)
{
    return combined(YamlPatch::replace(binding.root()["kind"], YamlValue::string("RoleBinding")),
                    YamlPatch::set(binding.root(), {"metadata", "namespace"}, YamlValue::string(fillIn("default"))));
}

class AdminRoleInWholeCluster final : public Rule {
public:
    const RuleMetadata &metadata() const override { return adminRoleInWholeCluster; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "ClusterRoleBinding" || !isWrittenBinding(resource))
            return;
        const std::string_view role = clusterRoleOf(resource);
        if ((role != "admin" && role != "edit") || !isForSomebody(resource))
            return;
        report
            .finding(adminRoleInWholeCluster, Location::written(resource.root()["roleRef"]["name"]),
                     {RULE_TEXT("Rules",
                                "%1 gives role %2 in every namespace, kube-system too: it reads all Secrets and runs pods as "
                                "any service account"),
                      {nameOfBinding(resource), std::string(role)}})
            .manualFix({RULE_TEXT("Rules", "Bind it in one namespace"), {}}, inOneNamespace(resource),
                       {{RULE_TEXT("Rules", "namespace"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeAdminRoleInWholeCluster()
{
    return std::make_unique<AdminRoleInWholeCluster>();
}

} // namespace bulkhead
