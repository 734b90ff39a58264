#include "core/analysis/rule.h"
#include "core/ci/github/github_runners.h"
#include "core/ci/github/github_settings.h"
#include "core/placement/placement_edits.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/new_object.h"
#include "core/rules/support/plain_value.h"
#include "core/yaml/yaml_patch.h"
#include "core/yaml/yaml_writer.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata githubJobPodUnplaced{
    .id = "github-job-pod-unplaced",
    .title = RULE_TEXT("Rules", "Node group of the runner does not hold its job pods"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

bool isSomething(YamlNode node)
{
    return node.size() > 0;
}

/// The pod of the runner and the one that hooks make for a job, if there are both.
struct Pods {
    const CiPod *runner = nullptr;
    const CiPod *job = nullptr;
};
Pods podsOf(const CiRunner &runner)
{
    Pods pods;
    const bool isGitHub = runner.system == CiSystem::GitHubScaleSet || runner.system == CiSystem::GitHubRunner;
    if (!isGitHub)
        return pods;
    for (const CiPod &pod : runner.pods) {
        if (pod.made && pod.resource->name() == runner.name + "-workflow")
            pods.job = &pod;
        else if (!pods.runner)
            pods.runner = &pod;
    }
    return pods;
}

/// Where a runner's variables and mounts are written, and its pod's volumes.
struct WrittenPod {
    YamlNode container{};
    YamlNode pod{};
};
WrittenPod writtenPodOf(const CiInventory &ci, const CiRunner &runner)
{
    for (const ScaleSetSettings &settings : scaleSetSettings(ci.sources())) {
        if (settings.name == runner.name && settings.object == runner.definedBy && settings.pod.value.isMapping())
            return {runnerContainer(settings.pod.value), settings.pod.value};
    }
    for (const SummerwindSettings &settings : summerwindSettings(ci.sources())) {
        if (settings.resource == runner.definedBy && settings.pod.isMapping())
            return {settings.resource->kind() == "RunnerSet" ? runnerContainer(settings.pod) : settings.pod, settings.pod};
    }
    return {};
}

PatchResult added(YamlNode base, const std::string &list, const YamlValue &item)
{
    return base[list].isSequence() ? YamlPatch::append(base[list], item)
                                   : YamlPatch::set(base, {list}, YamlValue::sequence({item}));
}

YamlValue entry(std::string_view key, std::string_view text, std::string_view otherKey, YamlValue other)
{
    return YamlValue::mapping({{std::string(key), YamlValue::string(text)}, {std::string(otherKey), std::move(other)}});
}

/// A hook template with the runner's placement in a ConfigMap of its own, mounted and named.
Result<EditSet> newTemplate(const CiInventory &ci, const CiRunner &runner, YamlNode madeSpec)
{
    constexpr std::string_view variable = "ACTIONS_RUNNER_CONTAINER_HOOK_TEMPLATE";
    const WrittenPod written = writtenPodOf(ci, runner);
    const Manifest *const manifest =
        written.container ? manifestOf(ci.sources().manifests(), Location::keyOf(written.container).source) : nullptr;
    if (!manifest || runner.jobNamespace.empty() || environmentVariable(written.container, variable))
        return failure(
            RULE_TEXT("Rules", "Nothing here says where a hook template would go: write the container and its namespace"));
    std::vector<std::pair<std::string, YamlValue>> placement = {{"automountServiceAccountToken", YamlValue::boolean(false)}};
    for (const std::string_view field : {"nodeSelector", "tolerations"}) {
        if (isSomething(madeSpec[field]))
            placement.emplace_back(field, plainValue(madeSpec[field]));
    }
    if (const YamlNode nodes = madeSpec["affinity"]["nodeAffinity"]; isSomething(nodes))
        placement.emplace_back("affinity", YamlValue::mapping({{"nodeAffinity", plainValue(nodes)}}));
    const std::string name = runner.name + "-hook";
    const std::string text = flowValue(YamlValue::mapping({{"spec", YamlValue::mapping(std::move(placement))}}), YamlLook());
    const YamlValue map =
        YamlValue::mapping({{"apiVersion", YamlValue::string("v1")},
                            {"kind", YamlValue::string("ConfigMap")},
                            {"metadata", entry("name", name, "namespace", YamlValue::string(runner.jobNamespace))},
                            {"data", YamlValue::mapping({{"pod.yaml", YamlValue::string(text)}})}});
    PatchResult patch = added(written.container, "env", entry("name", variable, "value", YamlValue::string("/hook/pod.yaml")));
    patch = addedTogether(std::move(patch),
                          added(written.container, "volumeMounts", entry("name", "hook", "mountPath", YamlValue::string("/hook"))));
    patch = addedTogether(
        std::move(patch),
        added(written.pod, "volumes", entry("name", "hook", "configMap", YamlValue::mapping({{"name", YamlValue::string(name)}}))));
    Result<EditSet> edits = asEditSet(written.container, std::move(patch));
    const Result<EditSet> object = addedObject(ci.sources().manifests(), *manifest, map);
    if (!edits || !object)
        return edits ? object : edits;
    const Result<void> merged = PlacementEdits::merge(*edits, *object);
    return merged ? edits : Result<EditSet>(std::unexpected(merged.error()));
}

class GithubJobPodUnplaced final : public Rule {
public:
    const RuleMetadata &metadata() const override { return githubJobPodUnplaced; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const CiRunner &runner : ci.runners()) {
            const Pods pods = podsOf(runner);
            if (!pods.runner || !pods.job)
                continue;
            for (const std::string_view field : {"nodeSelector", "affinity", "tolerations"}) {
                const YamlNode ofRunner = pods.runner->spec[field];
                // Affinity of another kind than that of nodes places nothing on a node group.
                if (!isSomething(field == "affinity" ? ofRunner["nodeAffinity"] : ofRunner) || isSomething(pods.job->spec[field]))
                    continue;
                tell(ci, runner, *pods.runner, field, report);
                break; // one setting tells; the others are in the same place
            }
        }
    }

    static void tell(const CiInventory &ci, const CiRunner &runner, const CiPod &pod, std::string_view field, Reporter &report)
    {
        const YamlNode setting = pod.spec[field];
        const YamlNode text = hookTemplateText(ci.sources(), pod.spec, runner.jobNamespace);
        const YamlNode hooks = ci.sources().embedded().known(text);
        FindingBuilder finding = reportAt(
            report, githubJobPodUnplaced, Location::written(setting),
            {hooks
                 ? RULE_TEXT(
                       "Rules",
                       "Setting %2 of runner \"%1\" does not reach the pods that run its jobs: the hook template has none, so they "
                       "land on any node")
                 : RULE_TEXT("Rules",
                             "Setting %2 of runner \"%1\" does not reach the pods that run its jobs: without a hook template they "
                             "land on "
                             "any node"),
             {runner.name, std::string(field)}});
        if (!hooks) {
            finding.fix({RULE_TEXT("Rules", "Add a hook template that says the same of job pods"), {}}, Applicability::Unsafe,
                        newTemplate(ci, runner, pod.spec));
            return;
        }
        finding.relate(Location::written(text), {RULE_TEXT("Rules", "The hook template is here"), {}});
        finding.fix({RULE_TEXT("Rules", "Write it into the hook template"), {}}, Applicability::Unsafe,
                    YamlPatch::set(hooks, {"spec", std::string(field)}, plainValue(setting)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeGithubJobPodUnplaced()
{
    return std::make_unique<GithubJobPodUnplaced>();
}

} // namespace bulkhead
