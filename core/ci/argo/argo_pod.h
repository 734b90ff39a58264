#pragma once

#include "core/ci/made_value.h"

#include <functional>
#include <vector>

namespace bulkhead {

/// What a workflow's pod is made of.
struct ArgoPodSource {
    YamlNode node{}; ///< the template
    std::vector<YamlNode> specs{}; ///< of the workflow, of the WorkflowTemplate it refers to, the controller's defaults
    YamlNode executor{}; ///< the controller's settings for its own containers
    Location settingsPlace{}; ///< of the controller's settings; no source if they are not here: its containers are left out then
};

struct ArgoPod {
    MadeValue spec{};
    bool isPatchedBlindly = false; ///< a podSpecPatch that is filled in later, as a whole
};

/// The first of them that sets a field: the template, else the specs.
[[nodiscard]] YamlNode argoField(const ArgoPodSource &source, std::string_view key);
/// Whether a template is a pod of its own (not steps or a graph).
[[nodiscard]] bool isPodTemplate(YamlNode workflowTemplate);
/// The pod spec that the controller makes of a template (argoproj/argo-workflows, workflow/controller/workflowpod.go), without the
/// account if nothing names one.
[[nodiscard]] ArgoPod argoPod(const ArgoPodSource &source, const std::function<YamlNode(YamlNode)> &yaml);

} // namespace bulkhead
