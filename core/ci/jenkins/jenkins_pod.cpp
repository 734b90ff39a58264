#include "core/ci/jenkins/jenkins_pod.h"

#include "core/ci/ci_sources.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace bulkhead {

namespace {

constexpr std::string_view kWorkspace = "workspace-volume";
constexpr std::string_view kAgentContainer = "jnlp";
constexpr std::string_view kAgentImage = "jenkins/inbound-agent:3385.vf1123fb_515da_-1"; ///< of the newest plugin

/// A field of the plugin's volumes and what it becomes.
struct VolumeField {
    std::string_view from;
    std::string_view to;
};
struct VolumeKind {
    std::string_view type; ///< in the list of volumes
    std::string_view workspaceType; ///< as workspaceVolume
    std::string_view source; ///< in a pod
    std::array<VolumeField, 2> fields;
};
constexpr std::array<VolumeKind, 6> kVolumeKinds = {{
    {"hostPathVolume", "hostPathWorkspaceVolume", "hostPath", {{{"hostPath", "path"}, {}}}},
    {"emptyDirVolume", "emptyDirWorkspaceVolume", "emptyDir", {}},
    {"configMapVolume", "", "configMap", {{{"configMapName", "name"}, {}}}},
    {"secretVolume", "", "secret", {{{"secretName", "secretName"}, {}}}},
    {"persistentVolumeClaim", "persistentVolumeClaimWorkspaceVolume", "persistentVolumeClaim", {{{"claimName", "claimName"}, {}}}},
    {"nfsVolume", "nfsWorkspaceVolume", "nfs", {{{"serverAddress", "server"}, {"serverPath", "path"}}}},
}};

bool isTrue(const MadeValue *value)
{
    return value && value->text() == "true";
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \n");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

bool isWordCharacter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9');
}

/// A text as a label of Kubernetes takes it (sanitizeLabel of the plugin); empty where versions of the plugin differ: by how much
/// they cut a long one, and whether a dot stays.
std::string labelValue(std::string text)
{
    constexpr std::size_t longest = 57;
    if (text.empty() || text.size() > longest || text.contains('.'))
        return {};
    for (char &character : text) {
        if (!isWordCharacter(character) && character != '_' && character != '-')
            character = '_';
    }
    for (char *const end : {&text.front(), &text.back()}) {
        if (!isWordCharacter(*end))
            *end = 'x';
    }
    return text;
}

std::span<const std::pair<std::string, MadeValue>> itemsOf(const MadeValue *sequence)
{
    if (!sequence || !sequence->isSequence())
        return {};
    return sequence->entries();
}

/// Adds what another list has under other names.
void addOthers(MadeValue &container, std::string_view key, const MadeValue *others)
{
    for (const auto &[none, item] : itemsOf(others)) {
        const MadeValue *const own = container.find(key);
        if (!own || !own->itemNamed(item.textOf("name")))
            container.sequenceAt(key, item.cause()).append(item);
    }
}

/// Puts `own` above `below` as PodTemplateUtils.combine does with containers and volumes: items of one name are one.
void combineNamed(MadeValue &below, const MadeValue &own)
{
    for (const auto &[none, item] : own.entries()) {
        MadeValue *const same = item.textOf("name").empty() ? nullptr : below.itemNamed(item.textOf("name"));
        if (!same) {
            below.append(item);
            continue;
        }
        const MadeValue before = *same;
        same->overlay(item);
        for (const std::string_view key : {"env", "volumeMounts"})
            addOthers(*same, key, before.find(key));
    }
}

class PodBuilder {
public:
    explicit PodBuilder(const JenkinsAgent &agent)
        : m_agent(agent)
        , m_fields(agent.fields)
    {
    }

    JenkinsPod build()
    {
        m_mounts = MadeValue::sequence(m_agent.place);
        m_own.spec = MadeValue::mapping(m_agent.place);
        m_own.metadata = MadeValue::mapping(m_agent.place);
        buildMetadata();
        buildVolumes();
        buildContainers();
        buildPodFields();
        JenkinsPod pod = putAboveYaml();
        complete(pod.spec);
        return pod;
    }

private:
    void buildMetadata()
    {
        const auto copyPairs = [&](const MadeValue *pairs, std::string_view into) {
            for (const auto &[none, pair] : itemsOf(pairs)) {
                if (const MadeValue *const value = pair.find("value"); value && !pair.textOf("key").empty())
                    m_own.metadata.mappingAt(into, pair.cause()).set(pair.textOf("key"), asString(*value));
            }
        };
        copyPairs(m_agent.cloud.find("podLabels"), "labels");
        if (!m_own.metadata.find("labels")) // KubernetesCloud: only if none are set
            m_own.metadata.mappingAt("labels", m_agent.place).set("jenkins", MadeValue::string("slave", m_agent.place));
        addTemplateLabels();
        copyPairs(m_fields.find("annotations"), "annotations");
    }

    /// PodTemplate.recomputeLabelDerivedFields of the plugin.
    void addTemplateLabels()
    {
        const MadeValue *const label = m_fields.find("label");
        const std::string text(label ? trimmed(label->text()) : std::string_view());
        if (isTemplated(text))
            return;
        const Location &cause = text.empty() ? m_agent.place : label->cause();
        MadeValue &labels = m_own.metadata.mappingAt("labels", m_agent.place);
        if (const std::string value = text.empty() ? "slave-default" : labelValue(text); !value.empty())
            labels.set("jenkins/label", MadeValue::string(value, cause));
        const QByteArray digest = QCryptographicHash::hash(QByteArrayView(text.data(), std::ssize(text)), QCryptographicHash::Sha1);
        labels.set("jenkins/label-digest", MadeValue::string(text.empty() ? "0" : digest.toHex().toStdString(), cause));
    }

    static MadeValue asString(const MadeValue &value) { return MadeValue::string(value.text(), value.cause()); }

    void buildVolumes()
    {
        const MadeValue *const volumes = m_fields.find("volumes");
        std::size_t number = 0;
        for (const auto &[none, item] : itemsOf(volumes)) {
            for (const VolumeKind &kind : kVolumeKinds) {
                if (const MadeValue *const settings = item.find(kind.type))
                    addVolume("volume-" + std::to_string(number++), kind, *settings);
            }
        }
        const MadeValue *const workspace = m_fields.find("workspaceVolume");
        for (const VolumeKind &kind : kVolumeKinds) {
            const MadeValue *const settings =
                workspace && !kind.workspaceType.empty() ? workspace->find(kind.workspaceType) : nullptr;
            if (settings)
                addVolume(kWorkspace, kind, *settings);
        }
    }

    void addVolume(std::string_view name, const VolumeKind &kind, const MadeValue &settings)
    {
        const Location &cause = settings.cause();
        MadeValue volume = MadeValue::mapping(cause);
        volume.set("name", MadeValue::string(name, cause));
        MadeValue &source = volume.mappingAt(kind.source, cause);
        for (const VolumeField &field : kind.fields) {
            if (const MadeValue *const value = field.from.empty() ? nullptr : settings.find(field.from))
                source.set(field.to, asString(*value));
        }
        m_own.spec.sequenceAt("volumes", cause).append(std::move(volume));
        const MadeValue *const path = settings.find("mountPath");
        if (!path)
            return;
        MadeValue mount = MadeValue::mapping(cause);
        mount.set("name", MadeValue::string(name, cause));
        mount.set("mountPath", asString(*path));
        if (isTrue(settings.find("readOnly")))
            mount.set("readOnly", MadeValue::boolean(true, settings.find("readOnly")->cause()));
        m_mounts.append(std::move(mount));
    }

    void buildContainers()
    {
        const MadeValue *const containers = m_fields.find("containers");
        for (const auto &[none, item] : itemsOf(containers))
            m_own.spec.sequenceAt("containers", containers->cause()).append(container(item));
    }

    MadeValue container(const MadeValue &settings)
    {
        const Location &cause = settings.cause();
        MadeValue made = MadeValue::mapping(cause);
        for (const std::string_view key : {"name", "image"}) {
            if (const MadeValue *const value = settings.find(key))
                made.set(key, asString(*value));
        }
        if (const MadeValue *const pull = settings.find("alwaysPullImage"); isTrue(pull))
            made.set("imagePullPolicy", MadeValue::string("Always", pull->cause()));
        for (const std::string_view key : {"privileged", "runAsUser", "runAsGroup"}) {
            const MadeValue *const value = settings.find(key);
            if (!value || value->text().empty() || (key == "privileged" && !isTrue(value)))
                continue;
            made.mappingAt("securityContext", value->cause()).set(key, plain(*value));
        }
        addResources(settings, made);
        addVariables(settings.find("envVars"), made);
        addVariables(m_fields.find("envVars"), made);
        if (!m_mounts.entries().empty())
            made.set("volumeMounts", m_mounts);
        return made;
    }

    /// A number or boolean that a person may have quoted.
    static MadeValue plain(const MadeValue &value)
    {
        if (value.text() == "true")
            return MadeValue::boolean(true, value.cause());
        std::int64_t number = 0;
        const char *const end = value.text().data() + value.text().size();
        const auto read = std::from_chars(value.text().data(), end, number);
        return read.ptr == end ? MadeValue::number(number, value.cause()) : asString(value);
    }

    static void addResources(const MadeValue &settings, MadeValue &container)
    {
        struct Amount {
            std::string_view from;
            std::string_view kind;
            std::string_view resource;
        };
        constexpr std::array<Amount, 6> amounts = {{{"resourceRequestCpu", "requests", "cpu"},
                                                    {"resourceRequestMemory", "requests", "memory"},
                                                    {"resourceRequestEphemeralStorage", "requests", "ephemeral-storage"},
                                                    {"resourceLimitCpu", "limits", "cpu"},
                                                    {"resourceLimitMemory", "limits", "memory"},
                                                    {"resourceLimitEphemeralStorage", "limits", "ephemeral-storage"}}};
        for (const Amount &amount : amounts) {
            const MadeValue *const value = settings.find(amount.from);
            if (!value || value->text().empty())
                continue;
            container.mappingAt("resources", value->cause())
                .mappingAt(amount.kind, value->cause())
                .set(amount.resource, asString(*value));
        }
    }

    static void addVariables(const MadeValue *variables, MadeValue &container)
    {
        for (const auto &[none, item] : itemsOf(variables)) {
            const MadeValue *const secret = item.find("secretEnvVar");
            const MadeValue *const settings = secret ? secret : item.find("envVar");
            if (!settings || settings->textOf("key").empty())
                continue;
            MadeValue variable = MadeValue::mapping(settings->cause());
            variable.set("name", MadeValue::string(settings->textOf("key"), settings->cause()));
            if (secret) {
                MadeValue &reference = variable.mappingAt("valueFrom", secret->cause()).mappingAt("secretKeyRef", secret->cause());
                reference.set("name", MadeValue::string(secret->textOf("secretName"), secret->cause()));
                reference.set("key", MadeValue::string(secret->textOf("secretKey"), secret->cause()));
            }
            container.sequenceAt("env", settings->cause()).append(std::move(variable));
        }
    }

    void buildPodFields()
    {
        MadeValue &spec = m_own.spec;
        if (const MadeValue *const account = m_fields.find("serviceAccount"); account && !account->text().empty())
            spec.set("serviceAccountName", asString(*account));
        if (const MadeValue *const host = m_fields.find("hostNetwork"); host && !host->text().empty())
            spec.set("hostNetwork", MadeValue::boolean(isTrue(host), host->cause()));
        for (const std::string_view key : {"runAsUser", "runAsGroup"}) {
            if (const MadeValue *const value = m_fields.find(key); value && !value->text().empty())
                spec.mappingAt("securityContext", value->cause()).set(key, plain(*value));
        }
        if (const MadeValue *const secrets = m_fields.find("imagePullSecrets"); secrets && secrets->isSequence())
            spec.set("imagePullSecrets", *secrets);
        if (const MadeValue *const selector = m_fields.find("nodeSelector"))
            addSelector(*selector);
    }

    /// "a=b,c=d"; the plugin ignores what has another form.
    void addSelector(const MadeValue &selector)
    {
        MadeValue made = MadeValue::mapping(selector.cause());
        for (const auto &[key, value] : selector.entries())
            made.set(key, asString(value));
        for (const std::string_view pair : split(selector.text(), ',')) {
            const std::vector<std::string_view> parts = split(pair, '=');
            if (parts.size() == 2 && !trimmed(parts[0]).empty() && !trimmed(parts[1]).empty())
                made.set(trimmed(parts[0]), MadeValue::string(trimmed(parts[1]), selector.cause()));
        }
        if (!made.entries().empty())
            m_own.spec.set("nodeSelector", std::move(made));
    }

    JenkinsPod putAboveYaml()
    {
        JenkinsPod pod{MadeValue::mapping(m_agent.place), MadeValue::mapping(m_agent.place)};
        for (const YamlNode written : m_agent.pods)
            putAbove(pod, MadeValue::copyOf(written["metadata"]), MadeValue::copyOf(written["spec"]));
        putAbove(pod, m_own.metadata, m_own.spec);
        return pod;
    }

    static void putAbove(JenkinsPod &pod, const MadeValue &metadata, MadeValue spec)
    {
        for (const std::string_view key : {"labels", "annotations"}) {
            if (const MadeValue *const pairs = metadata.find(key); pairs && pairs->isMapping())
                pod.metadata.mappingAt(key, pairs->cause()).overlay(*pairs);
        }
        for (const std::string_view key : {"containers", "initContainers", "volumes", "tolerations", "imagePullSecrets"}) {
            if (const MadeValue *const items = spec.find(key); items && items->isSequence())
                combineNamed(pod.spec.sequenceAt(key, items->cause()), *items);
            spec.remove(key);
        }
        if (const MadeValue *const old = spec.find("serviceAccount"); old && !spec.find("serviceAccountName"))
            spec.set("serviceAccountName", *old);
        spec.remove("serviceAccount");
        pod.spec.overlay(spec);
    }

    /// What the plugin adds to any pod. Its node selector for Linux, where there is no other, is left out: it chooses no group.
    void complete(MadeValue &spec)
    {
        const Location cause = implied();
        if (!spec.find("restartPolicy"))
            spec.set("restartPolicy", MadeValue::string("Never", cause));
        MadeValue &containers = spec.sequenceAt("containers", cause);
        MadeValue *agent = containers.itemNamed(kAgentContainer);
        if (!agent) {
            MadeValue made = MadeValue::mapping(cause);
            made.set("name", MadeValue::string(kAgentContainer, cause));
            if (!m_mounts.entries().empty())
                made.set("volumeMounts", m_mounts);
            MadeValue &requests = made.mappingAt("resources", cause).mappingAt("requests", cause);
            requests.set("cpu", MadeValue::string("100m", cause));
            requests.set("memory", MadeValue::string("256Mi", cause));
            agent = &containers.append(std::move(made));
        }
        if (agent->textOf("image").empty())
            agent->set("image", MadeValue::string(kAgentImage, cause));
        if (const MadeValue *const restricted = m_agent.cloud.find("restrictedPssSecurityContext"); isTrue(restricted))
            restrict(*agent, restricted->cause());
        mountWorkspace(spec);
    }

    /// Where one is chosen. The plugin's own, an empty volume, is left out: nothing follows from it.
    static void mountWorkspace(MadeValue &spec)
    {
        const MadeValue *const volumes = spec.find("volumes");
        const MadeValue *const workspace = volumes ? volumes->itemNamed(kWorkspace) : nullptr;
        if (!workspace)
            return;
        const Location cause = workspace->cause();
        MadeValue containers = MadeValue::sequence(spec.find("containers")->cause());
        for (const auto &[none, written] : spec.find("containers")->entries()) {
            MadeValue &container = containers.append(written);
            const std::string_view directory = container.textOf("workingDir");
            const std::string path(directory.empty() ? "/home/jenkins/agent" : directory);
            MadeValue &mounts = container.sequenceAt("volumeMounts", cause);
            const auto isThere = [&](const auto &entry) { return entry.second.textOf("mountPath") == path; };
            if (std::ranges::any_of(mounts.entries(), isThere))
                continue;
            MadeValue mount = MadeValue::mapping(cause);
            mount.set("name", MadeValue::string(kWorkspace, cause));
            mount.set("mountPath", MadeValue::string(path, cause));
            mounts.append(std::move(mount));
        }
        spec.set("containers", std::move(containers));
    }

    static void restrict(MadeValue &container, const Location &cause)
    {
        MadeValue &security = container.mappingAt("securityContext", cause);
        security.set("allowPrivilegeEscalation", MadeValue::boolean(false, cause));
        MadeValue all = MadeValue::sequence(cause);
        all.append(MadeValue::string("ALL", cause));
        security.mappingAt("capabilities", cause).set("drop", std::move(all));
        security.set("runAsNonRoot", MadeValue::boolean(true, cause));
        security.mappingAt("seccompProfile", cause).set("type", MadeValue::string("RuntimeDefault", cause));
    }

    [[nodiscard]] Location implied() const
    {
        Location place = m_agent.place;
        place.certainty = Location::Certainty::Implied;
        return place;
    }

    const JenkinsAgent &m_agent;
    const MadeValue &m_fields;
    JenkinsPod m_own; ///< of the template's own fields
    MadeValue m_mounts;
};

} // namespace

JenkinsPod jenkinsPod(const JenkinsAgent &agent)
{
    return PodBuilder(agent).build();
}

} // namespace bulkhead
