#pragma once

#include "core/ci/ci_sources.h"

#include <string>
#include <vector>

namespace bulkhead {

/// What one object of actions.summerwind.dev says of its runner.
struct SummerwindSettings {
    const Resource *resource = nullptr;
    YamlNode settings{}; ///< the runner's own fields
    YamlNode pod{}; ///< the fields of its pod; in a RunnerSet a pod spec, else the settings themselves
    YamlNode podMetadata{};

    [[nodiscard]] bool isKubernetesMode() const { return settings["containerMode"].scalar() == "kubernetes"; }
    /// With SELinux options for the pod the Docker daemon gets no privileges.
    [[nodiscard]] bool hasSelinuxOptions() const { return pod["securityContext"]["seLinuxOptions"].isMapping(); }
    /// The runner container's variable, wherever it is written.
    [[nodiscard]] YamlNode variable(std::string_view name) const;
};

/// Runner, RunnerDeployment, RunnerReplicaSet and RunnerSet, without those that another one here has made.
[[nodiscard]] std::vector<SummerwindSettings> summerwindSettings(const CiSources &sources);

/// What an object of actions.github.com, or the values of a chart for one, say of a runner scale set. Nodes may be empty.
struct ScaleSetSettings {
    enum class Form : std::uint8_t { Object, Chart, ExperimentalChart };
    Form form = Form::Object;
    const Resource *object = nullptr; ///< null for files of values
    const ChartValues *chart = nullptr; ///< null for objects
    Location place{};
    std::string name{};
    std::string namespaceName{};
    YamlNode base{}; ///< the object's settings, or the values
    YamlNode url{};
    YamlNode group{};
    std::vector<std::string> groupKeys{}; ///< where the group is set below `base`
    YamlNode labels{};
    YamlNode mode{}; ///< of charts: "dind", "kubernetes" …
    YamlNode podMetadata{};
    Field pod{}; ///< the pod spec
    YamlNode runnerFields{}; ///< of the experimental chart: the container `runner`
    std::string_view listenerKey = "listenerTemplate"; ///< below `base`
    YamlNode listenerPod{}; ///< a pod template

    [[nodiscard]] bool isKubernetesMode() const;
    /// What says whether jobs must bring a container of their own; empty if nothing does.
    [[nodiscard]] YamlNode jobContainerSetting() const;
    /// True if steps may run in the runner's own pod, which holds the rights to make pods.
    [[nodiscard]] bool runsStepsItself() const;
};

/// AutoscalingRunnerSet, EphemeralRunnerSet and EphemeralRunner, without those that another one here has made, and the charts
/// gha-runner-scale-set and gha-runner-scale-set-experimental.
[[nodiscard]] std::vector<ScaleSetSettings> scaleSetSettings(const CiSources &sources);

/// The container named "runner" of a pod spec.
[[nodiscard]] YamlNode runnerContainer(YamlNode podSpec);

/// The scalar that holds the hook template a runner's pod mounts from a ConfigMap of the workspace; empty if there is none.
[[nodiscard]] YamlNode hookTemplateText(const CiSources &sources, YamlNode podSpec, std::string_view namespaceName);

} // namespace bulkhead
