#include "core/analysis/rule.h"
#include "core/ci/woodpecker/woodpecker.h"
#include "core/rules/support/ci_accounts.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata woodpeckerOpenPlacement{
    .id = "woodpecker-open-placement",
    .title = RULE_TEXT("Rules", "Pipelines choose where and as whom their steps run"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view prefix = "WOODPECKER_BACKEND_K8S_";
constexpr std::string_view tolerations = "WOODPECKER_BACKEND_K8S_POD_TOLERATIONS_ALLOW_FROM_STEP";
constexpr std::string_view privileged = "WOODPECKER_PLUGINS_PRIVILEGED";

/// All but that of tolerations are off unless somebody turns them on.
constexpr std::string_view switches[] = {
    "POD_NODE_SELECTOR_ALLOW_FROM_STEP",    "POD_AFFINITY_ALLOW_FROM_STEP", "RUNTIME_CLASS_ALLOW_FROM_STEP",
    "SERVICE_ACCOUNT_NAME_ALLOW_FROM_STEP", "ALLOW_NATIVE_SECRETS",
};

class WoodpeckerOpenPlacement final : public Rule {
public:
    const RuleMetadata &metadata() const override { return woodpeckerOpenPlacement; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const WoodpeckerProgram &agent : woodpeckerAgents(ci.sources())) {
            if (agent.runsPods())
                checkAgent(agent, report);
        }
        for (const WoodpeckerProgram &server : woodpeckerServers(ci.sources())) {
            const YamlNode plugins = server.environment[privileged];
            if (plugins.text().empty() || isTemplated(plugins.text()))
                continue;
            reportAt(
                report, woodpeckerOpenPlacement, Location::written(plugins),
                {RULE_TEXT("Rules",
                           "Woodpecker server \"%1\" runs plugins privileged: a step that names one of them is root on its node"),
                 {server.name}})
                .fix({RULE_TEXT("Rules", "Run no plugin privileged"), {}}, Applicability::Unsafe,
                     server.environment.set(privileged, ""));
        }
    }

    static void checkAgent(const WoodpeckerProgram &agent, Reporter &report)
    {
        const YamlNode value = agent.environment[tolerations];
        if (value.scalar() != "false" && !isTemplated(value.scalar())) {
            FindingBuilder finding = reportAt(
                report, woodpeckerOpenPlacement, agent.environment.place(tolerations),
                {RULE_TEXT(
                     "Rules",
                     "Steps of Woodpecker agent \"%1\" may bring tolerations of their own, which is the default: a taint keeps no "
                     "pipeline off any node group"),
                 {agent.name}});
            finding.fix({RULE_TEXT("Rules", "Forbid tolerations of steps"), {}}, Applicability::Unsafe,
                        agent.environment.set(tolerations, "false"));
            if (!value && !agent.environment.isComplete())
                finding.confidence(Confidence::Medium);
        }
        for (const std::string_view name : switches) {
            const std::string variable = std::string(prefix) + std::string(name);
            const YamlNode on = agent.environment[variable];
            if (on.scalar() != "true")
                continue;
            reportAt(report, woodpeckerOpenPlacement, Location::written(on),
                     {RULE_TEXT("Rules", "Steps of Woodpecker agent \"%1\" may choose more than they need: %2 is true"),
                      {agent.name, variable}})
                .fix({RULE_TEXT("Rules", "Set %1 to false"), {variable}}, Applicability::Unsafe,
                     agent.environment.set(variable, "false"));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeWoodpeckerOpenPlacement()
{
    return std::make_unique<WoodpeckerOpenPlacement>();
}

} // namespace bulkhead
