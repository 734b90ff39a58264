#include "core/analysis/rule.h"
#include "core/ci/github/github_settings.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/combined_patch.h"
#include "core/text/fill_in.h"

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
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

using Keys = std::vector<std::string>;

struct Credential {
    std::string_view chart;
    Keys keys;
    Keys secret; ///< where the chart takes the name of a Secret; if that is the mapping around the credential, in its place
};
const std::vector<Credential> &credentials()
{
    static const Keys ofScaleSet = {"githubConfigSecret"};
    static const Keys ofExperimental = {"auth", "secretName"};
    static const Keys ofController = {"authSecret", "name"};
    static const Keys ofWebhook = {"githubWebhookServer", "secret", "name"};
    static const std::vector<Credential> all = {
        {"gha-runner-scale-set", {"githubConfigSecret", "github_token"}, ofScaleSet},
        {"gha-runner-scale-set", {"githubConfigSecret", "github_app_private_key"}, ofScaleSet},
        {"gha-runner-scale-set-experimental", {"auth", "githubToken"}, ofExperimental},
        {"gha-runner-scale-set-experimental", {"auth", "app", "privateKey"}, ofExperimental},
        {"actions-runner-controller", {"authSecret", "github_token"}, ofController},
        {"actions-runner-controller", {"authSecret", "github_app_private_key"}, ofController},
        {"actions-runner-controller", {"authSecret", "github_basicauth_password"}, ofController},
        {"actions-runner-controller", {"githubWebhookServer", "secret", "github_webhook_secret_token"}, ofWebhook},
        {"actions-runner-controller", {"githubWebhookServer", "secret", "github_token"}, ofWebhook},
    };
    return all;
}

constexpr std::string_view secretName = "github-credentials";

YamlNode below(YamlNode values, const Keys &keys)
{
    for (const std::string &key : keys)
        values = values[key];
    return values;
}

/// The value behind a key that is renamed in the same patch, also a block of several lines with the comments in it.
PatchResult replaceBehindKey(YamlNode node, const YamlValue &value)
{
    const YamlDocument *const document = node.document();
    if (node.style() != YamlStyle::Block || document->isShared(node) || document->holdsSharedNode(node))
        return YamlPatch::replace(node, value);
    const std::string_view text = document->source()->text(node.range());
    const auto length = static_cast<ByteOffset>(text.find_last_not_of(" \r\n") + 1);
    return YamlPatch::edits(node, {TextEdit{{node.key().range().end, node.range().begin + length}, ": " + value.text()}});
}

/// Takes the credential out and names a Secret. The controller's chart makes none then.
PatchResult nameSecret(YamlNode values, YamlNode credential, const Keys &secret)
{
    const YamlValue name = YamlValue::string(fillIn(secretName));
    const YamlNode known = below(values, secret);
    if (known.isMapping())
        return YamlPatch::replace(known, name);
    const YamlNode holder = below(values, Keys(secret.begin(), secret.end() - 1));
    YamlNode entry = credential; // of the holder; that of an App has the key's id beside it
    while (entry.parent() != holder)
        entry = entry.parent();
    PatchResult patch = known ? combined(YamlPatch::remove(entry, values), YamlPatch::replace(known, name))
                              : combined(YamlPatch::rename(entry, secret.back()), replaceBehindKey(entry, name));
    if (const YamlNode create = holder["create"]; create.boolean() == true)
        return combined(std::move(patch), YamlPatch::replace(create, YamlValue::boolean(false)));
    return patch;
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
            const std::string &key = credential.keys.back();
            reportAt(
                report, githubTokenInline, Location::keyOf(value),
                {RULE_TEXT("Rules",
                           "%1 stands in the values as it is: whoever reads the file acts as the runner at GitHub and can register "
                           "runners of their own"),
                 {key}})
                .manualFix({RULE_TEXT("Rules", "Take it from a Secret"), {}}, nameSecret(chart.values, value, credential.secret),
                           {{RULE_TEXT("Rules", "name of the Secret"), {}}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubTokenInline()
{
    return std::make_unique<GithubTokenInline>();
}

} // namespace bulkhead
