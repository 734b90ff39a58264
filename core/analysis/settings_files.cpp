#include "core/analysis/settings_files.h"

#include <algorithm>
#include <map>

namespace bulkhead {

namespace {

/// Where settings of CI stand, by file.
class SettingsPlaces {
public:
    explicit SettingsPlaces(const CiInventory &ci)
    {
        for (const CiRunner &runner : ci.runners()) {
            if (!runner.definedBy && runner.place.source)
                m_places[runner.place.source->path()].push_back(runner.place.range);
        }
        for (const PipelineJob &job : ci.pipelineJobs())
            add(job.node);
        for (const ProviderRunner &runner : ci.provider().runners)
            add(runner.node);
        for (const ProviderRunnerGroup &group : ci.provider().groups)
            add(group.node);
        for (const YamlNode settings : ci.provider().registration)
            add(settings);
    }

    [[nodiscard]] bool areIn(const NotUnderstood &document) const
    {
        const auto found = m_places.find(document.path);
        return found != m_places.end()
            && std::ranges::any_of(found->second, [&](const TextRange &place) { return document.range.contains(place); });
    }

private:
    void add(YamlNode node)
    {
        const Location place = Location::keyOf(node);
        if (place.source)
            m_places[place.source->path()].push_back(place.range);
    }

    std::map<std::string_view, std::vector<TextRange>, std::less<>> m_places;
};

} // namespace

std::vector<NotUnderstood> tellSettingsRead(std::vector<NotUnderstood> entries, const CiInventory *ci)
{
    const auto isOpen = [](const NotUnderstood &entry) { return entry.reason == NotUnderstood::Reason::NotKubernetes; };
    if (!ci || std::ranges::none_of(entries, isOpen))
        return entries;
    const SettingsPlaces settings(*ci);
    for (NotUnderstood &entry : entries) {
        if (isOpen(entry) && settings.areIn(entry))
            entry.message = {RULE_TEXT("Core", "Not a Kubernetes object: read for its CI settings only"), {}};
    }
    return entries;
}

std::vector<NotUnderstood> notUnderstoodIn(const Workspace &workspace, const AnalysisResult *result)
{
    std::vector<NotUnderstood> entries = tellSettingsRead(workspace.notUnderstood(), result ? result->ci.get() : nullptr);
    if (!result || result->settingsProblems.empty())
        return entries;
    entries.insert(entries.end(), result->settingsProblems.begin(), result->settingsProblems.end());
    std::ranges::stable_sort(entries, {}, [](const NotUnderstood &entry) { return std::pair(entry.path, entry.startLine); });
    return entries;
}

} // namespace bulkhead
