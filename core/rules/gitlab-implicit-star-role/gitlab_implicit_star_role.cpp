#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"

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
                reportOnChart(report, gitlabImplicitStarRole, installation, Location::keyOf(rule),
                              {RULE_TEXT("Rules", "This rule names no %1: the chart makes it all of them"),
                               {rule["resources"].size() > 0 ? "verbs" : "resources"}});
            }
        }
    }

private:
    static YamlValue words(std::initializer_list<std::string_view> texts)
    {
        std::vector<YamlValue> items;
        for (const std::string_view text : texts)
            items.push_back(YamlValue::string(text));
        return YamlValue::sequence(std::move(items));
    }

    static YamlValue right(std::initializer_list<std::string_view> resources, std::initializer_list<std::string_view> verbs)
    {
        return YamlValue::mapping({{"resources", words(resources)}, {"verbs", words(verbs)}});
    }

    /// docs/executors/kubernetes of the runner, with informers.
    static YamlValue minimalRules()
    {
        return YamlValue::sequence({right({"pods"}, {"create", "delete", "get", "list", "watch"}),
                                    right({"pods/exec", "pods/attach"}, {"get", "create", "patch", "delete"}),
                                    right({"pods/log"}, {"get", "list"}), right({"secrets"}, {"create", "delete", "get", "update"}),
                                    right({"serviceaccounts"}, {"get"}), right({"services"}, {"create", "get"}),
                                    right({"events"}, {"list", "watch"})});
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
