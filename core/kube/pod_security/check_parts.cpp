#include "core/kube/pod_security/check_parts.h"

namespace bulkhead::pod_security {

void refuseMissing(const PodSecurityInput &input, const ContainerView &container, std::initializer_list<std::string_view> keys)
{
    input.violations.push_back({PodSecurityViolation::Kind::Missing, {}, container.field(keys).location, &container});
}

void refuseUnlessGood(const PodSecurityInput &input, std::initializer_list<std::string_view> keys,
                      const std::function<bool(YamlNode)> &isGood)
{
    const Field ofPod = input.pod.field(keys);
    const bool isPodGood = ofPod.isWritten() && isGood(ofPod.value);
    const bool isPodBad = ofPod.isWritten() && !isPodGood;
    if (isPodBad)
        refuse(input, ofPod.value);
    for (const ContainerView &container : input.pod.containers()) {
        const Field own = container.field(keys);
        if (own.isWritten() && !isGood(own.value))
            refuse(input, own.value, &container);
        else if (!own.isWritten() && !isPodGood && !isPodBad)
            refuseMissing(input, container, keys);
    }
}

} // namespace bulkhead::pod_security
