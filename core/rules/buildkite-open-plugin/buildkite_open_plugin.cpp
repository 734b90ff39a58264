#include "core/analysis/rule.h"
#include "core/ci/buildkite/buildkite.h"
#include "core/rules/support/ci_accounts.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata buildkiteOpenPlugin{
    .id = "buildkite-open-plugin",
    .title = RULE_TEXT("Rules", "Pipelines may write the pods of their jobs"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view setting = "prohibit-kubernetes-plugin";

/// A controller takes it as a flag and as a variable, too.
bool isProhibitedOtherwise(YamlNode container)
{
    for (const YamlNode argument : YamlItems(container["args"])) {
        if (argument.scalar() == "--prohibit-kubernetes-plugin" || argument.scalar() == "--prohibit-kubernetes-plugin=true")
            return true;
    }
    return environmentVariable(container, "PROHIBIT_KUBERNETES_PLUGIN").scalar() == "true";
}

class BuildkiteOpenPlugin final : public Rule {
public:
    const RuleMetadata &metadata() const override { return buildkiteOpenPlugin; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const BuildkiteStack &stack : buildkiteStacks(ci.sources())) {
            const YamlNode config = stack.config(ci.sources());
            const YamlNode value = config[setting];
            if (value.boolean() == true || (stack.container && isProhibitedOtherwise(stack.container->container)))
                continue;
            const Location place = value ? Location::written(value) : config ? Location::keyOf(config) : stack.place;
            FindingBuilder finding = reportAt(
                report, buildkiteOpenPlugin, place,
                {RULE_TEXT(
                     "Rules",
                     "Pipelines of Buildkite stack \"%1\" may use the kubernetes plugin: each job chooses its own service account, "
                     "nodes and privileges"),
                 {stack.name}});
            const Message title = {RULE_TEXT("Rules", "Prohibit the kubernetes plugin"), {}};
            if (stack.chart)
                finding.fix(title, Applicability::Unsafe,
                            YamlPatch::set(stack.chart->values, {"config", std::string(setting)}, YamlValue::boolean(true)));
            else if (config.isMapping())
                finding.fix(title, Applicability::Unsafe, YamlPatch::set(config, {std::string(setting)}, YamlValue::boolean(true)));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeBuildkiteOpenPlugin()
{
    return std::make_unique<BuildkiteOpenPlugin>();
}

} // namespace bulkhead
