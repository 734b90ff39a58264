#include "core/kube/pod_security/namespace_policy.h"

#include "core/yaml/yaml_document.h"

#include <algorithm>
#include <charconv>

namespace bulkhead {

namespace {

constexpr std::string_view kPrefix = "pod-security.kubernetes.io/";
constexpr std::string_view kVersionSuffix = "-version";
constexpr std::array<std::string_view, 3> kModes = {"enforce", "audit", "warn"};
constexpr std::array kAllModes = {PodSecurityMode::Enforce, PodSecurityMode::Audit, PodSecurityMode::Warn};

std::string labelKey(PodSecurityMode mode)
{
    return std::string(kPrefix).append(toString(mode));
}

bool isKnownKey(std::string_view name)
{
    if (name.ends_with(kVersionSuffix))
        name.remove_suffix(kVersionSuffix.size());
    return std::ranges::contains(kModes, name);
}

void readDemand(NamespacePodSecurity &policy, YamlNode labels, PodSecurityMode mode, KubeVersion server)
{
    using Problem = BadPodSecurityLabel::Problem;
    PodSecurityDemand &demand = policy.demands[static_cast<std::size_t>(mode)];
    demand.versions = PodSecurityVersions::latestOf(server);
    if (const YamlNode label = labels[labelKey(mode)]) {
        const std::optional<PodSecurityLevel> level = podSecurityLevelFromString(label.text());
        const bool isEnforced = mode == PodSecurityMode::Enforce;
        demand.level = level.value_or(isEnforced ? PodSecurityLevel::Restricted : PodSecurityLevel::Privileged);
        demand.label = label;
        if (!level)
            policy.problems.push_back({Problem::Level, mode, label});
    }
    if (const YamlNode label = labels[labelKey(mode).append(kVersionSuffix)]) {
        if (const std::optional<KubeVersion> version = podSecurityVersionFromString(label.text(), server)) {
            demand.versions.policy = *version;
            demand.version = label.text();
        } else {
            policy.problems.push_back({Problem::Version, mode, label});
        }
    }
}

/// Since 1.26 a namespace that enforces a level warns of it too, unless it says what to warn of.
void warnOfWhatIsEnforced(NamespacePodSecurity &policy, YamlNode labels, KubeVersion server)
{
    const PodSecurityDemand &enforced = policy.in(PodSecurityMode::Enforce);
    PodSecurityDemand &warned = policy.demands[static_cast<std::size_t>(PodSecurityMode::Warn)];
    const bool isValid = podSecurityLevelFromString(enforced.label.text()).has_value();
    if (server < KubeVersion{1, 26} || warned.label || !isValid || enforced.level <= warned.level)
        return;
    const bool hasVersion = labels[labelKey(PodSecurityMode::Warn).append(kVersionSuffix)].isValid();
    warned.level = enforced.level;
    if (!hasVersion) {
        warned.versions = enforced.versions;
        warned.version = enforced.version;
    }
}

} // namespace

std::string_view toString(PodSecurityMode mode)
{
    return kModes[static_cast<std::size_t>(mode)];
}

std::optional<KubeVersion> podSecurityVersionFromString(std::string_view text, KubeVersion server)
{
    if (text == "latest")
        return server;
    constexpr std::string_view prefix = "v1.";
    if (!text.starts_with(prefix))
        return std::nullopt;
    const std::string_view digits = text.substr(prefix.size());
    KubeVersion version{1, 0};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), version.minor);
    const bool isNumber = error == std::errc() && end == digits.data() + digits.size() && digits.front() != '-';
    const bool hasLeadingZero = digits.size() > 1 && digits.front() == '0';
    return isNumber && !hasLeadingZero ? std::optional(version) : std::nullopt;
}

NamespacePodSecurity NamespacePodSecurity::read(YamlNode labels, KubeVersion server)
{
    NamespacePodSecurity policy;
    for (const PodSecurityMode mode : kAllModes)
        readDemand(policy, labels, mode, server);
    warnOfWhatIsEnforced(policy, labels, server);
    for (const auto &[key, value] : YamlEntries(labels)) {
        const std::string_view name = key.scalar();
        if (name.starts_with(kPrefix) && !isKnownKey(name.substr(kPrefix.size())))
            policy.problems.push_back({BadPodSecurityLabel::Problem::Key, {}, value.resolved()});
    }
    return policy;
}

} // namespace bulkhead
