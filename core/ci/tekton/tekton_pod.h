#pragma once

#include "core/ci/made_value.h"
#include "core/ci/tekton/tekton_objects.h"

#include <functional>
#include <string_view>
#include <vector>

namespace bulkhead {

/// What a task's pod is made of.
struct TektonTask {
    YamlNode spec{}; ///< of the task; empty if it is not in the workspace
    Location place{}; ///< of what runs it
    MadeValue podTemplate{}; ///< merged
    MadeValue account{}; ///< serviceAccountName
    struct Workspace {
        std::string name{}; ///< the task's
        YamlNode binding{}; ///< of the run
    };
    std::vector<Workspace> workspaces{};
    const TektonSettings *settings = nullptr;
};

/// The spec of a StepAction in the workspace, or an empty node.
using FindStepAction = std::function<YamlNode(std::string_view name)>;

/// The pod spec that the controller makes for a task (github.com/tektoncd/pipeline, pkg/pod/pod.go).
[[nodiscard]] MadeValue tektonPod(const TektonTask &task, const FindStepAction &findStepAction);

/// Puts a pod template above another as MergePodTemplateWithDefault does: field by field; `env` and `volumes` item by item.
void mergePodTemplates(MadeValue &own, const MadeValue &defaults);

} // namespace bulkhead
