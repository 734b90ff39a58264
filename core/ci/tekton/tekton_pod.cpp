#include "core/ci/tekton/tekton_pod.h"

#include <array>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 9> kContainerFields = {
    "image", "command", "args", "env", "envFrom", "resources", "volumeMounts", "securityContext", "imagePullPolicy"};
/// Fields of a pod template that become the pod's own.
constexpr std::array<std::string_view, 14> kTemplateFields = {
    "nodeSelector",      "tolerations", "affinity",           "securityContext",  "runtimeClassName",
    "schedulerName",     "hostNetwork", "dnsPolicy",          "dnsConfig",        "automountServiceAccountToken",
    "priorityClassName", "hostAliases", "enableServiceLinks", "imagePullSecrets",
};

void mergeNamed(MadeValue &own, std::string_view key, const MadeValue &defaults)
{
    const MadeValue *const below = defaults.find(key);
    if (!below || !below->isSequence())
        return;
    MadeValue &list = own.sequenceAt(key, below->cause());
    for (const auto &[none, item] : below->entries()) {
        if (!list.itemNamed(item.textOf("name")))
            list.append(item);
    }
}

/// A container of what a step or sidecar writes; `below` are the task's stepTemplate or the StepAction it refers to.
void addFields(MadeValue &container, YamlNode written)
{
    for (const std::string_view field : kContainerFields) {
        // computeResources is the name since v1.
        const YamlNode value = field == "resources" && written["computeResources"] ? written["computeResources"] : written[field];
        if (!value || value.isNull())
            continue;
        const MadeValue made = MadeValue::copyOf(value);
        MadeValue *const own = container.find(field);
        if (!own) {
            container.set(field, made);
        } else if (own->isMapping() && made.isMapping()) {
            own->addMissing(made);
        } else if (field == "env" || field == "volumeMounts") {
            MadeValue other = MadeValue::mapping(made.cause());
            other.set(field, made);
            mergeNamed(container, field, other);
        }
    }
}

class TaskPod {
public:
    TaskPod(const TektonTask &task, const FindStepAction &findStepAction)
        : m_task(task)
        , m_findStepAction(findStepAction)
        , m_cause(task.spec ? Location::keyOf(task.spec) : task.place)
    {
    }

    MadeValue build()
    {
        m_spec = MadeValue::mapping(m_cause);
        if (!m_task.account.text().empty())
            m_spec.set("serviceAccountName", m_task.account);
        for (const std::string_view field : kTemplateFields) {
            if (const MadeValue *const value = m_task.podTemplate.find(field))
                m_spec.set(field, *value);
        }
        m_spec.set("restartPolicy", MadeValue::string("Never", implied()));
        addOwnContainers();
        addSteps();
        addVolumes();
        return std::move(m_spec);
    }

private:
    [[nodiscard]] Location implied() const
    {
        Location place = m_cause;
        place.certainty = Location::Certainty::Implied;
        return place;
    }

    /// The controller's own containers. Their images are options of the controller.
    void addOwnContainers()
    {
        if (!m_task.settings || !m_task.settings->object)
            return;
        addOwnContainer("prepare");
        if (hasScript("steps") || hasScript("sidecars"))
            addOwnContainer("place-scripts");
    }

    [[nodiscard]] bool hasScript(std::string_view list) const
    {
        for (const YamlNode item : YamlItems(m_task.spec[list])) {
            if (item["script"].isScalar())
                return true;
        }
        return false;
    }

    void addOwnContainer(std::string_view name)
    {
        Location cause = Location::keyOf(m_task.settings->object->root());
        cause.certainty = Location::Certainty::Implied;
        MadeValue container = MadeValue::mapping(cause);
        container.set("name", MadeValue::string(name, cause));
        const YamlNode own = m_task.settings->resources[name];
        if (const YamlNode resources = own ? own : m_task.settings->resources["default"]; resources.isMapping())
            container.set("resources", MadeValue::copyOf(resources));
        if (m_task.settings->restrictsOwnContainers) {
            MadeValue &security = container.mappingAt("securityContext", cause);
            security.set("allowPrivilegeEscalation", MadeValue::boolean(false, cause));
            MadeValue all = MadeValue::sequence(cause);
            all.append(MadeValue::string("ALL", cause));
            security.mappingAt("capabilities", cause).set("drop", std::move(all));
            security.set("runAsNonRoot", MadeValue::boolean(true, cause));
            security.mappingAt("seccompProfile", cause).set("type", MadeValue::string("RuntimeDefault", cause));
        }
        m_spec.sequenceAt("initContainers", cause).append(std::move(container));
    }

    void addSteps()
    {
        MadeValue &containers = m_spec.sequenceAt("containers", m_cause);
        std::size_t number = 0;
        for (const YamlNode step : YamlItems(m_task.spec["steps"])) {
            const std::string_view name = step["name"].text();
            MadeValue container = start("step-" + (name.empty() ? "unnamed-" + std::to_string(number) : std::string(name)), step);
            addFields(container, step);
            if (const std::string_view action = step["ref"]["name"].text(); !action.empty())
                addFields(container, m_findStepAction(action));
            addFields(container, m_task.spec["stepTemplate"]);
            mergeNamed(container, "env", m_task.podTemplate);
            addMounts(container, step);
            containers.append(std::move(container));
            ++number;
        }
        for (const YamlNode sidecar : YamlItems(m_task.spec["sidecars"])) {
            MadeValue container = start("sidecar-" + std::string(sidecar["name"].text()), sidecar);
            addFields(container, sidecar);
            addMounts(container, sidecar);
            containers.append(std::move(container));
        }
    }

    static MadeValue start(const std::string &name, YamlNode written)
    {
        MadeValue container = MadeValue::mapping(Location::keyOf(written));
        container.set("name", MadeValue::string(name, written["name"] ? Location::written(written["name"]) : container.cause()));
        return container;
    }

    static YamlNode workspaceIn(YamlNode owner, std::string_view name)
    {
        for (const YamlNode workspace : YamlItems(owner["workspaces"])) {
            if (workspace["name"].text() == name)
                return workspace;
        }
        return {};
    }

    /// A workspace that some step or sidecar asks for by name is for those alone; the others are for all.
    [[nodiscard]] bool isIsolated(std::string_view workspace) const
    {
        for (const std::string_view list : {"steps", "sidecars"}) {
            for (const YamlNode item : YamlItems(m_task.spec[list])) {
                if (workspaceIn(item, workspace))
                    return true;
            }
        }
        return false;
    }

    void addMounts(MadeValue &container, YamlNode written)
    {
        for (const TektonTask::Workspace &workspace : m_task.workspaces) {
            const YamlNode own = workspaceIn(written, workspace.name);
            if (!own && isIsolated(workspace.name))
                continue;
            const YamlNode chosen = own["mountPath"] ? own["mountPath"] : workspaceIn(m_task.spec, workspace.name)["mountPath"];
            MadeValue mount = MadeValue::mapping(Location::keyOf(workspace.binding));
            mount.set("name", MadeValue::string(volumeName(workspace), mount.cause()));
            mount.set("mountPath",
                      chosen.text().empty() ? MadeValue::string("/workspace/" + workspace.name, mount.cause())
                                            : MadeValue::copyOf(chosen));
            container.sequenceAt("volumeMounts", mount.cause()).append(std::move(mount));
        }
    }

    static std::string volumeName(const TektonTask::Workspace &workspace) { return "ws-" + workspace.name; }

    void addVolumes()
    {
        for (const YamlNode volume : YamlItems(m_task.spec["volumes"]))
            m_spec.sequenceAt("volumes", m_cause).append(MadeValue::copyOf(volume));
        mergeNamed(m_spec, "volumes", m_task.podTemplate);
        for (const TektonTask::Workspace &workspace : m_task.workspaces)
            m_spec.sequenceAt("volumes", m_cause).append(volumeOf(workspace));
    }

    static MadeValue volumeOf(const TektonTask::Workspace &workspace)
    {
        const YamlNode binding = workspace.binding;
        MadeValue volume = MadeValue::mapping(Location::keyOf(binding));
        volume.set("name", MadeValue::string(volumeName(workspace), volume.cause()));
        for (const std::string_view source : {"emptyDir", "persistentVolumeClaim", "configMap", "secret", "projected", "csi"}) {
            if (const YamlNode written = binding[source])
                volume.set(source, MadeValue::copyOf(written));
        }
        if (const YamlNode claim = binding["volumeClaimTemplate"])
            volume.mappingAt("ephemeral", Location::keyOf(claim)).set("volumeClaimTemplate", MadeValue::copyOf(claim));
        return volume;
    }

    const TektonTask &m_task;
    const FindStepAction &m_findStepAction;
    Location m_cause;
    MadeValue m_spec;
};

} // namespace

MadeValue tektonPod(const TektonTask &task, const FindStepAction &findStepAction)
{
    return TaskPod(task, findStepAction).build();
}

void mergePodTemplates(MadeValue &own, const MadeValue &defaults)
{
    for (const auto &[key, value] : defaults.entries()) {
        if (key == "env" || key == "volumes")
            mergeNamed(own, key, defaults);
        else if (!own.find(key))
            own.set(key, value);
    }
}

} // namespace bulkhead
