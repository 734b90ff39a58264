#include "core/analysis/rule.h"
#include "core/text/secret_text.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0012"},
    {"trivy", "KSV0109"},
    {"polaris", "sensitiveConfigmapContent"},
};
constexpr FrameworkControl frameworks[] = {
    {"owasp", "K08"},
    {"mitre", "T1552.001"},
};
constexpr RuleMetadata passwordInConfigMap{
    .id = "password-in-config-map",
    .title = RULE_TEXT("Rules", "ConfigMap holds a password"),
    .severity = Severity::High,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Resource,
    .profiles = Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class PasswordInConfigMap final : public Rule {
public:
    const RuleMetadata &metadata() const override { return passwordInConfigMap; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "ConfigMap" || !resource.group().empty())
            return;
        for (const auto [key, value] : YamlEntries(resource.root()["data"])) {
            const std::string_view text = value.scalar();
            if (findSecret(text)) // token-in-manifest's, or private-key-in-manifest's
                continue;
            if (isSecretValue(key.scalar(), text))
                reportEntry(value, key.scalar(), report);
            else if (const std::optional<std::string_view> name = secretSettingIn(text))
                reportSetting(value, key.scalar(), *name, report);
        }
    }

private:
    static void reportEntry(YamlNode value, std::string_view key, Reporter &report)
    {
        report.finding(
            passwordInConfigMap, Location::keyOf(value),
            {RULE_TEXT("Rules",
                       "Entry \"%1\" (%2 characters) is a credential, and a ConfigMap is not for those: roles such as view "
                       "let people read it, and nothing encrypts it"),
             {std::string(key), std::to_string(value.scalar().size())}});
    }

    static void reportSetting(YamlNode value, std::string_view key, std::string_view name, Reporter &report)
    {
        report.finding(
            passwordInConfigMap, Location::keyOf(value),
            {RULE_TEXT("Rules",
                       "Setting \"%2\" in \"%1\" is a credential, and a ConfigMap is not for those: roles such as view let "
                       "people read it, and nothing encrypts it"),
             {std::string(key), std::string(name)}});
    }
};

} // namespace

std::unique_ptr<const Rule> makePasswordInConfigMap()
{
    return std::make_unique<PasswordInConfigMap>();
}

} // namespace bulkhead
