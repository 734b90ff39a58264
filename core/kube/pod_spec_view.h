#pragma once

#include "core/kube/cluster_component.h"
#include "core/kube/field.h"
#include "core/kube/resource.h"

#include <string_view>
#include <vector>

namespace bulkhead {

enum class ContainerRole : std::uint8_t { Init, Main, Ephemeral };

class PodSpecView;

/// One container of a pod, of any of the three lists. Points into its document.
class ContainerView {
public:
    ContainerView(YamlNode node, ContainerRole role)
        : m_node(node)
        , m_role(role)
        , m_name(node["name"])
        , m_security(node["securityContext"])
        , m_component(componentStart(node).component)
    {
    }

    [[nodiscard]] YamlNode node() const { return m_node; }
    /// The program of a cluster that it starts; read once, as every rule of flags asks.
    [[nodiscard]] ClusterComponent component() const { return m_component; }
    [[nodiscard]] ContainerRole role() const { return m_role; }
    [[nodiscard]] std::string_view name() const { return m_name.scalar(); }
    /// The field at `keys` below the container. If it is absent, its location is the deepest of these keys that exists, else the
    /// container's name (else its first line).
    [[nodiscard]] Field field(std::initializer_list<std::string_view> keys) const;

private:
    YamlNode m_node;
    ContainerRole m_role;
    YamlNode m_name;
    YamlNode m_security; ///< `securityContext`, which most rules look into
    ClusterComponent m_component;
};

/// A pod spec with the object it belongs to. Points into its document.
class PodSpecView {
public:
    PodSpecView(const Resource &owner, YamlNode spec, YamlNode metadata);

    [[nodiscard]] const Resource &owner() const { return *m_owner; }
    [[nodiscard]] YamlNode node() const { return m_spec; }
    /// The pod's own (template) metadata; may be empty.
    [[nodiscard]] YamlNode metadata() const { return m_metadata; }
    [[nodiscard]] Field field(std::initializer_list<std::string_view> keys) const;
    /// initContainers, containers, ephemeralContainers, in this order.
    [[nodiscard]] const std::vector<ContainerView> &containers() const { return m_containers; }
    /// A securityContext field of a container, else the pod's (for the fields a pod hands down).
    [[nodiscard]] Field effectiveSecurity(const ContainerView &container, std::string_view key) const;

private:
    const Resource *m_owner;
    YamlNode m_spec;
    YamlNode m_metadata;
    std::vector<ContainerView> m_containers;
};

/// Every pod spec in a resource: of the built-in kinds by their known place, of any other object wherever a mapping has a
/// `containers` list of mappings with name and image (within a budget of nodes).
[[nodiscard]] std::vector<PodSpecView> podSpecs(const Resource &resource);

} // namespace bulkhead
