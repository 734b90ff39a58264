#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_35"},
    {"kube-linter", "read-secret-from-env-var"},
    {"kubescape", "C-0207"},
    {"kics", "Secrets As Environment Variables"},
    {"kyverno", "disallow-secrets-from-env-vars"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.4.1"},
    {"owasp", "K08"},
};
constexpr RuleMetadata secretInEnvironment{
    .id = "secret-in-environment",
    .title = RULE_TEXT("Rules", "Secret becomes a variable of the process"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .profiles = std::uint8_t{0} | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class SecretInEnvironment final : public Rule {
public:
    const RuleMetadata &metadata() const override { return secretInEnvironment; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const YamlNode variable : YamlItems(container.node()["env"])) {
            if (const YamlNode reference = variable["valueFrom"]["secretKeyRef"]; reference.isMapping())
                report.finding(
                    secretInEnvironment, Location::keyOf(reference),
                    {RULE_TEXT("Rules",
                               "Variable %1 of container \"%2\" holds a Secret's value: child processes, crash reports and debug "
                               "pages get it too; a mounted file does not spread so"),
                     {std::string(variable["name"].scalar()), std::string(container.name())}});
        }
        for (const YamlNode from : YamlItems(container.node()["envFrom"])) {
            if (const YamlNode reference = from["secretRef"]; reference.isMapping())
                report.finding(
                    secretInEnvironment, Location::keyOf(reference),
                    {RULE_TEXT("Rules",
                               "All values of Secret \"%1\" become variables of container \"%2\": child processes, crash reports "
                               "and debug pages get them too"),
                     {std::string(reference["name"].scalar()), std::string(container.name())}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSecretInEnvironment()
{
    return std::make_unique<SecretInEnvironment>();
}

} // namespace bulkhead
