#pragma once

#include "core/ci/ci_sources.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

/// The environment that settings of an agent are given in: a container's `env` with the ConfigMaps of its `envFrom`, or a mapping
/// of names to values as charts have it. Nodes point into their documents.
class AgentEnvironment {
public:
    AgentEnvironment() = default;
    [[nodiscard]] static AgentEnvironment ofContainer(const CiSources &sources, YamlNode container,
                                                      const std::string &namespaceName);
    /// Of the mapping at `keys` below `values`, which need not be there.
    [[nodiscard]] static AgentEnvironment ofValues(YamlNode values, std::vector<std::string> keys);

    /// The value's scalar, or the mapping that says where it comes from, or an empty node.
    [[nodiscard]] YamlNode operator[](std::string_view name) const;
    /// The place of a variable, or of what leaves it out.
    [[nodiscard]] Location place(std::string_view name) const;
    /// Set, or added. Only where the environment is written with the agent.
    [[nodiscard]] PatchResult set(std::string_view name, std::string_view value) const;
    /// False if variables may come from an object that is not here.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
    YamlNode m_base{}; ///< a container, or values
    std::vector<std::string> m_keys{}; ///< of the mapping below values; empty: a container
    std::vector<YamlNode> m_maps{}; ///< data of ConfigMaps
    bool m_isComplete = true;
};

/// Texts of ConfigMaps that a pod mounts, of those that are here: scalars.
[[nodiscard]] std::vector<YamlNode> mountedTexts(const CiSources &sources, YamlNode podSpec, const std::string &namespaceName);

} // namespace bulkhead
