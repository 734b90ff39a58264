#include "core/ci/keda/keda_runners.h"

#include "core/ci/runner_parts.h"

#include <array>

namespace bulkhead {

namespace {

struct Trigger {
    std::string_view type;
    CiSystem system;
};
constexpr std::array kTriggers = {
    Trigger{"github-runner", CiSystem::Keda},
    Trigger{"azure-pipelines", CiSystem::AzurePipelines},
    Trigger{"forgejo-runner", CiSystem::Forgejo},
};

struct Found {
    YamlNode node{};
    CiSystem system = CiSystem::Keda;
};
Found triggerOf(YamlNode spec)
{
    for (const YamlNode trigger : YamlItems(spec["triggers"])) {
        for (const Trigger &known : kTriggers) {
            if (trigger["type"].scalar() == known.type)
                return {trigger, known.system};
        }
    }
    return {};
}

void addTags(CiRunner &runner, YamlNode metadata)
{
    std::string_view labels = metadata["labels"].scalar();
    while (!labels.empty() && !isTemplated(labels)) {
        const std::size_t comma = std::min(labels.find(','), labels.size());
        runner.tags.emplace_back(labels.substr(0, comma));
        labels.remove_prefix(std::min(comma + 1, labels.size()));
    }
    for (const std::string_view key : {"poolName", "poolID"}) {
        if (const std::string_view pool = metadata[key].scalar(); !pool.empty())
            runner.tags.emplace_back(pool);
    }
}

/// That of a trigger github-runner, whose scope is `repo`, `org` or `ent`.
std::vector<Message> scopeOf(YamlNode metadata)
{
    const std::string owner(metadata["owner"].scalar());
    const std::string_view scope = metadata["runnerScope"].scalar();
    if (owner.empty() || isTemplated(owner))
        return {};
    if (scope == "org")
        return {{RULE_TEXT("Core", "organization %1"), {owner}}};
    if (scope == "ent")
        return {{RULE_TEXT("Core", "enterprise %1"), {owner}}};
    const std::string repositories(metadata["repos"].scalar());
    if (repositories.empty())
        return {};
    return {{RULE_TEXT("Core", "repository %1"), {owner + '/' + repositories}}};
}

/// The workload that a ScaledObject scales; null if it is not here.
const Resource *targetOf(CiReader &reader, const Resource &scaler)
{
    const YamlNode reference = scaler.root()["spec"]["scaleTargetRef"];
    const std::string_view kind = reference["kind"].text().empty() ? "Deployment" : reference["kind"].text();
    for (const Resource *const workload : reader.sources().workloadsIn(scaler.namespaceName())) {
        if (workload->kind() == kind && workload->name() == reference["name"].scalar())
            return workload;
    }
    return nullptr;
}

void readScaler(CiReader &reader, const Resource &resource)
{
    const YamlNode spec = resource.root()["spec"];
    const Found trigger = triggerOf(spec);
    if (!trigger.node)
        return;
    const bool isJob = resource.kind() == "ScaledJob";
    const Resource *const owner = isJob ? &resource : targetOf(reader, resource);
    YamlNode podSpec = spec["jobTargetRef"]["template"]["spec"];
    if (!isJob)
        podSpec = owner ? owner->root()["spec"]["template"]["spec"] : YamlNode();
    if (!podSpec || reader.isKnown(podSpec))
        return;
    CiRunner runner = writtenRunner(trigger.system, CiRole::Job, *owner, podSpec,
                                    {RULE_TEXT("Core", "KEDA trigger %1"), {std::string(trigger.node["type"].scalar())}});
    managesItself(runner);
    runner.place = Location::keyOf(resource.root());
    runner.definedBy = &resource;
    runner.name = resource.name();
    const YamlNode metadata = trigger.node["metadata"];
    addTags(runner, metadata);
    runner.scope = scopeOf(metadata);
    reader.add(std::move(runner));
}

} // namespace

void readKeda(CiReader &reader)
{
    for (const Resource *const resource : reader.sources().customResources()) {
        if (resource->group() == "keda.sh" && (resource->kind() == "ScaledJob" || resource->kind() == "ScaledObject"))
            readScaler(reader, *resource);
    }
}

} // namespace bulkhead
