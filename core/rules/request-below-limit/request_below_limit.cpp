#include "core/analysis/rule.h"
#include "core/rules/support/resource_amounts.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-score", "container-resource-requests-equal-limits"},
    {"kube-score", "container-cpu-requests-equal-limits"},
    {"kube-score", "container-memory-requests-equal-limits"},
    {"kube-score", "container-ephemeral-storage-request-equals-limit"},
    {"kyverno", "memory-requests-equal-limits"},
};
constexpr RuleMetadata requestBelowLimit{
    .id = "request-below-limit",
    .title = RULE_TEXT("Rules", "Node may have less than the container is allowed"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class RequestBelowLimit final : public Rule {
public:
    const RuleMetadata &metadata() const override { return requestBelowLimit; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const std::string_view what : {"cpu", "memory", "ephemeral-storage"}) {
            const RequestAndLimit amounts = requestAndLimit(container, what);
            if (amounts.order != 1)
                continue;
            report
                .finding(requestBelowLimit, Location::written(amounts.request),
                         {RULE_TEXT("Rules", "Container \"%1\" may use more %2 than its node keeps for it"),
                          {std::string(container.name()), std::string(what)}})
                .fix({RULE_TEXT("Rules", "Request what is allowed"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(amounts.request, YamlValue::raw(std::string(amounts.limit.text()))));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeRequestBelowLimit()
{
    return std::make_unique<RequestBelowLimit>();
}

} // namespace bulkhead
