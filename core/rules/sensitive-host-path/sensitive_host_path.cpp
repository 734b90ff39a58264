#include "core/analysis/rule.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "sensitive-host-mounts"},
    {"kubescape", "C-0020"},
    {"trivy", "KSV0121"},
    {"kics", "Workload Mounting With Sensitive OS Directory"},
    {"kubeaudit", "SensitivePathsMounted"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata sensitiveHostPath{
    .id = "sensitive-host-path",
    .title = RULE_TEXT("Rules", "Pod holds a folder of the node that decides about it"),
    .severity = Severity::High,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

constexpr auto folders = std::to_array<std::string_view>({
    "/boot",
    "/dev",
    "/etc",
    "/lib",
    "/lib64",
    "/proc",
    "/root",
    "/sys",
    "/usr",
    "/bin",
    "/sbin",
    "/var/lib/docker",
    "/var/lib/containerd",
    "/var/lib/kubelet",
    "/home/kubernetes",
    "/var/lib/cloud",
});

bool isSensitive(std::string_view path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    return path == "/" || std::ranges::any_of(folders, [path](std::string_view folder) {
               return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
           });
}

class SensitiveHostPath final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sensitiveHostPath; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const YamlNode volume : YamlItems(pod.node()["volumes"])) {
            const YamlNode path = volume["hostPath"]["path"];
            if (path.isScalar() && isSensitive(path.text()))
                report.finding(sensitiveHostPath, Location::written(path),
                               {RULE_TEXT("Rules", "Volume \"%1\" is %2 of the node, which decides about all that runs there"),
                                {std::string(volume["name"].text()), std::string(path.text())}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSensitiveHostPath()
{
    return std::make_unique<SensitiveHostPath>();
}

} // namespace bulkhead
