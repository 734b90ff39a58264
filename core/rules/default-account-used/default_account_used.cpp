#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "default-service-account"},
    {"kubescape", "C-0189"},
    {"kics", "Service Account Name Undefined Or Empty"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.5"},
};
constexpr RuleMetadata defaultAccountUsed{
    .id = "default-account-used",
    .title = RULE_TEXT("Rules", "Pods run as the default service account"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class DefaultAccountUsed final : public Rule {
public:
    const RuleMetadata &metadata() const override { return defaultAccountUsed; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const Field account = pod.field({"serviceAccountName"});
        const std::string_view older = pod.node()["serviceAccount"].text();
        const std::string_view name = account.text().empty() ? older : account.text();
        if ((!name.empty() && name != "default") || pod.field({"automountServiceAccountToken"}).isFalse())
            return;
        report
            .finding(
                defaultAccountUsed, account.location,
                {RULE_TEXT("Rules", "The pod runs as service account \"default\", which it shares with every pod that names none"),
                 {}})
            .manualFix({RULE_TEXT("Rules", "Name a service account of its own"), {}},
                       YamlPatch::set(pod.node(), {"serviceAccountName"}, YamlValue::string(fillIn("name"))),
                       {{RULE_TEXT("Rules", "service account"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeDefaultAccountUsed()
{
    return std::make_unique<DefaultAccountUsed>();
}

} // namespace bulkhead
