#pragma once

#include "core/ci/ci_inventory.h"

namespace bulkhead {

/// GitLab runners: values of the chart gitlab-runner (as of 0.86), config.toml in ConfigMaps and Secrets with the managers that
/// mount them, Runner objects of the operator (apps.gitlab.com), and managers known by their image alone.
void readGitLabRunners(CiReader &reader);

/// Installations, one function a way to install.
[[nodiscard]] std::vector<GitLabInstallation> readGitLabCharts(CiReader &reader);
[[nodiscard]] std::vector<GitLabInstallation> readGitLabObjects(CiReader &reader);

/// The manager's pod that the chart makes of its values (templates/deployment.yaml).
[[nodiscard]] CiPod gitLabChartManager(const GitLabInstallation &installation, const CiRunner &runner, CiRole role);
/// The one that the operator makes of its Runner, as far as that says: what the operator itself puts into its container is not
/// known.
[[nodiscard]] CiPod gitLabOperatorManager(CiReader &reader, const GitLabInstallation &installation, const CiRunner &runner,
                                          CiRole role);
/// The pod of a job (executors/kubernetes, as of 19.4). Images that the job chooses are left out.
[[nodiscard]] CiPod gitLabJobPod(CiReader &reader, const GitLabInstallation &installation, const GitLabRunner &settings,
                                 const CiRunner &runner);

/// Patches of a pod spec: "merge", "json", else strategic, the default.
void applyPodPatch(MadeValue &spec, YamlNode patch, std::string_view type);

/// Copies of TOML with its causes. With camelCase, keys become those of the Kubernetes API, except of maps of labels, and keys
/// that are none of the runner's are left out.
[[nodiscard]] MadeValue madeOf(const GitLabInstallation &installation, TomlNode node);
[[nodiscard]] MadeValue madeInCamelCase(const GitLabInstallation &installation, TomlNode node);
[[nodiscard]] std::string camelCase(std::string_view snakeCase);

} // namespace bulkhead
