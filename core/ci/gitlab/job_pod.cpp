#include "core/ci/gitlab/gitlab_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <format>

namespace bulkhead {

namespace {

constexpr std::string_view kNewestRunner = "19.4.0";
constexpr std::string_view kPatchFlag = "FF_USE_ADVANCED_POD_SPEC_CONFIGURATION";
constexpr std::string_view kPatchVariable = "FF_USE_ADVANCED_POD_SPEC_CONFIGURATION=true";
/// Values that only a job has; the labels themselves are on each job's pod and cannot be overwritten.
constexpr std::array<std::array<std::string_view, 2>, 3> kRuntimeLabels = {{
    {"project.runner.gitlab.com/id", "$CI_PROJECT_ID"},
    {"project.runner.gitlab.com/namespace", "$CI_PROJECT_NAMESPACE"},
    {"manager.runner.gitlab.com/id-short", "$CI_RUNNER_SHORT_TOKEN"},
}};
/// Fields of a security context that go over as they are; the others are worked out.
constexpr std::array<std::string_view, 8> kSecurityFields = {
    "run_as_user", "run_as_group",        "run_as_non_root", "read_only_root_filesystem",
    "fs_group",    "supplemental_groups", "seccomp_profile", "app_armor_profile",
};

/// Kubernetes' word for "if-not-present".
std::string_view pullPolicy(std::string_view ofRunner)
{
    return ofRunner == "always" ? "Always" : ofRunner == "if-not-present" ? "IfNotPresent" : ofRunner == "never" ? "Never" : "";
}

/// Builds one job's pod. The runner's own empty volumes are left out: nothing depends on them.
class JobPod {
public:
    JobPod(CiReader &reader, const GitLabInstallation &installation, const GitLabRunner &settings, const CiRunner &runner)
        : m_reader(reader)
        , m_installation(installation)
        , m_settings(settings.settings)
        , m_kubernetes(settings.kubernetes)
        , m_runner(runner)
        , m_implied(m_kubernetes     ? installation.impliedBy(m_kubernetes)
                        : m_settings ? installation.impliedBy(m_settings)
                                     : installation.defaultsPlace())
    {
    }

    MadeValue spec()
    {
        MadeValue spec = MadeValue::mapping(m_implied);
        spec.set("restartPolicy", MadeValue::string("Never", m_implied));
        setText(spec, "serviceAccountName", "service_account");
        if (const TomlNode automount = m_kubernetes["automount_service_account_token"])
            spec.set("automountServiceAccountToken", made(automount));
        for (const std::string_view key : {"runtime_class_name", "scheduler_name", "priority_class_name"})
            setText(spec, camelCase(key), key);
        addPlacement(spec);
        addPodSecurity(spec);
        addVolumes(spec);
        addSecrets(spec);
        addAliases(spec);
        if (MadeValue limits = resources("pod_"); limits.isMapping())
            spec.set("resources", std::move(limits));
        spec.sequenceAt("initContainers", m_implied).append(helper("init-permissions", gitLabContexts[3]));
        MadeValue &containers = spec.sequenceAt("containers", m_implied);
        containers.append(build());
        containers.append(helper("helper", gitLabContexts[1]));
        addServices(containers);
        applyPatches(spec);
        return spec;
    }

    MadeValue metadata(std::string_view podName) const
    {
        MadeValue metadata = MadeValue::mapping(m_implied);
        MadeValue labels = MadeValue::mapping(m_implied);
        if (const TomlNode own = m_kubernetes["pod_labels"])
            labels = madeOf(m_installation, own);
        labels.set("job.runner.gitlab.com/pod", MadeValue::string(podName, m_implied));
        for (const auto &[key, value] : kRuntimeLabels)
            labels.set(key, MadeValue::string(value, m_implied));
        metadata.set("labels", std::move(labels));
        if (const TomlNode annotations = m_kubernetes["pod_annotations"])
            metadata.set("annotations", madeOf(m_installation, annotations));
        return metadata;
    }

private:
    [[nodiscard]] MadeValue made(TomlNode node) const { return madeInCamelCase(m_installation, node); }

    void setText(MadeValue &value, std::string_view field, std::string_view key) const
    {
        if (const TomlNode node = m_kubernetes[key]; node && !node.text().empty())
            value.set(field, made(node));
    }

    void addPlacement(MadeValue &spec) const
    {
        if (const TomlNode selector = m_kubernetes["node_selector"])
            spec.set("nodeSelector", madeOf(m_installation, selector));
        for (const TomlNode entry : m_kubernetes["node_tolerations"].entries())
            spec.sequenceAt("tolerations", m_installation.locationOf(m_kubernetes["node_tolerations"])).append(toleration(entry));
        if (const TomlNode affinity = m_kubernetes["affinity"])
            spec.set("affinity", made(affinity));
    }

    /// `"key=value" = "Effect"`; without "=" the key alone, without a key every taint.
    [[nodiscard]] MadeValue toleration(TomlNode entry) const
    {
        const Location cause = m_installation.locationOf(entry);
        MadeValue toleration = MadeValue::mapping(cause);
        const std::string_view name = entry.key();
        const std::size_t equals = name.find('=');
        if (const std::string_view key = name.substr(0, equals); !key.empty())
            toleration.set("key", MadeValue::string(key, cause));
        toleration.set("operator", MadeValue::string(equals == std::string_view::npos ? "Exists" : "Equal", cause));
        if (equals != std::string_view::npos) {
            const std::string_view rest = name.substr(equals + 1);
            toleration.set("value", MadeValue::string(rest.substr(0, rest.find('=')), cause));
        }
        if (const std::string effect = m_installation.text(entry).value_or(""); !effect.empty())
            toleration.set("effect", MadeValue::string(effect, cause));
        return toleration;
    }

    void copySecurity(MadeValue &context, TomlNode table) const
    {
        for (const std::string_view key : kSecurityFields) {
            if (const TomlNode node = table[key])
                context.set(camelCase(key), made(node));
        }
        if (const TomlNode type = table["selinux_type"])
            context.mappingAt("seLinuxOptions", m_installation.locationOf(type)).set("type", made(type));
        if (const TomlNode mount = table["proc_mount"]; mount && !mount.text().empty()) {
            std::string text(mount.text());
            std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
            context.set("procMount", MadeValue::string(text, m_installation.locationOf(mount)));
        }
    }

    void addPodSecurity(MadeValue &spec) const
    {
        const TomlNode table = m_kubernetes["pod_security_context"];
        if (!table)
            return;
        MadeValue context = MadeValue::mapping(m_installation.locationOf(table));
        copySecurity(context, table);
        spec.set("securityContext", std::move(context));
    }

    /// What a container's own table says goes before what holds for all (common/config.go, GetContainerSecurityContext).
    [[nodiscard]] MadeValue security(std::string_view name) const
    {
        const TomlNode table = m_kubernetes[name];
        MadeValue context = MadeValue::mapping(table ? m_installation.locationOf(table) : m_implied);
        for (const std::string_view flag : {"privileged", "allow_privilege_escalation"}) {
            if (const TomlNode value = effectiveFlag(m_kubernetes, name, flag))
                context.set(camelCase(flag), made(value));
        }
        const TomlNode own = table["capabilities"];
        MadeValue capabilities = MadeValue::mapping(own ? m_installation.locationOf(own) : m_implied);
        addCapabilities(capabilities, own);
        if (!capabilities.entries().empty())
            context.set("capabilities", std::move(capabilities));
        copySecurity(context, table);
        return context;
    }

    /// NET_RAW is dropped unless somebody adds it; what is dropped is not added.
    void addCapabilities(MadeValue &capabilities, TomlNode own) const
    {
        const TomlNode add = m_kubernetes["cap_add"];
        const TomlNode drop = m_kubernetes["cap_drop"];
        MadeValue added = MadeValue::sequence(m_implied);
        MadeValue dropped = MadeValue::sequence(m_implied);
        const std::vector<std::string_view> adds = add.strings();
        const std::vector<std::string_view> drops = drop.strings();
        if (!std::ranges::contains(adds, "NET_RAW") && !std::ranges::contains(drops, "NET_RAW"))
            dropped.append(MadeValue::string("NET_RAW", m_implied));
        for (const TomlNode item : drop.items())
            dropped.append(made(item));
        for (const TomlNode item : add.items()) {
            if (!std::ranges::contains(drops, item.text()))
                added.append(made(item));
        }
        if (const TomlNode list = own["add"])
            added = made(list);
        if (const TomlNode list = own["drop"])
            dropped = made(list);
        if (!added.entries().empty())
            capabilities.set("add", std::move(added));
        if (!dropped.entries().empty())
            capabilities.set("drop", std::move(dropped));
    }

    /// Null if nothing is set.
    [[nodiscard]] MadeValue resources(std::string_view prefix) const
    {
        MadeValue resources;
        constexpr std::array<std::array<std::string_view, 2>, 3> names = {
            {{"cpu", "cpu"}, {"memory", "memory"}, {"ephemeral_storage", "ephemeral-storage"}}};
        for (const std::string_view kind : {"limit", "request"}) {
            for (const auto &[key, name] : names) {
                const TomlNode amount = m_kubernetes[std::format("{}{}_{}", prefix, key, kind)];
                if (!amount || amount.text().empty())
                    continue;
                const Location cause = m_installation.locationOf(amount);
                if (!resources.isMapping())
                    resources = MadeValue::mapping(m_implied);
                resources.mappingAt(std::format("{}s", kind), cause).set(name, MadeValue::string(amount.text(), cause));
            }
        }
        return resources;
    }

    [[nodiscard]] MadeValue container(std::string_view name, std::string_view context, std::string_view prefix,
                                      const Location &cause) const
    {
        MadeValue container = MadeValue::mapping(cause);
        container.set("name", MadeValue::string(name, cause));
        const TomlNode policy = m_kubernetes["pull_policy"];
        const TomlNode first = policy.isArray() ? policy.at(0) : policy;
        if (const std::string_view word = pullPolicy(first.text()); !word.empty())
            container.set("imagePullPolicy", MadeValue::string(word, m_installation.locationOf(first)));
        container.set("securityContext", security(context));
        if (MadeValue amounts = resources(prefix); amounts.isMapping())
            container.set("resources", std::move(amounts));
        if (!m_mounts.entries().empty())
            container.set("volumeMounts", m_mounts);
        return container;
    }

    [[nodiscard]] MadeValue build() const
    {
        MadeValue build = container("build", gitLabContexts[0], "", m_implied);
        const TomlNode image = m_kubernetes["image"];
        if (image && !image.text().empty() && !m_installation.isSecret)
            build.set("image", made(image));
        else if (!m_installation.holder && m_installation.chart)
            build.set("image", MadeValue::string("alpine", m_implied)); // values.yaml of the chart
        return build;
    }

    [[nodiscard]] MadeValue helper(std::string_view name, std::string_view context) const
    {
        MadeValue helper = container(name, context, "helper_", m_implied);
        const TomlNode image = m_kubernetes["helper_image"];
        if (image && !image.text().empty()) {
            if (!m_installation.isSecret)
                helper.set("image", made(image));
            return helper;
        }
        const std::string version = m_runner.isVersionChosen ? m_runner.version : std::string(kNewestRunner);
        helper.set(
            "image",
            MadeValue::string("registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper:x86_64-v" + version, m_implied));
        return helper;
    }

    void addServices(MadeValue &containers) const
    {
        std::size_t number = 0;
        for (const TomlNode entry : m_kubernetes["services"].items()) {
            const std::string name = "svc-" + std::to_string(number++);
            MadeValue service = container(name, gitLabContexts[2], "service_", m_installation.locationOf(entry));
            if (const TomlNode image = entry["name"]; image && !m_installation.isSecret)
                service.set("image", made(image));
            containers.append(std::move(service));
        }
    }

    void addVolumes(MadeValue &spec)
    {
        m_mounts = MadeValue::sequence(m_implied);
        for (const TomlNode kind : m_kubernetes["volumes"].entries()) {
            for (const TomlNode volume : kind.items()) {
                const TomlNode name = volume["name"];
                MadeValue source = volumeSource(kind.key(), volume);
                if (!name || !source.isMapping())
                    continue;
                const Location cause = m_installation.locationOf(volume);
                MadeValue made = MadeValue::mapping(cause);
                made.set("name", madeOf(m_installation, name));
                made.set(sourceField(kind.key()), std::move(source));
                spec.sequenceAt("volumes", cause).append(std::move(made));
                addMount(volume);
            }
        }
    }

    void addMount(TomlNode volume)
    {
        MadeValue mount = MadeValue::mapping(m_installation.locationOf(volume));
        mount.set("name", madeOf(m_installation, volume["name"]));
        for (const std::string_view key : {"mount_path", "sub_path", "read_only"}) {
            if (const TomlNode value = volume[key])
                mount.set(camelCase(key), made(value));
        }
        m_mounts.append(std::move(mount));
    }

    [[nodiscard]] static std::string sourceField(std::string_view kind)
    {
        return kind == "pvc" ? "persistentVolumeClaim" : camelCase(kind);
    }

    /// Null for kinds that the runner does not know.
    [[nodiscard]] MadeValue volumeSource(std::string_view kind, TomlNode volume) const
    {
        const Location cause = m_installation.locationOf(volume);
        MadeValue source = MadeValue::mapping(cause);
        const TomlNode name = volume["name"];
        const auto copy = [&](std::string_view key, std::string_view field) {
            if (const TomlNode value = volume[key])
                source.set(field, made(value));
        };
        if (kind == "host_path") {
            copy("mount_path", "path");
            copy("host_path", "path");
        } else if (kind == "empty_dir") {
            copy("medium", "medium");
            copy("size_limit", "sizeLimit");
        } else if (kind == "pvc") {
            source.set("claimName", made(name));
            copy("read_only", "readOnly");
        } else if (kind == "secret") {
            source.set("secretName", made(name));
        } else if (kind == "config_map") {
            source.set("name", made(name));
        } else if (kind == "csi") {
            copy("driver", "driver");
            copy("read_only", "readOnly");
        } else if (kind == "projected") {
            copy("sources", "sources");
        } else {
            return {};
        }
        return source;
    }

    void addSecrets(MadeValue &spec) const
    {
        if (m_installation.boolean(m_kubernetes["use_service_account_image_pull_secrets"]) == true)
            return;
        for (const TomlNode name : m_kubernetes["image_pull_secrets"].items()) {
            const Location cause = m_installation.locationOf(name);
            MadeValue secret = MadeValue::mapping(cause);
            secret.set("name", made(name));
            spec.sequenceAt("imagePullSecrets", cause).append(std::move(secret));
        }
    }

    void addAliases(MadeValue &spec) const
    {
        if (const TomlNode aliases = m_kubernetes["host_aliases"])
            spec.set("hostAliases", made(aliases));
    }

    [[nodiscard]] bool appliesPatches() const
    {
        if (const auto flag = m_installation.boolean(m_settings["feature_flags"][kPatchFlag]))
            return *flag;
        return std::ranges::contains(m_settings["environment"].strings(), kPatchVariable);
    }

    void applyPatches(MadeValue &spec)
    {
        if (!appliesPatches())
            return;
        for (const TomlNode entry : m_kubernetes["pod_spec"].items()) {
            const TomlNode patch = entry["patch"];
            if (!patch.isString() || isHelmTemplate(patch.text()))
                continue;
            const YamlNode root = m_reader.sources().embedded().yamlAt(patch.text(), m_installation.locationOf(patch));
            applyPodPatch(spec, root, entry["patch_type"].text());
        }
    }

    CiReader &m_reader;
    const GitLabInstallation &m_installation;
    TomlNode m_settings;
    TomlNode m_kubernetes;
    const CiRunner &m_runner;
    Location m_implied;
    MadeValue m_mounts;
};

} // namespace

CiPod gitLabJobPod(CiReader &reader, const GitLabInstallation &installation, const GitLabRunner &settings, const CiRunner &runner)
{
    JobPod pod(reader, installation, settings, runner);
    const std::string name = runner.name + "-job";
    CiPod made = madePod(CiRole::Job, runner, name, runner.jobNamespace, pod.metadata(name), pod.spec());
    if (settings.settings)
        made.home = {.form = CiPlacementHome::Form::GitLab, .toml = settings.settings};
    return made;
}

} // namespace bulkhead
