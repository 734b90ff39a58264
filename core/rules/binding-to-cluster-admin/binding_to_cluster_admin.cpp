#include "core/analysis/rule.h"
#include "core/rules/support/role_bindings.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "cluster-admin-role-binding"},
    {"kubescape", "C-0035"},
    {"kubescape", "C-0185"},
    {"trivy", "KSV111"},
    {"polaris", "clusterrolebindingClusterAdmin"},
    {"polaris", "rolebindingClusterAdminClusterRole"},
    {"polaris", "rolebindingClusterAdminRole"},
    {"kics", "Cluster Admin Rolebinding With Superuser Permissions"},
    {"kyverno", "restrict-binding-clusteradmin"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.1"},
    {"mitre", "T1078"},
};
constexpr RuleMetadata bindingToClusterAdmin{
    .id = "binding-to-cluster-admin",
    .title = RULE_TEXT("Rules", "Binding gives cluster-admin"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Cis | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// The subjects that are not the control plane's own: "ServiceAccount ci/runner, Group admins"; empty if there are none.
std::string subjectsOf(const Resource &binding)
{
    constexpr std::size_t most = 3;
    std::string names;
    std::size_t count = 0;
    for (const YamlNode subject : YamlItems(binding.root()["subjects"])) {
        if (isSystemSubject(subject) || subject["name"].text().empty())
            continue;
        if (++count <= most)
            names.append(names.empty() ? "" : ", ").append(nameOfSubject(binding, subject));
    }
    return count > most ? names + " …" : names;
}

class BindingToClusterAdmin final : public Rule {
public:
    const RuleMetadata &metadata() const override { return bindingToClusterAdmin; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isWrittenBinding(resource) || clusterRoleOf(resource) != "cluster-admin")
            return;
        const std::string subjects = subjectsOf(resource);
        if (subjects.empty())
            return;
        const bool isClusterWide = resource.kind() == "ClusterRoleBinding";
        const MessageId text = isClusterWide ? RULE_TEXT("Rules", "%1 lets %2 do everything in the whole cluster")
                                             : RULE_TEXT("Rules", "%1 lets %2 do everything in its namespace");
        const YamlNode role = resource.root()["roleRef"]["name"];
        report.finding(bindingToClusterAdmin, Location::written(role), {text, {nameOfBinding(resource), subjects}})
            .severity(isClusterWide ? Severity::High : Severity::Medium)
            .manualFix({RULE_TEXT("Rules", "Bind a role with fewer rights"), {}},
                       YamlPatch::replace(role, YamlValue::string(fillIn("view"))), {{RULE_TEXT("Rules", "ClusterRole"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeBindingToClusterAdmin()
{
    return std::make_unique<BindingToClusterAdmin>();
}

} // namespace bulkhead
