#pragma once

#include "core/analysis/reporter.h"
#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// Says which runner of the workspace a listed one is, if it is known.
void relateRunner(FindingBuilder &finding, const CiInventory &ci, const ProviderRunner &listed);
/// Says which listed runners are in a group; names the first few.
void relateGroupRunners(FindingBuilder &finding, const CiInventory &ci, const ProviderRunnerGroup &group);

} // namespace bulkhead
