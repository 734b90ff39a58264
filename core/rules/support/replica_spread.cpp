#include "core/rules/support/replica_spread.h"

#include "core/rules/support/plain_value.h"

namespace bulkhead {

std::optional<std::int64_t> severalReplicas(const PodSpecView &pod)
{
    const Resource &owner = pod.owner();
    if (owner.group() != "apps" || (owner.kind() != "Deployment" && owner.kind() != "StatefulSet"))
        return std::nullopt;
    const std::optional<std::int64_t> replicas = owner.root()["spec"]["replicas"].integer();
    return replicas && *replicas > 1 ? replicas : std::nullopt;
}

std::optional<YamlValue> ownLabels(const PodSpecView &pod)
{
    const YamlNode labels = pod.owner().root()["spec"]["selector"]["matchLabels"];
    if (!labels.isMapping() || labels.size() == 0)
        return std::nullopt;
    return YamlValue::mapping({{"matchLabels", plainValue(labels)}});
}

} // namespace bulkhead
