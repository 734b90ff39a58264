#include "core/placement/workload_classifier.h"

#include "core/kube/image_reference.h"
#include "core/placement/environment_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace bulkhead {

namespace {

using enum WorkloadClass;

struct KnownImage {
    std::string_view repository; ///< the whole one or its end after a '/'
    WorkloadClass workloadClass;
};
constexpr std::array kImages = {
    KnownImage{"jenkins/inbound-agent", CiJob},
    KnownImage{"jenkins/jnlp-slave", CiJob},
    KnownImage{"jenkins/agent", CiJob},
    KnownImage{"jenkins/ssh-agent", CiJob},
    KnownImage{"actions/actions-runner", CiJob},
    KnownImage{"summerwind/actions-runner", CiJob},
    KnownImage{"summerwind/actions-runner-dind", CiJob},
    KnownImage{"actions-runner-controller/actions-runner-dind", CiJob},
    KnownImage{"gitlab-runner-helper", CiJob},
    KnownImage{"buildkite/agent", CiJob},
    KnownImage{"gitea/act_runner", CiJob},
    KnownImage{"forgejo/runner", CiJob},
    KnownImage{"jetbrains/teamcity-agent", CiJob},
    KnownImage{"atlassian/bitbucket-pipelines-runner", CiJob},
    KnownImage{"azure-pipelines/vsts-agent", CiJob},
    KnownImage{"gitlab/gitlab-runner", CiManager},
    KnownImage{"gitlab-org/gitlab-runner", CiManager},
    KnownImage{"gitlab-runner-operator", CiManager},
    KnownImage{"jenkins/jenkins", CiManager},
    KnownImage{"jenkinsxio/jenkinsx", CiManager},
    KnownImage{"actions/gha-runner-scale-set-controller", CiManager},
    KnownImage{"summerwind/actions-runner-controller", CiManager},
    KnownImage{"buildkite/agent-stack-k8s/controller", CiManager},
    KnownImage{"woodpeckerci/woodpecker-server", CiManager},
    KnownImage{"woodpeckerci/woodpecker-agent", CiManager},
    KnownImage{"drone/drone", CiManager},
    KnownImage{"drone/drone-runner-kube", CiManager},
    KnownImage{"circleci/container-agent", CiManager},
    KnownImage{"circleci/runner-agent", CiManager},
    KnownImage{"jetbrains/teamcity-server", CiManager},
    KnownImage{"concourse/concourse", CiManager},
    KnownImage{"argoproj/workflow-controller", CiManager},
    KnownImage{"codefresh/venona", CiManager},
    KnownImage{"harness/delegate", CiManager},
    KnownImage{"harness/ci-addon", CiJob},
    KnownImage{"moby/buildkit", CiBuilder},
    KnownImage{"kaniko-project/executor", CiBuilder},
    KnownImage{"buildah/stable", CiBuilder},
    KnownImage{"containers/buildah", CiBuilder},
    KnownImage{"docker", CiBuilder},
    KnownImage{"library/docker", CiBuilder},
};

struct KnownLabel {
    std::string_view key; ///< with a '/' at its end: all keys that begin so
    std::string_view value; ///< empty: any
    WorkloadClass workloadClass;
};
constexpr std::array kLabels = {
    KnownLabel{"actions.github.com/scale-set-name", "", CiJob},
    KnownLabel{"runner-deployment-name", "", CiJob},
    KnownLabel{"jenkins/label", "", CiJob},
    KnownLabel{"tekton.dev/taskRun", "", CiJob},
    KnownLabel{"workflows.argoproj.io/workflow", "", CiJob},
    KnownLabel{"job.runner.gitlab.com/", "", CiJob},
    KnownLabel{"project.runner.gitlab.com/", "", CiJob},
    KnownLabel{"manager.runner.gitlab.com/", "", CiJob},
    KnownLabel{"buildkite.com/job-uuid", "", CiJob},
    KnownLabel{"role", "ci-job", CiJob},
    KnownLabel{"role", "ci", CiJob},
    KnownLabel{"app.kubernetes.io/component", "runner", CiJob},
    KnownLabel{"app.kubernetes.io/component", "jenkins-controller", CiManager},
    KnownLabel{"app.kubernetes.io/component", "jenkins-agent", CiJob},
    KnownLabel{"app.kubernetes.io/component", "runner-scale-set-listener", CiManager},
    KnownLabel{"app.kubernetes.io/part-of", "gha-runner-scale-set-controller", CiManager},
    KnownLabel{"app.kubernetes.io/part-of", "tekton-pipelines", CiManager},
    KnownLabel{"app.kubernetes.io/name", "gitlab-runner", CiManager},
    KnownLabel{"app.kubernetes.io/name", "jenkins", CiManager},
    KnownLabel{"app.kubernetes.io/name", "buildkitd", CiBuilder},
};

struct KnownGroup {
    std::string_view group;
    WorkloadClass workloadClass;
};
constexpr std::array kGroups = {
    KnownGroup{"actions.github.com", CiJob},
    KnownGroup{"actions.summerwind.dev", CiJob},
    KnownGroup{"tekton.dev", CiJob},
    KnownGroup{"apps.gitlab.com", CiManager},
};

constexpr std::array<std::string_view, 23> kCiWords = {
    "ci",      "cicd",   "runner",    "runners", "builder",    "builders",  "build",    "builds",
    "jenkins", "gitlab", "buildkite", "drone",   "woodpecker", "tekton",    "buildkit", "buildkitd",
    "kaniko",  "dind",   "arc",       "actions", "pipeline",   "pipelines", "teamcity",
};
constexpr std::array<std::string_view, 10> kSystemWords = {
    "system", "master", "masters", "controlplane", "infra", "monitoring", "logging", "ingress", "istio", "kube",
};
constexpr std::array<std::string_view, 14> kApplicationWords = {
    "app",  "apps",    "application", "applications", "web", "frontend", "backend",
    "shop", "product", "services",    "service",      "api", "payments", "general",
};

bool isSystemNamespace(std::string_view name)
{
    constexpr std::array<std::string_view, 8> known = {"kube-system", "kube-public",  "kube-node-lease", "monitoring",
                                                       "logging",     "cert-manager", "ingress-nginx",   "istio-system"};
    return std::ranges::contains(known, name) || name.starts_with("kube-") || name.starts_with("openshift-")
        || name.ends_with("-system") || name.starts_with("gke-managed");
}

bool hasWord(std::string_view name, std::span<const std::string_view> words)
{
    std::size_t begin = 0;
    while (begin <= name.size()) {
        const std::size_t end = std::min(name.find_first_of("-_./:=", begin), name.size());
        if (std::ranges::contains(words, name.substr(begin, end - begin)))
            return true;
        begin = end + 1;
    }
    return false;
}

/// The ends are compared first: nearly all differ there.
bool endsInRepository(std::string_view repository, std::string_view known)
{
    if (repository.empty() || repository.back() != known.back() || !repository.ends_with(known))
        return false;
    if (repository.size() == known.size())
        return true;
    const bool isPath = known.contains('/');
    return isPath ? repository[repository.size() - known.size() - 1] == '/' : known != "docker";
}

using Found = std::optional<Classification>;

Found byOverride(const PodSpecView &pod, const SchedulingNeeds &needs, const PlacementSettings &settings)
{
    for (const PlacementSettings::ClassOverride &declared : settings.workloads) {
        if (declared.workloadClass && matchesWorkload(declared.match, pod, needs))
            return Classification{
                *declared.workloadClass, ClassConfidence::Declared, {RULE_TEXT("Placement", "Declared in .bulkhead.yaml"), {}}, {}};
    }
    return std::nullopt;
}

Found byKind(const PodSpecView &pod)
{
    const Resource &owner = pod.owner();
    const auto group = std::ranges::find(kGroups, owner.group(), &KnownGroup::group);
    const bool isWorkflow = owner.group() == "argoproj.io" && owner.kind().contains("Workflow");
    if (group == kGroups.end() && !isWorkflow)
        return std::nullopt;
    const YamlNode kind = owner.root()["kind"];
    return Classification{isWorkflow ? CiJob : group->workloadClass,
                          ClassConfidence::Certain,
                          {RULE_TEXT("Placement", "Kind %1 of %2"), {std::string(owner.kind()), std::string(owner.group())}},
                          Location::written(kind)};
}

/// Of several containers the one that runs foreign code first counts most.
Found byImage(const PodSpecView &pod)
{
    Found best;
    constexpr auto rank = [](WorkloadClass one) { return one == CiJob ? 0 : one == CiManager ? 1 : 2; };
    for (const ContainerView &container : pod.containers()) {
        const YamlNode image = container.node()["image"];
        const ImageReference reference = ImageReference::parse(image.scalar());
        for (const KnownImage &known : kImages) {
            if (!endsInRepository(reference.repository, known.repository))
                continue;
            if (!best || rank(known.workloadClass) < rank(best->workloadClass))
                best = {known.workloadClass,
                        ClassConfidence::Certain,
                        {RULE_TEXT("Placement", "Image %1"), {std::string(image.scalar())}},
                        Location::written(image)};
            break;
        }
    }
    return best;
}

/// Of each known label what is written, in one pass: as YamlNode::operator[] finds it, or the first below a prefix.
using KnownValues = std::array<YamlNode, kLabels.size()>;
std::optional<KnownValues> knownLabels(YamlNode labels)
{
    std::optional<KnownValues> found;
    for (const auto [key, value] : YamlEntries(labels)) {
        const std::string_view text = key.scalar();
        const bool isMerge = text == "<<";
        for (std::size_t i = 0; i < kLabels.size(); ++i) {
            const std::string_view known = kLabels[i].key;
            const bool isPrefix = known.ends_with('/');
            if (!isMerge && (isPrefix ? !text.starts_with(known) : text != known))
                continue;
            if (!found)
                found.emplace();
            YamlNode &kept = (*found)[i];
            if (!isPrefix)
                kept = isMerge ? labels[known] : value.resolved();
            else if (!isMerge && !kept)
                kept = value;
        }
    }
    return found;
}

Found byLabel(const PodSpecView &pod)
{
    for (const YamlNode labels : {pod.metadata()["labels"], pod.owner().metadata()["labels"]}) {
        const std::optional<KnownValues> values = knownLabels(labels);
        for (std::size_t i = 0; values && i < kLabels.size(); ++i) {
            const YamlNode label = (*values)[i];
            if (!label || (!kLabels[i].value.empty() && label.scalar() != kLabels[i].value))
                continue;
            return Classification{
                kLabels[i].workloadClass,
                ClassConfidence::Certain,
                {RULE_TEXT("Placement", "Label %1=%2"), {std::string(label.key().scalar()), std::string(label.scalar())}},
                Location::written(label)};
        }
    }
    return std::nullopt;
}

Location nameOrOwner(const Resource &owner, std::string_view key)
{
    const YamlNode name = owner.metadata()[key];
    return name ? Location::written(name) : Location::keyOf(owner.root());
}

Found byName(const PodSpecView &pod, const SchedulingNeeds &needs)
{
    const Resource &owner = pod.owner();
    const std::string name = owner.name();
    if (hasCiWord(name))
        return Classification{hasWord(name, std::array<std::string_view, 1>{"jenkins"}) ? CiManager : CiJob,
                              ClassConfidence::Likely,
                              {RULE_TEXT("Placement", "Its name is %1"), {name}},
                              nameOrOwner(owner, "name")};
    if (hasCiWord(needs.namespaceName))
        return Classification{CiJob,
                              ClassConfidence::Likely,
                              {RULE_TEXT("Placement", "Its namespace is %1"), {needs.namespaceName}},
                              nameOrOwner(owner, "namespace")};
    return std::nullopt;
}

Found asSystem(const PodSpecView &pod, const SchedulingNeeds &needs)
{
    const Resource &owner = pod.owner();
    if (isSystemNamespace(needs.namespaceName))
        return Classification{System,
                              ClassConfidence::Likely,
                              {RULE_TEXT("Placement", "Its namespace is %1"), {needs.namespaceName}},
                              nameOrOwner(owner, "namespace")};
    if (needs.origin == PodOrigin::Scheduled)
        return std::nullopt;
    return Classification{
        System,
        ClassConfidence::Likely,
        {RULE_TEXT("Placement", "It belongs to its nodes: %1"), {needs.origin == PodOrigin::Static ? "static pod" : "DaemonSet"}},
        Location::written(owner.root()["kind"])};
}

} // namespace

bool matchesPattern(std::string_view pattern, std::string_view text)
{
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    std::size_t p = 0;
    std::size_t t = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

bool matchesWorkload(const PlacementSettings::WorkloadMatch &match, const PodSpecView &pod, const SchedulingNeeds &needs)
{
    const auto matches = [](const std::string &pattern, std::string_view text) {
        return pattern.empty() || matchesPattern(pattern, text);
    };
    return matches(match.namespaceName, needs.namespaceName) && matches(match.kind, pod.owner().kind())
        && matches(match.name, pod.owner().name()) && std::ranges::all_of(match.labels, [&](const auto &label) {
               const auto found = needs.labels.find(label.first);
               return found != needs.labels.end() && matchesPattern(label.second, found->second);
           });
}

bool hasCiWord(std::string_view name)
{
    return hasWord(name, kCiWords);
}

bool hasSystemWord(std::string_view name)
{
    return hasWord(name, kSystemWords) || name.contains("control-plane");
}

bool hasApplicationWord(std::string_view name)
{
    return hasWord(name, kApplicationWords);
}

Classification classify(const PodSpecView &pod, const SchedulingNeeds &needs, const PlacementSettings &settings)
{
    if (Found found = byOverride(pod, needs, settings))
        return *found;
    for (const auto by : {byKind, byImage, byLabel}) {
        if (Found found = by(pod))
            return *found;
    }
    for (const auto by : {byName, asSystem}) {
        if (Found found = by(pod, needs))
            return *found;
    }
    return {Application,
            ClassConfidence::Assumed,
            {RULE_TEXT("Placement", "Nothing says that it is CI or part of the system"), {}},
            {}};
}

std::string declaredEnvironment(const PodSpecView &pod, const SchedulingNeeds &needs, const PlacementSettings &settings)
{
    for (const PlacementSettings::ClassOverride &declared : settings.workloads) {
        if (!declared.environment.empty() && matchesWorkload(declared.match, pod, needs))
            return normalizedEnvironment(declared.environment);
    }
    return {};
}

std::string environmentOf(const PodSpecView &pod, const SchedulingNeeds &needs, const ClusterFacts &facts,
                          const PlacementSettings &settings)
{
    std::string environment = environmentOfLabels(needs.labels);
    const auto orElse = [&environment](auto make) {
        if (environment.empty())
            environment = make();
    };
    orElse([&] { return environmentOfLabels(pod.owner().metadata()["labels"]); });
    orElse([&] {
        for (const auto &[pattern, declared] : settings.namespaceEnvironments) {
            if (matchesPattern(pattern, needs.namespaceName))
                return normalizedEnvironment(declared);
        }
        return std::string();
    });
    orElse([&] {
        const NamespaceFacts *const namespaceFacts = facts.namespaceFacts(needs.namespaceName);
        return namespaceFacts ? namespaceFacts->environment : std::string();
    });
    orElse([&] { return environmentInName(needs.namespaceName); });
    orElse([&] {
        Labels selected;
        for (const NodeRequirement &requirement : needs.nodeSelector)
            selected.emplace(requirement.key, requirement.values.front());
        return environmentOfLabels(selected);
    });
    orElse([&] { return environmentInName(pod.owner().name()); });
    return environment;
}

} // namespace bulkhead
