#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/rules/support/isolation_findings.h"

#include <algorithm>
#include <array>
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

/// Folders of the node that many mount to read, and sockets: what they give away is for other rules.
bool isOfSystem(std::string_view path)
{
    constexpr std::array<std::string_view, 9> folders = {"/dev", "/proc", "/sys",     "/lib",    "/usr",
                                                         "/etc", "/run",  "/var/run", "/var/log"};
    return path == "/" || path.ends_with(".sock") || std::ranges::any_of(folders, [&](std::string_view folder) {
               return path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
           });
}

class SharedCiVolume final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sharedCiVolume; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        Volumes claims; // by namespace and name
        Volumes folders; // by path
        for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
            const Workload &workload = isolation.workloads()[i];
            for (const YamlNode volume : YamlItems(workload.podSpec["volumes"])) {
                const YamlNode claim = volume["persistentVolumeClaim"]["claimName"];
                if (!claim.text().empty() && !isTemplated(claim.text()))
                    claims[{workload.resource->namespaceName(), std::string(claim.text())}].push_back({i, claim});
                const YamlNode path = volume["hostPath"]["path"];
                if (!path.text().empty() && !isTemplated(path.text()) && !isOfSystem(path.text()))
                    folders[{std::string(), std::string(path.text())}].push_back({i, path});
            }
        }
        for (const auto &[name, users] : claims)
            check(isolation, name.second, users, Volume::Claim, report);
        for (const auto &[name, users] : folders)
            check(isolation, name.second, users, Volume::FolderOfNode, report);
    }

private:
    enum class Volume : std::uint8_t { Claim, FolderOfNode };
    struct User {
        std::size_t workload;
        YamlNode place;
    };
    using Volumes = std::map<std::pair<std::string, std::string>, std::vector<User>>;

    /// A job writes what others read: told once, at the job's mount.
    static void check(const Isolation &isolation, const std::string &name, const std::vector<User> &users, Volume volume,
                      Reporter &report)
    {
        const auto workloadOf = [&](const User &user) -> const Workload & { return isolation.workloads()[user.workload]; };
        for (const User &job : users) {
            const WorkloadClass one = workloadOf(job).workloadClass();
            if (one != WorkloadClass::CiJob && one != WorkloadClass::CiBuilder)
                continue;
            const auto isForeign = [&](const User &user) {
                const Workload &other = workloadOf(user);
                const bool otherEnvironment = other.environment != workloadOf(job).environment;
                const bool isOther = !isCi(other.workloadClass()) || (user.workload != job.workload && otherEnvironment);
                return isOther && (volume == Volume::Claim || mayMeet(isolation, job.workload, user.workload));
            };
            const auto other = std::ranges::find_if(users, isForeign);
            if (other == users.end())
                continue;
            const MessageId text = volume == Volume::Claim
                ? RULE_TEXT("Rules", "CI workload %1 and %2 share volume claim \"%3\": what a job writes there the other reads")
                : RULE_TEXT("Rules",
                            "CI workload %1 and %2 share folder %3 of their node: what a job writes there the other reads");
            FindingBuilder finding = reportWorkload(report, sharedCiVolume, workloadOf(job), Location::written(job.place),
                                                    {text, {nameOf(workloadOf(job)), nameOf(workloadOf(*other)), name}});
            finding.relate(Location::written(other->place), {RULE_TEXT("Rules", "The other mounts it here"), {}});
            if (volume == Volume::FolderOfNode && isolation.isAssumed())
                finding.confidence(Confidence::Medium);
            return;
        }
    }

    /// Both may land on nodes of one group.
    static bool mayMeet(const Isolation &isolation, std::size_t one, std::size_t other)
    {
        for (std::size_t group = 0; group < isolation.groups().size(); ++group) {
            if (isolation.landing(one, group).answer == Answer::Yes && isolation.landing(other, group).answer == Answer::Yes)
                return true;
        }
        return false;
    }
};

} // namespace

std::unique_ptr<const Rule> makeSharedCiVolume()
{
    return std::make_unique<SharedCiVolume>();
}

} // namespace bulkhead
