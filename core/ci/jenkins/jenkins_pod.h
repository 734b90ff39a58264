#pragma once

#include "core/ci/ci_runner.h"
#include "core/ci/made_value.h"

#include <string>
#include <vector>

namespace bulkhead {

/// A pod template of Jenkins' Kubernetes plugin, complete: inherited and default values are in it.
struct JenkinsAgent {
    std::string name{};
    Location place{};
    MadeValue fields{}; ///< as Configuration as Code names them; `nodeSelector` may be a mapping
    std::vector<YamlNode> pods{}; ///< the YAML in its strings, parsed; earlier ones below
    MadeValue cloud{};
    CiPlacementHome home{};
};

struct JenkinsPod {
    MadeValue metadata{};
    MadeValue spec{};
};

/// The pod that the plugin makes (org.csanchez.jenkins.plugins.kubernetes.PodTemplateBuilder). Values of environment variables are
/// left out: they may be secret.
[[nodiscard]] JenkinsPod jenkinsPod(const JenkinsAgent &agent);

} // namespace bulkhead
