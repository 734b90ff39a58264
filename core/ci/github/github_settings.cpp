#include "core/ci/github/github_settings.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::string_view kRequireContainer = "ACTIONS_RUNNER_REQUIRE_JOB_CONTAINER";

/// True if an owner of the same API group is among the workspace's objects: then this object is that one's doing.
bool isMadeByAnother(const Resource &resource, const std::vector<const Resource *> &objects)
{
    for (const YamlNode owner : YamlItems(resource.metadata()["ownerReferences"])) {
        const auto isOwner = [&](const Resource *other) {
            return other->group() == resource.group() && other->kind() == owner["kind"].scalar()
                && other->name() == owner["name"].scalar() && other->namespaceName() == resource.namespaceName();
        };
        if (std::ranges::any_of(objects, isOwner))
            return true;
    }
    return false;
}

/// Where each kind keeps what its runners are.
YamlNode runnerSettings(const Resource &resource)
{
    const YamlNode spec = resource.root()["spec"];
    if (resource.kind() == "EphemeralRunnerSet")
        return spec["ephemeralRunnerSpec"];
    return spec;
}

ScaleSetSettings ofObject(const Resource &resource)
{
    ScaleSetSettings found;
    found.object = &resource;
    found.place = Location::keyOf(resource.root());
    found.name = resource.name();
    found.namespaceName = resource.namespaceName();
    found.base = runnerSettings(resource);
    found.url = found.base["githubConfigUrl"];
    found.group = found.base["runnerGroup"];
    found.groupKeys = {"runnerGroup"};
    found.labels = found.base["runnerScaleSetLabels"];
    const bool isSet = resource.kind() == "AutoscalingRunnerSet";
    const YamlNode pod = isSet ? found.base["template"] : found.base;
    found.podMetadata = pod["metadata"];
    found.pod = pod ? fieldBelow(pod, {"spec"}) : Field{{}, LazyLocation(found.place)};
    found.listenerPod = isSet ? found.base[found.listenerKey] : YamlNode();
    return found;
}

std::string nameInChart(YamlNode own, const ChartValues &chart)
{
    if (!own.text().empty())
        return std::string(own.text());
    return chart.release.empty() ? "arc-runner-set" : chart.release;
}

ScaleSetSettings ofChart(const ChartValues &chart)
{
    const YamlNode values = chart.values;
    ScaleSetSettings found;
    found.form = ScaleSetSettings::Form::Chart;
    found.name = nameInChart(values["runnerScaleSetName"], chart);
    found.url = values["githubConfigUrl"];
    found.group = values["runnerGroup"];
    found.groupKeys = {"runnerGroup"};
    found.labels = values["scaleSetLabels"];
    found.mode = values["containerMode"]["type"];
    found.podMetadata = values["template"]["metadata"];
    found.pod = fieldBelow(values, {"template", "spec"});
    found.listenerPod = values[found.listenerKey];
    return found;
}

ScaleSetSettings ofExperimentalChart(const ChartValues &chart)
{
    const YamlNode values = chart.values;
    ScaleSetSettings found;
    found.form = ScaleSetSettings::Form::ExperimentalChart;
    found.name = nameInChart(values["scaleset"]["name"], chart);
    found.url = values["auth"]["url"];
    found.group = values["scaleset"]["runnerGroup"];
    found.groupKeys = {"scaleset", "runnerGroup"};
    found.labels = values["scaleset"]["labels"];
    found.mode = values["runner"]["mode"];
    found.podMetadata = values["runner"]["pod"]["metadata"];
    found.pod = fieldBelow(values, {"runner", "pod", "spec"});
    found.runnerFields = values["runner"]["container"];
    found.listenerKey = "listenerPodTemplate";
    found.listenerPod = values[found.listenerKey];
    return found;
}

/// The chart of these values, where only they can tell, by a key that no other chart has.
std::string_view scaleSetChart(const ChartValues &chart)
{
    if (!chart.chart.empty())
        return chart.chart;
    if (chart.values["githubConfigUrl"])
        return "gha-runner-scale-set";
    if (chart.values["scaleset"].isMapping() && chart.values["auth"]["url"])
        return "gha-runner-scale-set-experimental";
    return {};
}

} // namespace

YamlNode runnerContainer(YamlNode podSpec)
{
    for (const YamlNode container : YamlItems(podSpec["containers"])) {
        if (container["name"].scalar() == "runner")
            return container;
    }
    return {};
}

YamlNode SummerwindSettings::variable(std::string_view name) const
{
    const YamlNode ofContainer = environmentVariable(runnerContainer(pod), name);
    return ofContainer ? ofContainer : environmentVariable(settings, name);
}

std::vector<SummerwindSettings> summerwindSettings(const CiSources &sources)
{
    constexpr std::array<std::string_view, 4> kinds = {"Runner", "RunnerDeployment", "RunnerReplicaSet", "RunnerSet"};
    std::vector<SummerwindSettings> all;
    for (const Resource *const resource : sources.customResources()) {
        if (resource->group() != "actions.summerwind.dev" || !std::ranges::contains(kinds, resource->kind())
            || isMadeByAnother(*resource, sources.customResources()))
            continue;
        const YamlNode spec = resource->root()["spec"];
        const YamlNode below = spec["template"]["spec"];
        // A RunnerSet keeps the runner's settings beside its pod template; the others have them in one mapping.
        const bool isSet = resource->kind() == "RunnerSet";
        SummerwindSettings found{.resource = resource, .settings = isSet || !below ? spec : below, .pod = below ? below : spec};
        found.podMetadata = spec["template"]["metadata"];
        if (found.settings.isMapping())
            all.push_back(found);
    }
    return all;
}

bool ScaleSetSettings::isKubernetesMode() const
{
    if (form != Form::Object)
        return mode.scalar().starts_with("kubernetes");
    for (const YamlNode container : YamlItems(pod.value["containers"])) {
        if (environmentVariable(container, "ACTIONS_RUNNER_CONTAINER_HOOKS"))
            return true;
    }
    return false;
}

YamlNode ScaleSetSettings::jobContainerSetting() const
{
    if (form == Form::ExperimentalChart)
        return base["runner"]["kubernetesMode"]["requireJobContainer"];
    return environmentVariable(runnerContainer(pod.value), kRequireContainer);
}

bool ScaleSetSettings::runsStepsItself() const
{
    const YamlNode setting = jobContainerSetting();
    // The charts say "true" where nothing is written; an object that says nothing leaves it to the runner, which asks for none.
    return setting ? setting.scalar() != "true" : form == Form::Object;
}

std::vector<ScaleSetSettings> scaleSetSettings(const CiSources &sources)
{
    constexpr std::array<std::string_view, 3> kinds = {"AutoscalingRunnerSet", "EphemeralRunnerSet", "EphemeralRunner"};
    std::vector<ScaleSetSettings> all;
    for (const Resource *const resource : sources.customResources()) {
        if (resource->group() != "actions.github.com" || !std::ranges::contains(kinds, resource->kind())
            || isMadeByAnother(*resource, sources.customResources()))
            continue;
        ScaleSetSettings found = ofObject(*resource);
        if (found.pod.value.isMapping())
            all.push_back(std::move(found));
    }
    for (const ChartValues &chart : sources.charts()) {
        const std::string_view name = scaleSetChart(chart);
        if (name != "gha-runner-scale-set" && name != "gha-runner-scale-set-experimental")
            continue;
        ScaleSetSettings found = name == "gha-runner-scale-set" ? ofChart(chart) : ofExperimentalChart(chart);
        found.chart = &chart;
        found.object = chart.object;
        found.place = chart.place;
        found.base = chart.values;
        const std::string_view space = chart.values["namespaceOverride"].text();
        found.namespaceName = space.empty() ? chart.namespaceName : std::string(space);
        all.push_back(std::move(found));
    }
    return all;
}

YamlNode hookTemplateText(const CiSources &sources, YamlNode podSpec, std::string_view namespaceName)
{
    for (const YamlNode container : YamlItems(podSpec["containers"])) {
        const std::string_view path = environmentVariable(container, "ACTIONS_RUNNER_CONTAINER_HOOK_TEMPLATE").scalar();
        for (const YamlNode mount : YamlItems(container["volumeMounts"])) {
            if (path.empty() || !path.starts_with(mount["mountPath"].scalar()))
                continue;
            for (const YamlNode volume : YamlItems(podSpec["volumes"])) {
                if (volume["name"].scalar() != mount["name"].scalar())
                    continue;
                const YamlNode map = volume["configMap"];
                const Resource *const object = sources.find("ConfigMap", namespaceName, map["name"].scalar());
                if (!object)
                    continue;
                std::string_view key = mount["subPath"] ? mount["subPath"].scalar() : path.substr(path.rfind('/') + 1);
                for (const YamlNode item : YamlItems(map["items"])) {
                    if (item["path"].scalar() == key)
                        key = item["key"].scalar();
                }
                return object->root()["data"][key];
            }
        }
    }
    return {};
}

} // namespace bulkhead
