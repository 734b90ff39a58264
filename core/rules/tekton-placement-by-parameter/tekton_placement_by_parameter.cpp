#include "core/analysis/rule.h"
#include "core/ci/tekton/tekton_objects.h"
#include "core/rules/support/settings_findings.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata tektonPlacementByParameter{
    .id = "tekton-placement-by-parameter",
    .title = RULE_TEXT("Rules", "A parameter decides where a Tekton run lands or who it is"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::size_t deepest = 12;

YamlNode firstParameter(YamlNode node, std::size_t depth)
{
    if (node.isScalar())
        return node.scalar().contains("$(") ? node : YamlNode();
    YamlNode found;
    for (const YamlNode item : YamlItems(node)) {
        if (!found && depth < deepest)
            found = firstParameter(item, depth + 1);
    }
    for (const auto [key, value] : YamlEntries(node)) {
        if (!found && depth < deepest)
            found = firstParameter(value.resolved(), depth + 1);
    }
    return found;
}

class TektonPlacementByParameter final : public Rule {
public:
    const RuleMetadata &metadata() const override { return tektonPlacementByParameter; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const TektonObject &run : tektonObjects(ci.sources())) {
            if (!run.isRun())
                continue;
            check(run, run.root["spec"], report);
            check(run, run.root["spec"]["taskRunTemplate"], report);
            for (const YamlNode own : YamlItems(run.root["spec"]["taskRunSpecs"]))
                check(run, own, report);
        }
    }

private:
    static void check(const TektonObject &run, YamlNode below, Reporter &report)
    {
        for (const std::string_view key : {"serviceAccountName", "taskServiceAccountName"})
            checkField(run, below[key], report);
        for (const std::string_view key : {"podTemplate", "taskPodTemplate"}) {
            for (const std::string_view field : {"nodeSelector", "tolerations", "affinity"})
                checkField(run, below[key][field], report);
        }
    }

    static void checkField(const TektonObject &run, YamlNode field, Reporter &report)
    {
        const YamlNode parameter = firstParameter(field, 0);
        if (!parameter)
            return;
        FindingBuilder finding =
            reportInSettings(report, tektonPlacementByParameter, Location::written(parameter),
                             {RULE_TEXT("Rules", "%1 of %2 \"%3\" is what a parameter says: whoever starts the run chooses it"),
                              {std::string(field.key().scalar()), std::string(run.kind()), run.name()}},
                             run.holder);
        finding.manualFix({RULE_TEXT("Rules", "Write what it is meant to be"), {}},
                          YamlPatch::replace(parameter, YamlValue::string(fillIn(placeholder))),
                          {{RULE_TEXT("Rules", "value of %1"), {std::string(field.key().scalar())}}});
    }

    static constexpr std::string_view placeholder = "CHOSEN-HERE";
};

} // namespace

std::unique_ptr<const Rule> makeTektonPlacementByParameter()
{
    return std::make_unique<TektonPlacementByParameter>();
}

} // namespace bulkhead
