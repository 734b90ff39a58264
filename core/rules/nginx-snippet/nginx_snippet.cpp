#include "core/analysis/rule.h"
#include "core/rules/support/ingress_view.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_153"},
    {"kubescape", "C-0059"},
    {"kyverno", "disallow-ingress-nginx-custom-snippets"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1190"},
};
constexpr RuleMetadata nginxSnippet{
    .id = "nginx-snippet",
    .title = RULE_TEXT("Rules", "Ingress writes configuration of NGINX"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class NginxSnippet final : public Rule {
public:
    const RuleMetadata &metadata() const override { return nginxSnippet; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isIngress(resource))
            return;
        for (const YamlNode snippet : nginxSnippets(resource)) {
            if (kindOfSnippet(snippet.text()) != SnippetKind::Other)
                continue;
            report
                .finding(nginxSnippet, Location::keyOf(snippet),
                         {RULE_TEXT("Rules",
                                    "Ingress \"%1\" writes configuration of NGINX by %2: who may change it controls the Ingress "
                                    "controller, and reads all its Secrets"),
                          {resource.name(), std::string(snippet.key().text())}})
                .fix({RULE_TEXT("Rules", "Remove the snippet"), {}}, Applicability::Unsafe,
                     YamlPatch::remove(snippet, resource.metadata()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeNginxSnippet()
{
    return std::make_unique<NginxSnippet>();
}

} // namespace bulkhead
