#pragma once

#include "core/kube/cluster.h"
#include "core/kube/resource.h"
#include "core/text/text_edit.h"

#include <initializer_list>
#include <string_view>

namespace bulkhead {

/// Adds a NetworkPolicy beside a Namespace that holds all its pods in these directions ("Ingress", "Egress") and allows nothing.
[[nodiscard]] Result<EditSet> closedNamespace(const Cluster &cluster, const Resource &space, std::string_view policyName,
                                              std::initializer_list<std::string_view> directions);

} // namespace bulkhead
