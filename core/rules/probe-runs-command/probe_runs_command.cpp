#include "core/analysis/rule.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "deny-commands-in-exec-probe"},
};
constexpr RuleMetadata probeRunsCommand{
    .id = "probe-runs-command",
    .title = RULE_TEXT("Rules", "Probe runs a command in the container"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class ProbeRunsCommand final : public Rule {
public:
    const RuleMetadata &metadata() const override { return probeRunsCommand; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const std::string_view probe : {"livenessProbe", "readinessProbe", "startupProbe"}) {
            if (const YamlNode exec = container.node()[probe]["exec"]; exec.isMapping())
                report.finding(probeRunsCommand, Location::keyOf(exec),
                               {RULE_TEXT("Rules", "The %1 of container \"%2\" starts a program each time"),
                                {std::string(probe), std::string(container.name())}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeProbeRunsCommand()
{
    return std::make_unique<ProbeRunsCommand>();
}

} // namespace bulkhead
