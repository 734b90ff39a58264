#pragma once

#include "core/analysis/reporter.h"
#include "core/kube/pod_spec_view.h"

namespace bulkhead {

/// Offers to take one of the added capabilities away and to drop all that a container has by default, so that it keeps exactly the
/// other added ones. Nothing is offered where ALL is dropped already, or where the list is shared.
void offerDropAll(FindingBuilder &finding, const ContainerView &container, YamlNode item);

} // namespace bulkhead
