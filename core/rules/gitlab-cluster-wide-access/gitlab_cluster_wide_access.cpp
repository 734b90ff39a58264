#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata gitlabClusterWideAccess{
    .id = "gitlab-cluster-wide-access",
    .title = RULE_TEXT("Rules", "GitLab Runner manager has its rights in every namespace"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabClusterWideAccess final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabClusterWideAccess; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabInstallation &installation : ci.gitLab().installations) {
            if (!installation.chart)
                continue;
            const YamlNode rbac = installation.chart->values["rbac"];
            const YamlNode wide = rbac["clusterWideAccess"];
            if (rbac["create"].boolean() != true || wide.boolean() != true)
                continue;
            const auto isOpen = [](YamlNode rule) { return rule["resources"].size() == 0 || rule["verbs"].size() == 0; };
            bool isStar = rbac["rules"].size() == 0;
            for (const YamlNode rule : YamlItems(rbac["rules"]))
                isStar = isStar || isOpen(rule);
            FindingBuilder finding = reportOnChart(
                report, gitlabClusterWideAccess, installation, Location::written(wide),
                isStar
                    ? Message{RULE_TEXT("Rules", "The chart gives the manager every right on every core object of the cluster"), {}}
                    : Message{RULE_TEXT("Rules", "The chart gives the manager its rights in every namespace"), {}});
            finding.severity(isStar ? Severity::Critical : Severity::High)
                .fix({RULE_TEXT("Rules", "Set clusterWideAccess: false"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(wide, YamlValue::boolean(false)));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabClusterWideAccess()
{
    return std::make_unique<GitlabClusterWideAccess>();
}

} // namespace bulkhead
