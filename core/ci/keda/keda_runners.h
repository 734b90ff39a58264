#pragma once

#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// Jobs and workloads that KEDA scales by the queue of a CI system: ScaledJob and ScaledObject with such a trigger. (It has none
/// for GitLab, Jenkins or Buildkite.)
void readKeda(CiReader &reader);

} // namespace bulkhead
