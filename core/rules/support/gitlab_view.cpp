#include "core/rules/support/gitlab_view.h"

#include <algorithm>

namespace bulkhead {

GitLabView::GitLabView(const CiInventory &ci, const GitLabRunner &runner)
    : m_ci(ci)
    , m_settings(runner)
    , m_installation(ci.gitLab().installations[runner.installation])
{
}

Location GitLabView::place() const
{
    if (m_settings.kubernetes)
        return m_installation.impliedBy(m_settings.kubernetes);
    if (m_settings.settings)
        return m_installation.impliedBy(m_settings.settings);
    return m_installation.defaultsPlace();
}

Location GitLabView::placeOf(std::string_view key) const
{
    const TomlNode node = (*this)[key];
    return node ? m_installation.locationOf(node) : place();
}

std::string GitLabView::quoted(std::string_view value) const
{
    return m_installation.isSecret ? "…" : std::string(value);
}

PatchResult GitLabView::set(std::string_view key, const TomlValue &value) const
{
    if (const TomlNode known = (*this)[key]; known && known.form() == TomlForm::Value)
        return TomlPatch::replace(known, value);
    if (m_settings.kubernetes)
        return TomlPatch::set(m_settings.kubernetes, {std::string(key)}, value);
    if (m_settings.settings)
        return TomlPatch::set(m_settings.settings, {"kubernetes", std::string(key)}, value);
    return failure(RULE_TEXT("Rules", "No configuration is written here: the defaults hold. Write one first"));
}

FindingBuilder GitLabView::report(Reporter &reporter, const RuleMetadata &rule, const Location &location, Message message) const
{
    FindingBuilder finding = reporter.finding(rule, location, std::move(message));
    const Resource *const object = m_installation.tomlObject ? m_installation.tomlObject : m_installation.object;
    if (object)
        finding.concerning(*object, location);
    if (m_installation.toml.isConditional)
        finding.confidence(Confidence::Medium);
    return finding;
}

std::vector<GitLabView> gitLabRunners(const CiInventory &ci)
{
    std::vector<GitLabView> views;
    for (const GitLabRunner &runner : ci.gitLab().runners)
        views.emplace_back(ci, runner);
    return views;
}

std::vector<GitLabView> gitLabPodRunners(const CiInventory &ci)
{
    std::vector<GitLabView> views;
    for (const GitLabRunner &runner : ci.gitLab().runners) {
        if (runner.executor == "kubernetes")
            views.emplace_back(ci, runner);
    }
    return views;
}

FindingBuilder reportOnChart(Reporter &reporter, const RuleMetadata &rule, const GitLabInstallation &installation,
                             const Location &location, Message message)
{
    FindingBuilder finding = reporter.finding(rule, location, std::move(message));
    if (installation.object)
        finding.concerning(*installation.object, location);
    return finding;
}

PatchResult joinedPatch(const std::vector<PatchResult> &patches)
{
    std::vector<TextEdit> all;
    for (const PatchResult &patch : patches) {
        if (!patch)
            return patch;
        for (const TextEdit &edit : *patch) {
            const auto same =
                std::ranges::find_if(all, [&](const TextEdit &known) { return known.range == edit.range && edit.range.isEmpty(); });
            if (same != all.end())
                same->newText += edit.newText;
            else
                all.push_back(edit);
        }
    }
    std::ranges::sort(all, {}, [](const TextEdit &edit) { return edit.range.begin; });
    return all;
}

} // namespace bulkhead
