#include "core/ci/runner_parts.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

struct PodValue {
    std::string_view value; ///< in the chart's values
    std::string_view field; ///< in the pod spec
};
constexpr std::array kPodValues = {
    PodValue{"nodeSelector", "nodeSelector"},
    PodValue{"tolerations", "tolerations"},
    PodValue{"affinity", "affinity"},
    PodValue{"topologySpreadConstraints", "topologySpreadConstraints"},
    PodValue{"priorityClassName", "priorityClassName"},
    PodValue{"podSecurityContext", "securityContext"},
    PodValue{"imagePullSecrets", "imagePullSecrets"},
};

/// Empty where the tag is the chart's own: an image without one would stand for `latest`.
std::string imageText(YamlNode image, std::string_view repository)
{
    if (image.isScalar())
        return std::string(image.scalar());
    const std::string_view tag = image["tag"].text();
    const std::string_view digest = image["digest"].text();
    if (tag.empty() && digest.empty())
        return {};
    const std::string_view registry = image["registry"].text();
    std::string all = registry.empty() ? std::string() : std::string(registry) + '/';
    all += image["repository"].text().empty() ? repository : image["repository"].text();
    return all + (digest.empty() ? ":" + std::string(tag) : "@" + std::string(digest));
}

} // namespace

bool isPlainWorkload(const Resource &resource)
{
    constexpr std::array<std::string_view, 9> explained = {
        "actions.github.com",     "actions.summerwind.dev", "apps.gitlab.com",         "tekton.dev", "prow.k8s.io",
        "helm.toolkit.fluxcd.io", "helm.cattle.io",         "kustomize.config.k8s.io", "keda.sh",
    };
    if (resource.group() == "argoproj.io")
        return resource.kind() == "Rollout";
    return !std::ranges::contains(explained, resource.group());
}

bool endsInRepository(std::string_view repository, std::string_view known)
{
    return repository == known
        || (repository.size() > known.size() && repository.ends_with(known)
            && repository[repository.size() - known.size() - 1] == '/');
}

std::string namePart(std::string_view text)
{
    std::string part(text);
    std::ranges::transform(part, part.begin(), [](char letter) {
        if (letter >= 'A' && letter <= 'Z')
            return static_cast<char>(letter - 'A' + 'a');
        const bool isKept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        return isKept ? letter : '-';
    });
    return part;
}

MadeValue madeNamed(std::string_view name, const Location &cause)
{
    MadeValue made = MadeValue::mapping(cause);
    made.set("name", MadeValue::string(name, cause));
    return made;
}

CiRunner chartRunner(CiSystem system, const ChartValues &chart, std::string_view chartName)
{
    CiRunner runner;
    runner.system = system;
    runner.name = chart.release.empty() ? std::string(chartName) : chart.release;
    runner.place = chart.place;
    runner.definedBy = chart.object;
    runner.evidence = {RULE_TEXT("Core", "values of chart %1"), {std::string(chartName)}};
    runner.confidence = chart.chart.empty() ? CiConfidence::Likely : CiConfidence::Certain;
    runner.isVersionChosen = !chart.version.empty();
    runner.version = chart.version;
    runner.managerNamespace = chart.namespaceName;
    runner.jobNamespace = chart.namespaceName;
    return runner;
}

std::string chartFullName(const ChartValues &chart, std::string_view chartName)
{
    if (const std::string_view own = chart.values["fullnameOverride"].text(); !own.empty())
        return std::string(own);
    const std::string_view override = chart.values["nameOverride"].text();
    std::string name(override.empty() ? chartName : override);
    if (chart.release.empty())
        return name;
    return chart.release.contains(name) ? chart.release : chart.release + '-' + name;
}

CiAccount chartAccount(const CiRunner &runner, YamlNode serviceAccount, std::string_view fullName)
{
    CiAccount account{.namespaceName = runner.managerNamespace, .place = runner.place};
    if (serviceAccount) {
        const Field name = fieldBelow(serviceAccount, {"name"});
        account.name = name.value.text();
        account.place = name.location;
    }
    if (account.name.empty())
        account.name = serviceAccount["create"].boolean() == false ? "default" : std::string(fullName);
    account.isKnown = !isTemplated(account.name);
    return account;
}

MadeValue chartPodSpec(YamlNode values, const Location &cause, std::string_view container, std::string_view repository)
{
    MadeValue spec = MadeValue::mapping(cause);
    for (const PodValue &one : kPodValues) {
        if (const YamlNode value = values[one.value]; value.size() > 0 || !value.text().empty())
            spec.set(one.field, MadeValue::copyOf(value));
    }
    MadeValue made = madeNamed(container, cause);
    if (const std::string image = imageText(values["image"], repository); !image.empty())
        made.set("image", MadeValue::string(image, Location::written(values["image"])));
    for (const std::string_view field : {"securityContext", "resources"}) {
        if (const YamlNode value = values[field]; value.size() > 0)
            made.set(field, MadeValue::copyOf(value));
    }
    spec.sequenceAt("containers", cause).append(std::move(made));
    return spec;
}

CiAccount accountOf(YamlNode podSpec, std::string namespaceName)
{
    Field name = fieldBelow(podSpec, {"serviceAccountName"});
    if (!name.isWritten() && podSpec["serviceAccount"])
        name = fieldBelow(podSpec, {"serviceAccount"});
    CiAccount account{.namespaceName = std::move(namespaceName), .name = std::string(name.value.text()), .place = name.location};
    if (account.name.empty())
        account.name = "default";
    account.isKnown = !isTemplated(account.name);
    return account;
}

CiRunner writtenRunner(CiSystem system, CiRole role, const Resource &resource, YamlNode podSpec, Message evidence,
                       CiConfidence confidence)
{
    CiRunner runner;
    runner.system = system;
    runner.name = resource.name();
    runner.place = Location::keyOf(resource.root());
    runner.definedBy = &resource;
    runner.evidence = std::move(evidence);
    runner.confidence = confidence;
    runner.managerNamespace = resource.namespaceName();
    runner.jobNamespace = runner.managerNamespace;
    auto &account = role == CiRole::Manager ? runner.managerAccount : runner.jobAccount;
    account = accountOf(podSpec, runner.managerNamespace);
    if (role == CiRole::Manager)
        runner.jobNamespace.clear(); // its reader knows where it makes pods, if anything tells
    runner.pods.push_back(writtenPod(role, resource, podSpec));
    return runner;
}

void managesItself(CiRunner &runner)
{
    runner.managerAccount = runner.jobAccount;
}

} // namespace bulkhead
