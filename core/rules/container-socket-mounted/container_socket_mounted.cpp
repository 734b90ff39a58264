#include "core/analysis/rule.h"
#include "core/rules/support/host_paths.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_27"},
    {"kube-linter", "docker-sock"},
    {"kubescape", "C-0074"},
    {"trivy", "KSV006"},
    {"kics", "Docker Daemon Socket is Exposed to Containers"},
    {"kyverno", "disallow-cri-sock-mount"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata containerSocketMounted{
    .id = "container-socket-mounted",
    .title = RULE_TEXT("Rules", "Pod holds the socket of the container runtime"),
    .severity = Severity::High,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class ContainerSocketMounted final : public Rule {
public:
    const RuleMetadata &metadata() const override { return containerSocketMounted; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const YamlNode volume : YamlItems(pod.node()["volumes"])) {
            const YamlNode path = volume["hostPath"]["path"];
            if (path.isScalar() && holdsContainerSocket(path.text()))
                report.finding(containerSocketMounted, Location::written(path),
                               {RULE_TEXT("Rules", "Volume \"%1\" brings %2: whoever speaks to that socket is root on the node"),
                                {std::string(volume["name"].text()), std::string(path.text())}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeContainerSocketMounted()
{
    return std::make_unique<ContainerSocketMounted>();
}

} // namespace bulkhead
