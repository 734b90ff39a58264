#include "core/ci/github/github_runners.h"
#include "core/ci/runner_parts.h"

namespace bulkhead {

namespace {

constexpr std::string_view kContainer = "listener";

MadeValue metadataOf(const ListenerSettings &settings, const Location &cause)
{
    const YamlNode written = settings.pod["metadata"];
    MadeValue made = written.isMapping() ? MadeValue::copyOf(written) : MadeValue::mapping(cause);
    MadeValue &labels = made.mappingAt("labels", cause);
    labels.set("app.kubernetes.io/component", MadeValue::string("runner-scale-set-listener", cause));
    labels.set("app.kubernetes.io/part-of", MadeValue::string("gha-runner-scale-set", cause));
    labels.set("actions.github.com/scale-set-name", MadeValue::string(settings.scaleSet, cause));
    if (!settings.scaleSetNamespace.empty())
        labels.set("actions.github.com/scale-set-namespace", MadeValue::string(settings.scaleSetNamespace, cause));
    return made;
}

/// Its settings are in a Secret that the controller makes, with the credential for GitHub.
void addSettings(MadeValue &spec, MadeValue &container, const std::string &name, const Location &cause)
{
    MadeValue variable = madeNamed("LISTENER_CONFIG_PATH", cause);
    variable.set("value", MadeValue::string("/etc/gha-listener/config.json", cause));
    container.sequenceAt("env", cause).append(std::move(variable));
    MadeValue mount = madeNamed("listener-config", cause);
    mount.set("mountPath", MadeValue::string("/etc/gha-listener", cause));
    mount.set("readOnly", MadeValue::boolean(true, cause));
    container.sequenceAt("volumeMounts", cause).append(std::move(mount));
    MadeValue volume = madeNamed("listener-config", cause);
    volume.mappingAt("secret", cause).set("secretName", MadeValue::string(name + "-config", cause));
    spec.sequenceAt("volumes", cause).append(std::move(volume));
}

} // namespace

// newScaleSetListenerPod and mergeListenerPodWithTemplate of the controller (resourcebuilder.go): the template cannot choose the
// account, and its container of that name is laid over the controller's own.
CiPod listenerPod(const CiRunner &runner, const ListenerSettings &settings)
{
    const Location cause = settings.pod ? Location::keyOf(settings.pod) : runner.place;
    const YamlNode written = settings.pod["spec"];
    MadeValue spec = written.isMapping() ? MadeValue::copyOf(written) : MadeValue::mapping(cause);
    for (const std::string_view field : {"serviceAccount", "automountServiceAccountToken"})
        spec.remove(field);
    spec.set("serviceAccountName", MadeValue::string(settings.name, runner.place));
    if (!spec.find("restartPolicy"))
        spec.set("restartPolicy", MadeValue::string("Never", cause));
    MadeValue container = madeNamed(kContainer, cause);
    MadeValue containers = MadeValue::sequence(cause);
    if (const MadeValue *const all = spec.find("containers")) {
        for (const auto &[none, one] : all->entries()) {
            if (one.textOf("name") == kContainer)
                container = one;
            else
                containers.append(one);
        }
    }
    if (settings.image && !container.find("image"))
        container.set("image", MadeValue::copyOf(settings.image));
    addSettings(spec, container, settings.name, cause);
    containers.prepend(std::move(container));
    spec.set("containers", std::move(containers));
    CiPod made =
        madePod(CiRole::Manager, runner, settings.name, settings.namespaceName, metadataOf(settings, cause), std::move(spec));
    made.replaces = written;
    made.home = settings.home;
    made.home.container = kContainer; // a pod template needs a list of containers: the CRD says so
    return made;
}

} // namespace bulkhead
