#pragma once

#include "core/kube/label_selector.h"
#include "core/kube/manifest.h"
#include "core/schema/definition_fields.h"
#include "core/schema/field_table.h"
#include "core/text/parallel.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// An object of the workspace under its name.
struct NamedObject {
    const Resource *resource = nullptr;
    std::string namespaceName{};
    std::string name{};
    bool isNamespaceWritten = false; ///< or told by the kind; else whoever applies it may choose another
};

/// A place that names an object.
struct NamedReference {
    const Resource *resource = nullptr; ///< that it is written in
    YamlNode value{};
    std::string_view kind{};
    std::string namespaceName{};
    bool isNamespaceWritten = false;
};

/// Pods of one template, or a node, under their labels.
struct LabelledPart {
    enum class Kind : std::uint8_t { Pod, Node };
    Kind kind = Kind::Pod;
    const Resource *resource = nullptr;
    Labels labels{};
};

/// The names in one manifest. Immutable; keeps the manifest alive.
struct ManifestNames {
    [[nodiscard]] static std::shared_ptr<const ManifestNames> read(const ManifestPtr &manifest);

    ManifestPtr manifest;
    std::vector<NamedObject> objects{};
    std::vector<NamedReference> references{};
    std::vector<LabelledPart> parts{};
    std::vector<std::string> nodeLabelKeys{}; ///< that something asks nodes for
    std::vector<std::shared_ptr<const DefinitionFields>> definitions{};
};
using ManifestNamesPtr = std::shared_ptr<const ManifestNames>;

/// What the objects of a workspace are called, who names them, and which custom kinds they define. Immutable; any thread.
class WorkspaceNames {
public:
    WorkspaceNames() = default;
    /// Takes over from `previous` what it knows of manifests that are unchanged (the same object).
    [[nodiscard]] static WorkspaceNames read(std::span<const ManifestPtr> manifests, const WorkspaceNames *previous = nullptr,
                                             Jobs jobs = {}, const CancelToken &cancel = {});

    [[nodiscard]] const std::vector<ManifestNamesPtr> &manifests() const { return m_manifests; }
    /// A kind of Kubernetes or of a definition in the workspace; without a type if it is unknown.
    [[nodiscard]] KindInfo kind(std::string_view apiVersion, std::string_view kind) const;
    [[nodiscard]] std::vector<KindInfo> kinds() const;

    /// Objects of a kind, in the order of their files.
    [[nodiscard]] std::vector<const NamedObject *> objects(std::string_view kind) const;
    /// Keys with their values, of all pods (or nodes) together.
    [[nodiscard]] std::map<std::string, std::vector<std::string>> labels(LabelledPart::Kind kind) const;

private:
    std::vector<ManifestNamesPtr> m_manifests;
};
using WorkspaceNamesPtr = std::shared_ptr<const WorkspaceNames>;

} // namespace bulkhead
