#include "core/text/fill_in.h"
#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/rules/support/isolation_findings.h"
#include "core/text/text_origin.h"
#include "core/yaml/yaml_patch.h"

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
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Manual,
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

/// In a pod that a controller makes: the setting that the name is taken over from as it stands there, in whatever language.
PatchResult renameInSettings(const OriginPlace &setting, std::string_view name, const std::string &newName)
{
    const Error refused =
        failure(RULE_TEXT("Rules", "The name of the claim is put together from settings: change it there")).error();
    if (!setting.source || !setting.isWritten)
        return std::unexpected(refused);
    std::string_view text =
        std::string_view(setting.source->bytes()).substr(setting.range.begin, setting.range.end - setting.range.begin);
    std::size_t after = 0;
    if (text.ends_with('"') || text.ends_with('\'')) {
        text.remove_suffix(1);
        after = 1;
    }
    const bool isWhole = text.ends_with(name)
        && (text.size() == name.size() || std::string_view(" \t:=\"'{,").contains(text[text.size() - name.size() - 1]));
    if (!isWhole)
        return std::unexpected(refused);
    const auto end = static_cast<ByteOffset>(setting.range.end - after);
    return std::vector{TextEdit{{static_cast<ByteOffset>(end - name.size()), end}, newName}};
}

PatchResult renameClaim(YamlNode claim, const std::string &newName)
{
    const SourcePtr source = claim.document()->source();
    if (editedSource(source))
        return YamlPatch::replace(claim, YamlValue::string(newName));
    return renameInSettings(placeInFile(source, claim.entryRange()), claim.text(), newName);
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
            if (volume == Volume::Claim) {
                const std::string own = ownName(name, workloadOf(job), workloadOf(*other));
                finding.manualFix({RULE_TEXT("Rules", "Mount a claim of its own, such as \"%1\""), {own}},
                                  renameClaim(job.place, fillIn(own)), {{RULE_TEXT("Rules", "volume claim"), {}}});
            }
            return;
        }
    }

    /// A name for the job's own claim: by what sets it apart from the other.
    static std::string ownName(const std::string &shared, const Workload &job, const Workload &other)
    {
        const bool isByEnvironment = isCi(other.workloadClass()) && !job.environment.empty();
        return shared + '-' + (isByEnvironment ? job.environment : "ci");
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
