#include "core/ci/provider/provider_settings.h"

#include <algorithm>

namespace bulkhead {

namespace {

ProviderRunner::Scope scopeOf(std::string_view type)
{
    using Scope = ProviderRunner::Scope;
    return type == "instance_type" ? Scope::Instance
        : type == "group_type"     ? Scope::Group
        : type == "project_type"   ? Scope::Project
                                   : Scope::Unknown;
}

bool isGitLabRunner(YamlNode node)
{
    return node["id"] && node["description"] && node["runner_type"].isScalar();
}

ProviderRunner gitLabRunner(YamlNode node)
{
    ProviderRunner runner{.provider = ProviderRunner::Provider::GitLab, .node = node};
    runner.name = node["description"].text();
    runner.scope = scopeOf(node["runner_type"].scalar());
    for (const YamlNode tag : YamlItems(node["tag_list"]))
        runner.tags.emplace_back(tag.scalar());
    return runner;
}

ProviderRunner gitHubRunner(YamlNode node)
{
    ProviderRunner runner{.provider = ProviderRunner::Provider::GitHub, .node = node};
    runner.name = node["name"].text();
    runner.runnerGroup = node["runner_group_id"].text();
    for (const YamlNode label : YamlItems(node["labels"]))
        runner.tags.emplace_back(label.isMapping() ? label["name"].scalar() : label.scalar());
    return runner;
}

/// Runners of one name may stand for one: the older generation numbers its pods ("shop-x7k2p-9dl4q").
bool goesBy(const CiRunner &runner, std::string_view name)
{
    return !runner.name.empty() && (name == runner.name || name.starts_with(runner.name + '-'));
}

bool isOf(const CiRunner &runner, ProviderRunner::Provider provider)
{
    const bool isGitHub = runner.system == CiSystem::GitHubRunner || runner.system == CiSystem::GitHubScaleSet;
    return provider == ProviderRunner::Provider::GitHub ? isGitHub : runner.system == CiSystem::GitLab;
}

/// By name; else, if no other has them, by all of its tags.
std::optional<std::size_t> join(const ProviderRunner &listed, const std::vector<CiRunner> &runners)
{
    std::vector<std::size_t> byTags;
    for (std::size_t i = 0; i < runners.size(); ++i) {
        const CiRunner &runner = runners[i];
        if (!isOf(runner, listed.provider))
            continue;
        if (goesBy(runner, listed.name))
            return i;
        const auto isListed = [&](const std::string &tag) { return std::ranges::contains(listed.tags, tag); };
        if (!runner.tags.empty() && std::ranges::all_of(runner.tags, isListed))
            byTags.push_back(i);
    }
    return byTags.size() == 1 ? std::optional(byTags.front()) : std::nullopt;
}

void readDocument(YamlNode root, ProviderSettings &settings)
{
    if (isGitLabRunner(root)) {
        settings.runners.push_back(gitLabRunner(root));
        return;
    }
    if (root.isSequence()) {
        for (const YamlNode item : YamlItems(root)) {
            if (item.isMapping())
                readDocument(item, settings);
        }
        return;
    }
    if (root["total_count"] && root["runners"].isSequence()) {
        for (const YamlNode item : YamlItems(root["runners"]))
            settings.runners.push_back(gitHubRunner(item));
    } else if (root["total_count"] && root["runner_groups"].isSequence()) {
        for (const YamlNode item : YamlItems(root["runner_groups"]))
            settings.groups.push_back({item, std::string(item["name"].text()), std::string(item["id"].text())});
    } else if (root["allow_runner_registration_token"] || (root["runners_token"] && root["web_url"])) {
        settings.registration.push_back(root);
    }
}

} // namespace

ProviderSettings ProviderSettings::read(const CiSources &sources, const std::vector<CiRunner> &runners)
{
    ProviderSettings settings;
    for (const CiSources::Document &document : sources.documents()) {
        if (document.root.isMapping() || (document.root.isSequence() && document.root.at(0).isMapping()))
            readDocument(document.root, settings);
    }
    for (ProviderRunner &listed : settings.runners)
        listed.runner = join(listed, runners);
    return settings;
}

} // namespace bulkhead
