#include "core/analysis/rule.h"

#include <optional>
#include <ranges>
#include <string>
#include <utility>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1195"},
};
constexpr RuleMetadata pipelinePrivilegedContainer{
    .id = "pipeline-privileged-container",
    .title = RULE_TEXT("Rules", "Pipeline asks for a privileged container"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

/// The options without those that ask for privileges or mount the socket; nothing if a word that does is in no form known here.
std::optional<std::string> withoutPrivileges(std::string_view options)
{
    std::string kept;
    std::string_view pending; // an option that takes the next word: -v, --volume, --mount
    for (const auto part : std::views::split(options, ' ')) {
        const std::string_view word(part.begin(), part.end());
        if (word.empty())
            continue;
        if (pending.empty() && (word == "-v" || word == "--volume" || word == "--mount")) {
            pending = word;
            continue;
        }
        const bool isSocket = word.contains("docker.sock")
            && (!pending.empty() || word.starts_with("-v=") || word.starts_with("--volume=") || word.starts_with("--mount="));
        const bool goes = isSocket || (pending.empty() && (word == "--privileged" || word == "--privileged=true"));
        for (const std::string_view each : {std::exchange(pending, {}), word}) {
            if (!goes && !each.empty())
                kept.append(kept.empty() ? "" : " ").append(each);
        }
    }
    const bool isClean = pending.empty() && !kept.contains("--privileged") && !kept.contains("docker.sock");
    return isClean && options.find_first_of("'\"\\\n$") == std::string_view::npos ? std::optional(std::move(kept)) : std::nullopt;
}

class PipelinePrivilegedContainer final : public Rule {
public:
    const RuleMetadata &metadata() const override { return pipelinePrivilegedContainer; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const PipelineJob &job : ci.pipelineJobs()) {
            for (const YamlNode options : job.options) {
                const std::string_view text = options.scalar();
                if (!text.contains("--privileged") && !text.contains("docker.sock"))
                    continue;
                const MessageId said = text.contains("--privileged")
                    ? RULE_TEXT("Rules",
                                "Job \"%1\" asks for a privileged container: with it the node of the runner is one step away")
                    : RULE_TEXT("Rules", "Job \"%1\" mounts the Docker socket of its runner: it may start any container there");
                FindingBuilder finding =
                    report.finding(pipelinePrivilegedContainer, Location::written(options), {said, {job.name}});
                offerWithout(finding, options);
            }
        }
    }

private:
    static void offerWithout(FindingBuilder &finding, YamlNode options)
    {
        const std::optional<std::string> kept = withoutPrivileges(options.scalar());
        if (!kept)
            return;
        const bool staysPlain = options.style() == YamlStyle::Plain && kept->starts_with("--");
        const YamlValue value = staysPlain ? YamlValue::raw(*kept) : YamlValue::string(*kept);
        finding.fix({RULE_TEXT("Rules", "Ask for none of it"), {}}, Applicability::Unsafe,
                    kept->empty() ? YamlPatch::remove(options, options.parent()) : YamlPatch::replace(options, value));
    }
};

} // namespace

std::unique_ptr<const Rule> makePipelinePrivilegedContainer()
{
    return std::make_unique<PipelinePrivilegedContainer>();
}

} // namespace bulkhead
