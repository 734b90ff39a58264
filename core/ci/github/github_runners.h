#pragma once

#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// Runner scale sets of actions.github.com: AutoscalingRunnerSet objects and values of the chart gha-runner-scale-set (as of 0.14).
void readGitHubScaleSets(CiReader &reader);

/// Runners of actions.summerwind.dev: Runner, RunnerDeployment, RunnerReplicaSet, RunnerSet.
void readGitHubRunners(CiReader &reader);

/// A pod that container hooks make for a job in kubernetes mode, in the namespace of its runner. `runnerSpec` is the runner's pod.
/// Hooks from 0.8.0 on set no node; those before put it on the node of its runner. What the hook template (a ConfigMap) says is
/// merged in.
[[nodiscard]] CiPod hookJobPod(CiReader &reader, const CiRunner &runner, const MadeValue &runnerSpec, const Location &cause);

/// "repository acme/shop", "organization acme", "enterprise acme" of an address such as https://github.com/acme/shop.
[[nodiscard]] std::string gitHubScope(std::string_view address);

} // namespace bulkhead
