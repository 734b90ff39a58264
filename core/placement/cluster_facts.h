#pragma once

#include "core/kube/label_selector.h"
#include "core/kube/manifest.h"
#include "core/kube/node_selector.h"
#include "core/kube/taint.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// An admission plug-in of the API server, as far as the files tell.
enum class PluginState : std::uint8_t { Off, On, Unknown };

/// What a namespace says about the placement of its pods.
struct NamespaceFacts {
    [[nodiscard]] bool isAnnotated() const
    {
        return nodeSelector || openShiftSelector || defaultTolerations || tolerationsWhitelist;
    }

    Labels labels{};
    std::string environment{};
    YamlNode node{}; ///< its object's root
    YamlNode nodeSelector{}; ///< annotation scheduler.alpha.kubernetes.io/node-selector (plug-in PodNodeSelector)
    YamlNode openShiftSelector{}; ///< annotation openshift.io/node-selector, always enforced there
    YamlNode defaultTolerations{}; ///< annotation scheduler.alpha.kubernetes.io/defaultTolerations (PodTolerationRestriction)
    YamlNode tolerationsWhitelist{};
    std::vector<NodeRequirement> nodeSelectorRequirements{}; ///< the annotations above, read
    std::vector<NodeRequirement> openShiftRequirements{};
    std::vector<Toleration> defaultTolerationList{};
    std::vector<Toleration> whitelist{};
};

/// RuntimeClass.scheduling.
struct RuntimeClassFacts {
    std::vector<NodeRequirement> nodeSelector{};
    std::vector<Toleration> tolerations{};
    YamlNode node{};
};

/// What decides placement beside pods and nodes. Points into the manifests it was read from.
struct ClusterFacts {
    std::map<std::string, NamespaceFacts, std::less<>> namespaces{};
    std::map<std::string, RuntimeClassFacts, std::less<>> runtimeClasses{};
    std::optional<std::vector<NodeRequirement>> defaultNodeSelector{}; ///< OpenShift's Scheduler
    YamlNode defaultNodeSelectorNode{};
    bool isAnyNamespaceAnnotated = false; ///< otherwise none needs to be looked up
    PluginState podNodeSelector = PluginState::Unknown; ///< off by default; known where an API server's flags are here
    PluginState podTolerationRestriction = PluginState::Unknown;
    PluginState nodeRestriction = PluginState::Unknown;
    YamlNode apiServer{}; ///< the flag that tells, or the container that lacks it

    [[nodiscard]] static ClusterFacts read(std::span<const ManifestPtr> manifests);
    [[nodiscard]] const NamespaceFacts *namespaceFacts(std::string_view name) const;
    /// Whether anything that a namespace says may change where its pods land.
    [[nodiscard]] bool hasPlacementAnnotations(std::string_view namespaceName) const;
};

/// A list of tolerations as JSON (or YAML) in a string; empty if it cannot be read.
[[nodiscard]] std::vector<Toleration> parseTolerations(std::string_view text);

/// "a=b,c=d" and other label selectors as one string; requirements that cannot be read come out Invalid.
[[nodiscard]] std::vector<NodeRequirement> parseSelectorText(std::string_view text, YamlNode node);

} // namespace bulkhead
