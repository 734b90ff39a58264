#include "core/kube/pod_security/check_parts.h"
#include "core/kube/pod_security/checks.h"

#include <algorithm>
#include <array>

// The checks of the baseline level that look at containers and volumes.

namespace bulkhead::pod_security {

namespace {

constexpr std::array<std::string_view, 13> kCapabilities = {
    "AUDIT_WRITE",      "CHOWN",   "DAC_OVERRIDE", "FOWNER",  "FSETID", "KILL",       "MKNOD",
    "NET_BIND_SERVICE", "SETFCAP", "SETGID",       "SETPCAP", "SETUID", "SYS_CHROOT",
};

/// The API server copies containerPort into hostPort where a pod is in the network of its node
/// (k8s.io/kubernetes/pkg/apis/core/v1/defaults.go); of templates only before 1.28.
bool copiesPorts(const PodSecurityInput &input)
{
    const Resource &owner = input.pod.owner();
    const bool isPod = owner.kind() == "Pod" && owner.group().empty();
    return (isPod || input.server < KubeVersion{1, 28}) && input.pod.node()["hostNetwork"].boolean() == true;
}

void probeHosts(const PodSecurityInput &input, YamlNode handler, const ContainerView &container)
{
    for (const std::string_view way : {"httpGet", "tcpSocket"}) {
        if (const YamlNode host = handler[way]["host"]; !host.text().empty())
            refuse(input, host, &container);
    }
}

} // namespace

void capabilitiesBaseline(const PodSecurityInput &input)
{
    for (const ContainerView &container : input.pod.containers()) {
        for (const YamlNode item : YamlItems(container.node()["securityContext"]["capabilities"]["add"])) {
            if (item.isScalar() && !std::ranges::contains(kCapabilities, item.scalar()))
                refuse(input, item, &container);
        }
    }
}

void hostNamespaces(const PodSecurityInput &input)
{
    for (const std::string_view key : {"hostNetwork", "hostPID", "hostIPC"}) {
        if (const YamlNode value = input.pod.node()[key]; value.boolean() == true)
            refuse(input, value);
    }
}

void hostPathVolumes(const PodSecurityInput &input)
{
    for (const YamlNode volume : YamlItems(input.pod.node()["volumes"])) {
        if (const YamlNode source = volume["hostPath"]; !source.isNull())
            refuse(input, source);
    }
}

void hostPorts(const PodSecurityInput &input)
{
    const bool copies = copiesPorts(input);
    for (const ContainerView &container : input.pod.containers()) {
        for (const YamlNode port : YamlItems(container.node()["ports"])) {
            const YamlNode written = port["hostPort"];
            if (written.integer().value_or(0) != 0)
                refuse(input, written, &container);
            else if (const YamlNode copied = port["containerPort"];
                     copies && container.role() != ContainerRole::Ephemeral && copied.integer().value_or(0) != 0)
                input.violations.push_back({PodSecurityViolation::Kind::Copied, copied, Location::implied(copied), &container});
        }
    }
}

void hostProbesAndHostLifecycle(const PodSecurityInput &input)
{
    for (const ContainerView &container : input.pod.containers()) {
        for (const std::string_view probe : {"livenessProbe", "readinessProbe", "startupProbe"})
            probeHosts(input, container.node()[probe], container);
        for (const std::string_view moment : {"postStart", "preStop"})
            probeHosts(input, container.node()["lifecycle"][moment], container);
    }
}

void privileged(const PodSecurityInput &input)
{
    for (const ContainerView &container : input.pod.containers()) {
        if (const YamlNode value = container.node()["securityContext"]["privileged"]; value.boolean() == true)
            refuse(input, value, &container);
    }
}

void procMount(const PodSecurityInput &input)
{
    for (const ContainerView &container : input.pod.containers()) {
        const YamlNode value = container.node()["securityContext"]["procMount"];
        if (!value.isNull() && value.scalar() != "Default")
            refuse(input, value, &container);
    }
}

void procMount135(const PodSecurityInput &input)
{
    if (!hasOwnUsers(input.pod))
        procMount(input);
}

void windowsHostProcess(const PodSecurityInput &input)
{
    forEachSecurityContext(input, [&](YamlNode context, const ContainerView *container) {
        if (const YamlNode value = context["windowsOptions"]["hostProcess"]; value.boolean() == true)
            refuse(input, value, container);
    });
}

} // namespace bulkhead::pod_security
