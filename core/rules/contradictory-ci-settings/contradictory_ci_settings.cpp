#include "core/analysis/rule.h"
#include "core/ci/github/github_settings.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/gitlab_view.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr RuleMetadata contradictoryCiSettings{
    .id = "contradictory-ci-settings",
    .title = RULE_TEXT("Rules", "Settings of a CI runner contradict each other"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

class ContradictoryCiSettings final : public Rule {
public:
    const RuleMetadata &metadata() const override { return contradictoryCiSettings; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci))
            checkCapabilities(runner, report);
        for (const GitLabInstallation &installation : ci.gitLab().installations) {
            if (installation.chart)
                checkToken(installation, report);
        }
        for (const SummerwindSettings &runner : summerwindSettings(ci.sources()))
            checkScope(runner, report);
    }

private:
    /// What is dropped is not added (executors/kubernetes: getCapabilities).
    static void checkCapabilities(const GitLabView &runner, Reporter &report)
    {
        const std::vector<std::string_view> dropped = runner["cap_drop"].strings();
        for (const TomlNode added : runner["cap_add"].items()) {
            if (!std::ranges::contains(dropped, added.text()))
                continue;
            runner
                .report(report, contradictoryCiSettings, runner.locationOf(added),
                        {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" do not get %2: cap_drop names it too, and wins"),
                         {runner.name(), runner.quoted(added.text())}})
                .severity(Severity::Low)
                .relate(runner.locationOf(runner["cap_drop"]), {RULE_TEXT("Rules", "It contradicts this"), {}})
                .fix({RULE_TEXT("Rules", "Remove what has no effect"), {}}, Applicability::Unsafe, TomlPatch::remove(added));
        }
    }

    /// The chart's start script takes these options out for an authentication token (templates/configmap.yaml).
    static void checkToken(const GitLabInstallation &installation, Reporter &report)
    {
        constexpr std::array<std::string_view, 4> options = {"runUntagged", "protected", "locked", "tags"};
        const YamlNode values = installation.chart->values;
        if (!values["runnerToken"].text().starts_with("glrt-"))
            return;
        for (const std::string_view name : options) {
            const YamlNode option = values["runners"][name];
            if (!option || option.isNull() || option.text().empty())
                continue;
            reportOnChart(report, contradictoryCiSettings, installation, Location::written(option),
                          {RULE_TEXT("Rules",
                                     "runners.%1 has no effect with an authentication token: what is set at GitLab for the runner "
                                     "holds"),
                           {std::string(name)}})
                .relate(Location::keyOf(values["runnerToken"]), {RULE_TEXT("Rules", "It contradicts this"), {}})
                .fix({RULE_TEXT("Rules", "Remove what has no effect"), {}}, Applicability::Unsafe,
                     YamlPatch::remove(option, values));
        }
    }

    /// "Spec cannot have many fields defined enterprise, organization and repository" (runner_types.go).
    static void checkScope(const SummerwindSettings &runner, Reporter &report)
    {
        YamlNode first;
        for (const std::string_view scope : {"repository", "organization", "enterprise"}) {
            const YamlNode value = runner.settings[scope];
            if (value.text().empty())
                continue;
            if (!first) {
                first = value;
                continue;
            }
            reportAt(
                report, contradictoryCiSettings, Location::written(value),
                {RULE_TEXT("Rules", "Runner \"%1\" names its %2 and its %3: the controller takes only one and makes no runner"),
                 {runner.resource->name(), std::string(first.key().scalar()), std::string(scope)}})
                .relate(Location::written(first), {RULE_TEXT("Rules", "It contradicts this"), {}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeContradictoryCiSettings()
{
    return std::make_unique<ContradictoryCiSettings>();
}

} // namespace bulkhead
