#pragma once

#include "core/kube/cluster_component.h"
#include "core/kube/pod_spec_view.h"
#include "core/yaml/yaml_patch.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// A flag that somebody gave to a component, and how it can be changed.
struct GivenFlag {
    enum class Form : std::uint8_t {
        Argument, ///< `node` is "--name" or "--name=value" in a list
        Script, ///< `node` is the script that holds it
        Value, ///< `node` is the value alone: a variable of etcd, an extra argument of kubeadm
    };

    std::string name; ///< without dashes in front, underscores as dashes
    std::string value;
    bool hasValue = false; ///< "--name=value"; what stands in `next` is not in `value`
    YamlNode node;
    YamlNode next; ///< of "--name": the item after it, where that can be its value
    Form form = Form::Argument;

    /// The value as a program reads it; a boolean flag never takes the next argument and means true alone.
    [[nodiscard]] std::string_view read(bool isBoolean) const;
};

/// All flags that a component is started with, in the order in which they count: the last of a name wins.
class FlagLine {
public:
    /// Empty handed (component None) for a container that starts none.
    [[nodiscard]] static FlagLine of(const ContainerView &container);
    /// The extra arguments for `component` in a kubeadm configuration, also where Cluster API embeds it: kubeadm adds its own, so
    /// that an absent one says nothing.
    [[nodiscard]] static FlagLine ofKubeadm(const Resource &resource, ClusterComponent component);

    [[nodiscard]] ClusterComponent component() const { return m_component; }
    [[nodiscard]] const std::vector<GivenFlag> &flags() const { return m_flags; }
    /// Every value given to `name`, in order.
    [[nodiscard]] std::vector<const GivenFlag *> given(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return !given(name).empty(); }
    /// Whether a flag that is not among them is certainly not given.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    /// A configuration file decides, and what is given here does not count.
    [[nodiscard]] bool isOverruled() const;
    /// The list that starts the component, which implies what is not given.
    [[nodiscard]] YamlNode list() const { return m_list; }

    /// Writes another value for a flag that is given.
    [[nodiscard]] PatchResult rewrite(const GivenFlag &flag, const std::string &value, bool isBoolean) const;
    [[nodiscard]] PatchResult remove(const GivenFlag &flag, bool isBoolean) const;
    /// Adds "--name=value" behind the others.
    [[nodiscard]] PatchResult append(std::string_view name, std::string_view value) const;

private:
    void readArguments(const std::vector<YamlNode> &arguments);
    void readScript(YamlNode script, std::string_view text);
    void readVariables(YamlNode container);
    void readExtraArguments(YamlNode extra);
    [[nodiscard]] std::string normalised(std::string_view name) const;

    ClusterComponent m_component = ClusterComponent::None;
    std::vector<GivenFlag> m_flags;
    YamlNode m_owner; ///< the container or object that edits stay below
    YamlNode m_list;
    bool m_isComplete = false;
};

/// Holds what only the running program or a template engine fills in: "$(NODE)", "${X}", "{{ .Values.x }}", "<no value>".
[[nodiscard]] bool isFilledInLater(std::string_view text);

} // namespace bulkhead
