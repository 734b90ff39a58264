#include "core/placement/node_group.h"

#include "core/placement/node_labels.h"

#include <algorithm>

namespace bulkhead {

std::string_view toString(GroupSource source)
{
    switch (source) {
    case GroupSource::Nodes:
        return "nodes";
    case GroupSource::Karpenter:
        return "karpenter";
    case GroupSource::Eksctl:
        return "eksctl";
    case GroupSource::MachineSet:
        return "machineset";
    case GroupSource::ClusterApi:
        return "clusterapi";
    case GroupSource::Kops:
        return "kops";
    case GroupSource::Gke:
        return "gke";
    case GroupSource::Aks:
        return "aks";
    case GroupSource::Rancher:
        return "rancher";
    case GroupSource::Gardener:
        return "gardener";
    case GroupSource::Deckhouse:
        return "deckhouse";
    case GroupSource::Declared:
        return "declared";
    case GroupSource::Assumed:
        break;
    }
    return "assumed";
}

std::string_view toString(GroupRole role)
{
    switch (role) {
    case GroupRole::Ci:
        return "ci";
    case GroupRole::Application:
        return "application";
    case GroupRole::System:
        return "system";
    case GroupRole::Mixed:
        return "mixed";
    case GroupRole::Empty:
        break;
    }
    return "empty";
}

YamlNode FieldHome::value() const
{
    YamlNode at = base;
    for (const std::string &key : keys)
        at = at[key];
    return at;
}

bool NodeGroup::hasHardTaint() const
{
    return std::ranges::any_of(taints, [](const GroupTaint &taint) { return taint.taint.isHard(); });
}

bool NodeGroup::mayCarryUnwritten(std::string_view key) const
{
    if (varyingKeys.contains(key))
        return true;
    if (source == GroupSource::Nodes || labels.contains(key))
        return false;
    return isPlatformLabel(key);
}

} // namespace bulkhead
