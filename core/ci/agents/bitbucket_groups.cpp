#include "core/ci/agents/agents.h"
#include "core/ci/runner_parts.h"

namespace bulkhead {

namespace {

/// The job that the autoscaler's sample template makes of each runner: the runner, and a daemon that is privileged.
MadeValue runnerPod(const Location &cause)
{
    MadeValue spec = MadeValue::mapping(cause);
    MadeValue mount = madeNamed("var-run", cause);
    mount.set("mountPath", MadeValue::string("/var/run", cause));
    MadeValue runner = madeNamed("runner", cause);
    runner.sequenceAt("volumeMounts", cause).append(mount);
    MadeValue docker = madeNamed("docker-in-docker", cause);
    docker.set("image", MadeValue::string("docker:dind", cause));
    docker.mappingAt("securityContext", cause).set("privileged", MadeValue::boolean(true, cause));
    docker.sequenceAt("volumeMounts", cause).append(mount);
    MadeValue &containers = spec.sequenceAt("containers", cause);
    containers.append(std::move(runner));
    containers.append(std::move(docker));
    MadeValue volume = madeNamed("var-run", cause);
    volume.set("emptyDir", MadeValue::mapping(cause));
    spec.sequenceAt("volumes", cause).append(std::move(volume));
    return spec;
}

void readGroup(CiReader &reader, const Resource &map, YamlNode group)
{
    CiRunner runner;
    runner.system = CiSystem::Bitbucket;
    runner.name = group["name"].scalar();
    runner.place = Location::keyOf(group["name"] ? group["name"] : group);
    runner.definedBy = &map;
    runner.evidence = {RULE_TEXT("Core", "ConfigMap key %1"), {"runners_config.yaml"}};
    runner.confidence = CiConfidence::Likely; // the template of its jobs may be another
    runner.managerNamespace = map.namespaceName();
    const std::string_view space = group["namespace"].text();
    runner.jobNamespace = space.empty() ? "default" : std::string(space);
    const std::string workspace(group["workspace"].text());
    const std::string repository(group["repository"].text());
    if (!workspace.empty() && !isTemplated(workspace))
        runner.scope.push_back(repository.empty() ? Message{RULE_TEXT("Core", "workspace %1"), {workspace}}
                                                  : Message{RULE_TEXT("Core", "repository %1"), {workspace + '/' + repository}});
    for (const YamlNode label : YamlItems(group["labels"]))
        runner.tags.emplace_back(label.scalar());
    runner.pods.push_back(madePod(CiRole::Job, runner, "runner-" + namePart(runner.name), runner.jobNamespace,
                                  MadeValue::mapping(runner.place), runnerPod(runner.place)));
    runner.jobAccount = accountOf(runner.pods.back().spec, runner.jobNamespace);
    managesItself(runner);
    reader.add(std::move(runner));
}

} // namespace

void readBitbucketGroups(CiReader &reader)
{
    for (const Resource *const map : reader.sources().configuration()) {
        const YamlNode text = map->root()["data"]["runners_config.yaml"];
        if (map->kind() != "ConfigMap" || !text.isScalar())
            continue;
        for (const YamlNode group : YamlItems(reader.yaml(text)["groups"]))
            readGroup(reader, *map, group);
    }
}

} // namespace bulkhead
