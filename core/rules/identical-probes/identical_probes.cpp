#include "core/analysis/rule.h"

#include <vector>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-score", "pod-probes-identical"},
    {"kyverno", "ensure-probes-different"},
};
constexpr RuleMetadata identicalProbes{
    .id = "identical-probes",
    .title = RULE_TEXT("Rules", "Liveness and readiness ask the same"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

constexpr int deepest = 8;

/// The same keys with the same values, in any order.
bool isSame(YamlNode one, YamlNode other, int depth = 0)
{
    if (!one || !other || depth > deepest || one.kind() != other.kind() || one.size() != other.size())
        return false;
    if (one.isScalar())
        return one.scalar() == other.scalar();
    for (const auto [key, value] : YamlEntries(one)) {
        if (!isSame(value.resolved(), other[key.scalar()], depth + 1))
            return false;
    }
    std::vector<YamlNode> items;
    for (const YamlNode item : YamlItems(other))
        items.push_back(item);
    std::size_t next = 0;
    for (const YamlNode item : YamlItems(one)) {
        if (next == items.size() || !isSame(item, items[next], depth + 1))
            return false;
        ++next;
    }
    return true;
}

class IdenticalProbes final : public Rule {
public:
    const RuleMetadata &metadata() const override { return identicalProbes; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const YamlNode liveness = container.node()["livenessProbe"];
        const YamlNode readiness = container.node()["readinessProbe"];
        if (liveness.size() == 0 || !isSame(liveness, readiness))
            return;
        report
            .finding(identicalProbes, Location::keyOf(liveness),
                     {RULE_TEXT("Rules", "Container \"%1\" is restarted whenever it is only busy: both probes are the same"),
                      {std::string(container.name())}})
            .relate(Location::keyOf(readiness), {RULE_TEXT("Rules", "The other probe"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeIdenticalProbes()
{
    return std::make_unique<IdenticalProbes>();
}

} // namespace bulkhead
