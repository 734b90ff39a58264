#include "core/rules/support/settings_findings.h"

#include <algorithm>
#include <array>

namespace bulkhead {

FindingBuilder reportInSettings(Reporter &report, const RuleMetadata &rule, const Location &place, Message message,
                                const Resource *holder)
{
    FindingBuilder finding = report.finding(rule, place, std::move(message));
    if (holder && place.node)
        finding.concerning(*holder, place.node);
    return finding;
}

bool givesNodeAway(std::string_view hostPath)
{
    constexpr std::array<std::string_view, 11> whole = {"/",
                                                        "/etc",
                                                        "/root",
                                                        "/proc",
                                                        "/run",
                                                        "/var",
                                                        "/var/run",
                                                        "/home",
                                                        "/var/lib/kubelet",
                                                        "/var/lib/docker",
                                                        "/var/lib/containerd"};
    while (hostPath.size() > 1 && hostPath.ends_with('/'))
        hostPath.remove_suffix(1);
    return hostPath.ends_with(".sock") || hostPath.starts_with("/var/lib/kubelet/") || std::ranges::contains(whole, hostPath);
}

} // namespace bulkhead
