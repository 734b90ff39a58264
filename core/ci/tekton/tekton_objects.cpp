#include "core/ci/tekton/tekton_objects.h"

namespace bulkhead {

namespace {

constexpr std::string_view kHome = "tekton-pipelines";

/// The ConfigMap of that name; that of Tekton's own namespace if there are several.
const Resource *settingsMap(const CiSources &sources, std::string_view name)
{
    const Resource *found = sources.find("ConfigMap", kHome, name);
    for (const Resource *const object : sources.configuration()) {
        if (!found && object->kind() == "ConfigMap" && object->name() == name)
            found = object;
    }
    return found;
}

} // namespace

std::vector<TektonObject> tektonObjects(const CiSources &sources)
{
    std::vector<TektonObject> objects;
    for (const Resource *const resource : sources.customResources()) {
        if (resource->group() == "tekton.dev") {
            objects.push_back({resource->root(), resource, resource->namespaceName()});
            continue;
        }
        if (resource->group() != "triggers.tekton.dev" || resource->kind() != "TriggerTemplate")
            continue;
        for (const YamlNode made : YamlItems(resource->root()["spec"]["resourcetemplates"])) {
            if (!made["apiVersion"].scalar().starts_with("tekton.dev/"))
                continue;
            const std::string_view own = made["metadata"]["namespace"].text();
            objects.push_back({made, resource, own.empty() ? resource->namespaceName() : std::string(own)});
        }
    }
    return objects;
}

bool assistantOverwritesAffinity(const CiVersions &versions)
{
    const auto version = versions.of("tekton-pipelines");
    return version && *version < KubeVersion{0, 40};
}

TektonSettings tektonSettings(const CiSources &sources, const YamlInString &yaml)
{
    TektonSettings settings;
    if (const Resource *const defaults = settingsMap(sources, "config-defaults")) {
        const YamlNode data = defaults->root()["data"];
        settings.account = data["default-service-account"];
        settings.object = defaults;
        if (const YamlNode text = data["default-container-resource-requirements"]; text.isScalar())
            settings.resources = yaml(text);
        if (const YamlNode text = data["default-pod-template"]; text.isScalar())
            settings.podTemplate = yaml(text);
    }
    if (const Resource *const flags = settingsMap(sources, "feature-flags")) {
        const YamlNode data = flags->root()["data"];
        settings.object = settings.object ? settings.object : flags;
        settings.coschedule = data["coschedule"];
        settings.restrictsOwnContainers = data["set-security-context"].text() == "true";
    }
    return settings;
}

YamlNode podTemplateOf(const TektonObject &run)
{
    const YamlNode spec = run.root["spec"];
    const YamlNode below = spec["taskRunTemplate"]["podTemplate"];
    return below ? below : spec["podTemplate"];
}

Field accountOf(const TektonObject &run)
{
    const YamlNode spec = run.root["spec"];
    if (spec["taskRunTemplate"]["serviceAccountName"])
        return fieldBelow(spec["taskRunTemplate"], {"serviceAccountName"});
    return fieldBelow(spec, {"serviceAccountName"});
}

std::vector<YamlNode> tasksOfPipeline(YamlNode pipelineSpec)
{
    std::vector<YamlNode> tasks;
    for (const std::string_view list : {"tasks", "finally"}) {
        for (const YamlNode task : YamlItems(pipelineSpec[list])) {
            if (task.isMapping())
                tasks.push_back(task);
        }
    }
    return tasks;
}

YamlNode pipelineSpecIn(const TektonObject &object)
{
    const YamlNode spec = object.root["spec"];
    return object.kind() == "Pipeline" ? spec : object.kind() == "PipelineRun" ? spec["pipelineSpec"] : YamlNode();
}

std::vector<YamlNode> taskSpecsIn(const TektonObject &object)
{
    std::vector<YamlNode> specs;
    const YamlNode spec = object.root["spec"];
    const std::string_view kind = object.kind();
    if (kind == "Task" || kind == "ClusterTask")
        specs.push_back(spec);
    if (kind == "TaskRun" && spec["taskSpec"].isMapping())
        specs.push_back(spec["taskSpec"]);
    for (const YamlNode task : tasksOfPipeline(pipelineSpecIn(object))) {
        if (task["taskSpec"].isMapping())
            specs.push_back(task["taskSpec"]);
    }
    return specs;
}

std::vector<YamlNode> claimedWorkspaces(const TektonObject &run)
{
    std::vector<YamlNode> claimed;
    for (const YamlNode workspace : YamlItems(run.root["spec"]["workspaces"])) {
        if (workspace["persistentVolumeClaim"] || workspace["volumeClaimTemplate"])
            claimed.push_back(workspace);
    }
    return claimed;
}

} // namespace bulkhead
