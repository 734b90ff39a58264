#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"
#include "core/text/fill_in.h"

#include <array>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1499"},
};
constexpr RuleMetadata gitlabMissingLimits{
    .id = "gitlab-missing-limits",
    .title = RULE_TEXT("Rules", "GitLab jobs may use a whole node"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::Reliability,
    .equivalents = {},
    .frameworks = frameworks,
};

struct Limit {
    std::string_view key;
    std::string_view amount;
    MessageId label;
};
constexpr std::array<Limit, 3> limits = {{{"cpu_limit", "1", RULE_TEXT("Rules", "CPU limit")},
                                          {"memory_limit", "2Gi", RULE_TEXT("Rules", "memory limit")},
                                          {"ephemeral_storage_limit", "8Gi", RULE_TEXT("Rules", "limit of temporary storage")}}};

class GitlabMissingLimits final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabMissingLimits; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            std::string missing;
            std::vector<PatchResult> patches;
            std::vector<PatchResult> asking;
            std::vector<Message> labels;
            for (const auto &[key, amount, label] : limits) {
                const std::string pod = "pod_" + std::string(key);
                if (!runner[key].text().empty() || !runner[pod].text().empty())
                    continue;
                missing += (missing.empty() ? "" : ", ") + std::string(key);
                patches.push_back(runner.set(key, TomlValue::string(amount)));
                asking.push_back(runner.set(key, TomlValue::string(fillIn(amount, labels.size()))));
                labels.push_back({label, {}});
            }
            if (missing.empty())
                continue;
            FindingBuilder finding =
                runner.report(report, gitlabMissingLimits, runner.place(),
                              {RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" have no %2"), {runner.name(), missing}});
            const bool isOne = patches.size() == 1 || runner.settings().kubernetes;
            finding.fix({RULE_TEXT("Rules", "Limit jobs"), {}}, Applicability::Unsafe,
                        isOne ? joinedPatch(patches) : std::move(patches.front()));
            if (isOne)
                finding.manualFix({RULE_TEXT("Rules", "Limit jobs to amounts of your own"), {}}, joinedPatch(asking), labels);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabMissingLimits()
{
    return std::make_unique<GitlabMissingLimits>();
}

} // namespace bulkhead
