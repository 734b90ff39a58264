#include "core/kube/pod_security/check_parts.h"
#include "core/kube/pod_security/checks.h"

#include <algorithm>
#include <array>

// The checks that look at profiles of the kernel's guards and at its settings.

namespace bulkhead::pod_security {

namespace {

bool isGoodSeccomp(YamlNode profile)
{
    const std::string_view type = profile["type"].text();
    return type == "RuntimeDefault" || type == "Localhost";
}

/// The type that is written, else the profile without one.
YamlNode typeOf(YamlNode profile)
{
    const YamlNode type = profile["type"];
    return type ? type : profile;
}

void seLinux(const PodSecurityInput &input, std::span<const std::string_view> types)
{
    forEachSecurityContext(input, [&](YamlNode context, const ContainerView *container) {
        const YamlNode options = context["seLinuxOptions"];
        if (const YamlNode type = options["type"]; !type.text().empty() && !std::ranges::contains(types, type.text()))
            refuse(input, type, container);
        for (const std::string_view key : {"user", "role"}) {
            if (const YamlNode value = options[key]; !value.text().empty())
                refuse(input, value, container);
        }
    });
}

constexpr std::array<std::string_view, 4> kSeLinuxTypes = {
    "container_t", "container_init_t", "container_kvm_t",
    "container_engine_t", // last: from 1.31 on
};

/// Each version takes the first so many.
constexpr std::array<std::string_view, 14> kSysctls = {
    "kernel.shm_rmid_forced",
    "net.ipv4.ip_local_port_range",
    "net.ipv4.tcp_syncookies",
    "net.ipv4.ping_group_range",
    "net.ipv4.ip_unprivileged_port_start",
    "net.ipv4.ip_local_reserved_ports", // 6: 1.27
    "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_fin_timeout",
    "net.ipv4.tcp_keepalive_intvl",
    "net.ipv4.tcp_keepalive_probes", // 10: 1.29
    "net.ipv4.tcp_rmem",
    "net.ipv4.tcp_wmem", // 12: 1.32
    "net.ipv4.tcp_slow_start_after_idle",
    "net.ipv4.tcp_notsent_lowat", // 14: 1.37
};

void sysctlsBeyond(const PodSecurityInput &input, std::size_t known)
{
    for (const YamlNode sysctl : YamlItems(input.pod.node()["securityContext"]["sysctls"])) {
        const YamlNode name = sysctl["name"];
        if (!std::ranges::contains(std::span(kSysctls).first(known), name.text()))
            refuse(input, name ? name : sysctl);
    }
}

bool isGoodSeccompAnnotation(std::string_view value)
{
    return value == "runtime/default" || value == "docker/default" || value.starts_with("localhost/");
}

} // namespace

void appArmorProfile(const PodSecurityInput &input)
{
    constexpr std::string_view prefix = "container.apparmor.security.beta.kubernetes.io/";
    // Servers before 1.30 do not know the field.
    if (input.server >= KubeVersion{1, 30}) {
        forEachSecurityContext(input, [&](YamlNode context, const ContainerView *container) {
            const YamlNode profile = context["appArmorProfile"];
            const std::string_view type = profile["type"].text();
            if (!profile.isNull() && type != "RuntimeDefault" && type != "Localhost")
                refuse(input, typeOf(profile), container);
        });
    }
    for (const auto &[key, value] : YamlEntries(input.pod.metadata()["annotations"])) {
        if (!key.scalar().starts_with(prefix))
            continue;
        const YamlNode profile = value.resolved();
        const std::string_view text = profile.text();
        if (!text.empty() && text != "runtime/default" && !text.starts_with("localhost/"))
            refuse(input, profile);
    }
}

void seLinuxOptions(const PodSecurityInput &input)
{
    seLinux(input, std::span(kSeLinuxTypes).first(3));
}

void seLinuxOptions131(const PodSecurityInput &input)
{
    seLinux(input, kSeLinuxTypes);
}

void seccompAnnotations(const PodSecurityInput &input)
{
    const YamlNode annotations = input.pod.metadata()["annotations"];
    if (const YamlNode value = annotations["seccomp.security.alpha.kubernetes.io/pod"];
        value && !isGoodSeccompAnnotation(value.text()))
        refuse(input, value);
    if (!annotations)
        return;
    for (const ContainerView &container : input.pod.containers()) {
        const std::string key = "container.seccomp.security.alpha.kubernetes.io/" + std::string(container.name());
        if (const YamlNode value = annotations[key]; value && !isGoodSeccompAnnotation(value.text()))
            refuse(input, value, &container);
    }
}

void seccompProfileBaseline(const PodSecurityInput &input)
{
    forEachSecurityContext(input, [&](YamlNode context, const ContainerView *container) {
        if (const YamlNode profile = context["seccompProfile"]; !profile.isNull() && !isGoodSeccomp(profile))
            refuse(input, typeOf(profile), container);
    });
}

void seccompProfileRestricted(const PodSecurityInput &input)
{
    const std::size_t before = input.violations.size();
    refuseUnlessGood(input, {"securityContext", "seccompProfile"}, isGoodSeccomp);
    for (PodSecurityViolation &violation : std::span(input.violations).subspan(before)) {
        if (violation.value) {
            violation.value = typeOf(violation.value);
            violation.location = Location::written(violation.value);
        }
    }
}

void seccompProfileRestricted125(const PodSecurityInput &input)
{
    if (!isWindows(input.pod))
        seccompProfileRestricted(input);
}

void sysctls(const PodSecurityInput &input)
{
    sysctlsBeyond(input, 5);
}

void sysctls127(const PodSecurityInput &input)
{
    sysctlsBeyond(input, 6);
}

void sysctls129(const PodSecurityInput &input)
{
    sysctlsBeyond(input, 10);
}

void sysctls132(const PodSecurityInput &input)
{
    sysctlsBeyond(input, 12);
}

void sysctls137(const PodSecurityInput &input)
{
    sysctlsBeyond(input, 14);
}

} // namespace bulkhead::pod_security
