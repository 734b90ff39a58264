#include "core/ci/chart_values.h"

#include "core/ci/embedded_documents.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

std::string_view folderOf(std::string_view path)
{
    return path.substr(0, path.rfind('/') + 1);
}

std::string_view fileName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

bool isYamlName(std::string_view name)
{
    return name.ends_with(".yaml") || name.ends_with(".yml") || name.ends_with(".json");
}

/// "gitlab-runner" of "oci://registry.example/charts/gitlab-runner" or "charts/gitlab-runner/".
std::string lastSegment(std::string_view text)
{
    while (text.ends_with('/'))
        text.remove_suffix(1);
    return std::string(text.substr(text.rfind('/') + 1));
}

YamlNode plainRoot(const Manifest &manifest)
{
    if (manifest.stream().documents().size() != 1 || !manifest.resources().empty())
        return {};
    return manifest.stream().documents().front().yaml->root();
}

std::string text(YamlNode node)
{
    return std::string(node.text());
}

} // namespace

ChartReader::ChartReader(std::span<const ManifestPtr> manifests, EmbeddedDocuments &embedded)
    : m_manifests(manifests)
    , m_embedded(embedded)
{
}

std::vector<ChartValues> ChartReader::read()
{
    readChartFiles();
    for (const ManifestPtr &manifest : m_manifests) {
        readValuesFile(*manifest);
        for (const Resource &resource : manifest->resources())
            readObject(resource);
    }
    return std::move(m_found);
}

void ChartReader::readChartFiles()
{
    for (const ManifestPtr &manifest : m_manifests) {
        const std::string &path = manifest->source()->path();
        const YamlNode root = fileName(path) == "Chart.yaml" ? plainRoot(*manifest) : YamlNode();
        if (!root.isMapping())
            continue;
        Chart chart{text(root["name"]), text(root["version"]), {}};
        for (const YamlNode dependency : YamlItems(root["dependencies"])) {
            const std::string name = text(dependency["name"]);
            const std::string alias = text(dependency["alias"]);
            chart.dependencies.emplace_back(alias.empty() ? name : alias, name);
        }
        m_charts.emplace_back(folderOf(path), std::move(chart));
    }
}

void ChartReader::add(ChartValues values)
{
    if (values.values.isMapping())
        m_found.push_back(std::move(values));
}

void ChartReader::readValuesFile(const Manifest &manifest)
{
    const std::string &path = manifest.source()->path();
    const std::string_view name = fileName(path);
    const YamlNode root = isYamlName(name) && name != "Chart.yaml" ? plainRoot(manifest) : YamlNode();
    if (!root.isMapping())
        return;
    if (name == "fleet.yaml")
        return readFleet(manifest, root);
    ChartValues values{.carrier = ChartValues::Carrier::ValuesFile, .values = root, .place = Location::keyOf(root), .path = path};
    const auto chart = std::ranges::find(m_charts, folderOf(path), &std::pair<std::string, Chart>::first);
    if (chart == m_charts.end() || !name.starts_with("values"))
        return add(std::move(values));
    for (const auto &[key, dependency] : chart->second.dependencies) {
        if (const YamlNode below = root[key]; below.isMapping()) {
            add({.chart = dependency, .values = below, .place = Location::keyOf(below), .path = path});
        }
    }
    if (name == "values.yaml")
        values.carrier = ChartValues::Carrier::ChartDefaults;
    values.chart = chart->second.name;
    values.version = chart->second.version;
    add(std::move(values));
}

void ChartReader::readFleet(const Manifest &manifest, YamlNode root)
{
    const YamlNode helm = root["helm"];
    add({.carrier = ChartValues::Carrier::Fleet,
         .chart = lastSegment(helm["chart"].text()),
         .version = text(helm["version"]),
         .release = text(helm["releaseName"]),
         .namespaceName = text(root["defaultNamespace"]),
         .values = helm["values"],
         .place = Location::keyOf(helm ? helm : root),
         .path = manifest.source()->path()});
}

void ChartReader::readObject(const Resource &resource)
{
    const std::string_view kind = resource.kind();
    constexpr std::array<std::string_view, 5> kinds = {"HelmRelease", "Application", "ApplicationSet", "Kustomization",
                                                       "HelmChart"};
    if (!std::ranges::contains(kinds, kind))
        return;
    const std::string_view group = resource.group();
    const YamlNode spec = resource.root()["spec"];
    if (kind == "HelmRelease" && group == "helm.toolkit.fluxcd.io") {
        readHelmRelease(resource);
    } else if (kind == "Application" && group == "argoproj.io") {
        readApplicationSource(resource, spec["source"]);
        for (const YamlNode source : YamlItems(spec["sources"]))
            readApplicationSource(resource, source);
    } else if (kind == "ApplicationSet" && group == "argoproj.io") {
        readApplicationSource(resource, spec["template"]["spec"]["source"]);
        for (const YamlNode source : YamlItems(spec["template"]["spec"]["sources"]))
            readApplicationSource(resource, source);
    } else if (kind == "Kustomization" && group == "kustomize.config.k8s.io") {
        readKustomization(resource);
    } else if (kind == "HelmChart" && group == "helm.cattle.io") {
        const YamlNode content = spec["valuesContent"];
        add({.carrier = ChartValues::Carrier::HelmChartObject,
             .chart = lastSegment(spec["chart"].text()),
             .version = text(spec["version"]),
             .release = resource.name(),
             .namespaceName = text(spec["targetNamespace"]),
             .values = content.isScalar() ? m_embedded.yaml(content) : YamlNode(),
             .place = Location::keyOf(resource.root()),
             .object = &resource,
             .path = resource.source()->path()});
    }
}

void ChartReader::readHelmRelease(const Resource &resource)
{
    const YamlNode spec = resource.root()["spec"];
    const YamlNode chart = spec["chart"]["spec"];
    const std::string target = text(spec["targetNamespace"]);
    const std::string release = text(spec["releaseName"]);
    const std::string reference = lastSegment(spec["chartRef"]["name"].text());
    add({.carrier = ChartValues::Carrier::FluxHelmRelease,
         .chart = chart["chart"] ? lastSegment(chart["chart"].text()) : reference,
         .version = text(chart["version"]),
         .release = release.empty() ? resource.name() : release,
         .namespaceName = target.empty() ? resource.namespaceName() : target,
         .values = spec["values"],
         .place = Location::keyOf(resource.root()),
         .object = &resource,
         .path = resource.source()->path()});
}

void ChartReader::readApplicationSource(const Resource &resource, YamlNode source)
{
    const YamlNode helm = source["helm"];
    if (!helm.isMapping())
        return;
    const YamlNode spec =
        resource.kind() == "ApplicationSet" ? resource.root()["spec"]["template"]["spec"] : resource.root()["spec"];
    const YamlNode chart = source["chart"] ? source["chart"] : source["path"];
    const std::string release = text(helm["releaseName"]);
    ChartValues values{.carrier = ChartValues::Carrier::ArgoCdApplication,
                       .chart = lastSegment(chart.text()),
                       .version = source["chart"] ? text(source["targetRevision"]) : std::string(),
                       .release = release.empty() ? resource.name() : release,
                       .namespaceName = text(spec["destination"]["namespace"]),
                       .values = helm["valuesObject"],
                       .place = Location::keyOf(resource.root()),
                       .object = &resource,
                       .path = resource.source()->path()};
    if (!values.values && helm["values"].isScalar()) // valuesObject wins over values
        values.values = m_embedded.yaml(helm["values"]);
    add(std::move(values));
}

void ChartReader::readKustomization(const Resource &resource)
{
    for (const YamlNode chart : YamlItems(resource.root()["helmCharts"])) {
        const YamlNode release = chart["releaseName"];
        add({.carrier = ChartValues::Carrier::Kustomization,
             .chart = text(chart["name"]),
             .version = text(chart["version"]),
             .release = text(release),
             .namespaceName = text(chart["namespace"] ? chart["namespace"] : resource.root()["namespace"]),
             .values = chart["valuesInline"],
             .place = Location::keyOf(chart["name"] ? chart["name"] : chart),
             .object = &resource,
             .path = resource.source()->path()});
    }
}

} // namespace bulkhead
