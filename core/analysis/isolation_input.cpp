#include "core/analysis/isolation_input.h"

namespace bulkhead {

Isolation::Input isolationInput(const Workspace &workspace)
{
    return {.manifests = workspace.manifests()};
}

} // namespace bulkhead
