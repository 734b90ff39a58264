#include "core/ci/ci_sources.h"

#include "core/kube/image_reference.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array<std::string_view, 14> kCiGroups = {
    "actions.github.com",
    "actions.summerwind.dev",
    "apps.gitlab.com",
    "tekton.dev",
    "triggers.tekton.dev",
    "argoproj.io",
    "keda.sh",
    "prow.k8s.io",
    "operator.tekton.dev",
    "helm.toolkit.fluxcd.io",
    "helm.cattle.io",
    "codefresh.io",
    "concourse-ci.org",
    "jenkins.io",
};

/// Words that images of CI systems and of builders have.
constexpr std::array<std::string_view, 21> kImageWords = {
    "runner", "agent",  "woodpecker", "drone",    "jenkins", "concourse", "docker",   "dind",    "buildkit", "kaniko",    "buildah",
    "podman", "gitlab", "delegate",   "circleci", "venona",  "teamcity",  "workflow", "argocli", "gitea",    "pipelines",
};

/// Variables that only agents of a CI system have, whatever their image is called.
constexpr std::array<std::string_view, 12> kTellingVariables = {
    "AZP_URL",        "GITEA_INSTANCE_URL", "FORGEJO_INSTANCE_URL",    "WOODPECKER_SERVER",
    "DRONE_RPC_HOST", "CI_SERVER_URL",      "BUILDKITE_AGENT_TOKEN",   "RUNNER_UUID",
    "ACCOUNT_UUID",   "JENKINS_URL",        "CIRCLECI_RESOURCE_CLASS", "DOCKER_HOST",
};

bool isIndexed(std::string_view kind)
{
    return kind == "ConfigMap" || kind == "Secret" || kind == "ServiceAccount" || kind == "Namespace";
}

bool isCandidate(YamlNode container, std::string_view repository)
{
    const auto inImage = [&](std::string_view word) { return repository.contains(word); };
    if (std::ranges::any_of(kImageWords, inImage))
        return true;
    for (const YamlNode variable : YamlItems(container["env"])) {
        if (std::ranges::contains(kTellingVariables, variable["name"].scalar()))
            return true;
    }
    return false;
}

} // namespace

struct CiSources::Part {
    std::vector<const Resource *> custom;
    std::vector<const Resource *> configuration;
    std::vector<Container> containers;
    std::vector<std::pair<std::string, const Resource *>> objects;
    std::vector<std::pair<std::string, const Resource *>> workloads; ///< by namespace
};

void CiSources::readResource(const Resource &resource, Part &part)
{
    const std::string_view kind = resource.kind();
    const std::string_view group = resource.group();
    if (group.empty() && isIndexed(kind)) {
        part.objects.emplace_back(std::string(kind) + '/' + resource.namespaceName() + '/' + resource.name(), &resource);
        if (kind == "ConfigMap" || kind == "Secret")
            part.configuration.push_back(&resource);
        return;
    }
    if (std::ranges::contains(kCiGroups, group))
        part.custom.push_back(&resource);
    const std::vector<PodSpecView> pods = podSpecs(resource);
    if (!pods.empty() && !std::ranges::contains(kCiGroups, group))
        part.workloads.emplace_back(resource.namespaceName(), &resource);
    for (const PodSpecView &pod : pods) {
        for (const ContainerView &container : pod.containers()) {
            const YamlNode node = container.node();
            const std::string_view repository = ImageReference::parse(node["image"].scalar()).repository;
            if (isCandidate(node, repository))
                part.containers.push_back({&resource, pod.node(), node, repository});
        }
    }
}

CiSources::CiSources(std::vector<ManifestPtr> manifests, Jobs jobs, const CancelToken &cancel)
    : m_manifests(std::move(manifests))
{
    constexpr std::size_t resourcesPerTask = 256;
    std::vector<std::pair<std::size_t, std::size_t>> tasks; ///< manifest, first resource
    for (std::size_t i = 0; i < m_manifests.size(); ++i) {
        for (std::size_t first = 0; first < m_manifests[i]->resources().size(); first += resourcesPerTask)
            tasks.emplace_back(i, first);
    }
    std::vector<Part> parts(tasks.size());
    parallelFor(tasks.size(), jobs, cancel, [&](std::size_t task) {
        const std::vector<Resource> &resources = m_manifests[tasks[task].first]->resources();
        const std::size_t end = std::min(resources.size(), tasks[task].second + resourcesPerTask);
        for (std::size_t i = tasks[task].second; i < end; ++i)
            readResource(resources[i], parts[task]);
    });
    for (Part &part : parts) {
        std::ranges::move(part.custom, std::back_inserter(m_custom));
        std::ranges::move(part.configuration, std::back_inserter(m_configuration));
        std::ranges::move(part.containers, std::back_inserter(m_containers));
        for (auto &[name, resource] : part.objects)
            m_objects.emplace(std::move(name), resource);
        for (const auto &[space, resource] : part.workloads)
            m_workloads[space].push_back(resource);
    }
    for (const ManifestPtr &manifest : m_manifests) {
        for (const YamlStream::Document &document : manifest->stream().documents()) {
            const YamlNode root = document.yaml->root();
            const bool isObject = root["apiVersion"].isScalar() && !root["kind"].scalar().empty();
            if (root && document.piece.kind == PieceKind::Document && !isObject)
                m_documents.push_back({manifest, root});
        }
    }
    if (!cancel.isCancelled())
        m_charts = ChartReader(m_manifests, m_embedded).read();
}

const Resource *CiSources::find(std::string_view kind, std::string_view namespaceName, std::string_view name) const
{
    const auto found = m_objects.find(std::string(kind) + '/' + std::string(namespaceName) + '/' + std::string(name));
    return found == m_objects.end() ? nullptr : found->second;
}

std::span<const Resource *const> CiSources::workloadsIn(const std::string &namespaceName) const
{
    const auto found = m_workloads.find(namespaceName);
    return found == m_workloads.end() ? std::span<const Resource *const>() : std::span<const Resource *const>(found->second);
}

YamlNode environmentVariable(YamlNode container, std::string_view name)
{
    YamlNode found;
    for (const YamlNode variable : YamlItems(container["env"])) {
        if (variable["name"].scalar() == name) // of several the last wins
            found = variable["value"] ? variable["value"] : variable["valueFrom"];
    }
    return found;
}

bool isTemplated(std::string_view text)
{
    return text.contains("{{") || text.contains("$(") || text.contains("${") || text.starts_with('$');
}

} // namespace bulkhead
