#include "core/ci/github/github_runners.h"
#include "core/ci/runner_parts.h"

#include <algorithm>
#include <set>

namespace bulkhead {

namespace {

constexpr std::string_view kNewestChart = "0.14.2";
constexpr KubeVersion kNativeSidecars{1, 29};
constexpr std::string_view kRunnerImage = "ghcr.io/actions/actions-runner:latest";

MadeValue variable(std::string_view name, std::string_view value, const Location &cause)
{
    MadeValue made = madeNamed(name, cause);
    made.set("value", MadeValue::string(value, cause));
    return made;
}

MadeValue mount(std::string_view name, std::string_view path, const Location &cause)
{
    MadeValue made = madeNamed(name, cause);
    made.set("mountPath", MadeValue::string(path, cause));
    return made;
}

void addIfNew(MadeValue &list, MadeValue item)
{
    if (!list.itemNamed(item.textOf("name")))
        list.append(std::move(item));
}

/// The pod that a chart makes of its values (templates/_helpers.tpl).
class ScaleSetPod {
public:
    ScaleSetPod(const ScaleSetSettings &settings, KubeVersion version)
        : m_settings(settings)
        , m_cause(settings.mode ? Location::written(settings.mode) : settings.pod.location)
        , m_version(version)
    {
    }

    [[nodiscard]] MadeValue spec(std::string_view account)
    {
        const Field &written = m_settings.pod;
        MadeValue spec = written.value.isMapping() ? MadeValue::copyOf(written.value) : MadeValue::mapping(written.location);
        const bool isKubernetes = m_settings.isKubernetesMode();
        if (!spec.find("serviceAccountName"))
            spec.set("serviceAccountName", MadeValue::string(account, isKubernetes ? m_cause : written.location));
        MadeValue &containers = spec.sequenceAt("containers", written.location);
        if (!containers.itemNamed("runner"))
            containers.prepend(madeNamed("runner", written.location));
        MadeValue &runner = *containers.itemNamed("runner");
        if (m_settings.runnerFields.isMapping())
            runner.addMissing(MadeValue::copyOf(m_settings.runnerFields));
        if (!runner.find("image"))
            runner.set("image", MadeValue::string(kRunnerImage, runner.cause()));
        if (m_settings.mode.scalar() == "dind")
            addDocker(spec);
        if (isKubernetes)
            addHooks(spec);
        return spec;
    }

private:
    void addVolume(MadeValue &spec, std::string_view name) const
    {
        MadeValue volume = madeNamed(name, m_cause);
        volume.set("emptyDir", MadeValue::mapping(m_cause));
        addIfNew(spec.sequenceAt("volumes", m_cause), std::move(volume));
    }

    MadeValue docker(std::string_view image) const
    {
        MadeValue docker = madeNamed("dind", m_cause);
        docker.set("image", MadeValue::string(image, m_cause));
        MadeValue arguments = MadeValue::sequence(m_cause);
        for (const std::string_view argument : {"dockerd", "--host=unix:///var/run/docker.sock", "--group=$(DOCKER_GROUP_GID)"})
            arguments.append(MadeValue::string(argument, m_cause));
        docker.set("args", std::move(arguments));
        docker.sequenceAt("env", m_cause).append(variable("DOCKER_GROUP_GID", "123", m_cause));
        docker.mappingAt("securityContext", m_cause).set("privileged", MadeValue::boolean(true, m_cause));
        MadeValue &mounts = docker.sequenceAt("volumeMounts", m_cause);
        mounts.append(mount("work", "/home/runner/_work", m_cause));
        mounts.append(mount("dind-sock", "/var/run", m_cause));
        mounts.append(mount("dind-externals", "/home/runner/externals", m_cause));
        return docker;
    }

    /// From Kubernetes 1.29 on the chart puts the daemon among the init containers, as a native sidecar. A container of that name
    /// in the values is left out, unless the chart is the experimental one, which has fields for it.
    void addDocker(MadeValue &spec)
    {
        MadeValue &containers = *spec.find("containers");
        MadeValue &runner = *containers.itemNamed("runner");
        MadeValue made = docker("docker:dind");
        const YamlNode own = m_settings.base["runner"]["dind"]["container"];
        if (own.isMapping()) {
            MadeValue fields = MadeValue::copyOf(own);
            if (const MadeValue *const security = fields.find("securityContext"))
                made.set("securityContext", *security);
            fields.addMissing(made);
            made = std::move(fields);
        }
        MadeValue externals = madeNamed("init-dind-externals", m_cause);
        externals.set("image", *runner.find("image"));
        externals.sequenceAt("volumeMounts", m_cause).append(mount("dind-externals", "/home/runner/tmpDir", m_cause));
        MadeValue &variables = runner.sequenceAt("env", m_cause);
        addIfNew(variables, variable("DOCKER_HOST", "unix:///var/run/docker.sock", m_cause));
        MadeValue &mounts = runner.sequenceAt("volumeMounts", m_cause);
        addIfNew(mounts, mount("work", "/home/runner/_work", m_cause));
        addIfNew(mounts, mount("dind-sock", "/var/run", m_cause));
        MadeValue others = MadeValue::sequence(containers.cause());
        for (const auto &[none, container] : containers.entries()) {
            if (container.textOf("name") != "dind")
                others.append(container);
        }
        const bool isSidecar = m_version >= kNativeSidecars || own.isMapping();
        if (isSidecar)
            made.set("restartPolicy", MadeValue::string("Always", m_cause));
        else
            others.append(made);
        spec.set("containers", std::move(others)); // nothing that points into it is used from here on
        for (const std::string_view volume : {"work", "dind-sock", "dind-externals"})
            addVolume(spec, volume);
        MadeValue &first = spec.sequenceAt("initContainers", m_cause);
        if (isSidecar)
            first.prepend(std::move(made));
        first.prepend(std::move(externals));
    }

    void addHooks(MadeValue &spec)
    {
        MadeValue &runner = *spec.find("containers")->itemNamed("runner");
        const bool hasVolume = !m_settings.mode.scalar().ends_with("novolume");
        MadeValue &variables = runner.sequenceAt("env", m_cause);
        addIfNew(variables,
                 variable("ACTIONS_RUNNER_CONTAINER_HOOKS",
                          hasVolume ? "/home/runner/k8s/index.js" : "/home/runner/k8s-novolume/index.js", m_cause));
        const YamlNode required = m_settings.jobContainerSetting();
        addIfNew(variables,
                 variable("ACTIONS_RUNNER_REQUIRE_JOB_CONTAINER", required ? required.scalar() : "true",
                          required ? Location::written(required) : m_cause));
        if (!hasVolume)
            return;
        addIfNew(runner.sequenceAt("volumeMounts", m_cause), mount("work", "/home/runner/_work", m_cause));
        MadeValue volume = madeNamed("work", m_cause);
        MadeValue &claim = volume.mappingAt("ephemeral", m_cause).mappingAt("volumeClaimTemplate", m_cause);
        const YamlNode written = m_settings.base["containerMode"]["kubernetesModeWorkVolumeClaim"];
        claim.set("spec", written.isMapping() ? MadeValue::copyOf(written) : MadeValue::mapping(m_cause));
        addIfNew(spec.sequenceAt("volumes", m_cause), std::move(volume));
    }

    const ScaleSetSettings &m_settings;
    Location m_cause;
    KubeVersion m_version;
};

/// Of the controllers that are here, if all are in one namespace.
std::string controllerNamespace(const CiSources &sources)
{
    std::set<std::string> found;
    for (const ChartValues &chart : sources.charts()) {
        const std::string_view space = chart.values["namespaceOverride"].text();
        if (chart.chart.starts_with("gha-runner-scale-set-controller"))
            found.insert(space.empty() ? chart.namespaceName : std::string(space));
    }
    for (const CiSources::Container &container : sources.containers()) {
        if (endsInRepository(container.image, "actions/gha-runner-scale-set-controller"))
            found.insert(container.resource->namespaceName());
    }
    return found.size() == 1 ? *found.begin() : std::string();
}

class ScaleSet {
public:
    ScaleSet(CiReader &reader, const ScaleSetSettings &settings)
        : m_reader(reader)
        , m_settings(settings)
    {
    }

    void read()
    {
        describe();
        const bool isManager = m_settings.isKubernetesMode() && !m_settings.runsStepsItself();
        const CiRole role = isManager ? CiRole::Manager : CiRole::Job;
        if (m_settings.form == ScaleSetSettings::Form::Object) {
            m_runner.pods.push_back(writtenPod(role, *m_settings.object, m_settings.pod.value));
        } else {
            ScaleSetPod pod(m_settings, m_reader.versions().kubernetes);
            CiPod made =
                madePod(role, m_runner, m_runner.name + "-runner", m_runner.jobNamespace, metadata(), pod.spec(impliedAccount()));
            made.replaces = m_settings.pod.value;
            made.home = {.form = CiPlacementHome::Form::PodSpec, .yaml = m_settings.base, .keys = {"template", "spec"}};
            m_runner.pods.push_back(std::move(made));
        }
        const CiAccount account = accountOf(m_runner.pods.front().spec, m_runner.jobNamespace);
        m_runner.managerAccount = account;
        if (!isManager)
            m_runner.jobAccount = account; // its pod asks for the job that it runs
        if (m_settings.isKubernetesMode())
            addJobPod(isManager);
        addListener();
        m_reader.add(std::move(m_runner));
    }

private:
    void describe()
    {
        m_runner.system = CiSystem::GitHubScaleSet;
        m_runner.name = m_settings.name;
        m_runner.place = m_settings.place;
        m_runner.definedBy = m_settings.object;
        m_runner.jobNamespace = m_settings.namespaceName;
        m_runner.managerNamespace = m_settings.namespaceName;
        if (const auto scope = gitHubScope(m_settings.url.text()))
            m_runner.scope.push_back(scope->message());
        if (!m_settings.group.text().empty())
            m_runner.scope.push_back({RULE_TEXT("Core", "runner group %1"), {std::string(m_settings.group.text())}});
        const ChartValues *const chart = m_settings.chart;
        if (chart) {
            const bool isExperimental = m_settings.form == ScaleSetSettings::Form::ExperimentalChart;
            m_runner.evidence = {RULE_TEXT("Core", "values of chart %1"),
                                 {isExperimental ? "gha-runner-scale-set-experimental" : "gha-runner-scale-set"}};
            m_runner.confidence = chart->chart.empty() ? CiConfidence::Likely : CiConfidence::Certain;
            m_runner.isVersionChosen = !chart->version.empty();
            m_runner.version = m_runner.isVersionChosen ? chart->version : std::string(kNewestChart);
        } else {
            const Resource &object = *m_settings.object;
            m_runner.evidence = {RULE_TEXT("Core", "%1 of %2"), {std::string(object.kind()), std::string(object.group())}};
        }
        const std::string_view own = m_settings.base["runnerScaleSetName"].text();
        m_runner.tags.push_back(own.empty() ? m_runner.name : std::string(own));
        for (const YamlNode label : YamlItems(m_settings.labels))
            m_runner.tags.emplace_back(label.scalar());
    }

    [[nodiscard]] std::string impliedAccount() const
    {
        std::string name = m_settings.name;
        std::ranges::replace(name, '_', '-');
        if (m_settings.form == ScaleSetSettings::Form::Chart)
            name += "-gha-rs";
        const std::string_view chosen = m_settings.base["runner"]["kubernetesMode"]["serviceAccountName"].text();
        if (!m_settings.isKubernetesMode())
            return name + "-no-permission";
        return chosen.empty() ? name + "-kube-mode" : std::string(chosen);
    }

    [[nodiscard]] MadeValue metadata() const
    {
        const YamlNode written = m_settings.podMetadata;
        MadeValue made = written.isMapping() ? MadeValue::copyOf(written) : MadeValue::mapping(m_runner.place);
        MadeValue &labels = made.mappingAt("labels", m_runner.place);
        labels.set("app.kubernetes.io/component", MadeValue::string("runner", m_runner.place));
        labels.set("app.kubernetes.io/part-of", MadeValue::string("gha-rs", m_runner.place));
        labels.set("actions.github.com/scale-set-name", MadeValue::string(m_settings.name, m_runner.place));
        if (!m_settings.namespaceName.empty())
            labels.set("actions.github.com/scale-set-namespace", MadeValue::string(m_settings.namespaceName, m_runner.place));
        return made;
    }

    void addJobPod(bool isManager)
    {
        const YamlNode podSpec = m_runner.pods.front().spec;
        YamlNode hooks = m_reader.yaml(hookTemplateText(m_reader.sources(), podSpec, m_runner.jobNamespace));
        const YamlNode extension = m_settings.base["runner"]["kubernetesMode"]["extension"]["yaml"];
        if (m_settings.form == ScaleSetSettings::Form::ExperimentalChart && extension)
            hooks = extension.isScalar() ? m_reader.yaml(extension) : extension;
        Location cause = m_settings.mode ? Location::written(m_settings.mode) : Location::keyOf(podSpec);
        for (const YamlNode container : YamlItems(podSpec["containers"])) {
            const YamlNode variable = environmentVariable(container, "ACTIONS_RUNNER_CONTAINER_HOOKS");
            if (variable && !m_settings.mode)
                cause = Location::written(variable);
        }
        m_runner.pods.push_back(hookJobPod(m_reader, m_runner, podSpec, hooks, cause));
        if (isManager)
            m_runner.jobAccount = accountOf(m_runner.pods.back().spec, m_runner.jobNamespace);
    }

    /// Of a whole set, unless the controller's order for the listener is here too: that is a runner of its own.
    void addListener()
    {
        if (m_settings.form == ScaleSetSettings::Form::Object && m_settings.object->kind() != "AutoscalingRunnerSet")
            return;
        for (const Resource *const resource : m_reader.sources().customResources()) {
            if (resource->kind() != "AutoscalingListener")
                continue;
            const YamlNode spec = resource->root()["spec"];
            if (spec["autoscalingRunnerSetName"].text() == m_runner.name
                && spec["autoscalingRunnerSetNamespace"].text() == m_runner.jobNamespace)
                return;
        }
        std::string name = m_runner.name;
        std::ranges::replace(name, '_', '-');
        const std::string_view told = m_settings.base["controllerServiceAccount"]["namespace"].text();
        m_runner.pods.push_back(
            listenerPod(m_runner,
                        {.name = name + "-listener",
                         .namespaceName = told.empty() ? controllerNamespace(m_reader.sources()) : std::string(told),
                         .scaleSet = m_runner.name,
                         .scaleSetNamespace = m_runner.jobNamespace,
                         .pod = m_settings.listenerPod,
                         .home = {.form = CiPlacementHome::Form::PodSpec,
                                  .yaml = m_settings.base,
                                  .keys = {std::string(m_settings.listenerKey), "spec"}}}));
    }

    CiReader &m_reader;
    const ScaleSetSettings &m_settings;
    CiRunner m_runner;
};

} // namespace

CiPod hookJobPod(CiReader &reader, const CiRunner &runner, YamlNode runnerSpec, YamlNode hookTemplate, const Location &cause)
{
    MadeValue spec = MadeValue::mapping(cause);
    MadeValue metadata = MadeValue::mapping(cause);
    if (const auto hooks = reader.versions().of("runner-container-hooks"); hooks && *hooks < KubeVersion{0, 8}) {
        // By nodeName, which is not known; but the runner had to be placed there by these.
        for (const std::string_view field : {"nodeSelector", "affinity", "tolerations"}) {
            if (const YamlNode value = runnerSpec[field])
                spec.set(field, MadeValue::copyOf(value));
        }
    }
    MadeValue job = madeNamed("job", cause); // the workflow chooses the image
    if (hookTemplate.isMapping()) {
        MadeValue extension = MadeValue::copyOf(hookTemplate["spec"]);
        if (MadeValue *const containers = extension.find("containers")) {
            if (MadeValue *const ofJob = containers->itemNamed("$job")) {
                ofJob->remove("name");
                job.overlay(*ofJob);
            }
            extension.remove("containers");
        }
        spec.overlay(extension);
        if (const YamlNode labels = hookTemplate["metadata"]["labels"])
            metadata.set("labels", MadeValue::copyOf(labels));
    }
    spec.sequenceAt("containers", cause).append(std::move(job));
    return madePod(CiRole::Job, runner, runner.name + "-workflow", runner.jobNamespace, std::move(metadata), std::move(spec));
}

Message GitHubScope::message() const
{
    switch (kind) {
    case Kind::Organization:
        return {RULE_TEXT("Core", "organization %1"), {name}};
    case Kind::Enterprise:
        return {RULE_TEXT("Core", "enterprise %1"), {name}};
    case Kind::Repository:
        break;
    }
    return {RULE_TEXT("Core", "repository %1"), {name}};
}

std::optional<GitHubScope> gitHubScope(std::string_view address)
{
    const std::size_t scheme = address.find("://");
    if (scheme != std::string_view::npos)
        address.remove_prefix(scheme + 3);
    const std::size_t slash = address.find('/');
    std::string_view path = slash == std::string_view::npos ? std::string_view() : address.substr(slash + 1);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    if (path.empty() || isTemplated(path))
        return std::nullopt;
    constexpr std::string_view enterprises = "enterprises/";
    if (path.starts_with(enterprises))
        return GitHubScope{GitHubScope::Kind::Enterprise, std::string(path.substr(enterprises.size()))};
    return GitHubScope{path.contains('/') ? GitHubScope::Kind::Repository : GitHubScope::Kind::Organization, std::string(path)};
}

void readGitHubScaleSets(CiReader &reader)
{
    for (const ScaleSetSettings &settings : scaleSetSettings(reader.sources()))
        ScaleSet(reader, settings).read();
}

} // namespace bulkhead
