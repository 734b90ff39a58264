#include "core/analysis/rule.h"
#include "core/rules/support/combined_patch.h"
#include "core/yaml/yaml_patch.h"

#include <optional>
#include <string_view>

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
    .fixApplicability = Applicability::Unsafe,
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
            FindingBuilder finding =
                report.finding(seccompAnnotation, Location::keyOf(value),
                               {RULE_TEXT("Rules", "Kubernetes reads this annotation no more: the profile \"%1\" confines nothing"),
                                {std::string(value.text())}});
            const YamlNode holder = holderOf(pod, key.text());
            const std::optional<YamlValue> profile = profileOf(value.text());
            if (holder && profile && !holder["securityContext"]["seccompProfile"])
                finding.fix({RULE_TEXT("Rules", "Write it as the field that counts"), {}}, Applicability::Unsafe,
                            combined(YamlPatch::remove(value, pod.metadata()),
                                     YamlPatch::set(holder, {"securityContext", "seccompProfile"}, *profile)));
            finding.fix({RULE_TEXT("Rules", "Remove the annotation"), {}}, Applicability::Unsafe,
                        YamlPatch::remove(value, pod.metadata()));
        }
    }

private:
    /// The pod or the container that an annotation was for; empty if there is none of that name.
    static YamlNode holderOf(const PodSpecView &pod, std::string_view annotation)
    {
        const std::string_view name = annotation.substr(annotation.find('/') + 1);
        if (annotation.starts_with("seccomp."))
            return name == "pod" ? pod.node() : YamlNode();
        for (const ContainerView &container : pod.containers()) {
            if (container.name() == name)
                return container.node();
        }
        return {};
    }

    static std::optional<YamlValue> profileOf(std::string_view annotation)
    {
        constexpr std::string_view ofNode = "localhost/";
        if (annotation == "runtime/default" || annotation == "docker/default")
            return YamlValue::mapping({{"type", YamlValue::string("RuntimeDefault")}});
        if (annotation.starts_with(ofNode))
            return YamlValue::mapping({{"type", YamlValue::string("Localhost")},
                                       {"localhostProfile", YamlValue::string(annotation.substr(ofNode.size()))}});
        return std::nullopt;
    }
};

} // namespace

std::unique_ptr<const Rule> makeSeccompAnnotation()
{
    return std::make_unique<SeccompAnnotation>();
}

} // namespace bulkhead
