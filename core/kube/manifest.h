#pragma once

#include "core/kube/resource.h"
#include "core/yaml/yaml_stream.h"

#include <memory>
#include <vector>

namespace bulkhead {

/// Something in the workspace that was not checked, and why. Counted everywhere a person looks.
struct NotUnderstood {
    enum class Reason : std::uint8_t {
        HelmTemplate,
        Placeholders,
        BrokenYaml,
        NotText,
        TooLarge,
        TooDeep,
        NotKubernetes,
        Unreadable,
        UnsafePath,
        LimitReached,
        Settings, ///< of Bulkhead itself, wrong or out of place
    };
    Reason reason = Reason::BrokenYaml;
    std::string path;
    std::uint32_t startLine = 1; ///< counted from 1
    TextRange range;
    Message message;
};

/// Whether a node is written as a Kubernetes object: a mapping with `apiVersion` and `kind`.
[[nodiscard]] bool isKubernetesObject(YamlNode node);

/// One source, parsed: its documents and the Kubernetes objects in them. Immutable, shared by all snapshots that hold it.
class Manifest {
public:
    [[nodiscard]] static std::shared_ptr<const Manifest> parse(SourcePtr source, Jobs jobs = {1}, const CancelToken &cancel = {});
    /// A source that is not read as YAML at all, with the reason.
    [[nodiscard]] static std::shared_ptr<const Manifest> unread(SourcePtr source, NotUnderstood reason);
    /// A source that holds no objects but settings of Bulkhead, with what is wrong in them.
    [[nodiscard]] static std::shared_ptr<const Manifest> settings(SourcePtr source, std::vector<NotUnderstood> problems);

    [[nodiscard]] const SourcePtr &source() const { return m_source; }
    [[nodiscard]] const YamlStream &stream() const { return m_stream; }
    [[nodiscard]] const std::vector<Resource> &resources() const { return m_resources; }
    /// Broken documents and documents that are no Kubernetes objects.
    [[nodiscard]] const std::vector<NotUnderstood> &notUnderstood() const { return m_notUnderstood; }

private:
    SourcePtr m_source;
    YamlStream m_stream;
    std::vector<Resource> m_resources;
    std::vector<NotUnderstood> m_notUnderstood;
};

using ManifestPtr = std::shared_ptr<const Manifest>;

} // namespace bulkhead
