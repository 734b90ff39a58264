#include "core/analysis/rule.h"
#include "core/rules/support/cluster_findings.h"
#include "core/rules/support/service_view.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "invalid-target-ports"},
    {"kubescape", "C-0293"},
    {"kube-score", "container-ports-check"},
};
constexpr RuleMetadata servicePortWithoutTarget{
    .id = "service-port-without-target",
    .title = RULE_TEXT("Rules", "Service names a port that its pods do not have"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

/// Of the ports that a pod's containers name: whether `name` is one, and the first of them.
struct NamedPorts {
    bool has = false;
    std::string first{};
};

NamedPorts namedPorts(YamlNode spec, std::string_view name)
{
    NamedPorts ports;
    for (const std::string_view list : {"containers", "initContainers"}) {
        for (const YamlNode container : YamlItems(spec[list])) {
            for (const YamlNode port : YamlItems(container["ports"])) {
                const std::string_view each = port["name"].text();
                ports.has = ports.has || each == name || isTemplated(each);
                if (ports.first.empty())
                    ports.first = each.empty() ? port["containerPort"].text() : each;
            }
        }
    }
    return ports;
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class ServicePortWithoutTarget final : public Rule {
public:
    const RuleMetadata &metadata() const override { return servicePortWithoutTarget; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        PodLabels labels(cluster);
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("Service")) {
            const YamlNode spec = entry.resource->root()["spec"];
            if (!isService(*entry.resource) || !spec["selector"].isMapping() || spec["selector"].size() == 0)
                continue;
            for (const YamlNode port : YamlItems(spec["ports"])) {
                const YamlNode target = port["targetPort"];
                if (!target.text().empty() && !isNumber(target.text()) && !isTemplated(target.text()))
                    checkTarget(cluster, *entry.resource, target, labels, report);
            }
        }
    }

private:
    /// A pod that has the port is enough: the Service leads to those that do.
    static void checkTarget(const Cluster &cluster, const Resource &service, YamlNode target, PodLabels &labels, Reporter &report)
    {
        const std::string space = service.namespaceName();
        const LabelSelector selector = LabelSelector::ofLabels(service.root()["spec"]["selector"]);
        const std::span<const ClusterPod> pods = cluster.podsIn(space);
        const std::vector<Labels> &known = labels.in(space);
        const ClusterPod *selected = nullptr;
        std::string proposal;
        for (std::size_t i = 0; i < pods.size(); ++i) {
            const Answer isSelected = selects(selector, known[i]);
            if (isSelected == Answer::No)
                continue;
            const NamedPorts ports = namedPorts(pods[i].spec, target.text());
            if (isSelected == Answer::Unknown || ports.has)
                return;
            selected = selected ? selected : &pods[i];
            proposal = proposal.empty() ? ports.first : proposal;
        }
        if (!selected)
            return;
        FindingBuilder finding = reportOn(
            report, servicePortWithoutTarget, service, Location::written(target),
            {RULE_TEXT("Rules",
                       "Service \"%1\" sends to port \"%2\", and no container of its pods names a port so: it leads nowhere"),
             {service.name(), std::string(target.text())}});
        finding.relate(Location::keyOf(selected->spec), {RULE_TEXT("Rules", "One of its pods"), {}});
        finding.manualFix({RULE_TEXT("Rules", "Name another port"), {}},
                          YamlPatch::replace(target, YamlValue::raw(fillIn(proposal.empty() ? "8080" : proposal))),
                          {{RULE_TEXT("Rules", "port"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeServicePortWithoutTarget()
{
    return std::make_unique<ServicePortWithoutTarget>();
}

} // namespace bulkhead
