#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/yaml/yaml_patch.h"

#include <string>
#include <string_view>

namespace bulkhead {

namespace {

constexpr RuleMetadata unusedVolume{
    .id = "unused-volume",
    .title = RULE_TEXT("Rules", "Pod has a volume that no container mounts"),
    .severity = Severity::Low,
    .confidence = Confidence::Medium,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = 0,
    .equivalents = {},
    .frameworks = {},
};

bool isMounted(const PodSpecView &pod, std::string_view name)
{
    const std::string_view group = pod.owner().group();
    if (!group.empty() && group != "apps" && group != "batch")
        return true; // a controller may mount it where nothing is written
    for (const ContainerView &container : pod.containers()) {
        if (!container.node()["image"].isScalar())
            return true; // a patch for a pod that is written elsewhere
        for (const std::string_view list : {"volumeMounts", "volumeDevices"}) {
            for (const YamlNode mount : YamlItems(container.node()[list])) {
                if (mount["name"].text() == name || isTemplated(mount["name"].text()))
                    return true;
            }
        }
    }
    return false;
}

class UnusedVolume final : public Rule {
public:
    const RuleMetadata &metadata() const override { return unusedVolume; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const YamlNode volume : YamlItems(pod.node()["volumes"])) {
            const YamlNode name = volume["name"];
            if (!name.isScalar() || name.text().empty() || isMounted(pod, name.text()))
                continue;
            report
                .finding(
                    unusedVolume, Location::written(name),
                    {RULE_TEXT("Rules", "No container mounts volume \"%1\", yet the pod waits for it"), {std::string(name.text())}})
                .fix({RULE_TEXT("Rules", "Remove the volume"), {}}, Applicability::Unsafe, YamlPatch::remove(volume, pod.node()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeUnusedVolume()
{
    return std::make_unique<UnusedVolume>();
}

} // namespace bulkhead
