#pragma once

#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// Workflows, templates without one, sensors, controllers and servers of Argo.
void readArgoWorkflows(CiReader &reader);

} // namespace bulkhead
