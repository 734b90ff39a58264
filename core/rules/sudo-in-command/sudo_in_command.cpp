#include "core/analysis/rule.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0062"},
};
constexpr RuleMetadata sudoInCommand{
    .id = "sudo-in-command",
    .title = RULE_TEXT("Rules", "Container starts with sudo"),
    .severity = Severity::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

/// `sudo` with no letter before or behind it.
bool namesSudo(std::string_view text)
{
    constexpr std::string_view name = "sudo";
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const bool startsWord = at == 0 || !isLetter(text[at - 1]);
        const std::size_t end = at + name.size();
        if (startsWord && (end == text.size() || !isLetter(text[end])))
            return true;
    }
    return false;
}

class SudoInCommand final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sudoInCommand; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const std::string_view list : {"command", "args"}) {
            for (const YamlNode word : YamlItems(container.node()[list])) {
                if (!namesSudo(word.text()))
                    continue;
                report.finding(
                    sudoInCommand, Location::written(word),
                    {RULE_TEXT("Rules", "Container \"%1\" makes itself root with sudo"), {std::string(container.name())}});
                return;
            }
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeSudoInCommand()
{
    return std::make_unique<SudoInCommand>();
}

} // namespace bulkhead
