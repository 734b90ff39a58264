#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"

#include <string>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "env-value-from"},
};
constexpr RuleMetadata missingConfiguration{
    .id = "missing-configuration",
    .title = RULE_TEXT("Rules", "Pods need a ConfigMap, Secret or volume claim that is not there"),
    .severity = Severity::Low,
    .confidence = Confidence::Low,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

/// Bundles of certificates that controllers put into every namespace.
bool isMadeByTheCluster(std::string_view name)
{
    return name == "kube-root-ca.crt" || name == "openshift-service-ca.crt" || name == "istio-ca-root-cert";
}

/// Looks for what one pod refers to.
struct Seeker {
    const Cluster &cluster;
    const ClusterPod &pod;
    Reporter &report;

    void seek(std::string_view kind, YamlNode reference, std::string_view key) const
    {
        const YamlNode name = reference[key];
        const std::string space = pod.owner->namespaceName();
        if (name.text().empty() || isMadeByTheCluster(name.text()) || reference["optional"].boolean() == true
            || isTemplated(name.text()) || cluster.objects().find("", kind, space, name.text()))
            return;
        if (!cluster.objects().hasAny("", kind, space)) {
            report.limited(missingConfiguration, *pod.owner, Location::written(name),
                           {RULE_TEXT("Rules", "%1 %2/%3"), {std::string(kind), space, std::string(name.text())}});
            return;
        }
        report
            .finding(missingConfiguration, Location::written(name),
                     {RULE_TEXT("Rules", "Others of namespace %2 are here, but no %1 \"%3\""),
                      {std::string(kind), space, std::string(name.text())}})
            .concerning(*pod.owner, name);
    }
};

class MissingConfiguration final : public Rule {
public:
    const RuleMetadata &metadata() const override { return missingConfiguration; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ClusterPod &pod : cluster.pods()) {
            const Seeker seeker{cluster, pod, report};
            for (const YamlNode volume : YamlItems(pod.spec["volumes"])) {
                seeker.seek("ConfigMap", volume["configMap"], "name");
                seeker.seek("Secret", volume["secret"], "secretName");
                seeker.seek("PersistentVolumeClaim", volume["persistentVolumeClaim"], "claimName");
                for (const YamlNode source : YamlItems(volume["projected"]["sources"])) {
                    seeker.seek("ConfigMap", source["configMap"], "name");
                    seeker.seek("Secret", source["secret"], "name");
                }
            }
            for (const std::string_view list : {"initContainers", "containers"}) {
                for (const YamlNode container : YamlItems(pod.spec[list]))
                    seekVariables(container, seeker);
            }
        }
    }

private:
    static void seekVariables(YamlNode container, const Seeker &seeker)
    {
        for (const YamlNode variable : YamlItems(container["env"])) {
            seeker.seek("ConfigMap", variable["valueFrom"]["configMapKeyRef"], "name");
            seeker.seek("Secret", variable["valueFrom"]["secretKeyRef"], "name");
        }
        for (const YamlNode source : YamlItems(container["envFrom"])) {
            seeker.seek("ConfigMap", source["configMapRef"], "name");
            seeker.seek("Secret", source["secretRef"], "name");
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeMissingConfiguration()
{
    return std::make_unique<MissingConfiguration>();
}

} // namespace bulkhead
