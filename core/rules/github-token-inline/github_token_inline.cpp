#include "core/analysis/rule.h"
#include "core/ci/github/github_settings.h"
#include "core/rules/support/ci_accounts.h"

#include <set>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1552"},
};
constexpr RuleMetadata githubTokenInline{
    .id = "github-token-inline",
    .title = RULE_TEXT("Rules", "GitHub credential written into values"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

struct Credential {
    std::string_view chart;
    std::vector<std::string_view> keys;
};
const std::vector<Credential> &credentials()
{
    static const std::vector<Credential> all = {
        {"gha-runner-scale-set", {"githubConfigSecret", "github_token"}},
        {"gha-runner-scale-set", {"githubConfigSecret", "github_app_private_key"}},
        {"gha-runner-scale-set-experimental", {"auth", "githubToken"}},
        {"gha-runner-scale-set-experimental", {"auth", "app", "privateKey"}},
        {"actions-runner-controller", {"authSecret", "github_token"}},
        {"actions-runner-controller", {"authSecret", "github_app_private_key"}},
        {"actions-runner-controller", {"authSecret", "github_basicauth_password"}},
        {"actions-runner-controller", {"githubWebhookServer", "secret", "github_webhook_secret_token"}},
        {"actions-runner-controller", {"githubWebhookServer", "secret", "github_token"}},
    };
    return all;
}

YamlNode below(YamlNode values, const std::vector<std::string_view> &keys)
{
    for (const std::string_view key : keys)
        values = values[key];
    return values;
}

class GithubTokenInline final : public Rule {
public:
    const RuleMetadata &metadata() const override { return githubTokenInline; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        std::set<const ChartValues *> scaleSets;
        for (const ScaleSetSettings &runner : scaleSetSettings(ci.sources())) {
            if (runner.chart && scaleSets.insert(runner.chart).second)
                check(*runner.chart,
                      runner.form == ScaleSetSettings::Form::Chart ? "gha-runner-scale-set" : "gha-runner-scale-set-experimental",
                      report);
        }
        for (const ChartValues &chart : ci.sources().charts()) {
            if (chart.chart == "actions-runner-controller")
                check(chart, chart.chart, report);
        }
    }

    static void check(const ChartValues &chart, std::string_view name, Reporter &report)
    {
        for (const Credential &credential : credentials()) {
            const YamlNode value = credential.chart == name ? below(chart.values, credential.keys) : YamlNode();
            if (value.text().empty() || isTemplated(value.text()))
                continue;
            const std::string key(credential.keys.back());
            reportAt(
                report, githubTokenInline, Location::keyOf(value),
                {RULE_TEXT("Rules",
                           "%1 stands in the values as it is: whoever reads the file acts as the runner at GitHub and can register "
                           "runners of their own"),
                 {key}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubTokenInline()
{
    return std::make_unique<GithubTokenInline>();
}

} // namespace bulkhead
