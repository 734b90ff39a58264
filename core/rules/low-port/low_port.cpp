#include "core/analysis/rule.h"

#include <string>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "privileged-ports"},
    {"trivy", "KSV0117"},
};
constexpr RuleMetadata lowPort{
    .id = "low-port",
    .title = RULE_TEXT("Rules", "Container listens on a port below 1024"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class LowPort final : public Rule {
public:
    const RuleMetadata &metadata() const override { return lowPort; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const YamlNode port : YamlItems(container.node()["ports"])) {
            const auto number = port["containerPort"].integer();
            const std::string_view protocol = port["protocol"].text();
            if (number && (protocol.empty() || protocol == "TCP") && (*number > 0 && *number < 1024))
                report.finding(
                    lowPort, Location::written(port["containerPort"]),
                    {RULE_TEXT("Rules", "Container \"%1\" listens on port %2, for which it needs the right to take low ports"),
                     {std::string(container.name()), std::to_string(*number)}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeLowPort()
{
    return std::make_unique<LowPort>();
}

} // namespace bulkhead
