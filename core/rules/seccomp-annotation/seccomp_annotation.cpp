#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubeaudit", "SeccompDeprecatedAnnotations"},
};
constexpr RuleMetadata seccompAnnotation{
    .id = "seccomp-annotation",
    .title = RULE_TEXT("Rules", "Seccomp profile stands in an annotation that nothing reads"),
    .severity = Severity::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Safe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

class SeccompAnnotation final : public Rule {
public:
    const RuleMetadata &metadata() const override { return seccompAnnotation; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        constexpr int last = 26; // read until Kubernetes 1.26
        if (report.kubeVersion().minor <= last)
            return;
        for (const auto [key, value] : YamlEntries(pod.metadata()["annotations"])) {
            if (!key.text().starts_with("seccomp.security.alpha.kubernetes.io/")
                && !key.text().starts_with("container.seccomp.security."))
                continue;
            report
                .finding(seccompAnnotation, Location::keyOf(value),
                         {RULE_TEXT("Rules", "Kubernetes reads this annotation no more: the profile \"%1\" confines nothing"),
                          {std::string(value.text())}})
                .fix({RULE_TEXT("Rules", "Remove the annotation"), {}}, Applicability::Safe,
                     YamlPatch::remove(value, pod.metadata()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSeccompAnnotation()
{
    return std::make_unique<SeccompAnnotation>();
}

} // namespace bulkhead
