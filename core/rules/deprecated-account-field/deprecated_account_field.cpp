#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "deprecated-service-account-field"},
    {"kubescape", "C-0294"},
};
constexpr RuleMetadata deprecatedAccountField{
    .id = "deprecated-account-field",
    .title = RULE_TEXT("Rules", "Service account is named in a deprecated field"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Safe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class DeprecatedAccountField final : public Rule {
public:
    const RuleMetadata &metadata() const override { return deprecatedAccountField; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const YamlNode older = pod.node()["serviceAccount"];
        if (!older.isScalar())
            return;
        const bool isDouble = !pod.node()["serviceAccountName"].text().empty();
        report
            .finding(deprecatedAccountField, Location::keyOf(older),
                     {RULE_TEXT("Rules", "serviceAccount is the old name of serviceAccountName"), {}})
            .fix(isDouble ? Message{RULE_TEXT("Rules", "Remove it: serviceAccountName counts"), {}}
                          : Message{RULE_TEXT("Rules", "Rename it to serviceAccountName"), {}},
                 Applicability::Safe,
                 isDouble ? YamlPatch::remove(older, pod.node()) : YamlPatch::rename(older, "serviceAccountName"));
    }
};

} // namespace

std::unique_ptr<const Rule> makeDeprecatedAccountField()
{
    return std::make_unique<DeprecatedAccountField>();
}

} // namespace bulkhead
