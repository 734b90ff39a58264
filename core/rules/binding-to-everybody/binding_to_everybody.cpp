#include "core/analysis/rule.h"
#include "core/rules/support/role_bindings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0265"},
    {"trivy", "KSV123"},
    {"kyverno", "restrict-binding-system-groups"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata bindingToEverybody{
    .id = "binding-to-everybody",
    .title = RULE_TEXT("Rules", "Binding gives rights to everybody who has logged in"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// Groups that everybody, or every pod that has a token, is in.
bool isEverybody(YamlNode subject)
{
    const std::string_view name = subject["name"].text();
    return subject["kind"].text() == "Group" && (name == "system:authenticated" || name == "system:serviceaccounts");
}

/// Roles that are meant for everybody, and say only what the API looks like and who one is.
bool isForEverybody(std::string_view clusterRole)
{
    return clusterRole == "system:basic-user" || clusterRole == "system:discovery" || clusterRole == "system:public-info-viewer"
        || clusterRole == "system:service-account-issuer-discovery";
}

bool isPowerful(std::string_view clusterRole)
{
    return clusterRole == "cluster-admin" || clusterRole == "admin" || clusterRole == "edit";
}

Severity severityOf(const Resource &binding, std::string_view clusterRole)
{
    if (isPowerful(clusterRole))
        return Severity::Critical;
    return binding.kind() == "ClusterRoleBinding" ? Severity::Medium : Severity::Low;
}

class BindingToEverybody final : public Rule {
public:
    const RuleMetadata &metadata() const override { return bindingToEverybody; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const std::string_view role = isWrittenBinding(resource) ? clusterRoleOf(resource) : std::string_view();
        if (!isWrittenBinding(resource) || isForEverybody(role))
            return;
        for (const YamlNode subject : YamlItems(resource.root()["subjects"])) {
            if (!isEverybody(subject))
                continue;
            const MessageId text = subject["name"].text() == "system:authenticated"
                ? RULE_TEXT("Rules", "%1 gives %2 to everybody who has logged in, every pod with a token among them")
                : RULE_TEXT("Rules", "%1 gives %2 to every service account of the cluster, so to every pod with a token");
            report
                .finding(bindingToEverybody, Location::written(subject["name"]),
                         {text, {nameOfBinding(resource), std::string(resource.root()["roleRef"]["name"].text())}})
                .severity(severityOf(resource, role))
                .fix({RULE_TEXT("Rules", "Take %1 out of the binding"), {std::string(subject["name"].text())}},
                     Applicability::Unsafe, YamlPatch::remove(subject, resource.root()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeBindingToEverybody()
{
    return std::make_unique<BindingToEverybody>();
}

} // namespace bulkhead
