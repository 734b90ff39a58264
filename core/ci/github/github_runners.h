#pragma once

#include "core/ci/ci_inventory.h"
#include "core/ci/github/github_settings.h"

namespace bulkhead {

/// Runner scale sets of actions.github.com, as objects and as values of their charts (as of 0.14).
void readGitHubScaleSets(CiReader &reader);

/// Runners of actions.summerwind.dev.
void readGitHubRunners(CiReader &reader);

/// The controllers and listeners of both, and runners in pods that somebody wrote.
void readGitHubControllers(CiReader &reader);

/// A pod that container hooks make for a job in kubernetes mode, in the namespace of its runner, whose pod spec is `runnerSpec`.
/// Hooks from 0.8.0 on set no node; those before put it on the node of its runner. What the hook template (a mapping, or empty)
/// says is merged in.
[[nodiscard]] CiPod hookJobPod(CiReader &reader, const CiRunner &runner, YamlNode runnerSpec, YamlNode hookTemplate,
                               const Location &cause);

/// "repository acme/shop", "organization acme", "enterprise acme" of an address such as https://github.com/acme/shop.
[[nodiscard]] std::string gitHubScope(std::string_view address);

} // namespace bulkhead
