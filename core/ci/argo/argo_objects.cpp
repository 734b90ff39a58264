#include "core/ci/argo/argo_objects.h"

#include <algorithm>
#include <array>
#include <format>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 4> kKinds = {"Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate"};

bool isWorkflowObject(YamlNode root)
{
    return root["apiVersion"].scalar().starts_with("argoproj.io/") && std::ranges::contains(kKinds, root["kind"].scalar());
}

void addFromSensor(const Resource &sensor, std::vector<ArgoObject> &objects)
{
    for (const YamlNode trigger : YamlItems(sensor.root()["spec"]["triggers"])) {
        for (const std::string_view kind : {"argoWorkflow", "k8s"}) {
            const YamlNode made = trigger["template"][kind]["source"]["resource"];
            if (!isWorkflowObject(made))
                continue;
            const std::string_view own = made["metadata"]["namespace"].text();
            objects.push_back({made, &sensor, own.empty() ? sensor.namespaceName() : std::string(own)});
        }
    }
}

void addInline(YamlNode owner, const std::string &name, std::vector<ArgoTemplate> &templates)
{
    templates.push_back({owner, name});
    for (const YamlNode step : stepsOf(owner)) {
        if (const YamlNode written = step["inline"]; written.isMapping())
            templates.push_back({written, std::format("{}-{}", name, step["name"].text())});
    }
}

} // namespace

YamlNode ArgoObject::spec() const
{
    const YamlNode own = root["spec"];
    return kind() == "CronWorkflow" ? own["workflowSpec"] : own;
}

std::vector<ArgoObject> argoObjects(const CiSources &sources)
{
    std::vector<ArgoObject> objects;
    for (const Resource *const resource : sources.customResources()) {
        if (resource->group() != "argoproj.io")
            continue;
        if (isWorkflowObject(resource->root()))
            objects.push_back({resource->root(), resource, resource->namespaceName()});
        else if (resource->kind() == "Sensor")
            addFromSensor(*resource, objects);
    }
    return objects;
}

std::vector<ArgoSettings> argoSettings(const CiSources &sources, const YamlInString &yaml)
{
    std::vector<ArgoSettings> all;
    for (const Resource *const object : sources.configuration()) {
        if (object->kind() != "ConfigMap" || object->name() != "workflow-controller-configmap")
            continue;
        const YamlNode data = object->root()["data"];
        // All settings in one string under `config`, or each in a string of its own.
        const YamlNode whole = data["config"].isScalar() ? yaml(data["config"]) : YamlNode();
        const auto setting = [&](std::string_view key) { return data[key].isScalar() ? yaml(data[key]) : whole[key]; };
        all.push_back({object, setting("workflowDefaults")["spec"], setting("executor"), setting("workflowRestrictions")});
    }
    return all;
}

std::vector<ArgoTemplate> templatesIn(YamlNode workflowSpec)
{
    std::vector<ArgoTemplate> templates;
    for (const YamlNode written : YamlItems(workflowSpec["templates"])) {
        if (written.isMapping())
            addInline(written, std::string(written["name"].text()), templates);
    }
    return templates;
}

std::vector<YamlNode> stepsOf(YamlNode workflowTemplate)
{
    std::vector<YamlNode> steps;
    for (const YamlNode parallel : YamlItems(workflowTemplate["steps"])) {
        for (const YamlNode step : YamlItems(parallel))
            steps.push_back(step);
    }
    for (const YamlNode task : YamlItems(workflowTemplate["dag"]["tasks"]))
        steps.push_back(task);
    return steps;
}

std::vector<std::pair<std::string, YamlNode>> argoAuthModes(YamlNode container)
{
    constexpr std::string_view flag = "--auth-mode";
    std::vector<std::pair<std::string, YamlNode>> modes;
    bool isNext = false;
    for (const std::string_view list : {"command", "args"}) {
        for (const YamlNode argument : YamlItems(container[list])) {
            const std::string_view text = argument.scalar();
            if (isNext)
                modes.emplace_back(text, argument);
            else if (text.starts_with("--auth-mode="))
                modes.emplace_back(text.substr(flag.size() + 1), argument);
            isNext = !isNext && text == flag;
        }
    }
    return modes;
}

bool isArgoServer(const CiSources::Container &container)
{
    return container.image.ends_with("argoproj/argocli") || container.image == "argocli";
}

} // namespace bulkhead
