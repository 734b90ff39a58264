#include "core/ci/github/github_runners.h"

#include <array>

namespace bulkhead {

namespace {

/// Fields of a runner's spec that are the pod's own (api/summerwind/v1alpha1, RunnerPodSpec).
constexpr std::array<std::string_view, 18> kPodFields = {
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
    "schedulerName",
    "priorityClassName",
    "dnsPolicy",
    "topologySpreadConstraints",
    "hostNetwork",
};
constexpr std::array<std::string_view, 5> kRunnerContainerFields = {"image", "imagePullPolicy", "env", "envFrom", "resources"};

class SummerwindRunner {
public:
    SummerwindRunner(CiReader &reader, const Resource &resource)
        : m_reader(reader)
        , m_resource(resource)
    {
        const YamlNode spec = resource.root()["spec"];
        const YamlNode below = spec["template"]["spec"];
        // A RunnerSet keeps the runner's settings beside its pod template; the others have them in one mapping.
        const bool isSet = resource.kind() == "RunnerSet";
        m_settings = isSet || !below ? spec : below;
        m_pod = below ? below : spec;
    }

    void read()
    {
        if (!m_settings.isMapping())
            return;
        m_runner.system = CiSystem::GitHubRunner;
        m_runner.name = m_resource.name();
        m_runner.place = Location::keyOf(m_resource.root());
        m_runner.definedBy = &m_resource;
        m_runner.evidence = {RULE_TEXT("Core", "%1 of %2"), {std::string(m_resource.kind()), std::string(m_resource.group())}};
        m_runner.jobNamespace = m_resource.namespaceName();
        m_runner.managerNamespace = m_runner.jobNamespace;
        readScope();
        readAccount();
        MadeValue spec = podSpec();
        MadeValue metadata = MadeValue::mapping(m_runner.place);
        metadata.mappingAt("labels", m_runner.place).set("actions-runner", MadeValue::string("", m_runner.place));
        const MadeValue runnerSpec = spec;
        CiPod pod = madePod(CiRole::Job, m_runner, m_runner.name, m_runner.jobNamespace, std::move(metadata), std::move(spec));
        pod.replaces = m_pod["containers"] ? m_pod : YamlNode();
        m_runner.pods.push_back(std::move(pod));
        if (isKubernetesMode())
            m_runner.pods.push_back(hookJobPod(m_reader, m_runner, runnerSpec, Location::written(m_settings["containerMode"])));
        m_reader.add(std::move(m_runner));
    }

private:
    [[nodiscard]] bool isKubernetesMode() const { return m_settings["containerMode"].scalar() == "kubernetes"; }

    /// The place of a setting, or of the spec that leaves it out.
    [[nodiscard]] Location placeOf(std::string_view key) const { return fieldBelow(m_settings, {key}).location; }

    void readScope()
    {
        for (const std::string_view scope : {"repository", "organization", "enterprise"}) {
            if (const YamlNode value = m_settings[scope]; !value.text().empty())
                m_runner.scope = std::string(scope) + ' ' + std::string(value.text());
        }
        for (const YamlNode label : YamlItems(m_settings["labels"]))
            m_runner.tags.emplace_back(label.scalar());
    }

    void readAccount()
    {
        const YamlNode name = m_pod["serviceAccountName"];
        CiAccount account{.namespaceName = m_runner.jobNamespace, .name = std::string(name.text())};
        account.place = name ? Location::written(name) : placeOf("serviceAccountName");
        if (account.name.empty())
            account.name = isKubernetesMode() ? m_runner.name : "default";
        m_runner.jobAccount = std::move(account);
    }

    MadeValue podSpec()
    {
        MadeValue spec = MadeValue::mapping(Location::keyOf(m_pod));
        for (const std::string_view field : kPodFields) {
            if (const YamlNode value = m_pod[field])
                spec.set(field, MadeValue::copyOf(value));
        }
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
        const YamlNode within = m_settings["dockerdWithinRunnerContainer"];
        if (within.boolean() == true) {
            containers.itemNamed("runner")
                ->mappingAt("securityContext", Location::written(within))
                .set("privileged", MadeValue::boolean(privileged, Location::written(within)));
            return;
        }
        const YamlNode enabled = m_settings["dockerEnabled"];
        if (isKubernetesMode() || enabled.boolean() == false || containers.itemNamed("docker"))
            return;
        const Location cause = enabled ? Location::written(enabled) : placeOf("dockerEnabled");
        MadeValue docker = MadeValue::mapping(cause);
        docker.set("name", MadeValue::string("docker", cause));
        const YamlNode image = m_settings["dockerImage"];
        docker.set("image", image ? MadeValue::copyOf(image) : MadeValue::string("docker:dind", cause));
        if (const YamlNode resources = m_settings["dockerdContainerResources"])
            docker.set("resources", MadeValue::copyOf(resources));
        if (const YamlNode mounts = m_settings["dockerVolumeMounts"])
            docker.set("volumeMounts", MadeValue::copyOf(mounts));
        docker.mappingAt("securityContext", cause).set("privileged", MadeValue::boolean(privileged, cause));
        containers.append(std::move(docker));
    }

    CiReader &m_reader;
    const Resource &m_resource;
    YamlNode m_settings; ///< the runner's own fields
    YamlNode m_pod; ///< the fields of its pod
    CiRunner m_runner;
};

} // namespace

void readGitHubRunners(CiReader &reader)
{
    constexpr std::array<std::string_view, 4> kinds = {"Runner", "RunnerDeployment", "RunnerReplicaSet", "RunnerSet"};
    for (const Resource *const resource : reader.sources().customResources()) {
        if (resource->group() == "actions.summerwind.dev" && std::ranges::contains(kinds, resource->kind()))
            SummerwindRunner(reader, *resource).read();
    }
}

} // namespace bulkhead
