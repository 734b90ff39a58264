#include "core/analysis/rule_settings.h"

#include <algorithm>

namespace bulkhead {

namespace {

RuleSettings::Level levelFrom(std::string_view word)
{
    using Use = RuleSettings::Use;
    if (word == "off")
        return {Use::Off, {}};
    return {Use::On, severityFromString(word)};
}

} // namespace

RuleSettings::RuleSettings(const ProjectFile &file)
{
    for (const ProjectFile::RuleSetting &setting : file.rules)
        m_rules[setting.rule].push_back(setting);
}

RuleSettings::Level RuleSettings::levelOf(std::string_view rule, std::string_view path) const
{
    const auto found = m_rules.find(rule);
    if (found == m_rules.end())
        return {};
    const auto setting =
        std::ranges::find_if(found->second, [&](const ProjectFile::RuleSetting &each) { return each.isFor(path); });
    return setting == found->second.end() ? Level{} : levelFrom(setting->level);
}

std::optional<RuleSettings::Level> RuleSettings::levelEverywhere(std::string_view rule) const
{
    const auto found = m_rules.find(rule);
    if (found == m_rules.end())
        return Level{};
    const ProjectFile::RuleSetting &first = found->second.front();
    return first.paths.empty() && first.folder.empty() ? std::optional(levelFrom(first.level)) : std::nullopt;
}

std::vector<NotUnderstood> unknownRules(const ProjectFile &file, const RuleCatalogue &catalogue)
{
    std::vector<NotUnderstood> problems;
    for (const ProjectFile::RuleSetting &setting : file.rules) {
        if (!catalogue.find(setting.rule)) {
            problems.push_back({.reason = NotUnderstood::Reason::Settings,
                                .path = setting.file,
                                .startLine = setting.line,
                                .range = setting.range,
                                .message = {RULE_TEXT("Core", "There is no rule \"%1\""), {setting.rule}}});
        }
    }
    return problems;
}

} // namespace bulkhead
