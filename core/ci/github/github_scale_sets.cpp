#include "core/ci/github/github_runners.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::string_view kNewestChart = "0.14.2";
constexpr KubeVersion kNativeSidecars{1, 29};

bool isScaleSetChart(const ChartValues &chart)
{
    return chart.chart == "gha-runner-scale-set"
        || (chart.chart.empty() && chart.values["githubConfigUrl"] && chart.values["githubConfigSecret"]);
}

void readScope(CiRunner &runner, YamlNode address, YamlNode group)
{
    runner.scope = gitHubScope(address.text());
    if (!group.text().empty())
        runner.scope += ", runner group " + std::string(group.text());
}

/// The runner of an AutoscalingRunnerSet: its pod is written whole.
class ScaleSetObject {
public:
    ScaleSetObject(CiReader &reader, const Resource &resource)
        : m_reader(reader)
        , m_resource(resource)
        , m_pod(resource.root()["spec"]["template"]["spec"])
    {
    }

    void read()
    {
        if (!m_pod.isMapping())
            return;
        const YamlNode spec = m_resource.root()["spec"];
        m_runner.system = CiSystem::GitHubScaleSet;
        m_runner.name = m_resource.name();
        m_runner.place = Location::keyOf(m_resource.root());
        m_runner.definedBy = &m_resource;
        m_runner.evidence = {RULE_TEXT("Core", "%1 of %2"), {std::string(m_resource.kind()), std::string(m_resource.group())}};
        m_runner.jobNamespace = m_resource.namespaceName();
        m_runner.managerNamespace = m_runner.jobNamespace;
        m_runner.tags.emplace_back(spec["runnerScaleSetName"] ? spec["runnerScaleSetName"].text()
                                                              : std::string_view(m_runner.name));
        readScope(m_runner, spec["githubConfigUrl"], spec["runnerGroup"]);
        const Field account = fieldBelow(m_pod, {"serviceAccountName"});
        m_runner.jobAccount = CiAccount{.namespaceName = m_runner.jobNamespace,
                                        .name = account.isWritten() ? std::string(account.text()) : "default",
                                        .place = account.location};
        m_runner.pods.push_back(writtenPod(CiRole::Job, m_resource, m_pod));
        for (const YamlNode container : YamlItems(m_pod["containers"])) {
            if (const YamlNode hooks = environmentVariable(container, "ACTIONS_RUNNER_CONTAINER_HOOKS"))
                m_runner.pods.push_back(hookJobPod(m_reader, m_runner, MadeValue::copyOf(m_pod), Location::written(hooks)));
        }
        m_reader.add(std::move(m_runner));
    }

private:
    CiReader &m_reader;
    const Resource &m_resource;
    YamlNode m_pod;
    CiRunner m_runner;
};

/// What the chart gha-runner-scale-set makes of its values (templates/_helpers.tpl).
class ScaleSetChart {
public:
    ScaleSetChart(CiReader &reader, const ChartValues &chart)
        : m_reader(reader)
        , m_chart(chart)
        , m_values(chart.values)
        , m_mode(m_values["containerMode"]["type"])
    {
    }

    void read()
    {
        m_runner.system = CiSystem::GitHubScaleSet;
        const std::string_view own = m_values["runnerScaleSetName"].text();
        m_runner.name = !own.empty() ? std::string(own) : m_chart.release.empty() ? "arc-runner-set" : m_chart.release;
        m_runner.place = m_chart.place;
        m_runner.definedBy = m_chart.object;
        m_runner.evidence = {RULE_TEXT("Core", "values of chart %1"), {"gha-runner-scale-set"}};
        m_runner.confidence = m_chart.chart.empty() ? CiConfidence::Likely : CiConfidence::Certain;
        m_runner.isVersionChosen = !m_chart.version.empty();
        m_runner.version = m_runner.isVersionChosen ? m_chart.version : std::string(kNewestChart);
        m_runner.jobNamespace = m_chart.namespaceName;
        m_runner.managerNamespace = m_chart.namespaceName;
        m_runner.tags.push_back(m_runner.name);
        readScope(m_runner, m_values["githubConfigUrl"], m_values["runnerGroup"]);
        const MadeValue spec = podSpec();
        const MadeValue *const account = spec.find("serviceAccountName");
        m_runner.jobAccount = CiAccount{m_runner.jobNamespace, account->text(), account->cause(), !isTemplated(account->text())};
        m_runner.pods.push_back(madePod(CiRole::Job, m_runner, m_runner.name + "-runner", m_runner.jobNamespace, metadata(), spec));
        if (isKubernetesMode())
            m_runner.pods.push_back(hookJobPod(m_reader, m_runner, spec, Location::written(m_mode)));
        m_reader.add(std::move(m_runner));
    }

private:
    [[nodiscard]] bool isKubernetesMode() const { return m_mode.scalar().starts_with("kubernetes"); }

    MadeValue metadata() const
    {
        const YamlNode written = m_values["template"]["metadata"];
        MadeValue made = written.isMapping() ? MadeValue::copyOf(written) : MadeValue::mapping(m_runner.place);
        made.mappingAt("labels", m_runner.place).set("app.kubernetes.io/component", MadeValue::string("runner", m_runner.place));
        return made;
    }

    MadeValue podSpec()
    {
        const Field written = fieldBelow(m_values, {"template", "spec"});
        MadeValue spec = written.value.isMapping() ? MadeValue::copyOf(written.value) : MadeValue::mapping(written.location);
        if (!spec.find("serviceAccountName")) {
            const std::string suffix = isKubernetesMode() ? "-gha-rs-kube-mode" : "-gha-rs-no-permission";
            const Location cause = isKubernetesMode() ? Location::written(m_mode) : written.location;
            spec.set("serviceAccountName", MadeValue::string(m_runner.name + suffix, cause));
        }
        MadeValue &containers = spec.sequenceAt("containers", written.location);
        MadeValue *runner = containers.itemNamed("runner");
        if (!runner) {
            MadeValue made = MadeValue::mapping(written.location);
            made.set("name", MadeValue::string("runner", written.location));
            runner = &containers.prepend(std::move(made));
        }
        if (!runner->find("image"))
            runner->set("image", MadeValue::string("ghcr.io/actions/actions-runner:latest", runner->cause()));
        if (m_mode.scalar() == "dind")
            addDocker(spec);
        if (isKubernetesMode())
            addHooks(*runner);
        return spec;
    }

    /// From Kubernetes 1.29 on the chart puts the daemon among the init containers, as a native sidecar.
    void addDocker(MadeValue &spec)
    {
        const Location cause = Location::written(m_mode);
        const bool isSidecar = m_reader.versions().kubernetes >= kNativeSidecars;
        MadeValue docker = MadeValue::mapping(cause);
        docker.set("name", MadeValue::string("dind", cause));
        docker.set("image", MadeValue::string("docker:dind", cause));
        MadeValue arguments = MadeValue::sequence(cause);
        for (const std::string_view argument : {"dockerd", "--host=unix:///var/run/docker.sock"})
            arguments.append(MadeValue::string(argument, cause));
        docker.set("args", std::move(arguments));
        docker.mappingAt("securityContext", cause).set("privileged", MadeValue::boolean(true, cause));
        if (isSidecar)
            docker.set("restartPolicy", MadeValue::string("Always", cause));
        MadeValue mount = MadeValue::mapping(cause);
        mount.set("name", MadeValue::string("dind-sock", cause));
        mount.set("mountPath", MadeValue::string("/var/run", cause));
        docker.sequenceAt("volumeMounts", cause).append(mount);
        spec.sequenceAt(isSidecar ? "initContainers" : "containers", cause).append(std::move(docker));
        MadeValue volume = MadeValue::mapping(cause);
        volume.set("name", MadeValue::string("dind-sock", cause));
        volume.set("emptyDir", MadeValue::mapping(cause));
        spec.sequenceAt("volumes", cause).append(std::move(volume));
    }

    void addHooks(MadeValue &runner)
    {
        const Location cause = Location::written(m_mode);
        const auto add = [&](std::string_view name, std::string_view value) {
            MadeValue &variables = runner.sequenceAt("env", cause);
            if (variables.itemNamed(name))
                return;
            MadeValue variable = MadeValue::mapping(cause);
            variable.set("name", MadeValue::string(name, cause));
            variable.set("value", MadeValue::string(value, cause));
            variables.append(std::move(variable));
        };
        add("ACTIONS_RUNNER_CONTAINER_HOOKS", "/home/runner/k8s/index.js");
        add("ACTIONS_RUNNER_REQUIRE_JOB_CONTAINER", "true");
    }

    CiReader &m_reader;
    const ChartValues &m_chart;
    YamlNode m_values;
    YamlNode m_mode;
    CiRunner m_runner;
};

/// The text of the hook template that a runner's pod mounts from a ConfigMap of the workspace; empty if it has none, or none here.
YamlNode hookTemplate(CiReader &reader, const MadeValue &spec, std::string_view namespaceName)
{
    const MadeValue *const containers = spec.find("containers");
    const MadeValue *const volumes = spec.find("volumes");
    if (!containers || !volumes)
        return {};
    for (const auto &[none, container] : containers->entries()) {
        const MadeValue *const variables = container.find("env");
        const MadeValue *const variable = variables ? variables->itemNamed("ACTIONS_RUNNER_CONTAINER_HOOK_TEMPLATE") : nullptr;
        const MadeValue *const mounts = container.find("volumeMounts");
        if (!variable || !mounts)
            continue;
        const std::string path(variable->textOf("value"));
        for (const auto &[unnamed, mount] : mounts->entries()) {
            const MadeValue *const volume = volumes->itemNamed(mount.textOf("name"));
            const MadeValue *const map = volume ? volume->find("configMap") : nullptr;
            if (!map || !path.starts_with(mount.textOf("mountPath")))
                continue;
            const Resource *const object = reader.sources().find("ConfigMap", namespaceName, map->textOf("name"));
            if (object)
                return reader.yaml(object->root()["data"][path.substr(path.rfind('/') + 1)]);
        }
    }
    return {};
}

} // namespace

CiPod hookJobPod(CiReader &reader, const CiRunner &runner, const MadeValue &runnerSpec, const Location &cause)
{
    MadeValue spec = MadeValue::mapping(cause);
    MadeValue metadata = MadeValue::mapping(cause);
    if (const auto hooks = reader.versions().of("runner-container-hooks"); hooks && *hooks < KubeVersion{0, 8}) {
        // By nodeName, which is not known; but the runner had to be placed there by these.
        for (const std::string_view field : {"nodeSelector", "affinity", "tolerations"}) {
            if (const MadeValue *const value = runnerSpec.find(field))
                spec.set(field, *value);
        }
    }
    MadeValue job = MadeValue::mapping(cause);
    job.set("name", MadeValue::string("job", cause)); // the workflow chooses the image
    if (const YamlNode written = hookTemplate(reader, runnerSpec, runner.jobNamespace); written.isMapping()) {
        MadeValue extension = MadeValue::copyOf(written["spec"]);
        if (MadeValue *const containers = extension.find("containers")) {
            if (MadeValue *const ofJob = containers->itemNamed("$job")) {
                ofJob->remove("name");
                job.overlay(*ofJob);
            }
            extension.remove("containers");
        }
        spec.overlay(extension);
        if (const YamlNode labels = written["metadata"]["labels"])
            metadata.set("labels", MadeValue::copyOf(labels));
    }
    spec.sequenceAt("containers", cause).append(std::move(job));
    return madePod(CiRole::Job, runner, runner.name + "-workflow", runner.jobNamespace, std::move(metadata), std::move(spec));
}

std::string gitHubScope(std::string_view address)
{
    const std::size_t scheme = address.find("://");
    if (scheme != std::string_view::npos)
        address.remove_prefix(scheme + 3);
    const std::size_t slash = address.find('/');
    std::string_view path = slash == std::string_view::npos ? std::string_view() : address.substr(slash + 1);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    if (path.empty() || isTemplated(path))
        return {};
    if (path.starts_with("enterprises/"))
        return "enterprise " + std::string(path.substr(12));
    return (path.contains('/') ? "repository " : "organization ") + std::string(path);
}

void readGitHubScaleSets(CiReader &reader)
{
    for (const Resource *const resource : reader.sources().customResources()) {
        if (resource->group() == "actions.github.com" && resource->kind() == "AutoscalingRunnerSet")
            ScaleSetObject(reader, *resource).read();
    }
    for (const ChartValues &chart : reader.sources().charts()) {
        if (isScaleSetChart(chart))
            ScaleSetChart(reader, chart).read();
    }
}

} // namespace bulkhead
