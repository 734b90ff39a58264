#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kics", "Incorrect Volume Claim Access Mode ReadWriteOnce"},
};
constexpr RuleMetadata sharedExclusiveClaim{
    .id = "shared-exclusive-claim",
    .title = RULE_TEXT("Rules", "Replicas share a volume that one node holds"),
    .severity = Severity::Low,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

bool isExclusive(YamlNode modes)
{
    bool isOne = false;
    for (const YamlNode mode : YamlItems(modes)) {
        if (mode.text() != "ReadWriteOnce" && mode.text() != "ReadWriteOncePod")
            return false;
        isOne = true;
    }
    return isOne;
}

class SharedExclusiveClaim final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sharedExclusiveClaim; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        for (const ResourceIndex::Entry &entry : cluster.objects().ofKind("Deployment")) {
            const YamlNode spec = entry.resource->root()["spec"];
            if (spec["replicas"].integer().value_or(1) < 2)
                continue;
            for (const YamlNode volume : YamlItems(spec["template"]["spec"]["volumes"])) {
                const YamlNode name = volume["persistentVolumeClaim"]["claimName"];
                if (name.text().empty())
                    continue;
                const Resource *const claim = cluster.objects().find("", "PersistentVolumeClaim", entry.namespaceName, name.text());
                if (!claim || !isExclusive(claim->root()["spec"]["accessModes"]))
                    continue;
                report
                    .finding(sharedExclusiveClaim, Location::written(name),
                             {RULE_TEXT("Rules", "%1 replicas mount claim \"%2\", which only the pods of one node can"),
                              {std::string(spec["replicas"].text()), std::string(name.text())}})
                    .concerning(*entry.resource, name)
                    .relate(Location::keyOf(claim->root()["spec"]["accessModes"]), {RULE_TEXT("Rules", "The claim"), {}});
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSharedExclusiveClaim()
{
    return std::make_unique<SharedExclusiveClaim>();
}

} // namespace bulkhead
