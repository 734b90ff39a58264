#include "core/ci/argo/argo_pod.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

/// Of the template, else of the workflow.
constexpr std::array<std::string_view, 8> kFields = {
    "nodeSelector",    "affinity",    "tolerations",       "schedulerName",
    "securityContext", "hostAliases", "priorityClassName", "automountServiceAccountToken"};
/// Only of the workflow.
constexpr std::array<std::string_view, 4> kWorkflowFields = {"hostNetwork", "dnsPolicy", "dnsConfig", "imagePullSecrets"};

/// Lists that a strategic merge patch merges by a key (core/v1 PodSpec, patchMergeKey).
std::string_view mergeKeyOf(std::string_view list)
{
    constexpr std::array<std::string_view, 6> byName = {"containers", "initContainers",  "ephemeralContainers", "volumes",
                                                        "env",        "imagePullSecrets"};
    if (std::ranges::contains(byName, list))
        return "name";
    return list == "volumeMounts" ? "mountPath" : list == "ports" ? "containerPort" : list == "hostAliases" ? "ip" : "";
}

void mergePatch(MadeValue &own, const MadeValue &patch);

void mergeList(MadeValue &own, const MadeValue &patch, std::string_view key)
{
    for (const auto &[none, item] : patch.entries()) {
        MadeValue *same = nullptr;
        if (key == "name")
            same = own.itemNamed(item.textOf(key));
        if (same)
            mergePatch(*same, item);
        else
            own.append(item);
    }
}

void mergePatch(MadeValue &own, const MadeValue &patch)
{
    for (const auto &[key, value] : patch.entries()) {
        MadeValue *const known = own.find(key);
        if (known && known->isMapping() && value.isMapping()) {
            mergePatch(*known, value);
        } else if (known && known->isSequence() && value.isSequence() && !mergeKeyOf(key).empty()) {
            mergeList(*known, value, mergeKeyOf(key));
        } else {
            MadeValue one = MadeValue::mapping(value.cause());
            one.set(key, value);
            own.overlay(one); // a null removes
        }
    }
}

class WorkflowPod {
public:
    WorkflowPod(const ArgoPodSource &source, const std::function<YamlNode(YamlNode)> &yaml)
        : m_source(source)
        , m_node(source.node)
        , m_yaml(yaml)
        , m_cause(Location::keyOf(source.node))
    {
    }

    ArgoPod build()
    {
        m_pod.spec = MadeValue::mapping(m_cause);
        addFields();
        addContainers();
        addVolumes();
        // The workflow's patch comes first, the template's over it.
        for (auto spec = m_source.specs.rbegin(); spec != m_source.specs.rend(); ++spec)
            patch((*spec)["podSpecPatch"]);
        patch(m_node["podSpecPatch"]);
        return std::move(m_pod);
    }

private:
    [[nodiscard]] Location implied() const
    {
        Location place = m_cause;
        place.certainty = Location::Certainty::Implied;
        return place;
    }

    void addFields()
    {
        if (const YamlNode account = argoField(m_source, "serviceAccountName"))
            m_pod.spec.set("serviceAccountName", MadeValue::copyOf(account));
        for (const std::string_view field : kFields) {
            if (const YamlNode value = argoField(m_source, field))
                m_pod.spec.set(field, MadeValue::copyOf(value));
        }
        for (const std::string_view field : kWorkflowFields) {
            for (const YamlNode spec : m_source.specs) {
                if (spec[field] && !m_pod.spec.find(field))
                    m_pod.spec.set(field, MadeValue::copyOf(spec[field]));
            }
        }
        m_pod.spec.set("restartPolicy", MadeValue::string("Never", implied()));
    }

    /// argoexec; its image is an option of the controller.
    MadeValue executor(std::string_view name) const
    {
        const Location cause = m_source.settingsPlace;
        MadeValue container = MadeValue::mapping(cause);
        container.set("name", MadeValue::string(name, cause));
        for (const std::string_view field : {"resources", "securityContext"}) {
            if (const YamlNode value = m_source.executor[field])
                container.set(field, MadeValue::copyOf(value));
        }
        if (m_node["resource"] && !container.find("securityContext"))
            container.set("securityContext", lockedDown(cause));
        return container;
    }

    /// common.MinimalCtrSC
    static MadeValue lockedDown(const Location &cause)
    {
        MadeValue security = MadeValue::mapping(cause);
        security.set("allowPrivilegeEscalation", MadeValue::boolean(false, cause));
        MadeValue all = MadeValue::sequence(cause);
        all.append(MadeValue::string("ALL", cause));
        security.mappingAt("capabilities", cause).set("drop", std::move(all));
        security.set("runAsNonRoot", MadeValue::boolean(true, cause));
        security.set("runAsUser", MadeValue::number(8737, cause));
        security.mappingAt("seccompProfile", cause).set("type", MadeValue::string("RuntimeDefault", cause));
        return security;
    }

    void addContainers()
    {
        const bool areSettingsKnown = m_source.settingsPlace.source != nullptr;
        if (areSettingsKnown)
            m_pod.spec.sequenceAt("initContainers", implied()).append(executor("init"));
        for (const YamlNode container : YamlItems(m_node["initContainers"]))
            m_pod.spec.sequenceAt("initContainers", m_cause).append(besideMain(container));
        MadeValue &containers = m_pod.spec.sequenceAt("containers", m_cause);
        const bool isExecutors = m_node["resource"] || m_node["data"];
        if (!isExecutors && areSettingsKnown)
            containers.append(executor("wait"));
        for (const std::string_view kind : {"container", "script"}) {
            if (const YamlNode written = m_node[kind]; written.isMapping())
                containers.append(mainContainer(written));
        }
        for (const YamlNode written : YamlItems(m_node["containerSet"]["containers"])) {
            MadeValue made = MadeValue::copyOf(written);
            made.remove("dependencies");
            for (const YamlNode mount : YamlItems(m_node["containerSet"]["volumeMounts"]))
                made.sequenceAt("volumeMounts", m_cause).append(MadeValue::copyOf(mount));
            containers.append(std::move(made));
        }
        if (isExecutors && areSettingsKnown)
            containers.append(executor("main"));
        for (const YamlNode written : YamlItems(m_node["sidecars"]))
            containers.append(besideMain(written));
    }

    /// A container of one's own. With `mirrorVolumeMounts` it gets what main containers mount.
    [[nodiscard]] MadeValue besideMain(YamlNode written) const
    {
        MadeValue made = MadeValue::copyOf(written);
        made.remove("mirrorVolumeMounts");
        if (written["mirrorVolumeMounts"].boolean() != true)
            return made;
        MadeValue &mounts = made.sequenceAt("volumeMounts", Location::written(written["mirrorVolumeMounts"]));
        for (const std::string_view kind : {"container", "script", "containerSet"}) {
            for (const YamlNode mount : YamlItems(m_node[kind]["volumeMounts"])) {
                const auto isSame = [&](const auto &entry) {
                    return entry.second.textOf("mountPath") == mount["mountPath"].text();
                };
                if (std::ranges::none_of(mounts.entries(), isSame))
                    mounts.append(MadeValue::copyOf(mount));
            }
        }
        return made;
    }

    static MadeValue mainContainer(YamlNode written)
    {
        MadeValue made = MadeValue::copyOf(written);
        made.remove("source");
        if (made.textOf("name").empty())
            made.set("name", MadeValue::string("main", Location::keyOf(written)));
        return made;
    }

    /// The template's own, and those of the workflow that a container mounts.
    void addVolumes()
    {
        for (const YamlNode volume : YamlItems(m_node["volumes"]))
            m_pod.spec.sequenceAt("volumes", m_cause).append(MadeValue::copyOf(volume));
        for (const YamlNode spec : m_source.specs) {
            for (const YamlNode volume : YamlItems(spec["volumes"]))
                addIfMounted(volume["name"].text(), MadeValue::copyOf(volume));
            for (const YamlNode claim : YamlItems(spec["volumeClaimTemplates"])) {
                MadeValue volume = MadeValue::mapping(Location::keyOf(claim));
                const YamlNode name = claim["metadata"]["name"];
                volume.set("name", MadeValue::string(name.text(), Location::keyOf(claim)));
                volume.mappingAt("ephemeral", Location::keyOf(claim)).set("volumeClaimTemplate", MadeValue::copyOf(claim));
                addIfMounted(name.text(), std::move(volume));
            }
        }
    }

    void addIfMounted(std::string_view name, MadeValue volume)
    {
        const auto isMounted = [&](const MadeValue &container) {
            const MadeValue *const mounts = container.find("volumeMounts");
            return mounts && mounts->itemNamed(name);
        };
        bool isUsed = false;
        for (const std::string_view list : {"containers", "initContainers"}) {
            const MadeValue *const containers = m_pod.spec.find(list);
            isUsed = isUsed || (containers && std::ranges::any_of(containers->entries(), [&](const auto &entry) {
                                    return isMounted(entry.second);
                                }));
        }
        MadeValue *const volumes = m_pod.spec.find("volumes");
        if (isUsed && (!volumes || !volumes->itemNamed(name)))
            m_pod.spec.sequenceAt("volumes", m_cause).append(std::move(volume));
    }

    void patch(YamlNode text)
    {
        if (text.text().empty())
            return;
        const bool isParameter = text.text().starts_with("{{"); // as a whole: nothing of it is known
        const YamlNode root = isParameter ? YamlNode() : m_yaml(text);
        if (root.isMapping())
            mergePatch(m_pod.spec, MadeValue::copyOf(root));
        else
            m_pod.isPatchedBlindly = true;
    }

    const ArgoPodSource &m_source;
    YamlNode m_node;
    const std::function<YamlNode(YamlNode)> &m_yaml;
    Location m_cause;
    ArgoPod m_pod;
};

} // namespace

YamlNode argoField(const ArgoPodSource &source, std::string_view key)
{
    const auto isSet = [](YamlNode value) { return value && (value.isScalar() ? !value.text().empty() : value.size() > 0); };
    if (const YamlNode own = source.node[key]; isSet(own))
        return own;
    for (const YamlNode spec : source.specs) {
        if (const YamlNode value = spec["templateDefaults"][key]; isSet(value))
            return value;
        if (const YamlNode value = spec[key]; isSet(value))
            return value;
    }
    return {};
}

bool isPodTemplate(YamlNode workflowTemplate)
{
    constexpr std::array<std::string_view, 5> kinds = {"container", "script", "containerSet", "resource", "data"};
    return std::ranges::any_of(kinds, [&](std::string_view kind) { return workflowTemplate[kind].isMapping(); });
}

ArgoPod argoPod(const ArgoPodSource &source, const std::function<YamlNode(YamlNode)> &yaml)
{
    return WorkflowPod(source, yaml).build();
}

} // namespace bulkhead
