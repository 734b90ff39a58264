#pragma once

#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// Runs, tasks without a run, event listeners and controllers of Tekton.
void readTekton(CiReader &reader);

} // namespace bulkhead
