#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1548"},
};
constexpr RuleMetadata gitlabPrivilegeEscalation{
    .id = "gitlab-privilege-escalation",
    .title = RULE_TEXT("Rules", "GitLab jobs may gain privileges"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

class GitlabPrivilegeEscalation final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabPrivilegeEscalation; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            bool isTopReported = false;
            for (const std::string_view context : gitLabContexts) {
                if (isForbidden(runner, context))
                    continue;
                const TomlNode own = runner[context]["allow_privilege_escalation"];
                if (!own && std::exchange(isTopReported, true))
                    continue;
                reportContext(runner, own, report);
            }
        }
    }

private:
    static bool isPrivileged(const GitLabView &runner, std::string_view context)
    {
        const TomlNode privileged = effectiveFlag(runner.settings().kubernetes, context, "privileged");
        return privileged && runner.installation().boolean(privileged) != false;
    }

    /// Or not known, or beside the point.
    static bool isForbidden(const GitLabView &runner, std::string_view context)
    {
        const TomlNode flag = effectiveFlag(runner.settings().kubernetes, context, "allow_privilege_escalation");
        return isPrivileged(runner, context) || (flag && runner.installation().boolean(flag) != true);
    }

    static void reportContext(const GitLabView &runner, TomlNode own, Reporter &report)
    {
        const Location place = own ? runner.locationOf(own) : runner.placeOf("allow_privilege_escalation");
        FindingBuilder finding = runner.report(
            report, gitlabPrivilegeEscalation, place,
            {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" may gain more privileges than they start with"), {runner.name()}});
        const Message title{RULE_TEXT("Rules", "Set allow_privilege_escalation = false"), {}};
        const auto inherits = [&](std::string_view context) {
            return !runner[context]["allow_privilege_escalation"] && isPrivileged(runner, context);
        };
        if (own)
            finding.fix(title, Applicability::Unsafe, TomlPatch::replace(own, TomlValue::boolean(false)));
        else if (std::ranges::any_of(gitLabContexts, inherits))
            finding.fix(title, Applicability::Unsafe,
                        PatchResult(failure(RULE_TEXT("Rules",
                                                      "A container that runs privileged would inherit it, which Kubernetes "
                                                      "refuses: end that first"))));
        else
            finding.fix(title, Applicability::Unsafe, runner.set("allow_privilege_escalation", TomlValue::boolean(false)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabPrivilegeEscalation()
{
    return std::make_unique<GitlabPrivilegeEscalation>();
}

} // namespace bulkhead
