#pragma once

#include "core/placement/node_group.h"
#include "core/text/text_edit.h"

#include <string_view>

namespace bulkhead {

/// Edits of what placement is decided by, each in the spelling of the object it is written in. All refuse with a reason.
namespace PlacementEdits {

/// Into every object that defines the group: the NodePool, ClusterConfig, MachineSet …, or each of its Node objects.
[[nodiscard]] Result<EditSet> addTaint(const NodeGroup &group, const Taint &taint);
[[nodiscard]] Result<EditSet> removeTaint(const NodeGroup &group, const Taint &taint);
/// nodeSelector of a pod spec.
[[nodiscard]] Result<EditSet> setSelector(YamlNode podSpec, std::string_view key, std::string_view value);
[[nodiscard]] Result<EditSet> removeSelector(YamlNode podSpec, std::string_view key);
[[nodiscard]] Result<EditSet> addToleration(YamlNode podSpec, const Toleration &toleration);
[[nodiscard]] Result<EditSet> removeToleration(YamlNode tolerationItem);

/// `other` on top of `edits`; two insertions at one place become one, in this order.
[[nodiscard]] Result<void> merge(EditSet &edits, const EditSet &other);

} // namespace PlacementEdits

} // namespace bulkhead
