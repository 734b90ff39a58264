#include "core/analysis/rule.h"
#include "core/kube/label_selector.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "dangling-servicemonitor"},
};
constexpr RuleMetadata monitorWithoutService{
    .id = "monitor-without-service",
    .title = RULE_TEXT("Rules", "ServiceMonitor watches no Service"),
    .severity = Severity::Low,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class MonitorWithoutService final : public Rule {
public:
    const RuleMetadata &metadata() const override { return monitorWithoutService; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("ServiceMonitor")) {
            const YamlNode spec = entry.resource->root()["spec"];
            const YamlNode selector = spec["selector"];
            if (entry.resource->group() != "monitoring.coreos.com" || !selector.isMapping() || spec["namespaceSelector"].size() > 0)
                continue;
            const auto services = cluster.objects().ofKind("Service", entry.namespaceName);
            if (!cluster.objects().hasAny("", "Service", entry.namespaceName)) {
                report.limited(monitorWithoutService, *entry.resource, Location::keyOf(selector),
                               {RULE_TEXT("Rules", "Services of namespace %1"), {std::string(entry.namespaceName)}});
                continue;
            }
            const LabelSelector wanted = LabelSelector::read(selector);
            const auto isWatched = [&](const ResourceIndex::Entry &service) {
                return wanted.matches(readLabels(service.resource->metadata()["labels"]));
            };
            if (std::ranges::none_of(services, isWatched))
                report
                    .finding(monitorWithoutService, Location::keyOf(selector),
                             {RULE_TEXT("Rules", "No Service of the namespace wears these labels"), {}})
                    .concerning(*entry.resource, selector);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeMonitorWithoutService()
{
    return std::make_unique<MonitorWithoutService>();
}

} // namespace bulkhead
