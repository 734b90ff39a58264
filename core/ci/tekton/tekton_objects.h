#pragma once

#include "core/ci/ci_inventory.h"

#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// An object of tekton.dev: written as such, or in a TriggerTemplate, which makes it.
struct TektonObject {
    YamlNode root{};
    const Resource *holder = nullptr; ///< the object itself, or the TriggerTemplate
    std::string namespaceName{};

    [[nodiscard]] std::string_view kind() const { return root["kind"].scalar(); }
    [[nodiscard]] bool isRun() const { return kind() == "TaskRun" || kind() == "PipelineRun"; }
    [[nodiscard]] std::string name() const { return Resource(root).name(); }
};
[[nodiscard]] std::vector<TektonObject> tektonObjects(const CiSources &sources);

/// What ConfigMaps of Tekton set for all runs, as far as pods depend on it.
struct TektonSettings {
    YamlNode podTemplate{}; ///< default-pod-template
    YamlNode account{}; ///< default-service-account
    YamlNode coschedule{};
    bool restrictsOwnContainers = false; ///< set-security-context
    YamlNode resources{}; ///< default-container-resource-requirements
    const Resource *object = nullptr; ///< one of the ConfigMaps; null if none is here: then nothing is known of its own containers

    /// The Affinity Assistant holds pods that share a claimed volume to the node of a placeholder.
    [[nodiscard]] bool placesTogether() const { return coschedule.text() != "disabled"; }
    [[nodiscard]] std::string accountName() const { return account.text().empty() ? "default" : std::string(account.text()); }
};
/// The assistant of that version puts its own affinity in the place of the pod template's. Since v0.40 (pull request 5306,
/// internal/affinityassistant/transformer.go) it adds a term to it; docs/affinityassistants.md still tells of the old way.
[[nodiscard]] bool assistantOverwritesAffinity(const CiVersions &versions);
[[nodiscard]] TektonSettings tektonSettings(const CiSources &sources, const YamlInString &yaml);

/// podTemplate of a TaskRun or PipelineRun, in either version of its API; empty if it has none.
[[nodiscard]] YamlNode podTemplateOf(const TektonObject &run);
/// serviceAccountName of the same; implied by its spec if it has none.
[[nodiscard]] Field accountOf(const TektonObject &run);
/// `tasks` and `finally` of a pipeline's spec.
[[nodiscard]] std::vector<YamlNode> tasksOfPipeline(YamlNode pipelineSpec);
/// The spec of a pipeline that is written in a Pipeline or inside a run; empty for anything else.
[[nodiscard]] YamlNode pipelineSpecIn(const TektonObject &object);
/// Specs of tasks that stand in an object: a Task's own, those inside runs and pipelines.
[[nodiscard]] std::vector<YamlNode> taskSpecsIn(const TektonObject &object);
/// The workspaces of a run that claim a volume.
[[nodiscard]] std::vector<YamlNode> claimedWorkspaces(const TektonObject &run);

} // namespace bulkhead
