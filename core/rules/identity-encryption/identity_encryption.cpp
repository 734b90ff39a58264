#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0142"},
    {"kics", "Encryption Provider Not Properly Configured"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "1.2.28"},
};
constexpr RuleMetadata identityEncryption{
    .id = "identity-encryption",
    .title = RULE_TEXT("Rules", "Secrets are stored unencrypted although encryption is configured"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

bool coversSecrets(YamlNode resources)
{
    for (const YamlNode name : YamlItems(resources)) {
        if (name.text() == "secrets" || name.text() == "*." || name.text() == "*.*")
            return true;
    }
    return false;
}

class IdentityEncryption final : public Rule {
public:
    const RuleMetadata &metadata() const override { return identityEncryption; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "EncryptionConfiguration" || resource.group() != "apiserver.config.k8s.io")
            return;
        for (const YamlNode entry : YamlItems(resource.root()["resources"])) {
            if (!coversSecrets(entry["resources"]))
                continue;
            const YamlNode first = entry["providers"].firstChild().resolved();
            if (const YamlNode identity = first["identity"]; identity.isValid())
                report.finding(identityEncryption, Location::keyOf(identity),
                               {RULE_TEXT("Rules", "The first provider writes: \"identity\" writes Secrets as they are"), {}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeIdentityEncryption()
{
    return std::make_unique<IdentityEncryption>();
}

} // namespace bulkhead
