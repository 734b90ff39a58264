#pragma once

#include "core/kube/pod_security/pod_security.h"

#include <functional>

/// What several checks share.
namespace bulkhead::pod_security {

[[nodiscard]] inline bool isWindows(const PodSpecView &pod)
{
    return pod.node()["os"]["name"].scalar() == "windows";
}

/// A pod in a user namespace of its own.
[[nodiscard]] inline bool hasOwnUsers(const PodSpecView &pod)
{
    return pod.node()["hostUsers"].boolean() == false;
}

inline void refuse(const PodSecurityInput &input, YamlNode value, const ContainerView *container = nullptr)
{
    input.violations.push_back({PodSecurityViolation::Kind::Forbidden, value, Location::written(value), container});
}

/// Something that must be set at `keys` of a container.
void refuseMissing(const PodSecurityInput &input, const ContainerView &container, std::initializer_list<std::string_view> keys);

/// The `securityContext` of the pod, then of each container in all three lists.
template<typename Visit>
void forEachSecurityContext(const PodSecurityInput &input, const Visit &visit)
{
    visit(input.pod.node()["securityContext"], static_cast<const ContainerView *>(nullptr));
    for (const ContainerView &container : input.pod.containers())
        visit(container.node()["securityContext"], &container);
}

/// What the pod hands down to its containers: refuses each value that `isGood` does not accept, and containers without a value
/// where the pod has no good one. As upstream answers, nothing is missing beside a pod's bad value.
void refuseUnlessGood(const PodSecurityInput &input, std::initializer_list<std::string_view> keys,
                      const std::function<bool(YamlNode)> &isGood);

} // namespace bulkhead::pod_security
