#pragma once

#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// Controllers and agents of Jenkins: chart values, Configuration as Code, written controllers and agents.
void readJenkins(CiReader &reader);

} // namespace bulkhead
