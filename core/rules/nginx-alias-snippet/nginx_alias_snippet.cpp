#include "core/analysis/rule.h"
#include "core/rules/support/ingress_view.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_154"},
    {"kubescape", "C-0059"},
    {"kyverno", "restrict-annotations"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1190"},
};
constexpr RuleMetadata nginxAliasSnippet{
    .id = "nginx-alias-snippet",
    .title = RULE_TEXT("Rules", "Ingress hands out files of the controller"),
    .severity = Severity::Critical,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class NginxAliasSnippet final : public Rule {
public:
    const RuleMetadata &metadata() const override { return nginxAliasSnippet; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isIngress(resource))
            return;
        for (const YamlNode snippet : nginxSnippets(resource)) {
            if (kindOfSnippet(snippet.text()) != SnippetKind::Alias)
                continue;
            report
                .finding(nginxAliasSnippet, Location::keyOf(snippet),
                         {RULE_TEXT("Rules",
                                    "Ingress \"%1\" hands out files of the Ingress controller by %2: the token of the controller "
                                    "is one of them"),
                          {resource.name(), std::string(snippet.key().text())}})
                .fix({RULE_TEXT("Rules", "Remove the snippet"), {}}, Applicability::Unsafe,
                     YamlPatch::remove(snippet, resource.metadata()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeNginxAliasSnippet()
{
    return std::make_unique<NginxAliasSnippet>();
}

} // namespace bulkhead
