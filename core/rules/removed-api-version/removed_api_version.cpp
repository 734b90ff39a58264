#include "core/analysis/rule.h"
#include "core/rules/support/api_versions.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "no-extensions-v1beta"},
    {"trivy", "KSV0107"},
    {"kics", "Object Is Using A Deprecated API Version"},
    {"kube-score", "stable-version"},
    {"kyverno", "check-deprecated-apis"},
};
constexpr RuleMetadata removedApiVersion{
    .id = "removed-api-version",
    .title = RULE_TEXT("Rules", "API version is served no more"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class RemovedApiVersion final : public Rule {
public:
    const RuleMetadata &metadata() const override { return removedApiVersion; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const ApiLifecycle *const api = apiLifecycle(resource.apiVersion(), resource.kind());
        if (!api || !api->isRemovedIn(report.kubeVersion()))
            return;
        const MessageId text = api->replacement.empty()
            ? RULE_TEXT("Rules", "%1 %2 is gone since Kubernetes %3 without a successor: %5 refuses the object")
            : RULE_TEXT("Rules", "%1 %2 is gone since Kubernetes %3: %5 refuses the object; it is %4 now");
        FindingBuilder finding =
            report.finding(removedApiVersion, Location::written(resource.root()["apiVersion"]),
                           {text,
                            {std::string(api->apiVersion), std::string(api->kind), ApiLifecycle::text(api->removedIn),
                             std::string(api->replacement), report.kubeVersion().toString()}});
        offerReplacement(finding, resource, *api);
    }
};

} // namespace

std::unique_ptr<const Rule> makeRemovedApiVersion()
{
    return std::make_unique<RemovedApiVersion>();
}

} // namespace bulkhead
