#include "core/analysis/rule.h"
#include "core/ci/tekton/tekton_objects.h"
#include "core/rules/support/settings_findings.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata tektonAffinityOverwritten{
    .id = "tekton-affinity-overwritten",
    .title = RULE_TEXT("Rules", "Tekton's Affinity Assistant does not follow the affinity of a run"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::Reliability,
    .equivalents = {},
    .frameworks = frameworks,
};

/// The same as a node selector, if it can say it: one term, each requirement with one value.
std::optional<YamlValue> asSelector(YamlNode required)
{
    const YamlNode terms = required["nodeSelectorTerms"];
    const YamlNode expressions = terms.at(0)["matchExpressions"];
    if (terms.size() != 1 || expressions.size() == 0 || terms.at(0)["matchFields"])
        return std::nullopt;
    std::vector<std::pair<std::string, YamlValue>> labels;
    for (const YamlNode expression : YamlItems(expressions)) {
        if (expression["operator"].text() != "In" || expression["values"].size() != 1)
            return std::nullopt;
        labels.emplace_back(expression["key"].text(), YamlValue::string(expression["values"].at(0).text()));
    }
    return YamlValue::mapping(std::move(labels));
}

class TektonAffinityOverwritten final : public Rule {
public:
    const RuleMetadata &metadata() const override { return tektonAffinityOverwritten; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        const TektonSettings settings =
            tektonSettings(ci.sources(), [&](YamlNode scalar) { return ci.sources().embedded().known(scalar); });
        if (!settings.placesTogether())
            return;
        const bool isOverwritten = assistantOverwritesAffinity(ci.versions());
        for (const TektonObject &run : tektonObjects(ci.sources())) {
            if (run.kind() == "PipelineRun")
                check(run, settings, isOverwritten, report);
        }
    }

private:
    static void check(const TektonObject &run, const TektonSettings &settings, bool isOverwritten, Reporter &report)
    {
        const YamlNode podTemplate = podTemplateOf(run);
        const YamlNode required = podTemplate["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"];
        const std::vector<YamlNode> claimed = claimedWorkspaces(run);
        const YamlNode own = podTemplate["nodeSelector"]; // also an empty one stands for the default
        const std::size_t labels = own ? own.size() : settings.podTemplate["nodeSelector"].size();
        if (!required.isMapping() || labels > 0 || claimed.empty())
            return;
        FindingBuilder finding = reportInSettings(
            report, tektonAffinityOverwritten, Location::keyOf(podTemplate["affinity"]),
            {isOverwritten ? RULE_TEXT("Rules",
                                       "PipelineRun \"%1\" is held to its nodes by affinity alone, and this version of Tekton's "
                                       "Affinity Assistant overwrites affinity where tasks share a claimed volume")
                           : RULE_TEXT("Rules",
                                       "PipelineRun \"%1\" is held to its nodes by affinity alone, which Tekton's Affinity "
                                       "Assistant does not follow: where its placeholder lands on another node, the tasks that "
                                       "share a claimed volume never start"),
             {run.name()}},
            run.holder);
        if (isOverwritten)
            finding.severity(Severity::High);
        finding.relate(Location::keyOf(claimed.front()), {RULE_TEXT("Rules", "The shared volume is claimed here"), {}});
        if (settings.coschedule)
            finding.relate(Location::written(settings.coschedule), {RULE_TEXT("Rules", "The assistant is switched on here"), {}});
        if (const std::optional<YamlValue> selector = asSelector(required))
            finding.fix({RULE_TEXT("Rules", "Ask for the same labels by nodeSelector"), {}}, Applicability::Unsafe,
                        YamlPatch::set(podTemplate, {"nodeSelector"}, *selector));
    }
};

} // namespace

std::unique_ptr<const Rule> makeTektonAffinityOverwritten()
{
    return std::make_unique<TektonAffinityOverwritten>();
}

} // namespace bulkhead
