#pragma once

#include "core/ci/ci_inventory.h"
#include "core/placement/isolation.h"
#include "core/workspace/workspace.h"

namespace bulkhead {

/// What the isolation of a workspace is worked out from: its manifests, and what its .bulkhead.yaml declares.
[[nodiscard]] Isolation::Input isolationInput(const Workspace &workspace, const ProjectFile &file, const CiInventoryPtr &ci = {});

} // namespace bulkhead
