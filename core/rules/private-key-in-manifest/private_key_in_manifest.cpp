#include "core/analysis/rule.h"
#include "core/rules/support/plain_secrets.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kics", "Passwords And Secrets"},
    {"kubescape", "C-0012"},
};
constexpr FrameworkControl frameworks[] = {
    {"owasp", "K08"},
    {"mitre", "T1552.004"},
};
constexpr RuleMetadata privateKeyInManifest{
    .id = "private-key-in-manifest",
    .title = RULE_TEXT("Rules", "Private key stands in a file as it is"),
    .severity = Severity::High,
    .appliesTo = Target::Source,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Manual,
    .profiles = Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class PrivateKeyInManifest final : public Rule {
public:
    const RuleMetadata &metadata() const override { return privateKeyInManifest; }

    void checkSource(const Manifest &manifest, Reporter &report) const override
    {
        if (!manifest.source()->bytes().contains("PRIVATE KEY"))
            return; // as good as always: its texts need not be looked at one by one
        forEachPlainText(manifest, [&](YamlNode text) {
            if (!text.scalar().contains("PRIVATE KEY"))
                return;
            std::optional<FoundSecret> found = findSecret(text.scalar());
            while (found && found->form != FoundSecret::Form::PrivateKey)
                found = findSecret(text.scalar(), found->range.end);
            if (!found)
                return;
            FindingBuilder finding = reportPlainSecret(
                report, privateKeyInManifest, manifest, text,
                {RULE_TEXT("Rules", "Text holds a private key: whoever reads the file, or the object, can act as its owner"), {}});
            offerSecretReference(finding, text);
        });
    }
};

} // namespace

std::unique_ptr<const Rule> makePrivateKeyInManifest()
{
    return std::make_unique<PrivateKeyInManifest>();
}

} // namespace bulkhead
