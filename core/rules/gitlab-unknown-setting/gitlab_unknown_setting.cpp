#include "core/analysis/rule.h"
#include "core/ci/gitlab/runner_keys.h"
#include "core/ci/toml/toml_location.h"
#include "core/rules/support/gitlab_view.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1562"},
};
constexpr RuleMetadata gitlabUnknownSetting{
    .id = "gitlab-unknown-setting",
    .title = RULE_TEXT("Rules", "GitLab Runner does not know this setting"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::size_t atMost = 200; ///< findings of one configuration: it is no runner's with more

class GitlabUnknownSetting final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabUnknownSetting; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabInstallation &installation : ci.gitLab().installations) {
            std::size_t budget = atMost;
            if (installation.toml.root)
                checkTable(installation, installation.toml.root, "", budget, report);
        }
    }

private:
    /// `table` without positions.
    static void checkTable(const GitLabInstallation &installation, TomlNode node, const std::string &table, std::size_t &budget,
                           Reporter &report)
    {
        const auto keys = runnerKeys(table);
        if (keys.empty())
            return;
        for (const TomlNode entry : node.entries()) {
            const auto isThat = [&](std::string_view key) { return isEqualIgnoringCase(key, entry.key()); };
            if (std::ranges::none_of(keys, isThat)) {
                if (budget == 0)
                    return;
                --budget;
                reportKey(installation, node, entry, report);
                continue;
            }
            const std::string below = table.empty() ? std::string(entry.key()) : table + '.' + std::string(entry.key());
            if (entry.isTable())
                checkTable(installation, entry, below, budget, report);
            for (const TomlNode item : entry.items()) {
                if (item.isTable())
                    checkTable(installation, item, below, budget, report);
            }
        }
    }

    /// The TOML reader of the runner takes a key in any case.
    static bool isEqualIgnoringCase(std::string_view one, std::string_view other)
    {
        return std::ranges::equal(
            one, other, {}, [](unsigned char c) { return std::tolower(c); }, [](unsigned char c) { return std::tolower(c); });
    }

    static void reportKey(const GitLabInstallation &installation, TomlNode table, TomlNode entry, Reporter &report)
    {
        const std::string written(entry.key());
        std::string way = table.path();
        std::erase_if(way, [](char c) { return c == '[' || c == ']' || (c >= '0' && c <= '9'); });
        const std::string_view meant = nearestRunnerKey(runnerKeys(way), written);
        const bool isSecurity = isSecurityKey(meant) && (isSameWord(meant, written) || isSecurityKey(written));
        const Location place = keyLocation(entry, installation.holder);
        FindingBuilder finding = report.finding(
            gitlabUnknownSetting, place,
            meant.empty()
                ? Message{RULE_TEXT("Rules", "GitLab Runner has no setting \"%1\" here: it is without effect"), {written}}
                : Message{RULE_TEXT("Rules", "GitLab Runner has no setting \"%1\" here: it is without effect; is \"%2\" meant?"),
                          {written, std::string(meant)}});
        if (installation.tomlObject)
            finding.concerning(*installation.tomlObject, place);
        if (isSecurity)
            finding.severity(Severity::High);
        if (!meant.empty() && !table[meant])
            finding.fix({RULE_TEXT("Rules", "Rename it to %1"), {std::string(meant)}}, Applicability::Unsafe,
                        TomlPatch::rename(entry, meant));
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabUnknownSetting()
{
    return std::make_unique<GitlabUnknownSetting>();
}

} // namespace bulkhead
