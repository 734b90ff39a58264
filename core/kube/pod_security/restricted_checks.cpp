#include "core/kube/pod_security/check_parts.h"
#include "core/kube/pod_security/checks.h"

#include <algorithm>
#include <array>

// The checks of the restricted level that look at containers and volumes.

namespace bulkhead::pod_security {

namespace {

constexpr std::array<std::string_view, 9> kVolumeSources = {
    "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret",
};

/// The sources that the API has besides; an entry with another key may be of a newer one.
constexpr std::array<std::string_view, 21> kRefusedSources = {
    "hostPath",
    "gcePersistentDisk",
    "awsElasticBlockStore",
    "gitRepo",
    "nfs",
    "iscsi",
    "glusterfs",
    "rbd",
    "flexVolume",
    "cinder",
    "cephfs",
    "flocker",
    "fc",
    "azureFile",
    "azureDisk",
    "vsphereVolume",
    "quobyte",
    "portworxVolume",
    "scaleIO",
    "storageos",
    "photonPersistentDisk",
};

bool dropsAll(YamlNode capabilities)
{
    for (const YamlNode item : YamlItems(capabilities["drop"])) {
        if (item.scalar() == "ALL")
            return true;
    }
    return false;
}

/// The source that is refused; empty if there is none. An entry without any source becomes an emptyDir.
YamlNode refusedSource(YamlNode volume, KubeVersion server)
{
    for (const std::string_view source : kVolumeSources) {
        const bool isLater = source == "image" && server < KubeVersion{1, 33};
        if (!isLater && !volume[source].isNull())
            return {};
    }
    for (const std::string_view source : kRefusedSources) {
        if (const YamlNode refused = volume[source]; !refused.isNull())
            return refused;
    }
    for (const auto &[key, value] : YamlEntries(volume)) {
        const YamlNode unknown = volume[key.scalar()];
        if (key.scalar() != "name" && key.scalar() != "<<" && !unknown.isNull())
            return unknown;
    }
    return {};
}

} // namespace

void allowPrivilegeEscalation(const PodSecurityInput &input)
{
    for (const ContainerView &container : input.pod.containers()) {
        const Field allow = container.field({"securityContext", "allowPrivilegeEscalation"});
        if (allow.isFalse())
            continue;
        if (allow.isWritten())
            refuse(input, allow.value, &container);
        else
            refuseMissing(input, container, {"securityContext", "allowPrivilegeEscalation"});
    }
}

void allowPrivilegeEscalation125(const PodSecurityInput &input)
{
    if (!isWindows(input.pod))
        allowPrivilegeEscalation(input);
}

void capabilitiesRestricted(const PodSecurityInput &input)
{
    for (const ContainerView &container : input.pod.containers()) {
        const YamlNode capabilities = container.node()["securityContext"]["capabilities"];
        if (!dropsAll(capabilities))
            refuseMissing(input, container, {"securityContext", "capabilities", "drop"});
        for (const YamlNode item : YamlItems(capabilities["add"])) {
            if (item.isScalar() && item.scalar() != "NET_BIND_SERVICE")
                refuse(input, item, &container);
        }
    }
}

void capabilitiesRestricted125(const PodSecurityInput &input)
{
    if (!isWindows(input.pod))
        capabilitiesRestricted(input);
}

void restrictedVolumes(const PodSecurityInput &input)
{
    for (const YamlNode volume : YamlItems(input.pod.node()["volumes"])) {
        if (const YamlNode source = refusedSource(volume, input.server))
            refuse(input, source);
    }
}

void runAsNonRoot(const PodSecurityInput &input)
{
    refuseUnlessGood(input, {"securityContext", "runAsNonRoot"}, [](YamlNode value) { return value.boolean() == true; });
}

void runAsNonRoot135(const PodSecurityInput &input)
{
    if (!hasOwnUsers(input.pod))
        runAsNonRoot(input);
}

void runAsUser(const PodSecurityInput &input)
{
    forEachSecurityContext(input, [&](YamlNode context, const ContainerView *container) {
        if (const YamlNode user = context["runAsUser"]; user.integer() == 0)
            refuse(input, user, container);
    });
}

void runAsUser135(const PodSecurityInput &input)
{
    if (!hasOwnUsers(input.pod))
        runAsUser(input);
}

} // namespace bulkhead::pod_security
