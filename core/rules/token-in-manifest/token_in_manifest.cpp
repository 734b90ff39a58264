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
    {"mitre", "T1552.001"},
};
constexpr RuleMetadata tokenInManifest{
    .id = "token-in-manifest",
    .title = RULE_TEXT("Rules", "Credential stands in a file as it is"),
    .severity = Severity::High,
    .appliesTo = Target::Source,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Manual,
    .profiles = Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class TokenInManifest final : public Rule {
public:
    const RuleMetadata &metadata() const override { return tokenInManifest; }

    void checkSource(const Manifest &manifest, Reporter &report) const override
    {
        forEachPlainText(manifest, [&](YamlNode text) {
            std::optional<FoundSecret> found = findSecret(text.scalar());
            while (found && found->form == FoundSecret::Form::PrivateKey) // another rule's
                found = findSecret(text.scalar(), found->range.end);
            if (found)
                reportFound(manifest, text, *found, report);
        });
    }

private:
    static void reportFound(const Manifest &manifest, YamlNode text, const FoundSecret &found, Reporter &report)
    {
        const MessageId message = found.form == FoundSecret::Form::PasswordInUrl
            ? RULE_TEXT("Rules", "A URL holds a password of %2 characters: whoever reads the file, or the object, has it")
            : RULE_TEXT("Rules", "Text holds a credential (%1, %2 characters): whoever reads the file, or the object, can use it");
        FindingBuilder finding = reportPlainSecret(report, tokenInManifest, manifest, text,
                                                   {message, {found.kind.text, std::to_string(found.range.size())}});
        if (found.form == FoundSecret::Form::PasswordInUrl)
            finding.severity(Severity::Medium);
        offerSecretReference(finding, text);
    }
};

} // namespace

std::unique_ptr<const Rule> makeTokenInManifest()
{
    return std::make_unique<TokenInManifest>();
}

} // namespace bulkhead
