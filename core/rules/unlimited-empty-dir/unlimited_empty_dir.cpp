#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "require-emptydir-requests-limits"},
};
constexpr RuleMetadata unlimitedEmptyDir{
    .id = "unlimited-empty-dir",
    .title = RULE_TEXT("Rules", "emptyDir volume has no size limit"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class UnlimitedEmptyDir final : public Rule {
public:
    const RuleMetadata &metadata() const override { return unlimitedEmptyDir; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        for (const YamlNode volume : YamlItems(pod.node()["volumes"])) {
            const YamlNode directory = volume["emptyDir"];
            if (!directory.isValid() || directory["sizeLimit"].isScalar())
                continue;
            report
                .finding(unlimitedEmptyDir, Location::keyOf(directory),
                         {RULE_TEXT("Rules", "Volume \"%1\" may fill the disk, or the memory, of its node"),
                          {std::string(volume["name"].text())}})
                .manualFix({RULE_TEXT("Rules", "Limit it"), {}},
                           YamlPatch::set(volume, {"emptyDir", "sizeLimit"}, YamlValue::string(fillIn("1Gi"))),
                           {{RULE_TEXT("Rules", "size limit"), {}}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeUnlimitedEmptyDir()
{
    return std::make_unique<UnlimitedEmptyDir>();
}

} // namespace bulkhead
