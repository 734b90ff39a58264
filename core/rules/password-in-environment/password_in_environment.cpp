#include "core/analysis/rule.h"
#include "core/rules/support/plain_secrets.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "env-var-secret"},
    {"kubescape", "C-0012"},
    {"kubescape", "C-0259"},
    {"polaris", "sensitiveContainerEnvVar"},
};
constexpr FrameworkControl frameworks[] = {
    {"owasp", "K08"},
    {"mitre", "T1552.001"},
};
constexpr RuleMetadata passwordInEnvironment{
    .id = "password-in-environment",
    .title = RULE_TEXT("Rules", "Password is written into a variable"),
    .severity = Severity::High,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class PasswordInEnvironment final : public Rule {
public:
    const RuleMetadata &metadata() const override { return passwordInEnvironment; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const YamlNode variable : YamlItems(container.node()["env"])) {
            const std::string_view name = variable["name"].scalar();
            const YamlNode value = variable["value"];
            if (!isSecretValue(name, value.text()) || findSecret(value.text())) // what tells by its form is token-in-manifest's
                continue;
            FindingBuilder finding = report.finding(
                passwordInEnvironment, Location::keyOf(value),
                {RULE_TEXT("Rules",
                           "Variable %1 of container \"%2\" has its value (%3 characters) in the file: whoever may read the pod, "
                           "or the repository, has it"),
                 {std::string(name), std::string(container.name()), std::to_string(value.scalar().size())}});
            offerSecretReference(finding, value);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makePasswordInEnvironment()
{
    return std::make_unique<PasswordInEnvironment>();
}

} // namespace bulkhead
