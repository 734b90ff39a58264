#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace bulkhead {

namespace {

constexpr RuleMetadata preStopOutlastsGracePeriod{
    .id = "pre-stop-outlasts-grace-period",
    .title = RULE_TEXT("Rules", "Container is killed before its preStop hook is done"),
    .severity = Severity::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

struct Sleep {
    YamlNode place; ///< empty if the hook does not begin with a sleep
    std::int64_t seconds = 0;
};

/// "60", "60s", "60 && …"; nothing for anything else.
std::optional<std::int64_t> secondsAtStart(std::string_view text)
{
    std::int64_t seconds = 0;
    const auto [next, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    std::string_view rest = text.substr(static_cast<std::size_t>(next - text.data()));
    if (rest.starts_with('s'))
        rest.remove_prefix(1);
    if (error != std::errc() || (!rest.empty() && std::string_view(" ;&\n").find(rest.front()) == std::string_view::npos))
        return std::nullopt;
    return seconds;
}

bool isShell(std::string_view program)
{
    return program == "sh" || program == "bash" || program.ends_with("/sh") || program.ends_with("/bash");
}

Sleep sleepOf(YamlNode hook)
{
    const YamlNode written = hook["sleep"]["seconds"];
    if (const std::optional<std::int64_t> seconds = written.integer())
        return {written, *seconds};
    const YamlNode command = hook["exec"]["command"];
    const std::string_view program = command.at(0).text();
    std::string_view text = command.at(1).text();
    if (isShell(program)) {
        constexpr std::string_view sleep = "sleep ";
        text = text == "-c" && command.at(2).text().starts_with(sleep) ? command.at(2).text().substr(sleep.size())
                                                                       : std::string_view();
    } else if (program != "sleep" && !program.ends_with("/sleep")) {
        return {};
    }
    const std::optional<std::int64_t> seconds = secondsAtStart(text);
    return seconds ? Sleep{command, *seconds} : Sleep{};
}

class PreStopOutlastsGracePeriod final : public Rule {
public:
    const RuleMetadata &metadata() const override { return preStopOutlastsGracePeriod; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        const YamlNode hook = container.node()["lifecycle"]["preStop"];
        if (!hook.isMapping())
            return;
        constexpr std::int64_t byDefault = 30;
        const Field grace = pod.field({"terminationGracePeriodSeconds"});
        const std::int64_t allowed = grace.isWritten() ? grace.value.integer().value_or(INT64_MAX) : byDefault;
        const Sleep sleep = sleepOf(hook);
        constexpr std::int64_t absurd = 1'000'000'000;
        if (!sleep.place || sleep.seconds < allowed || sleep.seconds > absurd)
            return;
        report
            .finding(
                preStopOutlastsGracePeriod, Location::written(sleep.place),
                {RULE_TEXT("Rules",
                           "Container \"%1\" sleeps %2 s before it stops, and is killed after %3 s: it never shuts down by itself"),
                 {std::string(container.name()), std::to_string(sleep.seconds), std::to_string(allowed)}})
            .relate(grace.location, {RULE_TEXT("Rules", "How long the pod has"), {}})
            .manualFix({RULE_TEXT("Rules", "Give the pod more time"), {}},
                       YamlPatch::set(pod.node(), {"terminationGracePeriodSeconds"},
                                      YamlValue::raw(fillIn(std::to_string(sleep.seconds + byDefault)))),
                       {{RULE_TEXT("Rules", "seconds"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makePreStopOutlastsGracePeriod()
{
    return std::make_unique<PreStopOutlastsGracePeriod>();
}

} // namespace bulkhead
