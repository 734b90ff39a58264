#pragma once

#include "core/kube/field.h"
#include "core/yaml/yaml_document.h"

#include <string>
#include <string_view>

namespace bulkhead {

/// One Kubernetes object: a mapping with `kind` (and `apiVersion`) somewhere in a document. Points into its document; keeps at hand
/// what every look through a workspace asks of each object.
class Resource {
public:
    explicit Resource(YamlNode root);

    [[nodiscard]] YamlNode root() const { return m_root; }
    [[nodiscard]] const SourcePtr &source() const { return m_root.document()->source(); }
    [[nodiscard]] std::string_view apiVersion() const { return m_apiVersion; }
    /// "apps" of "apps/v1"; empty for the core group.
    [[nodiscard]] std::string_view group() const;
    [[nodiscard]] std::string_view kind() const { return m_kind; }
    /// metadata.name, else metadata.generateName with a trailing '*'.
    [[nodiscard]] std::string name() const;
    /// "" for cluster-scoped kinds, "default" where a namespaced one has none.
    [[nodiscard]] std::string namespaceName() const;
    [[nodiscard]] YamlNode metadata() const { return m_metadata; }

    /// "apps/v1/Deployment/shop/cart".
    [[nodiscard]] std::string id() const;

private:
    YamlNode m_root;
    YamlNode m_metadata;
    std::string_view m_apiVersion;
    std::string_view m_kind;
};

/// Whether objects of this kind live outside namespaces (built-in kinds; a custom one is taken for namespaced).
[[nodiscard]] bool isClusterScoped(std::string_view group, std::string_view kind);

} // namespace bulkhead
