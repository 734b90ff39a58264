#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/rules/support/isolation_findings.h"

#include <algorithm>
#include <map>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1080"},
};
constexpr RuleMetadata sharedCiVolume{
    .id = "shared-ci-volume",
    .title = RULE_TEXT("Rules", "CI shares a volume with others"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class SharedCiVolume final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sharedCiVolume; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        Claims claims;
        for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
            const Workload &workload = isolation.workloads()[i];
            for (const YamlNode volume : YamlItems(workload.podSpec["volumes"])) {
                const YamlNode claim = volume["persistentVolumeClaim"]["claimName"];
                if (!claim.text().empty() && !isTemplated(claim.text()))
                    claims[{workload.resource->namespaceName(), std::string(claim.text())}].push_back({i, claim});
            }
        }
        for (const auto &[name, users] : claims)
            checkClaim(isolation, name.second, users, report);
    }

private:
    struct User {
        std::size_t workload;
        YamlNode claim;
    };
    using Claims = std::map<std::pair<std::string, std::string>, std::vector<User>>; ///< by namespace and name

    /// A job writes what others read: told once, at the job's mount.
    static void checkClaim(const Isolation &isolation, const std::string &name, const std::vector<User> &users, Reporter &report)
    {
        const auto workloadOf = [&](const User &user) -> const Workload & { return isolation.workloads()[user.workload]; };
        const auto job = std::ranges::find_if(users, [&](const User &user) {
            const WorkloadClass one = workloadOf(user).workloadClass();
            return one == WorkloadClass::CiJob || one == WorkloadClass::CiBuilder;
        });
        if (job == users.end())
            return;
        const auto isForeign = [&](const User &user) {
            const Workload &other = workloadOf(user);
            const bool otherEnvironment = other.environment != workloadOf(*job).environment;
            return !isCi(other.workloadClass()) || (user.workload != job->workload && otherEnvironment);
        };
        const auto other = std::ranges::find_if(users, isForeign);
        if (other == users.end())
            return;
        reportWorkload(
            report, sharedCiVolume, workloadOf(*job), Location::written(job->claim),
            {RULE_TEXT("Rules", "CI workload %1 and %2 share volume claim \"%3\": what a job writes there the other reads"),
             {nameOf(workloadOf(*job)), nameOf(workloadOf(*other)), name}})
            .relate(Location::written(other->claim), {RULE_TEXT("Rules", "The other mounts it here"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeSharedCiVolume()
{
    return std::make_unique<SharedCiVolume>();
}

} // namespace bulkhead
