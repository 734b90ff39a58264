#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "dangling-horizontalpodautoscaler"},  {"kubescape", "C-0300"},         {"kics", "HPA Targets Invalid Object"},
    {"kube-score", "horizontalpodautoscaler-has-target"}, {"kyverno", "check-hpa-exists"},
};
constexpr RuleMetadata scalerWithoutTarget{
    .id = "scaler-without-target",
    .title = RULE_TEXT("Rules", "Autoscaler scales what is not there"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class ScalerWithoutTarget final : public Rule {
public:
    const RuleMetadata &metadata() const override { return scalerWithoutTarget; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ResourceIndex::Entry &scaler : cluster.objects().ofKind("HorizontalPodAutoscaler")) {
            const YamlNode target = scaler.resource->root()["spec"]["scaleTargetRef"];
            const std::string_view version = target["apiVersion"].text();
            const std::string_view kind = target["kind"].text();
            const std::string_view group = version.contains('/') ? version.substr(0, version.find('/')) : std::string_view();
            const YamlNode name = target["name"];
            if (name.text().empty() || isTemplated(name.text()) || kind.empty()
                || cluster.objects().find(group, kind, scaler.namespaceName, name.text()))
                continue;
            if (cluster.podsIn(scaler.namespaceName).empty()) {
                report.limited(scalerWithoutTarget, *scaler.resource, Location::written(name),
                               {RULE_TEXT("Rules", "%1 %2/%3"),
                                {std::string(kind), std::string(scaler.namespaceName), std::string(name.text())}});
                continue;
            }
            report
                .finding(scalerWithoutTarget, Location::written(name),
                         {RULE_TEXT("Rules", "Workloads of namespace %1 are here, but no %2 \"%3\""),
                          {std::string(scaler.namespaceName), std::string(kind), std::string(name.text())}})
                .concerning(*scaler.resource, name);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeScalerWithoutTarget()
{
    return std::make_unique<ScalerWithoutTarget>();
}

} // namespace bulkhead
