#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"
#include "core/text/fill_in.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata gitlabImplicitStarRole{
    .id = "gitlab-implicit-star-role",
    .title = RULE_TEXT("Rules", "GitLab Runner chart gives its manager every right"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabImplicitStarRole final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabImplicitStarRole; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabInstallation &installation : ci.gitLab().installations) {
            if (!installation.chart)
                continue;
            const YamlNode rbac = installation.chart->values["rbac"];
            if (rbac["create"].boolean() != true)
                continue;
            const YamlNode rules = rbac["rules"];
            if (rules.size() == 0)
                reportNoRules(installation, rbac, report);
            for (const YamlNode rule : YamlItems(rules)) {
                if (rule["resources"].size() > 0 && rule["verbs"].size() > 0)
                    continue;
                reportHalfRule(installation, rule, report);
            }
        }
    }

private:
    /// docs/executors/kubernetes of the runner, with informers.
    struct Right {
        std::vector<std::string_view> resources;
        std::vector<std::string_view> verbs;
    };
    static const std::vector<Right> &minimalRights()
    {
        static const std::vector<Right> all = {
            {{"pods"}, {"create", "delete", "get", "list", "watch"}},
            {{"pods/exec", "pods/attach"}, {"get", "create", "patch", "delete"}},
            {{"pods/log"}, {"get", "list"}},
            {{"secrets"}, {"create", "delete", "get", "update"}},
            {{"serviceaccounts"}, {"get"}},
            {{"services"}, {"create", "get"}},
            {{"events"}, {"list", "watch"}},
        };
        return all;
    }

    static YamlValue words(const std::vector<std::string_view> &texts)
    {
        std::vector<YamlValue> items;
        items.reserve(texts.size());
        for (const std::string_view text : texts)
            items.push_back(YamlValue::string(text));
        return YamlValue::sequence(std::move(items));
    }

    static YamlValue minimalRules()
    {
        std::vector<YamlValue> rules;
        for (const Right &right : minimalRights())
            rules.push_back(YamlValue::mapping({{"resources", words(right.resources)}, {"verbs", words(right.verbs)}}));
        return YamlValue::sequence(std::move(rules));
    }

    /// What the runner does with all of these resources together; empty if it needs one of them for nothing.
    static std::vector<std::string_view> verbsFor(YamlNode resources)
    {
        std::vector<std::string_view> verbs;
        for (const YamlNode resource : YamlItems(resources)) {
            const auto right = std::ranges::find_if(
                minimalRights(), [&](const Right &one) { return std::ranges::contains(one.resources, resource.scalar()); });
            if (right == minimalRights().end())
                return {};
            for (const std::string_view verb : right->verbs) {
                if (!std::ranges::contains(verbs, verb))
                    verbs.push_back(verb);
            }
        }
        return verbs;
    }

    static void reportHalfRule(const GitLabInstallation &installation, YamlNode rule, Reporter &report)
    {
        const YamlNode resources = rule["resources"];
        const bool hasResources = resources.size() > 0;
        FindingBuilder finding = reportOnChart(
            report, gitlabImplicitStarRole, installation, Location::keyOf(rule),
            {RULE_TEXT("Rules", "This rule names no %1: the chart makes it all of them"), {hasResources ? "verbs" : "resources"}});
        if (!hasResources) {
            const std::string resource = fillIn("RESOURCE");
            finding.manualFix({RULE_TEXT("Rules", "Name the resources"), {}},
                              YamlPatch::set(rule, {"resources"}, words({resource})), {{RULE_TEXT("Rules", "resource"), {}}});
            return;
        }
        if (const std::vector<std::string_view> verbs = verbsFor(resources); !verbs.empty())
            finding.fix({RULE_TEXT("Rules", "Allow what the runner does with them"), {}}, Applicability::Unsafe,
                        YamlPatch::set(rule, {"verbs"}, words(verbs)));
    }

    static void reportNoRules(const GitLabInstallation &installation, YamlNode rbac, Reporter &report)
    {
        const YamlNode rules = rbac["rules"];
        reportOnChart(
            report, gitlabImplicitStarRole, installation, Location::written(rules ? rules : rbac["create"]),
            {RULE_TEXT("Rules", "rbac.create without rbac.rules: the chart lets the manager do everything with every core object"),
             {}})
            .fix({RULE_TEXT("Rules", "Write the rules the runner needs"), {}}, Applicability::Unsafe,
                 YamlPatch::set(rbac, {"rules"}, minimalRules()));
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabImplicitStarRole()
{
    return std::make_unique<GitlabImplicitStarRole>();
}

} // namespace bulkhead
