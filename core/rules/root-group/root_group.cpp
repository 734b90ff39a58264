#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV0116"},
    {"kyverno", "require-non-root-groups"},
};
constexpr RuleMetadata rootGroup{
    .id = "root-group",
    .title = RULE_TEXT("Rules", "Container belongs to the group root"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class RootGroup final : public Rule {
public:
    const RuleMetadata &metadata() const override { return rootGroup; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const YamlNode own = pod.node()["securityContext"];
        checkOne(own["runAsGroup"], report);
        checkOne(own["fsGroup"], report);
        for (const YamlNode group : YamlItems(own["supplementalGroups"]))
            checkOne(group, report);
        for (const ContainerView &container : pod.containers())
            checkOne(container.node()["securityContext"]["runAsGroup"], report);
    }

private:
    static void checkOne(YamlNode value, Reporter &report)
    {
        if (value.integer() != 0)
            return;
        report
            .finding(rootGroup, Location::written(value),
                     {RULE_TEXT("Rules", "Group 0 is root's: its files are open to the container"), {}})
            .manualFix({RULE_TEXT("Rules", "Take another group"), {}}, YamlPatch::replace(value, YamlValue::raw(fillIn("10001"))),
                       {{RULE_TEXT("Rules", "group id"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeRootGroup()
{
    return std::make_unique<RootGroup>();
}

} // namespace bulkhead
