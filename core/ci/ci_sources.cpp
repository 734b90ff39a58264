#include "core/ci/ci_sources.h"

#include "core/kube/image_reference.h"

#include <algorithm>
#include <array>
#include <unordered_map>

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
constexpr std::array<std::string_view, 22> kImageWords = {
    "runner", "agent",  "woodpecker", "drone",    "jenkins", "concourse", "docker",   "dind",    "buildkit", "kaniko",    "buildah",
    "podman", "gitlab", "delegate",   "circleci", "venona",  "teamcity",  "workflow", "argocli", "gitea",    "pipelines", "tekton",
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
    std::vector<YamlNode> documents; ///< that are no objects; of the whole manifest, in its first part
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

namespace {

std::vector<YamlNode> otherDocuments(const Manifest &manifest)
{
    std::vector<YamlNode> found;
    for (const YamlStream::Document &document : manifest.stream().documents()) {
        const YamlNode root = document.yaml->root();
        if (root && document.piece.kind == PieceKind::Document && !isKubernetesObject(root))
            found.push_back(root);
    }
    return found;
}

} // namespace

CiSources::CiSources(std::vector<ManifestPtr> manifests, Jobs jobs, const CancelToken &cancel, const CiSources *previous)
    : m_manifests(std::move(manifests))
{
    readParts(jobs, cancel, previous);
    if (cancel.isCancelled())
        return;
    for (std::size_t i = 0; i < m_manifests.size(); ++i) {
        for (const std::shared_ptr<const Part> &part : m_parts[i])
            take(m_manifests[i], *part);
    }
    m_charts = ChartReader(m_manifests, m_embedded).read();
}

CiSources::~CiSources() = default;

void CiSources::readParts(Jobs jobs, const CancelToken &cancel, const CiSources *previous)
{
    std::unordered_map<const Manifest *, const Parts *> known;
    for (std::size_t i = 0; previous && i < previous->m_parts.size(); ++i)
        known.emplace(previous->m_manifests[i].get(), &previous->m_parts[i]);
    constexpr std::size_t resourcesPerTask = 256;
    std::vector<std::pair<std::size_t, std::size_t>> tasks; ///< manifest and part
    m_parts.resize(m_manifests.size());
    for (std::size_t i = 0; i < m_manifests.size(); ++i) {
        if (const auto found = known.find(m_manifests[i].get()); found != known.end()) {
            m_parts[i] = *found->second;
            continue;
        }
        m_parts[i].resize(1 + m_manifests[i]->resources().size() / resourcesPerTask);
        for (std::size_t part = 0; part < m_parts[i].size(); ++part)
            tasks.emplace_back(i, part);
    }
    parallelFor(tasks.size(), jobs, cancel, [&](std::size_t task) {
        const auto [manifest, number] = tasks[task];
        const std::vector<Resource> &resources = m_manifests[manifest]->resources();
        auto part = std::make_shared<Part>();
        const std::size_t end = std::min(resources.size(), (number + 1) * resourcesPerTask);
        for (std::size_t i = number * resourcesPerTask; i < end; ++i)
            readResource(resources[i], *part);
        if (number == 0)
            part->documents = otherDocuments(*m_manifests[manifest]);
        m_parts[manifest][number] = std::move(part);
    });
}

void CiSources::take(const ManifestPtr &manifest, const Part &part)
{
    m_custom.insert(m_custom.end(), part.custom.begin(), part.custom.end());
    m_configuration.insert(m_configuration.end(), part.configuration.begin(), part.configuration.end());
    m_containers.insert(m_containers.end(), part.containers.begin(), part.containers.end());
    m_objects.insert(part.objects.begin(), part.objects.end());
    for (const auto &[space, resource] : part.workloads)
        m_workloads[space].push_back(resource);
    for (const YamlNode root : part.documents)
        m_documents.push_back({manifest, root});
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
