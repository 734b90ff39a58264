#include "core/kube/pod_security/pod_security.h"

#include "core/kube/pod_security/checks.h"

#include <algorithm>

namespace bulkhead {

namespace {

using Id = PodSecurityCheckId;
using Revision = PodSecurityRevision;
constexpr PodSecurityLevel kBaseline = PodSecurityLevel::Baseline;
constexpr PodSecurityLevel kRestricted = PodSecurityLevel::Restricted;

constexpr Revision kAppArmor[] = {{{1, 0}, pod_security::appArmorProfile}};
constexpr Revision kCapabilitiesBaseline[] = {{{1, 0}, pod_security::capabilitiesBaseline}};
constexpr Revision kHostNamespaces[] = {{{1, 0}, pod_security::hostNamespaces}};
constexpr Revision kHostPathVolumes[] = {{{1, 0}, pod_security::hostPathVolumes}};
constexpr Revision kHostPorts[] = {{{1, 0}, pod_security::hostPorts}};
constexpr Revision kHostProbes[] = {{{1, 34}, pod_security::hostProbesAndHostLifecycle}};
constexpr Revision kPrivileged[] = {{{1, 0}, pod_security::privileged}};
constexpr Revision kProcMount[] = {{{1, 0}, pod_security::procMount}, {{1, 35}, pod_security::procMount135}};
constexpr Revision kSeLinux[] = {{{1, 0}, pod_security::seLinuxOptions}, {{1, 31}, pod_security::seLinuxOptions131}};
constexpr Revision kSeccompBaseline[] = {{{1, 0}, pod_security::seccompAnnotations},
                                         {{1, 19}, pod_security::seccompProfileBaseline}};
constexpr Revision kSysctls[] = {{{1, 0}, pod_security::sysctls},
                                 {{1, 27}, pod_security::sysctls127},
                                 {{1, 29}, pod_security::sysctls129},
                                 {{1, 32}, pod_security::sysctls132},
                                 {{1, 37}, pod_security::sysctls137}};
constexpr Revision kHostProcess[] = {{{1, 0}, pod_security::windowsHostProcess}};
constexpr Revision kEscalation[] = {{{1, 8}, pod_security::allowPrivilegeEscalation},
                                    {{1, 25}, pod_security::allowPrivilegeEscalation125}};
constexpr Revision kCapabilitiesRestricted[] = {{{1, 22}, pod_security::capabilitiesRestricted},
                                                {{1, 25}, pod_security::capabilitiesRestricted125}};
constexpr Revision kProcMountRestricted[] = {{{1, 35}, pod_security::procMount}};
constexpr Revision kRestrictedVolumes[] = {{{1, 0}, pod_security::restrictedVolumes}};
constexpr Revision kRunAsNonRoot[] = {{{1, 0}, pod_security::runAsNonRoot}, {{1, 35}, pod_security::runAsNonRoot135}};
constexpr Revision kRunAsUser[] = {{{1, 23}, pod_security::runAsUser}, {{1, 35}, pod_security::runAsUser135}};
constexpr Revision kSeccompRestricted[] = {{{1, 19}, pod_security::seccompProfileRestricted},
                                           {{1, 25}, pod_security::seccompProfileRestricted125}};

constexpr PodSecurityCheck kChecks[] = {
    {Id::AppArmorProfile, "appArmorProfile", "forbidden AppArmor profile(s)", kBaseline, kAppArmor},
    {Id::CapabilitiesBaseline, "capabilities_baseline", "non-default capabilities", kBaseline, kCapabilitiesBaseline},
    {Id::HostNamespaces, "hostNamespaces", "host namespaces", kBaseline, kHostNamespaces},
    {Id::HostPathVolumes, "hostPathVolumes", "hostPath volumes", kBaseline, kHostPathVolumes},
    {Id::HostPorts, "hostPorts", "hostPort", kBaseline, kHostPorts},
    {Id::HostProbesAndHostLifecycle, "hostProbesAndHostLifecycle", "probe or lifecycle host", kBaseline, kHostProbes},
    {Id::Privileged, "privileged", "privileged", kBaseline, kPrivileged},
    {Id::ProcMount, "procMount", "procMount", kBaseline, kProcMount},
    {Id::SeLinuxOptions, "seLinuxOptions", "seLinuxOptions", kBaseline, kSeLinux},
    {Id::SeccompProfileBaseline, "seccompProfile_baseline", "seccompProfile", kBaseline, kSeccompBaseline},
    {Id::Sysctls, "sysctls", "forbidden sysctls", kBaseline, kSysctls},
    {Id::WindowsHostProcess, "windowsHostProcess", "hostProcess", kBaseline, kHostProcess},
    {Id::AllowPrivilegeEscalation, "allowPrivilegeEscalation", "allowPrivilegeEscalation != false", kRestricted, kEscalation},
    {Id::CapabilitiesRestricted, "capabilities_restricted", "unrestricted capabilities", kRestricted, kCapabilitiesRestricted,
     Id::CapabilitiesBaseline},
    {Id::ProcMountRestricted, "procMount_restricted", "procMount", kRestricted, kProcMountRestricted, Id::ProcMount},
    {Id::RestrictedVolumes, "restrictedVolumes", "restricted volume types", kRestricted, kRestrictedVolumes, Id::HostPathVolumes},
    {Id::RunAsNonRoot, "runAsNonRoot", "runAsNonRoot != true", kRestricted, kRunAsNonRoot},
    {Id::RunAsUser, "runAsUser", "runAsUser=0", kRestricted, kRunAsUser},
    {Id::SeccompProfileRestricted, "seccompProfile_restricted", "seccompProfile", kRestricted, kSeccompRestricted,
     Id::SeccompProfileBaseline},
};

/// The newest revision that the policy reaches; null if there is none so old.
const Revision *revisionAt(const PodSecurityCheck &check, PodSecurityVersions versions)
{
    const KubeVersion policy = std::min(versions.policy, versions.server);
    const Revision *found = nullptr;
    for (const Revision &revision : check.revisions) {
        if (revision.since <= policy)
            found = &revision;
    }
    return found;
}

bool isReplaced(const PodSecurityCheck &check, PodSecurityLevel level, PodSecurityVersions versions)
{
    return level == kRestricted && std::ranges::any_of(kChecks, [&](const PodSecurityCheck &other) {
               return other.replaces == check.id && revisionAt(other, versions);
           });
}

/// Calls for each check of the level that refuses the pod, until it is told to stop.
template<typename Visit>
void forEachFailed(PodSecurityLevel level, const PodSpecView &pod, PodSecurityVersions versions, const Visit &visit)
{
    std::vector<PodSecurityViolation> violations;
    for (const PodSecurityCheck &check : kChecks) {
        const Revision *const revision = check.level <= level ? revisionAt(check, versions) : nullptr;
        if (!revision || isReplaced(check, level, versions))
            continue;
        violations.clear();
        revision->find({pod, versions.server, violations});
        if (!violations.empty() && !visit(check, violations))
            return;
    }
}

bool admits(PodSecurityLevel level, const PodSpecView &pod, PodSecurityVersions versions)
{
    bool admitted = true;
    forEachFailed(level, pod, versions, [&](const PodSecurityCheck &, const std::vector<PodSecurityViolation> &) {
        admitted = false;
        return false;
    });
    return admitted;
}

} // namespace

std::span<const PodSecurityCheck> podSecurityChecks()
{
    return kChecks;
}

std::vector<PodSecurityViolation> podSecurityViolations(PodSecurityCheckId id, const PodSpecView &pod, PodSecurityVersions versions)
{
    std::vector<PodSecurityViolation> violations;
    if (const Revision *const revision = revisionAt(podSecurityCheck(id), versions))
        revision->find({pod, versions.server, violations});
    return violations;
}

std::vector<FailedPodSecurityCheck> failedPodSecurityChecks(PodSecurityLevel level, const PodSpecView &pod,
                                                            PodSecurityVersions versions)
{
    std::vector<FailedPodSecurityCheck> failed;
    forEachFailed(level, pod, versions, [&](const PodSecurityCheck &check, std::vector<PodSecurityViolation> &violations) {
        failed.push_back({&check, std::move(violations)});
        return true;
    });
    return failed;
}

PodSecurityLevel podSecurityLevel(const PodSpecView &pod, PodSecurityVersions versions)
{
    for (const PodSecurityLevel level : {kRestricted, kBaseline}) {
        if (admits(level, pod, versions))
            return level;
    }
    return PodSecurityLevel::Privileged;
}

std::optional<PodSecurityLevel> podSecurityLevel(const Resource &resource, PodSecurityVersions versions)
{
    std::optional<PodSecurityLevel> least;
    for (const PodSpecView &pod : podSpecs(resource)) {
        const PodSecurityLevel level = podSecurityLevel(pod, versions);
        least = std::min(least.value_or(level), level);
    }
    return least;
}

} // namespace bulkhead
