#include "core/ci/gitea/gitea.h"

#include "core/ci/runner_parts.h"

namespace bulkhead {

namespace {

/// The system of a container, by its image, else by the variables that its first start needs.
std::optional<CiSystem> systemOf(const CiSources::Container &container)
{
    if (endsInRepository(container.image, "forgejo/runner") || endsInRepository(container.image, "forgejo-runner"))
        return CiSystem::Forgejo;
    if (endsInRepository(container.image, "act_runner") || endsInRepository(container.image, "gitea/runner"))
        return CiSystem::Gitea;
    const YamlNode node = container.container;
    if (environmentVariable(node, "FORGEJO_INSTANCE_URL"))
        return CiSystem::Forgejo;
    const bool hasToken = environmentVariable(node, "GITEA_RUNNER_REGISTRATION_TOKEN")
        || environmentVariable(node, "GITEA_RUNNER_REGISTRATION_TOKEN_FILE");
    if (environmentVariable(node, "GITEA_INSTANCE_URL") && hasToken)
        return CiSystem::Gitea;
    return {};
}

/// A file that has the sections of a runner's configuration.
bool isConfiguration(std::string_view text)
{
    return text.contains("runner:") || text.contains("container:");
}

/// "linux" of "linux:docker://node:22".
void addTag(CiRunner &runner, std::string_view label)
{
    while (label.starts_with(' '))
        label.remove_prefix(1);
    if (!label.empty())
        runner.tags.emplace_back(label.substr(0, label.find(':')));
}

void readLabels(CiRunner &runner, YamlNode config, std::string_view variable)
{
    const YamlNode configured = config["runner"]["labels"];
    for (const YamlNode label : YamlItems(configured))
        addTag(runner, label.scalar());
    if (configured.size() > 0 || isTemplated(variable)) // the file wins over the variable
        return;
    while (!variable.empty()) {
        const std::size_t comma = std::min(variable.find(','), variable.size());
        addTag(runner, variable.substr(0, comma));
        variable.remove_prefix(std::min(comma + 1, variable.size()));
    }
}

} // namespace

std::vector<GiteaRunner> giteaRunners(const CiSources &sources)
{
    std::vector<GiteaRunner> all;
    for (const CiSources::Container &container : sources.containers()) {
        const std::optional<CiSystem> system = systemOf(container);
        if (!system || !isPlainWorkload(*container.resource))
            continue;
        const std::string space = container.resource->namespaceName();
        GiteaRunner found{.system = *system,
                          .container = &container,
                          .environment = AgentEnvironment::ofContainer(sources, container.container, space)};
        for (const YamlNode text : mountedTexts(sources, container.podSpec, space)) {
            if (isConfiguration(text.scalar()) && !text.key().scalar().ends_with(".sh"))
                found.configText = text;
        }
        all.push_back(std::move(found));
    }
    return all;
}

void readGitea(CiReader &reader)
{
    for (const GiteaRunner &found : giteaRunners(reader.sources())) {
        const YamlNode config = reader.yaml(found.configText);
        const CiSources::Container &container = *found.container;
        if (reader.isKnown(container.podSpec))
            continue;
        CiRunner runner = writtenRunner(found.system, CiRole::Job, *container.resource, container.podSpec,
                                        {RULE_TEXT("Core", "image %1"), {std::string(container.container["image"].scalar())}});
        managesItself(runner);
        readLabels(runner, config, found.environment["GITEA_RUNNER_LABELS"].scalar());
        reader.add(std::move(runner));
    }
}

} // namespace bulkhead
