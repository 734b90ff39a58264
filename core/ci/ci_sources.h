#pragma once

#include "core/ci/chart_values.h"
#include "core/ci/embedded_documents.h"
#include "core/kube/pod_spec_view.h"
#include "core/text/parallel.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// What of a workspace can hold settings of a CI system, found in one pass. Keeps its manifests alive.
class CiSources {
public:
    CiSources(std::vector<ManifestPtr> manifests, Jobs jobs, const CancelToken &cancel);
    CiSources(const CiSources &) = delete;
    CiSources &operator=(const CiSources &) = delete;

    [[nodiscard]] std::span<const ManifestPtr> manifests() const { return m_manifests; }
    /// Custom resources of the groups that CI systems define, in the order of their files.
    [[nodiscard]] const std::vector<const Resource *> &customResources() const { return m_custom; }
    /// ConfigMaps and Secrets, in the order of their files.
    [[nodiscard]] const std::vector<const Resource *> &configuration() const { return m_configuration; }
    /// A container of a written pod that an image or an environment variable makes a candidate.
    struct Container {
        const Resource *resource = nullptr;
        YamlNode podSpec{};
        YamlNode container{};
        std::string_view image{}; ///< repository without registry host and tag: "woodpeckerci/woodpecker-agent"
    };
    [[nodiscard]] const std::vector<Container> &containers() const { return m_containers; }
    /// Values for any chart, in the order of their files.
    [[nodiscard]] const std::vector<ChartValues> &charts() const { return m_charts; }
    /// Documents that are no Kubernetes objects (values, CI files, exports), one root each.
    struct Document {
        ManifestPtr manifest{};
        YamlNode root{};
    };
    [[nodiscard]] const std::vector<Document> &documents() const { return m_documents; }

    /// A ConfigMap, Secret, ServiceAccount or Namespace; null if it is not here. A Namespace has no namespace.
    [[nodiscard]] const Resource *find(std::string_view kind, std::string_view namespaceName, std::string_view name) const;
    /// Written workloads of built-in kinds in a namespace, in the order of their files.
    [[nodiscard]] std::span<const Resource *const> workloadsIn(const std::string &namespaceName) const;
    /// Namespaces and service accounts by name, for what a pattern would admit.
    [[nodiscard]] const std::map<std::string, const Resource *> &objects() const { return m_objects; } ///< "Kind/namespace/name"

    /// Values, TOML and pods in strings. Filled by the systems' readers, in one thread.
    [[nodiscard]] EmbeddedDocuments &embedded() { return m_embedded; }
    [[nodiscard]] const EmbeddedDocuments &embedded() const { return m_embedded; }

private:
    struct Part;
    static void readResource(const Resource &resource, Part &part);

    std::vector<ManifestPtr> m_manifests;
    EmbeddedDocuments m_embedded;
    std::vector<const Resource *> m_custom;
    std::vector<const Resource *> m_configuration;
    std::vector<Container> m_containers;
    std::vector<ChartValues> m_charts;
    std::vector<Document> m_documents;
    std::map<std::string, const Resource *> m_objects;
    std::map<std::string, std::vector<const Resource *>> m_workloads; ///< by namespace
};

/// The value of an environment variable of a container, or an empty node; `valueFrom` is given as it is.
[[nodiscard]] YamlNode environmentVariable(YamlNode container, std::string_view name);

/// True for text that a program fills in later: "{{ … }}", "$(params.x)", "${X}", "$X".
[[nodiscard]] bool isTemplated(std::string_view text);

} // namespace bulkhead
