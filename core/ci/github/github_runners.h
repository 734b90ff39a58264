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

/// The pod that asks GitHub for the jobs of one scale set. It is the controller's doing and runs in its namespace, under an account
/// of its own name. `pod` is what somebody wrote of it (metadata and spec), or empty.
struct ListenerSettings {
    std::string name{};
    std::string namespaceName{}; ///< empty if nothing tells where the controller is
    std::string scaleSet{};
    std::string scaleSetNamespace{};
    YamlNode pod{};
    YamlNode image{}; ///< empty: that of the controller
    CiPlacementHome home{};
};
[[nodiscard]] CiPod listenerPod(const CiRunner &runner, const ListenerSettings &settings);

/// What at GitHub sends jobs to a runner.
struct GitHubScope {
    enum class Kind : std::uint8_t { Repository, Organization, Enterprise };
    Kind kind = Kind::Repository;
    std::string name{}; ///< "acme/shop", "acme"

    [[nodiscard]] Message message() const; ///< "repository acme/shop"
};

/// That of an address such as https://github.com/acme/shop; nothing if it does not tell.
[[nodiscard]] std::optional<GitHubScope> gitHubScope(std::string_view address);
/// That of a runner of actions.summerwind.dev.
[[nodiscard]] std::optional<GitHubScope> gitHubScope(const SummerwindSettings &runner);

} // namespace bulkhead
