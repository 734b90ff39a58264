#include "core/analysis/rule.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0058"},
};
constexpr RuleMetadata volumeSubPath{
    .id = "volume-sub-path",
    .title = RULE_TEXT("Rules", "Volume is mounted by a sub-path"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class VolumeSubPath final : public Rule {
public:
    const RuleMetadata &metadata() const override { return volumeSubPath; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const YamlNode mount : YamlItems(container.node()["volumeMounts"])) {
            for (const std::string_view key : {"subPath", "subPathExpr"}) {
                if (const YamlNode path = mount[key]; path.isScalar() && !path.text().empty())
                    report.finding(volumeSubPath, Location::written(path),
                                   {RULE_TEXT("Rules", "Container \"%1\" mounts a part of volume \"%2\""),
                                    {std::string(container.name()), std::string(mount["name"].text())}});
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeVolumeSubPath()
{
    return std::make_unique<VolumeSubPath>();
}

} // namespace bulkhead
