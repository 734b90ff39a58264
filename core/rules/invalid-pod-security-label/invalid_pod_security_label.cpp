#include "core/analysis/rule.h"
#include "core/rules/support/namespace_pod_security.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
};
constexpr RuleMetadata invalidPodSecurityLabel{
    .id = "invalid-pod-security-label",
    .title = RULE_TEXT("Rules", "Label of Pod Security is not one that Kubernetes takes"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa,
    .equivalents = {},
    .frameworks = frameworks,
};

MessageId textOf(const BadPodSecurityLabel &bad)
{
    using Problem = BadPodSecurityLabel::Problem;
    if (bad.problem == Problem::Key)
        return RULE_TEXT("Rules", "Kubernetes does not know the label %1: it has no effect");
    if (bad.problem == Problem::Version)
        return RULE_TEXT("Rules",
                         "\"%2\" is no version (v1.28, latest): a new namespace is refused, for an old one it means latest");
    return bad.mode == PodSecurityMode::Enforce
        ? RULE_TEXT("Rules", "\"%2\" is no level: a new namespace is refused, an old one enforces restricted")
        : RULE_TEXT("Rules", "\"%2\" is no level: a new namespace is refused, in an old one the label has no effect");
}

/// What was meant, if that is plain: a level in other letters, a version without its "v" or with a patch number. Else empty.
std::string meant(const BadPodSecurityLabel &bad)
{
    const std::string_view text = bad.value.text();
    if (bad.problem == BadPodSecurityLabel::Problem::Version) {
        const std::optional<KubeVersion> version = KubeVersion::parse(text);
        return version ? 'v' + version->toString() : std::string();
    }
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const bool isLevel = bad.problem == BadPodSecurityLabel::Problem::Level && podSecurityLevelFromString(lower);
    return isLevel ? lower : std::string();
}

class InvalidPodSecurityLabel final : public Rule {
public:
    const RuleMetadata &metadata() const override { return invalidPodSecurityLabel; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        forEachLabelledNamespace(ci, [&](const Resource &space, const NamespacePodSecurity &policy) {
            for (const BadPodSecurityLabel &bad : policy.problems) {
                if (isTemplated(bad.value.text()))
                    continue;
                FindingBuilder finding =
                    report.finding(invalidPodSecurityLabel, Location::written(bad.value),
                                   {textOf(bad), {std::string(bad.value.key().scalar()), std::string(bad.value.text())}});
                finding.concerning(space, bad.value);
                if (const std::string right = meant(bad); !right.empty())
                    finding.fix({RULE_TEXT("Rules", "Write %1"), {right}}, Applicability::Unsafe,
                                YamlPatch::replace(bad.value, YamlValue::string(right)));
            }
        });
    }
};

} // namespace

std::unique_ptr<const Rule> makeInvalidPodSecurityLabel()
{
    return std::make_unique<InvalidPodSecurityLabel>();
}

} // namespace bulkhead
