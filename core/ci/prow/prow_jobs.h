#pragma once

#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// Jobs of Prow that run as pods: ProwJob with agent kubernetes. Their pods run in the namespace that the job names.
void readProw(CiReader &reader);

} // namespace bulkhead
