#include "core/ci/jenkins/jenkins_chart.h"

#include "core/ci/jenkins/jenkins_settings.h"

#include <array>

namespace bulkhead {

namespace {

constexpr std::string_view kAgentTag = "3385.vf1123fb_515da_-1";
constexpr std::string_view kControllerTag = "2.568.2-jdk21";

Location impliedBy(YamlNode node, const Location &otherwise)
{
    if (node)
        return Location::implied(node);
    Location place = otherwise;
    place.certainty = Location::Certainty::Implied;
    return place;
}

bool isEmptyValue(const MadeValue &value)
{
    if (!value.isScalar())
        return value.entries().empty();
    return value.text().empty()
        || (!value.isString() && (value.text() == "false" || value.text() == "0" || value.text() == "null"));
}

/// Sprig's `merge`: what is missing or empty, also a false, comes from the other.
void mergeLikeHelm(MadeValue &own, const MadeValue &other)
{
    for (const auto &[key, value] : other.entries()) {
        MadeValue *const known = own.find(key);
        if (!known || isEmptyValue(*known))
            own.set(key, value);
        else if (known->isMapping() && value.isMapping())
            mergeLikeHelm(*known, value);
    }
}

MadeValue defaultResources(std::string_view cpu, std::string_view memory, const Location &cause)
{
    MadeValue amounts = MadeValue::mapping(cause);
    amounts.set("cpu", MadeValue::string(cpu, cause));
    amounts.set("memory", MadeValue::string(memory, cause));
    return amounts;
}

/// The chart's values.yaml, as far as pods depend on it.
MadeValue agentDefaults(const Location &cause)
{
    MadeValue agent = MadeValue::mapping(cause);
    agent.set("podName", MadeValue::string("default", cause));
    agent.set("sideContainerName", MadeValue::string("jnlp", cause));
    agent.set("componentName", MadeValue::string("jenkins-agent", cause));
    agent.set("useDefaultServiceAccount", MadeValue::boolean(true, cause));
    MadeValue &image = agent.mappingAt("image", cause);
    image.set("repository", MadeValue::string("jenkins/inbound-agent", cause));
    image.set("tag", MadeValue::string(kAgentTag, cause));
    MadeValue &resources = agent.mappingAt("resources", cause);
    resources.set("requests", defaultResources("512m", "512Mi", cause));
    resources.set("limits", defaultResources("512m", "512Mi", cause));
    return agent;
}

MadeValue imageOf(const MadeValue &settings)
{
    const MadeValue *const image = settings.find("image");
    if (!image)
        return {};
    const MadeValue *const repository = image->find("repository");
    std::string name(image->textOf("repository"));
    if (const std::string_view registry = image->textOf("registry"); !registry.empty())
        name = std::string(registry) + '/' + name;
    if (const std::string_view tag = image->textOf("tag"); !tag.empty())
        name += ':' + std::string(tag);
    return MadeValue::string(name, repository ? repository->cause() : image->cause());
}

void copyField(const MadeValue &from, std::string_view key, MadeValue &to, std::string_view as)
{
    if (const MadeValue *const value = from.find(key); value && !isEmptyValue(*value))
        to.set(as, *value);
}

MadeValue containerOf(const MadeValue &settings, const MadeValue &agent)
{
    MadeValue container = MadeValue::mapping(settings.cause());
    container.set("name", MadeValue::string(settings.textOf("sideContainerName"), settings.cause()));
    container.set("image", imageOf(settings));
    for (const std::string_view key : {"alwaysPullImage", "privileged"})
        copyField(settings, key, container, key);
    copyField(agent, "alwaysPullImage", container, "alwaysPullImage");
    for (const std::string_view key : {"runAsUser", "runAsGroup"}) {
        const MadeValue *const own = settings.find(key);
        const MadeValue *const value = own && !own->text().empty() ? own : agent.find(key);
        if (value && !value->text().empty())
            container.set(key, *value); // 0 is a value here
    }
    const MadeValue *const own = settings.find("resources");
    const MadeValue *const resources = own ? own : agent.find("resources");
    for (const auto &[kind, prefix] : {std::pair("requests", "resourceRequest"), std::pair("limits", "resourceLimit")}) {
        const MadeValue *const amounts = resources ? resources->find(kind) : nullptr;
        if (!amounts)
            continue;
        copyField(*amounts, "cpu", container, std::string(prefix) + "Cpu");
        copyField(*amounts, "memory", container, std::string(prefix) + "Memory");
        copyField(*amounts, "ephemeralStorage", container, std::string(prefix) + "EphemeralStorage");
    }
    return container;
}

struct VolumeType {
    std::string_view type;
    std::string_view volume;
    std::string_view workspace;
};
constexpr std::array<VolumeType, 6> kVolumeTypes = {{
    {"ConfigMap", "configMapVolume", ""},
    {"EmptyDir", "emptyDirVolume", "emptyDirWorkspaceVolume"},
    {"HostPath", "hostPathVolume", "hostPathWorkspaceVolume"},
    {"Nfs", "nfsVolume", "nfsWorkspaceVolume"},
    {"PVC", "persistentVolumeClaim", "persistentVolumeClaimWorkspaceVolume"},
    {"Secret", "secretVolume", ""},
}};

MadeValue volumeOf(const MadeValue &settings, std::string_view VolumeType::*name)
{
    MadeValue volume = MadeValue::mapping(settings.cause());
    for (const VolumeType &type : kVolumeTypes) {
        if (type.type == settings.textOf("type"))
            volume.set(type.*name, settings);
    }
    return volume;
}

MadeValue cloudOf(const ChartValues &chart, const MadeValue &settings, const Location &place)
{
    MadeValue cloud = MadeValue::mapping(place);
    copyField(settings, "namespace", cloud, "namespace");
    copyField(settings, "restrictedPssSecurityContext", cloud, "restrictedPssSecurityContext");
    const auto addLabel = [&](std::string_view key, std::string_view value, const Location &cause) {
        MadeValue pair = MadeValue::mapping(cause);
        pair.set("key", MadeValue::string(key, cause));
        pair.set("value", MadeValue::string(value, cause));
        cloud.sequenceAt("podLabels", cause).append(std::move(pair));
    };
    const std::string release = chart.release.empty() ? "jenkins" : chart.release;
    addLabel("jenkins/" + release + '-' + std::string(settings.textOf("componentName")), "true", place);
    if (const MadeValue *const labels = settings.find("podLabels"); labels && labels->isMapping()) {
        for (const auto &[key, value] : labels->entries())
            addLabel(key, value.text(), value.cause());
    }
    return cloud;
}

/// Agents of one set of values.
class ChartAgents {
public:
    ChartAgents(CiReader &reader, const ChartValues &chart, std::vector<JenkinsAgent> &agents)
        : m_reader(reader)
        , m_chart(chart)
        , m_agents(agents)
    {
    }

    /// `inherited` are values from which those that are missing come: the chart's own for an additional cloud.
    void read(YamlNode values, YamlNode inherited, std::string_view cloudName)
    {
        const YamlNode written = values["agent"] ? values["agent"] : inherited["agent"];
        const Location place = written ? Location::keyOf(written) : m_chart.place;
        MadeValue agent = values["agent"] ? MadeValue::copyOf(values["agent"]) : MadeValue::mapping(place);
        if (inherited["agent"])
            mergeLikeHelm(agent, MadeValue::copyOf(inherited["agent"]));
        agent.addMissing(agentDefaults(impliedBy(written, m_chart.place)));
        if (agent.textOf("enabled") == "false")
            return;
        const YamlNode pod =
            values["agent"]["yamlTemplate"].text().empty() ? inherited["agent"]["yamlTemplate"] : values["agent"]["yamlTemplate"];
        if (agent.textOf("disableDefaultAgent") != "true")
            add(agent, cloudName, place, pod);
        const bool isOverridden = values["additionalAgentsOverride"].boolean() == true;
        readAdditional(values["additionalAgents"], agent, cloudName, pod);
        if (inherited && !isOverridden)
            readAdditional(inherited["additionalAgents"], agent, cloudName, pod);
    }

private:
    void readAdditional(YamlNode agents, const MadeValue &agent, std::string_view cloudName, YamlNode pod)
    {
        for (const auto [key, value] : YamlEntries(agents)) {
            const YamlNode written = value.resolved();
            if (!written.isMapping())
                continue;
            MadeValue own = MadeValue::copyOf(written);
            const bool noContainers = own.find("additionalContainers") && isEmptyValue(*own.find("additionalContainers"));
            const bool isNamed = !own.textOf("podName").empty();
            mergeLikeHelm(own, agent);
            if (noContainers)
                own.remove("additionalContainers");
            if (!isNamed)
                own.set("podName", MadeValue::string(key.scalar(), Location::keyOf(written)));
            const YamlNode ownPod = written["yamlTemplate"];
            add(own, cloudName, Location::keyOf(written), ownPod.text().empty() ? pod : ownPod);
        }
    }

    void add(const MadeValue &settings, std::string_view cloudName, const Location &place, YamlNode pod)
    {
        JenkinsAgent agent{.name = std::string(settings.textOf("podName")), .place = place};
        if (!cloudName.empty())
            agent.name = std::string(cloudName) + '-' + agent.name;
        agent.fields = templateOf(settings, place);
        if (const YamlNode root = pod.isScalar() ? m_reader.yaml(pod) : YamlNode(); root.isMapping())
            agent.pods.push_back(root);
        agent.cloud = cloudOf(m_chart, settings, place);
        m_agents.push_back(std::move(agent));
    }

    MadeValue templateOf(const MadeValue &settings, const Location &place) const
    {
        MadeValue made = MadeValue::mapping(place);
        copyField(settings, "namespace", made, "namespace");
        MadeValue containers = MadeValue::sequence(place);
        containers.append(containerOf(settings, settings));
        if (const MadeValue *const additional = settings.find("additionalContainers"); additional && additional->isSequence()) {
            for (const auto &[none, container] : additional->entries())
                containers.append(containerOf(container, settings));
        }
        made.set("containers", std::move(containers));
        copyField(settings, "hostNetworking", made, "hostNetwork");
        copyField(settings, "nodeSelector", made, "nodeSelector");
        setAccount(settings, made);
        setVolumes(settings, made);
        setVariables(settings, made);
        if (const MadeValue *const secret = settings.find("imagePullSecretName"); secret && !secret->text().empty()) {
            MadeValue item = MadeValue::mapping(secret->cause());
            item.set("name", *secret);
            made.sequenceAt("imagePullSecrets", secret->cause()).append(std::move(item));
        }
        const std::string label = m_chart.release.empty() ? "jenkins" : m_chart.release;
        std::string labels = label + '-' + std::string(settings.textOf("componentName"));
        if (const MadeValue *const own = settings.find("customJenkinsLabels")) {
            for (const auto &[none, word] : own->entries())
                labels += ' ' + word.text();
            if (own->isScalar() && !own->text().empty())
                labels += ' ' + own->text();
        }
        made.set("label", MadeValue::string(labels, place));
        return made;
    }

    void setAccount(const MadeValue &settings, MadeValue &made) const
    {
        if (const MadeValue *const own = settings.find("serviceAccount"); own && !own->text().empty()) {
            made.set("serviceAccount", *own);
            return;
        }
        const MadeValue *const uses = settings.find("useDefaultServiceAccount");
        if (uses->text() == "false")
            return;
        const YamlNode account = m_chart.values["serviceAccountAgent"];
        const std::string_view name = account["name"].text();
        if (!name.empty())
            made.set("serviceAccount", MadeValue::string(name, Location::written(account["name"])));
        else if (account["create"].boolean() == true)
            made.set("serviceAccount",
                     MadeValue::string(jenkinsFullName(m_chart) + "-agent", Location::written(account["create"])));
        else
            made.set("serviceAccount", MadeValue::string("default", uses->cause()));
    }

    static void setVolumes(const MadeValue &settings, MadeValue &made)
    {
        if (const MadeValue *const volumes = settings.find("volumes"); volumes && volumes->isSequence()) {
            for (const auto &[none, volume] : volumes->entries())
                made.sequenceAt("volumes", volumes->cause()).append(volumeOf(volume, &VolumeType::volume));
        }
        if (const MadeValue *const workspace = settings.find("workspaceVolume"); workspace && workspace->isMapping())
            made.set("workspaceVolume", volumeOf(*workspace, &VolumeType::workspace));
    }

    static void setVariables(const MadeValue &settings, MadeValue &made)
    {
        for (const auto &[list, kind] : {std::pair("envVars", "envVar"), std::pair("secretEnvVars", "secretEnvVar")}) {
            const MadeValue *const variables = settings.find(list);
            if (!variables || !variables->isSequence())
                continue;
            for (const auto &[none, variable] : variables->entries()) {
                MadeValue own = variable;
                own.remove("value");
                if (const MadeValue *const name = variable.find("name"))
                    own.set("key", *name);
                MadeValue item = MadeValue::mapping(variable.cause());
                item.set(kind, std::move(own));
                made.sequenceAt("envVars", variables->cause()).append(std::move(item));
            }
        }
    }

    CiReader &m_reader;
    const ChartValues &m_chart;
    std::vector<JenkinsAgent> &m_agents;
};

MadeValue controllerPodSecurity(YamlNode controller, const Location &cause)
{
    if (controller["podSecurityContextOverride"].isMapping())
        return MadeValue::copyOf(controller["podSecurityContextOverride"]);
    MadeValue pod = MadeValue::mapping(cause);
    for (const std::string_view key : {"runAsUser", "fsGroup"})
        pod.set(key, controller[key] ? MadeValue::copyOf(controller[key]) : MadeValue::number(1000, cause));
    if (pod.textOf("runAsUser") != "0")
        pod.set("runAsNonRoot", MadeValue::boolean(true, cause));
    return pod;
}

MadeValue controllerImage(YamlNode controller, const Location &cause)
{
    MadeValue image = controller["image"].isMapping() ? MadeValue::copyOf(controller["image"]) : MadeValue::mapping(cause);
    const auto setMissing = [&](std::string_view key, std::string_view value) {
        if (image.textOf(key).empty())
            image.set(key, MadeValue::string(value, cause));
    };
    setMissing("registry", "docker.io");
    setMissing("repository", "jenkins/jenkins");
    setMissing("tag", kControllerTag);
    MadeValue holder = MadeValue::mapping(cause);
    holder.set("image", std::move(image));
    return imageOf(holder);
}

MadeValue controllerContainer(YamlNode controller, const Location &cause)
{
    MadeValue container = MadeValue::mapping(cause);
    container.set("name", MadeValue::string("jenkins", cause));
    container.set("image", controllerImage(controller, cause));
    const YamlNode written = controller["resources"];
    MadeValue resources = written.isMapping() ? MadeValue::copyOf(written) : MadeValue::mapping(cause);
    MadeValue defaults = MadeValue::mapping(cause);
    defaults.set("requests", defaultResources("50m", "256Mi", cause));
    defaults.set("limits", defaultResources("2000m", "4096Mi", cause));
    resources.addMissing(defaults);
    container.set("resources", std::move(resources));
    const YamlNode security = controller["containerSecurityContext"];
    if (security && !security.isMapping())
        return container; // switched off
    MadeValue made = security ? MadeValue::copyOf(security) : MadeValue::mapping(cause);
    MadeValue ofChart = MadeValue::mapping(cause);
    ofChart.set("runAsUser", MadeValue::number(1000, cause));
    ofChart.set("runAsGroup", MadeValue::number(1000, cause));
    ofChart.set("readOnlyRootFilesystem", MadeValue::boolean(true, cause));
    ofChart.set("allowPrivilegeEscalation", MadeValue::boolean(false, cause));
    made.addMissing(ofChart);
    container.set("securityContext", std::move(made));
    return container;
}

} // namespace

std::vector<JenkinsAgent> jenkinsChartAgents(CiReader &reader, const ChartValues &chart)
{
    std::vector<JenkinsAgent> agents;
    ChartAgents of(reader, chart, agents);
    of.read(chart.values, {}, {});
    for (const auto [name, values] : YamlEntries(chart.values["additionalClouds"]))
        of.read(values.resolved(), chart.values, name.scalar());
    return agents;
}

MadeValue jenkinsChartCloud(const ChartValues &chart)
{
    const YamlNode written = chart.values["agent"];
    const Location place = written ? Location::keyOf(written) : chart.place;
    MadeValue agent = written ? MadeValue::copyOf(written) : MadeValue::mapping(place);
    agent.addMissing(agentDefaults(impliedBy(written, chart.place)));
    return cloudOf(chart, agent, place);
}

MadeValue jenkinsChartController(const ChartValues &chart)
{
    const YamlNode controller = chart.values["controller"];
    const Location cause = impliedBy(controller, chart.place);
    MadeValue spec = MadeValue::mapping(controller ? Location::keyOf(controller) : chart.place);
    for (const std::string_view key : {"nodeSelector", "tolerations", "affinity"}) {
        if (controller[key].size() > 0)
            spec.set(key, MadeValue::copyOf(controller[key]));
    }
    if (controller["hostNetworking"].boolean() == true)
        spec.set("hostNetwork", MadeValue::copyOf(controller["hostNetworking"]));
    const YamlNode account = chart.values["serviceAccount"];
    const YamlNode ownName = account["name"];
    const bool isMade = account["create"].boolean() != false;
    spec.set("serviceAccountName",
             !ownName.text().empty()
                 ? MadeValue::copyOf(ownName)
                 : MadeValue::string(isMade ? jenkinsFullName(chart) : "default", impliedBy(account, chart.place)));
    if (controller["usePodSecurityContext"].boolean() != false)
        spec.set("securityContext", controllerPodSecurity(controller, cause));
    spec.sequenceAt("containers", cause).append(controllerContainer(controller, cause));
    return spec;
}

} // namespace bulkhead
