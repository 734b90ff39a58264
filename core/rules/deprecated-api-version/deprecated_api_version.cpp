#include "core/analysis/rule.h"
#include "core/rules/support/api_versions.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV0107"},
    {"kics", "Object Is Using A Deprecated API Version"},
    {"kube-score", "stable-version"},
    {"kyverno", "check-deprecated-apis"},
};
constexpr RuleMetadata deprecatedApiVersion{
    .id = "deprecated-api-version",
    .title = RULE_TEXT("Rules", "API version is deprecated"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

MessageId textFor(const ApiLifecycle &api)
{
    if (api.removedIn == 0)
        return api.replacement.empty() ? RULE_TEXT("Rules", "%1 %2 is deprecated since Kubernetes %3, and nothing takes its place")
                                       : RULE_TEXT("Rules", "%1 %2 is deprecated since Kubernetes %3; use %4");
    return api.replacement.empty()
        ? RULE_TEXT("Rules", "%1 %2 is deprecated since Kubernetes %3 and gone in %5, and nothing takes its place")
        : RULE_TEXT("Rules", "%1 %2 is deprecated since Kubernetes %3 and gone in %5; use %4");
}

class DeprecatedApiVersion final : public Rule {
public:
    const RuleMetadata &metadata() const override { return deprecatedApiVersion; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const ApiLifecycle *const api = apiLifecycle(resource.apiVersion(), resource.kind());
        if (!api || !api->isDeprecatedIn(report.kubeVersion()) || api->isRemovedIn(report.kubeVersion())
            || isMadeByController(resource))
            return;
        FindingBuilder finding =
            report.finding(deprecatedApiVersion, Location::written(resource.root()["apiVersion"]),
                           {textFor(*api),
                            {std::string(api->apiVersion), std::string(api->kind), ApiLifecycle::text(api->deprecatedIn),
                             std::string(api->replacement), ApiLifecycle::text(api->removedIn)}});
        offerReplacement(finding, resource, *api);
    }

private:
    /// In an export: Endpoints of a Service, which nobody wrote.
    static bool isMadeByController(const Resource &resource) { return !resource.metadata()["uid"].isNull(); }
};

} // namespace

std::unique_ptr<const Rule> makeDeprecatedApiVersion()
{
    return std::make_unique<DeprecatedApiVersion>();
}

} // namespace bulkhead
