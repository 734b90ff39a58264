#pragma once

#include "core/kube/resource.h"

namespace bulkhead {

/// A Sandbox or SandboxTemplate of kubernetes-sigs/agent-sandbox: its pods run code that nobody has read.
[[nodiscard]] inline bool isAgentSandbox(const Resource &resource)
{
    return (resource.kind() == "Sandbox" || resource.kind() == "SandboxTemplate") && resource.group().ends_with("agents.x-k8s.io");
}

} // namespace bulkhead
