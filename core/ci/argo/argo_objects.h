#pragma once

#include "core/ci/ci_sources.h"

#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// A workflow or a template for workflows: written as such, or in a Sensor, which makes it.
struct ArgoObject {
    YamlNode root{};
    const Resource *holder = nullptr; ///< the object itself, or the Sensor
    std::string namespaceName{};

    [[nodiscard]] std::string_view kind() const { return root["kind"].scalar(); }
    [[nodiscard]] bool isTemplate() const { return kind() == "WorkflowTemplate" || kind() == "ClusterWorkflowTemplate"; }
    [[nodiscard]] std::string name() const { return Resource(root).name(); }
    /// The workflow's spec; of a CronWorkflow that of the workflows it makes.
    [[nodiscard]] YamlNode spec() const;
};
[[nodiscard]] std::vector<ArgoObject> argoObjects(const CiSources &sources);

/// workflow-controller-configmap.
struct ArgoSettings {
    const Resource *object = nullptr; ///< null: not in the workspace
    YamlNode defaults{}; ///< spec of workflowDefaults
    YamlNode executor{};
    YamlNode restrictions{}; ///< workflowRestrictions
};
[[nodiscard]] std::vector<ArgoSettings> argoSettings(const CiSources &sources, const YamlInString &yaml);

/// A template and those written inline in its steps and tasks.
struct ArgoTemplate {
    YamlNode node{};
    std::string name{};
};
[[nodiscard]] std::vector<ArgoTemplate> templatesIn(YamlNode workflowSpec);
/// Steps and tasks of a template.
[[nodiscard]] std::vector<YamlNode> stepsOf(YamlNode workflowTemplate);

/// Of a container of the argo-server: the values of its --auth-mode, with the arguments that hold them.
[[nodiscard]] std::vector<std::pair<std::string, YamlNode>> argoAuthModes(YamlNode container);
[[nodiscard]] bool isArgoServer(const CiSources::Container &container);

} // namespace bulkhead
