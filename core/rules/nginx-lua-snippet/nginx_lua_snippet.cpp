#include "core/analysis/rule.h"
#include "core/rules/support/ingress_view.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_152"},
    {"kubescape", "C-0059"},
    {"kyverno", "restrict-annotations"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1190"},
};
constexpr RuleMetadata nginxLuaSnippet{
    .id = "nginx-lua-snippet",
    .title = RULE_TEXT("Rules", "Ingress runs a program in the controller"),
    .severity = Severity::Critical,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class NginxLuaSnippet final : public Rule {
public:
    const RuleMetadata &metadata() const override { return nginxLuaSnippet; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isIngress(resource))
            return;
        for (const YamlNode snippet : nginxSnippets(resource)) {
            if (kindOfSnippet(snippet.text()) != SnippetKind::Lua)
                continue;
            report
                .finding(nginxLuaSnippet, Location::keyOf(snippet),
                         {RULE_TEXT("Rules",
                                    "Ingress \"%1\" runs Lua in the Ingress controller by %2: it reads the token of the "
                                    "controller, and so all Secrets"),
                          {resource.name(), std::string(snippet.key().text())}})
                .fix({RULE_TEXT("Rules", "Remove the snippet"), {}}, Applicability::Unsafe,
                     YamlPatch::remove(snippet, resource.metadata()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeNginxLuaSnippet()
{
    return std::make_unique<NginxLuaSnippet>();
}

} // namespace bulkhead
