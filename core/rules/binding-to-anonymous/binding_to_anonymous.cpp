#include "core/analysis/rule.h"
#include "core/rules/support/role_bindings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0262"},
    {"trivy", "KSV122"},
    {"kyverno", "restrict-binding-system-groups"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Authentication and authorization"},
    {"mitre", "T1078"},
};
constexpr RuleMetadata bindingToAnonymous{
    .id = "binding-to-anonymous",
    .title = RULE_TEXT("Rules", "Binding gives rights to whoever has not logged in"),
    .severity = Severity::Critical,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Cis | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

bool isAnybody(YamlNode subject)
{
    const std::string_view kind = subject["kind"].text();
    const std::string_view name = subject["name"].text();
    return (kind == "User" && name == "system:anonymous") || (kind == "Group" && name == "system:unauthenticated");
}

/// Roles that say nothing but the versions of the cluster and of its API.
bool isPublic(std::string_view clusterRole)
{
    return clusterRole == "system:public-info-viewer";
}

class BindingToAnonymous final : public Rule {
public:
    const RuleMetadata &metadata() const override { return bindingToAnonymous; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isWrittenBinding(resource) || isPublic(clusterRoleOf(resource)))
            return;
        for (const YamlNode subject : YamlItems(resource.root()["subjects"])) {
            if (!isAnybody(subject))
                continue;
            report
                .finding(bindingToAnonymous, Location::written(subject["name"]),
                         {RULE_TEXT("Rules", "%1 gives %2 to everybody who reaches the API server, without any login"),
                          {nameOfBinding(resource), std::string(resource.root()["roleRef"]["name"].text())}})
                .fix({RULE_TEXT("Rules", "Take %1 out of the binding"), {std::string(subject["name"].text())}},
                     Applicability::Unsafe, YamlPatch::remove(subject, resource.root()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeBindingToAnonymous()
{
    return std::make_unique<BindingToAnonymous>();
}

} // namespace bulkhead
