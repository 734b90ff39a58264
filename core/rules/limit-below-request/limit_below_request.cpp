#include "core/analysis/rule.h"
#include "core/rules/support/resource_amounts.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr RuleMetadata limitBelowRequest{
    .id = "limit-below-request",
    .title = RULE_TEXT("Rules", "Limit is below the request"),
    .severity = Severity::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

class LimitBelowRequest final : public Rule {
public:
    const RuleMetadata &metadata() const override { return limitBelowRequest; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const std::string_view what : {"cpu", "memory", "ephemeral-storage"}) {
            const RequestAndLimit amounts = requestAndLimit(container, what);
            if (amounts.order != -1)
                continue;
            report
                .finding(limitBelowRequest, Location::written(amounts.limit),
                         {RULE_TEXT("Rules", "The API server refuses this: container \"%1\" requests more %2 than it may have"),
                          {std::string(container.name()), std::string(what)}})
                .fix({RULE_TEXT("Rules", "Allow what is requested"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(amounts.limit, YamlValue::raw(std::string(amounts.request.text()))));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeLimitBelowRequest()
{
    return std::make_unique<LimitBelowRequest>();
}

} // namespace bulkhead
