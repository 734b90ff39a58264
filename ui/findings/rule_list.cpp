#include "ui/findings/rule_list.h"

#include "ui/theme/texts.h"

#include <unordered_map>

namespace bulkhead {

namespace {

QString haystackOf(const RuleMetadata &rule, const QString &title)
{
    QStringList words{title, toQString(rule.id), QString::fromUtf8(rule.title.text)};
    for (const Equivalent &equivalent : rule.equivalents)
        words.append(toQString(equivalent.tool) + u' ' + toQString(equivalent.id));
    for (const FrameworkControl &control : rule.frameworks)
        words.append(toQString(control.framework) + u' ' + toQString(control.id));
    return words.join(u'\n').toLower();
}

std::string levelWord(const RuleSettings::Level &level)
{
    if (level.use == RuleSettings::Use::AsProfile)
        return {};
    if (level.use == RuleSettings::Use::Off)
        return "off";
    return level.severity ? std::string(toString(*level.severity)) : "on";
}

RuleState stateOf(const RuleRow &row, bool isPartly)
{
    if (isPartly)
        return RuleState::Partly;
    const bool isOn = row.level.empty() ? row.isInProfile : row.level != "off";
    return isOn ? RuleState::On : RuleState::Off;
}

} // namespace

RuleListPtr RuleList::build(const std::vector<const RuleMetadata *> &rules, const AnalysisOptions &options,
                            const std::shared_ptr<const AnalysisResult> &result)
{
    std::unordered_map<const RuleMetadata *, std::size_t> counts;
    if (result)
        result->forEachFinding([&counts](const Finding &finding) { ++counts[finding.rule]; });
    const RuleSettings settings = result ? result->settings : RuleSettings();
    auto list = std::make_shared<RuleList>();
    list->m_rows.reserve(rules.size());
    for (const RuleMetadata *each : rules) {
        const RuleMetadata &rule = *each;
        RuleRow row{.rule = &rule, .title = translated(rule.title), .severity = rule.severity};
        row.haystack = haystackOf(rule, row.title);
        row.isInProfile = options.selects(rule);
        const auto everywhere = settings.levelEverywhere(rule.id);
        if (everywhere) {
            row.level = levelWord(*everywhere);
            row.severity = everywhere->severity.value_or(rule.severity);
        }
        row.state = stateOf(row, !everywhere);
        if (const auto found = counts.find(&rule); found != counts.end())
            row.findings = found->second;
        list->m_rows.push_back(std::move(row));
    }
    return list;
}

} // namespace bulkhead
