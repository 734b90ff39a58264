#pragma once

#include "core/ci/toml/toml_node.h"
#include "core/kube/manifest.h"
#include "core/text/message.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

enum class CiSystem : std::uint8_t {
    GitLab,
    GitHubScaleSet, ///< Actions Runner Controller, actions.github.com
    GitHubRunner, ///< its older generation, actions.summerwind.dev
    Jenkins,
    Tekton,
    ArgoWorkflows,
    Buildkite,
    Woodpecker,
    Drone,
    Gitea,
    Forgejo,
    CircleCi,
    AzurePipelines,
    Bitbucket,
    TeamCity,
    Concourse,
    Prow,
    Harness,
    Codefresh,
    Keda,
    Docker,
    BuildKit,
    Kaniko,
    Buildah,
    Podman,
};
inline constexpr std::size_t ciSystemCount = 25;
[[nodiscard]] std::string_view toString(CiSystem system); ///< "gitlab", "github-scale-set" …, as reports print it
[[nodiscard]] std::string_view nameOf(CiSystem system); ///< "GitLab Runner" …, a proper name

/// What a pod of a CI system does. A pod that polls and runs jobs itself is a Job: its rights are the jobs'.
enum class CiRole : std::uint8_t {
    Manager, ///< polls, makes pods
    Job, ///< runs code that a repository brings
    Builder, ///< builds images
};
[[nodiscard]] std::string_view toString(CiRole role); ///< "manager", "job", "builder"

/// Whether the files tell where a pod may land.
enum class CiPlacement : std::uint8_t {
    Written,
    Open, ///< whoever starts it decides, or a parameter
};

enum class CiConfidence : std::uint8_t { Certain, Likely, Assumed };

/// What is known of a service account that pods use. `name` may be a template that nothing here resolves.
struct CiAccount {
    std::string namespaceName{}; ///< empty if nothing tells
    std::string name{}; ///< "default" where nobody chose one
    Location place{};
    bool isKnown = true; ///< false: the job chooses, or a template stands there
};

/// Where the settings of a made pod say which nodes it goes to, or would.
struct CiPlacementHome {
    enum class Form : std::uint8_t {
        Nowhere, ///< no setting does
        PodSpec, ///< `nodeSelector` and `tolerations` as a pod spec has them, below `keys` of the mapping `yaml`
        GitLab, ///< `node_selector` and `node_tolerations` of [runners.kubernetes]
        JenkinsTemplate, ///< `nodeSelector`, one text, and `yaml`, of the pod template `yaml`
    };
    Form form = Form::Nowhere;
    YamlNode yaml{};
    std::vector<std::string> keys{};
    std::string container{}; ///< of a PodSpec: the one that it must name to be valid, if it may not be written yet
    TomlNode toml{}; ///< the [[runners]] table
};

/// A pod of a CI system: written in the workspace, or made by a controller from settings.
struct CiPod {
    CiRole role = CiRole::Job;
    ManifestPtr made{}; ///< keeps a made pod; null for a written one
    const Resource *resource = nullptr; ///< the made Pod, or the written object
    YamlNode spec{}; ///< the pod spec, in `resource`
    CiPlacement placement = CiPlacement::Written;
    YamlNode replaces{}; ///< the written pod spec that this made one stands for, if it was filled in from one
    CiPlacementHome home{}; ///< of a made pod
};

/// One runner, agent or builder of a CI system, as one object, chart release or configuration defines it.
struct CiRunner {
    CiSystem system = CiSystem::GitLab;
    std::string name{};
    Location place{}; ///< what defines it
    const Resource *definedBy = nullptr; ///< the object it is defined in; null where a file of values or settings does
    CiConfidence confidence = CiConfidence::Certain;
    Message evidence{}; ///< "RunnerDeployment of actions.summerwind.dev"
    std::string version{}; ///< of the program that makes the pods: as chosen, else the newest known
    bool isVersionChosen = false;
    std::vector<CiPod> pods{};
    std::optional<CiAccount> managerAccount{}; ///< that of its jobs too where one pod asks for jobs and runs them
    std::optional<CiAccount> jobAccount{};
    std::string managerNamespace{}; ///< empty if nothing tells
    std::string jobNamespace{};
    std::vector<std::string> tags{}; ///< labels or tags by which jobs choose it
    std::vector<Message> scope{}; ///< "repository acme/shop", "runner group large" …; empty if nothing tells
};

/// What its pods do, each role once, managers first. A pod that runs the jobs it asks for is a manager as well.
[[nodiscard]] std::vector<CiRole> rolesOf(const CiRunner &runner);

} // namespace bulkhead
