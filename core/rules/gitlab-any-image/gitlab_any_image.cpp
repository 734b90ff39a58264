#include "core/analysis/rule.h"
#include "core/rules/support/gitlab_view.h"
#include "core/text/fill_in.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1204"},
};
constexpr RuleMetadata gitlabAnyImage{
    .id = "gitlab-any-image",
    .title = RULE_TEXT("Rules", "GitLab jobs bring any image"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view placeholder = "registry.example/ci/*";

class GitlabAnyImage final : public Rule {
public:
    const RuleMetadata &metadata() const override { return gitlabAnyImage; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const GitLabView &runner : gitLabPodRunners(ci)) {
            const bool isImage = isOpen(runner, "allowed_images");
            const bool isService = isOpen(runner, "allowed_services");
            if (!isImage && !isService)
                continue;
            std::vector<PatchResult> patches;
            std::vector<Message> wanted;
            const auto ask = [&](bool isOpenList, std::string_view key, MessageId label) {
                if (!isOpenList)
                    return;
                patches.push_back(runner.set(key, TomlValue::strings({fillIn(placeholder, wanted.size())})));
                wanted.push_back({label, {}});
            };
            ask(isImage, "allowed_images", RULE_TEXT("Rules", "images that jobs may bring"));
            ask(isService, "allowed_services", RULE_TEXT("Rules", "images that services may bring"));
            const Message message = isImage && isService
                ? Message{RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" and their services may run any image"), {runner.name()}}
                : isImage
                ? Message{RULE_TEXT("Rules", "Jobs of GitLab runner \"%1\" may run any image"), {runner.name()}}
                : Message{RULE_TEXT("Rules", "Services of jobs of GitLab runner \"%1\" may run any image"), {runner.name()}};
            runner.report(report, gitlabAnyImage, runner.placeOf(isImage ? "allowed_images" : "allowed_services"), message)
                .manualFix({RULE_TEXT("Rules", "Allow images of one registry only"), {}}, joinedPatch(patches), wanted);
        }
    }

private:
    static bool isOpen(const GitLabView &runner, std::string_view key)
    {
        const TomlNode list = runner[key];
        if (!list)
            return true;
        constexpr std::array<std::string_view, 6> everything = {"*", "**", "*:*", "*/*", "*/*:*", "**/*:*"};
        const std::vector<std::string_view> patterns = list.strings();
        return list.isArray() && (patterns.empty() || std::ranges::any_of(patterns, [&](std::string_view pattern) {
                                      return std::ranges::contains(everything, pattern);
                                  }));
    }
};

} // namespace

std::unique_ptr<const Rule> makeGitlabAnyImage()
{
    return std::make_unique<GitlabAnyImage>();
}

} // namespace bulkhead
