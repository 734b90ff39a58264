#include "core/ci/jenkins/jenkins_settings.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

bool isYamlKey(std::string_view key)
{
    return key.ends_with(".yaml") || key.ends_with(".yml");
}

bool isChart(const ChartValues &chart)
{
    if (!chart.chart.empty())
        return chart.chart == "jenkins";
    const YamlNode controller = chart.values["controller"];
    constexpr std::array<std::string_view, 4> telling = {"JCasC", "installPlugins", "numExecutors", "jenkinsUrl"};
    return std::ranges::any_of(telling, [&](std::string_view key) { return controller[key].isValid(); });
}

/// Keys that only Jenkins' own root has; values of a parent chart may have `jenkins`, too.
bool isConfiguration(YamlNode root)
{
    constexpr std::array<std::string_view, 8> telling = {"clouds", "numExecutors",  "securityRealm", "authorizationStrategy",
                                                         "nodes",  "systemMessage", "mode",          "slaveAgentPort"};
    const YamlNode jenkins = root["jenkins"];
    return jenkins.isMapping() && std::ranges::any_of(telling, [&](std::string_view key) { return jenkins[key].isValid(); });
}

JenkinsSettings ofChart(const ChartValues &chart, const YamlInString &yaml)
{
    JenkinsSettings settings{.chart = &chart,
                             .object = chart.object,
                             .place = chart.place,
                             .name = jenkinsFullName(chart),
                             .namespaceName = chart.namespaceName};
    const YamlNode casc = chart.values["controller"]["JCasC"];
    settings.authorizationStrategy = yaml(casc["authorizationStrategy"]);
    settings.securityRealm = yaml(casc["securityRealm"]);
    for (const auto [key, script] : YamlEntries(casc["configScripts"])) {
        if (const YamlNode root = script.isScalar() ? yaml(script) : YamlNode(); root.isMapping())
            settings.configurations.push_back({root, Location::keyOf(script)});
    }
    return settings;
}

JenkinsSettings ofConfigMap(const Resource &object, const YamlInString &yaml)
{
    JenkinsSettings settings{
        .object = &object, .place = Location::keyOf(object.root()), .name = object.name(), .namespaceName = object.namespaceName()};
    if (object.kind() != "ConfigMap")
        return settings;
    for (const auto [key, text] : YamlEntries(object.root()["data"])) {
        if (!isYamlKey(key.scalar()) || !text.scalar().contains("jenkins:"))
            continue;
        if (const YamlNode root = yaml(text); isConfiguration(root))
            settings.configurations.push_back({root, Location::keyOf(text)});
    }
    return settings;
}

void addTemplates(YamlNode sequence, YamlNode cloud, std::vector<JenkinsTemplate> &templates)
{
    for (const YamlNode item : YamlItems(sequence)) {
        if (item.isMapping())
            templates.push_back({item, cloud});
    }
}

} // namespace

std::vector<JenkinsSettings> jenkinsSettings(const CiSources &sources, const YamlInString &yaml)
{
    std::vector<JenkinsSettings> all;
    for (const ChartValues &chart : sources.charts()) {
        if (isChart(chart))
            all.push_back(ofChart(chart, yaml));
    }
    for (const Resource *const object : sources.configuration()) {
        if (JenkinsSettings settings = ofConfigMap(*object, yaml); !settings.configurations.empty())
            all.push_back(std::move(settings));
    }
    for (const CiSources::Document &document : sources.documents()) {
        if (!isConfiguration(document.root))
            continue;
        const Location place = Location::keyOf(document.root["jenkins"]);
        all.push_back({.place = place, .name = "jenkins", .configurations = {{document.root, place}}});
    }
    return all;
}

std::vector<JenkinsSettings> jenkinsSettings(const CiSources &sources)
{
    return jenkinsSettings(sources, [&](YamlNode scalar) { return sources.embedded().known(scalar); });
}

std::vector<YamlNode> kubernetesClouds(const JenkinsConfiguration &configuration)
{
    std::vector<YamlNode> clouds;
    for (const YamlNode cloud : YamlItems(configuration.root["jenkins"]["clouds"])) {
        if (const YamlNode kubernetes = cloud["kubernetes"]; kubernetes.isMapping())
            clouds.push_back(kubernetes);
    }
    return clouds;
}

std::vector<YamlNode> chartAgents(YamlNode values)
{
    std::vector<YamlNode> agents;
    const auto add = [&](YamlNode agent) {
        if (agent.isMapping())
            agents.push_back(agent);
    };
    const auto addAll = [&](YamlNode of) {
        add(of["agent"]);
        for (const auto [key, agent] : YamlEntries(of["additionalAgents"]))
            add(agent.resolved());
    };
    addAll(values);
    for (const auto [key, cloud] : YamlEntries(values["additionalClouds"]))
        addAll(cloud.resolved());
    return agents;
}

std::vector<JenkinsTemplate> jenkinsTemplates(const JenkinsSettings &settings, const YamlInString &yaml)
{
    std::vector<JenkinsTemplate> templates;
    if (settings.chart) {
        for (const YamlNode agent : chartAgents(settings.chart->values)) {
            for (const auto [key, text] : YamlEntries(agent["podTemplates"]))
                addTemplates(yaml(text), {}, templates);
        }
    }
    for (const JenkinsConfiguration &configuration : settings.configurations) {
        for (const YamlNode cloud : kubernetesClouds(configuration))
            addTemplates(cloud["templates"], cloud, templates);
    }
    return templates;
}

std::string jenkinsFullName(const ChartValues &chart)
{
    if (const std::string_view own = chart.values["fullnameOverride"].text(); !own.empty())
        return std::string(own);
    const std::string_view given = chart.values["nameOverride"].text();
    const std::string name(given.empty() ? "jenkins" : given);
    if (chart.release.empty() || chart.release.contains(name))
        return chart.release.empty() ? name : chart.release;
    return chart.release + '-' + name;
}

} // namespace bulkhead
