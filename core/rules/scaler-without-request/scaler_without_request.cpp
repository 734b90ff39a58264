#include "core/analysis/rule.h"
#include "core/rules/support/resource_amounts.h"

#include <string>
#include <string_view>

namespace bulkhead {

namespace {

constexpr RuleMetadata scalerWithoutRequest{
    .id = "scaler-without-request",
    .title = RULE_TEXT("Rules", "Autoscaler measures against a request that is not there"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

const Resource *targetOf(const Cluster &cluster, const ResourceIndex::Entry &scaler, YamlNode target)
{
    const std::string_view version = target["apiVersion"].text();
    return version.starts_with("apps/")
        ? cluster.objects().find("apps", target["kind"].text(), scaler.namespaceName, target["name"].text())
        : nullptr;
}

class ScalerWithoutRequest final : public Rule {
public:
    const RuleMetadata &metadata() const override { return scalerWithoutRequest; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ResourceIndex::Entry &scaler : cluster.objects().ofKind("HorizontalPodAutoscaler")) {
            const YamlNode spec = scaler.resource->root()["spec"];
            const Resource *const target = targetOf(cluster, scaler, spec["scaleTargetRef"]);
            if (!target)
                continue;
            const YamlNode old = spec["targetCPUUtilizationPercentage"];
            if (!old.isNull())
                check(*scaler.resource, *target, "cpu", old, report);
            for (const YamlNode metric : YamlItems(spec["metrics"])) {
                const YamlNode resource = metric["resource"];
                const YamlNode percent = resource["target"].isMapping() ? resource["target"]["averageUtilization"]
                                                                        : resource["targetAverageUtilization"];
                if (metric["type"].text() == "Resource" && !percent.isNull())
                    check(*scaler.resource, *target, resource["name"].text(), percent, report);
            }
        }
    }

private:
    static void check(const Resource &scaler, const Resource &target, std::string_view what, YamlNode place, Reporter &report)
    {
        if (what != "cpu" && what != "memory")
            return;
        for (const PodSpecView &pod : podSpecs(target)) {
            for (const ContainerView &container : pod.containers()) {
                if (container.role() != ContainerRole::Main || !lacksRequest(pod, container, what, report.kubeVersion()))
                    continue;
                report
                    .finding(scalerWithoutRequest, Location::written(place),
                             {RULE_TEXT("Rules",
                                        "Container \"%1\" of %2 requests no %3, of which this is a share: nothing is scaled by it"),
                              {std::string(container.name()), target.name(), std::string(what)}})
                    .concerning(scaler, place)
                    .relate(container.field({"resources", "requests", what}).location, {RULE_TEXT("Rules", "The container"), {}});
                return;
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeScalerWithoutRequest()
{
    return std::make_unique<ScalerWithoutRequest>();
}

} // namespace bulkhead
