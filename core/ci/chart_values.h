#pragma once

#include "core/kube/manifest.h"

#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

class EmbeddedDocuments;

/// Values that somebody gives a Helm chart, in whatever carries them.
struct ChartValues {
    enum class Carrier : std::uint8_t {
        ValuesFile,
        ChartDefaults,
        FluxHelmRelease,
        ArgoCdApplication,
        Kustomization,
        HelmChartObject,
        Fleet
    };
    Carrier carrier = Carrier::ValuesFile;
    std::string chart{}; ///< "gitlab-runner"; empty where only the values can tell
    std::string version{}; ///< as written; may be a range or empty
    std::string release{}; ///< empty if nothing tells
    std::string namespaceName{}; ///< it is installed in; empty if nothing tells
    YamlNode values{}; ///< a mapping; possibly of an embedded text
    Location place{}; ///< of the carrier: what a person would call "the release"
    const Resource *object = nullptr; ///< that carries the values; null for files
    std::string path{}; ///< of the file
};

/// What the file names and texts around it say of one manifest's values: `Chart.yaml` beside it, its dependencies, or an object
/// that carries values (HelmRelease, Application, Kustomization helmCharts, HelmChart). `embedded` parses values in strings.
class ChartReader {
public:
    ChartReader(std::span<const ManifestPtr> manifests, EmbeddedDocuments &embedded);
    [[nodiscard]] std::vector<ChartValues> read();

private:
    struct Chart {
        std::string name;
        std::string version;
        std::vector<std::pair<std::string, std::string>> dependencies; ///< key of its values, chart
    };
    void readChartFiles();
    void readValuesFile(const Manifest &manifest);
    void readObject(const Resource &resource);
    void readHelmRelease(const Resource &resource);
    void readApplicationSource(const Resource &resource, YamlNode source);
    void readKustomization(const Resource &resource);
    void readFleet(const Manifest &manifest, YamlNode root);
    void add(ChartValues values);

    std::span<const ManifestPtr> m_manifests;
    EmbeddedDocuments &m_embedded;
    std::vector<std::pair<std::string, Chart>> m_charts; ///< folder ("a/b/", "" for the root) and chart
    std::vector<ChartValues> m_found;
};

} // namespace bulkhead
