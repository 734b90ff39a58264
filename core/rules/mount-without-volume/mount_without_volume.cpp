#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"

#include <string>
#include <string_view>

namespace bulkhead {

namespace {

constexpr RuleMetadata mountWithoutVolume{
    .id = "mount-without-volume",
    .title = RULE_TEXT("Rules", "Container mounts a volume that its pod does not have"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

bool isBuiltIn(const Resource &owner)
{
    return owner.group().empty() || owner.group() == "apps" || owner.group() == "batch";
}

bool hasVolume(const PodSpecView &pod, std::string_view name)
{
    if (!isBuiltIn(pod.owner()))
        return true;
    for (const YamlNode volume : YamlItems(pod.node()["volumes"])) {
        if (volume["name"].text() == name || isTemplated(volume["name"].text()))
            return true;
    }
    for (const YamlNode claim : YamlItems(pod.owner().root()["spec"]["volumeClaimTemplates"])) {
        if (claim["metadata"]["name"].text() == name)
            return true;
    }
    return false;
}

class MountWithoutVolume final : public Rule {
public:
    const RuleMetadata &metadata() const override { return mountWithoutVolume; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (!container.node()["image"].isScalar())
            return; // a patch for a pod that is written elsewhere
        for (const std::string_view list : {"volumeMounts", "volumeDevices"}) {
            for (const YamlNode mount : YamlItems(container.node()[list])) {
                const YamlNode name = mount["name"];
                if (!name.isScalar() || name.text().empty() || isTemplated(name.text()) || hasVolume(pod, name.text()))
                    continue;
                report.finding(
                    mountWithoutVolume, Location::written(name),
                    {RULE_TEXT("Rules",
                               "Container \"%1\" mounts \"%2\", and the pod has no volume of that name: the API server refuses it"),
                     {std::string(container.name()), std::string(name.text())}});
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeMountWithoutVolume()
{
    return std::make_unique<MountWithoutVolume>();
}

} // namespace bulkhead
