#include "core/analysis/rule.h"

#include <map>
#include <string>
#include <utility>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kics", "Shared Service Account"},
};
constexpr RuleMetadata sharedServiceAccount{
    .id = "shared-service-account",
    .title = RULE_TEXT("Rules", "Several workloads share a service account"),
    .severity = Severity::Low,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

/// One object in several files (environments, copies) shares with itself.
bool isSameObject(const Resource &one, const Resource &other)
{
    return one.kind() == other.kind() && one.name() == other.name();
}

class SharedServiceAccount final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sharedServiceAccount; }

    void checkCluster(const Cluster &cluster, Reporter &report) const override
    {
        std::map<std::pair<std::string, std::string>, ClusterPod> first;
        for (const ClusterPod &pod : cluster.pods()) {
            const Field account = fieldBelow(pod.spec, {"serviceAccountName"});
            if (account.text().empty() || account.text() == "default")
                continue;
            const auto [known, isNew] = first.try_emplace({pod.owner->namespaceName(), std::string(account.text())}, pod);
            if (isNew || isSameObject(*known->second.owner, *pod.owner))
                continue;
            report
                .finding(
                    sharedServiceAccount, account.location,
                    {RULE_TEXT("Rules", "Service account \"%1\" is that of %2 too: each holds the rights of both"),
                     {std::string(account.text()), std::string(known->second.owner->kind()) + ' ' + known->second.owner->name()}})
                .concerning(*pod.owner, account.value)
                .relate(Location::written(known->second.spec["serviceAccountName"]),
                        {RULE_TEXT("Rules", "The other workload"), {}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSharedServiceAccount()
{
    return std::make_unique<SharedServiceAccount>();
}

} // namespace bulkhead
