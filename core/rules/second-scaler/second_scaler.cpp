#include "core/analysis/rule.h"

#include <array>
#include <map>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "prevent-duplicate-hpa"},
};
constexpr RuleMetadata secondScaler{
    .id = "second-scaler",
    .title = RULE_TEXT("Rules", "Two autoscalers scale one workload"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

/// One object in several files (environments, copies) is no second one.
bool isSameObject(YamlNode oneTarget, YamlNode otherTarget)
{
    const auto nameOf = [](YamlNode target) { return target.parent().parent().parent()["metadata"]["name"].text(); };
    return nameOf(oneTarget) == nameOf(otherTarget);
}

class SecondScaler final : public Rule {
public:
    const RuleMetadata &metadata() const override { return secondScaler; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        std::map<std::array<std::string_view, 3>, YamlNode> first;
        for (const ResourceIndex::Entry &scaler : cluster.objects().ofKind("HorizontalPodAutoscaler")) {
            const YamlNode target = scaler.resource->root()["spec"]["scaleTargetRef"];
            const YamlNode name = target["name"];
            if (name.text().empty())
                continue;
            const auto [known, isNew] = first.try_emplace({scaler.namespaceName, target["kind"].text(), name.text()}, name);
            if (!isNew && !isSameObject(known->second, name))
                report
                    .finding(secondScaler, Location::written(name),
                             {RULE_TEXT("Rules", "Another autoscaler scales %1 too: they work against each other"),
                              {std::string(name.text())}})
                    .concerning(*scaler.resource, name)
                    .relate(Location::written(known->second), {RULE_TEXT("Rules", "The other autoscaler"), {}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSecondScaler()
{
    return std::make_unique<SecondScaler>();
}

} // namespace bulkhead
