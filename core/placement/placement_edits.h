#pragma once

#include "core/placement/node_group.h"
#include "core/placement/workload.h"
#include "core/text/text_edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// Edits of what placement is decided by, each in the spelling of the object it is written in. All refuse with a reason.
namespace PlacementEdits {

/// Into every object that defines the group: the NodePool, ClusterConfig, MachineSet …, or each of its Node objects.
[[nodiscard]] Result<EditSet> addTaints(const NodeGroup &group, const std::vector<Taint> &taints);
[[nodiscard]] inline Result<EditSet> addTaint(const NodeGroup &group, const Taint &taint)
{
    return addTaints(group, {taint});
}
[[nodiscard]] Result<EditSet> removeTaint(const NodeGroup &group, const Taint &taint);
/// Both at once: an added taint is written over a removed one, so that the edits of one list do not meet.
[[nodiscard]] Result<EditSet> changeTaints(const NodeGroup &group, const std::vector<Taint> &removed,
                                           const std::vector<Taint> &added);
/// nodeSelector of a pod spec, or one that is written elsewhere in the same way.
[[nodiscard]] Result<EditSet> setSelectors(const FieldHome &nodeSelector, const Labels &labels);
[[nodiscard]] inline Result<EditSet> setSelectors(YamlNode podSpec, const Labels &labels)
{
    return setSelectors(FieldHome{podSpec, {"nodeSelector"}}, labels);
}
[[nodiscard]] inline Result<EditSet> setSelector(YamlNode podSpec, std::string_view key, std::string_view value)
{
    return setSelectors(podSpec, {{std::string(key), std::string(value)}});
}
[[nodiscard]] Result<EditSet> removeSelector(YamlNode podSpec, std::string_view key);
[[nodiscard]] Result<EditSet> addTolerations(const FieldHome &list, const std::vector<Toleration> &tolerations);
[[nodiscard]] inline Result<EditSet> addTolerations(YamlNode podSpec, const std::vector<Toleration> &tolerations)
{
    return addTolerations(FieldHome{podSpec, {"tolerations"}}, tolerations);
}
[[nodiscard]] inline Result<EditSet> addToleration(YamlNode podSpec, const Toleration &toleration)
{
    return addTolerations(podSpec, {toleration});
}
[[nodiscard]] Result<EditSet> removeToleration(YamlNode tolerationItem);
/// Labels and tolerations in one change of a pod spec, which may not exist yet. One that needs a list of containers to be valid,
/// and has none, gets an entry for `container`, unless that is empty.
[[nodiscard]] Result<EditSet> hold(const FieldHome &podSpec, const Labels &labels, const std::vector<Toleration> &tolerations,
                                   std::string_view container = {});
/// Of a workload: into its pod spec, or into the settings that it is made from.
[[nodiscard]] Result<EditSet> hold(const Workload &workload, const Labels &labels, const std::vector<Toleration> &tolerations);

/// `other` on top of `edits`; two insertions at one place become one, the deeper before the other, else in this order.
[[nodiscard]] Result<void> merge(EditSet &edits, const EditSet &other);
/// The same of many, each on top of those before it.
[[nodiscard]] Result<EditSet> mergeAll(std::vector<EditSet> parts);

} // namespace PlacementEdits

} // namespace bulkhead
