#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "liveness-port"},
    {"kube-linter", "readiness-port"},
    {"kube-linter", "startup-port"},
};
constexpr RuleMetadata probeOfClosedPort{
    .id = "probe-of-closed-port",
    .title = RULE_TEXT("Rules", "Probe asks a port that the container does not name"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

bool isNamed(const ContainerView &container, YamlNode port)
{
    for (const YamlNode each : YamlItems(container.node()["ports"])) {
        if (each["name"].text() == port.text() || each["containerPort"].text() == port.text())
            return true;
    }
    return false;
}

class ProbeOfClosedPort final : public Rule {
public:
    const RuleMetadata &metadata() const override { return probeOfClosedPort; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const std::string_view probe : {"livenessProbe", "readinessProbe", "startupProbe"}) {
            for (const std::string_view how : {"httpGet", "tcpSocket", "grpc"}) {
                const YamlNode port = container.node()[probe][how]["port"];
                if (!port.isScalar() || isTemplated(port.text()) || isNamed(container, port))
                    continue;
                report.finding(probeOfClosedPort, Location::written(port),
                               {RULE_TEXT("Rules", "Container \"%1\" names no port %2"),
                                {std::string(container.name()), std::string(port.text())}});
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeProbeOfClosedPort()
{
    return std::make_unique<ProbeOfClosedPort>();
}

} // namespace bulkhead
