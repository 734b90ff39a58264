#include "core/analysis/rule.h"
#include "core/rules/support/ingress_view.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KCV0093"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1190"},
};
constexpr RuleMetadata nginxAnnotationInjection{
    .id = "nginx-annotation-injection",
    .title = RULE_TEXT("Rules", "Annotation breaks out of its place in the configuration of NGINX"),
    .severity = Severity::Critical,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// Annotations whose value older controllers copied into the configuration unchecked.
bool isCopied(std::string_view annotation)
{
    constexpr std::string_view prefix = "nginx.ingress.kubernetes.io/";
    constexpr auto names = std::to_array<std::string_view>({"auth-url", "auth-signin", "auth-tls-match-cn", "mirror-target",
                                                            "mirror-host", "permanent-redirect", "temporal-redirect"});
    return annotation.starts_with(prefix) && std::ranges::contains(names, annotation.substr(prefix.size()));
}

/// Whether the text ends the directive it is put into and goes on after it.
bool breaksOut(std::string_view text)
{
    text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
    return text.contains('\n') || text.contains('\r') || text.contains(';');
}

class NginxAnnotationInjection final : public Rule {
public:
    const RuleMetadata &metadata() const override { return nginxAnnotationInjection; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isIngress(resource))
            return;
        for (const auto [key, entry] : YamlEntries(resource.metadata()["annotations"])) {
            const YamlNode value = entry.resolved();
            if (!isCopied(key.text()) || !breaksOut(value.text()))
                continue;
            report
                .finding(nginxAnnotationInjection, Location::keyOf(value),
                         {RULE_TEXT("Rules",
                                    "%2 of Ingress \"%1\" holds a line end or \";\": an unpatched controller reads what follows "
                                    "as its own configuration"),
                          {resource.name(), std::string(key.text())}})
                .fix({RULE_TEXT("Rules", "Remove the annotation"), {}}, Applicability::Unsafe,
                     YamlPatch::remove(value, resource.metadata()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeNginxAnnotationInjection()
{
    return std::make_unique<NginxAnnotationInjection>();
}

} // namespace bulkhead
