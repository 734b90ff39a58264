#include "core/ci/github/github_runners.h"
#include "core/ci/runner_parts.h"

#include <array>

namespace bulkhead {

namespace {

/// Fields of a runner's spec that are the pod's own (api/summerwind/v1alpha1, RunnerPodSpec).
constexpr std::array kPodFields = std::to_array<std::string_view>({
    "serviceAccountName",
    "automountServiceAccountToken",
    "nodeSelector",
    "affinity",
    "tolerations",
    "securityContext",
    "initContainers",
    "volumes",
    "hostAliases",
    "runtimeClassName",
    "dnsConfig",
    "terminationGracePeriodSeconds",
    "imagePullSecrets",
    "priorityClassName",
    "dnsPolicy",
    "topologySpreadConstraints",
    "enableServiceLinks",
    "ephemeralContainers",
});
constexpr std::array<std::string_view, 5> kRunnerContainerFields = {"image", "imagePullPolicy", "env", "envFrom", "resources"};

class SummerwindRunner {
public:
    SummerwindRunner(CiReader &reader, const SummerwindSettings &found)
        : m_reader(reader)
        , m_found(found)
        , m_resource(*found.resource)
        , m_settings(found.settings)
        , m_pod(found.pod)
    {
    }

    void read()
    {
        m_runner.system = CiSystem::GitHubRunner;
        m_runner.name = m_resource.name();
        m_runner.place = Location::keyOf(m_resource.root());
        m_runner.definedBy = &m_resource;
        m_runner.evidence = {RULE_TEXT("Core", "%1 of %2"), {std::string(m_resource.kind()), std::string(m_resource.group())}};
        m_runner.jobNamespace = m_resource.namespaceName();
        m_runner.managerNamespace = m_runner.jobNamespace;
        readScope();
        const YamlNode required = m_found.variable("ACTIONS_RUNNER_REQUIRE_JOB_CONTAINER");
        const bool isManager = isKubernetesMode() && (!required || required.scalar() == "true");
        CiPod pod = madePod(isManager ? CiRole::Manager : CiRole::Job, m_runner, m_runner.name, m_runner.jobNamespace, metadata(),
                            podSpec());
        pod.replaces = m_pod["containers"] ? m_pod : YamlNode();
        pod.home = {.form = CiPlacementHome::Form::PodSpec, .yaml = m_pod};
        const YamlNode spec = pod.spec;
        m_runner.pods.push_back(std::move(pod));
        (isManager ? m_runner.managerAccount : m_runner.jobAccount) = accountOf(spec, m_runner.jobNamespace);
        if (isKubernetesMode()) {
            const YamlNode hooks = m_reader.yaml(hookTemplateText(m_reader.sources(), spec, m_runner.jobNamespace));
            m_runner.pods.push_back(hookJobPod(m_reader, m_runner, spec, hooks, Location::written(m_settings["containerMode"])));
            if (isManager)
                m_runner.jobAccount = accountOf(m_runner.pods.back().spec, m_runner.jobNamespace);
        }
        if (!isManager)
            managesItself(m_runner);
        m_reader.add(std::move(m_runner));
    }

private:
    [[nodiscard]] bool isKubernetesMode() const { return m_found.isKubernetesMode(); }

    [[nodiscard]] MadeValue metadata() const
    {
        const YamlNode written = m_found.podMetadata;
        MadeValue made = written.isMapping() ? MadeValue::copyOf(written) : MadeValue::mapping(m_runner.place);
        MadeValue &labels = made.mappingAt("labels", m_runner.place);
        labels.set("actions-runner", MadeValue::string("", m_runner.place));
        const bool isSet = m_resource.kind() == "RunnerSet";
        if (isSet || m_resource.kind() == "RunnerDeployment")
            labels.set(isSet ? "runnerset-name" : "runner-deployment-name", MadeValue::string(m_runner.name, m_runner.place));
        return made;
    }

    /// The place of a setting, or of the spec that leaves it out.
    [[nodiscard]] Location placeOf(std::string_view key) const { return fieldBelow(m_settings, {key}).location; }

    void readScope()
    {
        if (const auto scope = gitHubScope(m_found))
            m_runner.scope.push_back(scope->message());
        for (const YamlNode label : YamlItems(m_settings["labels"]))
            m_runner.tags.emplace_back(label.scalar());
    }

    MadeValue podSpec()
    {
        const bool isWhole = m_settings != m_pod; // a RunnerSet has a pod template
        MadeValue spec = isWhole ? MadeValue::copyOf(m_pod) : MadeValue::mapping(Location::keyOf(m_pod));
        spec.remove("containers");
        for (const std::string_view field : kPodFields) {
            if (const YamlNode value = m_pod[field])
                spec.set(field, MadeValue::copyOf(value));
        }
        if (const YamlNode account = m_settings["serviceAccountName"]; account && !spec.find("serviceAccountName"))
            spec.set("serviceAccountName", MadeValue::copyOf(account));
        if (!spec.find("serviceAccountName") && isKubernetesMode())
            spec.set("serviceAccountName", MadeValue::string(m_runner.name, Location::implied(m_settings["containerMode"])));
        MadeValue &containers = spec.sequenceAt("containers", Location::keyOf(m_pod));
        for (const YamlNode container : YamlItems(m_pod["containers"]))
            containers.append(MadeValue::copyOf(container));
        for (const YamlNode container : YamlItems(m_settings["sidecarContainers"]))
            containers.append(MadeValue::copyOf(container));
        completeRunner(containers);
        addDocker(spec, containers);
        return spec;
    }

    void completeRunner(MadeValue &containers)
    {
        const Location implied = Location::keyOf(m_settings);
        MadeValue *runner = containers.itemNamed("runner");
        if (!runner) {
            MadeValue made = MadeValue::mapping(implied);
            made.set("name", MadeValue::string("runner", implied));
            runner = &containers.prepend(std::move(made));
        }
        for (const std::string_view field : kRunnerContainerFields) {
            if (const YamlNode value = m_settings[field]; value && !runner->find(field))
                runner->set(field, MadeValue::copyOf(value));
        }
        if (const YamlNode mounts = m_settings["volumeMounts"]; mounts && !runner->find("volumeMounts"))
            runner->set("volumeMounts", MadeValue::copyOf(mounts));
        if (!runner->find("image")) {
            const bool dind = m_settings["dockerdWithinRunnerContainer"].boolean() == true;
            runner->set("image",
                        MadeValue::string(dind ? "summerwind/actions-runner-dind:latest" : "summerwind/actions-runner:latest",
                                          fieldBelow(m_settings, {"image"}).location));
        }
    }

    /// The Docker daemon that a runner gets unless it says no (controllers/actions.summerwind.net/runner_controller.go). With an
    /// SELinux type for the pod it is not privileged; a container of that name that the spec brings keeps its own rights.
    void addDocker(const MadeValue &spec, MadeValue &containers)
    {
        const MadeValue *const security = spec.find("securityContext");
        const bool privileged = !security || !security->find("seLinuxOptions");
        if (isKubernetesMode())
            return;
        const YamlNode within = m_settings["dockerdWithinRunnerContainer"];
        if (within.boolean() == true) {
            containers.itemNamed("runner")
                ->mappingAt("securityContext", Location::written(within))
                .set("privileged", MadeValue::boolean(privileged, Location::written(within)));
            return;
        }
        const YamlNode enabled = m_settings["dockerEnabled"];
        if (enabled.boolean() == false || containers.itemNamed("docker"))
            return;
        const Location cause = enabled ? Location::written(enabled) : placeOf("dockerEnabled");
        MadeValue docker = MadeValue::mapping(cause);
        docker.set("name", MadeValue::string("docker", cause));
        docker.set("image", MadeValue::string("docker:dind", cause)); // the controller's --docker-image
        if (const YamlNode variables = m_settings["dockerEnv"])
            docker.set("env", MadeValue::copyOf(variables));
        if (const YamlNode resources = m_settings["dockerdContainerResources"])
            docker.set("resources", MadeValue::copyOf(resources));
        if (const YamlNode mounts = m_settings["dockerVolumeMounts"])
            docker.set("volumeMounts", MadeValue::copyOf(mounts));
        docker.mappingAt("securityContext", cause).set("privileged", MadeValue::boolean(privileged, cause));
        containers.append(std::move(docker));
    }

    CiReader &m_reader;
    const SummerwindSettings &m_found;
    const Resource &m_resource;
    YamlNode m_settings; ///< the runner's own fields
    YamlNode m_pod; ///< the fields of its pod
    CiRunner m_runner;
};

} // namespace

std::optional<GitHubScope> gitHubScope(const SummerwindSettings &runner)
{
    using enum GitHubScope::Kind;
    for (const auto &[key, kind] :
         {std::pair("enterprise", Enterprise), std::pair("organization", Organization), std::pair("repository", Repository)}) {
        if (const std::string_view name = runner.settings[key].text(); !name.empty())
            return GitHubScope{kind, std::string(name)};
    }
    return std::nullopt;
}

void readGitHubRunners(CiReader &reader)
{
    for (const SummerwindSettings &found : summerwindSettings(reader.sources()))
        SummerwindRunner(reader, found).read();
}

} // namespace bulkhead
