#include "core/analysis/rule.h"

#include <string>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "ssh-port"},
    {"kubescape", "C-0042"},
};
constexpr RuleMetadata sshPort{
    .id = "ssh-port",
    .title = RULE_TEXT("Rules", "Container offers SSH"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class SshPort final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sshPort; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const YamlNode port : YamlItems(container.node()["ports"])) {
            const auto number = port["containerPort"].integer();
            const std::string_view protocol = port["protocol"].text();
            if (number && (protocol.empty() || protocol == "TCP") && (*number == 22 || *number == 2222))
                report.finding(sshPort, Location::written(port["containerPort"]),
                               {RULE_TEXT("Rules", "Container \"%1\" offers SSH on port %2"),
                                {std::string(container.name()), std::to_string(*number)}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSshPort()
{
    return std::make_unique<SshPort>();
}

} // namespace bulkhead
