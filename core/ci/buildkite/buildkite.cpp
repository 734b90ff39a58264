#include "core/ci/buildkite/buildkite.h"

#include "core/ci/agent_environment.h"
#include "core/ci/runner_parts.h"

namespace bulkhead {

namespace {

constexpr std::string_view kChart = "agent-stack-k8s";

/// What the settings make of each job. A pipeline may add to it unless the plugin is prohibited.
CiPod jobPod(const CiRunner &runner, YamlNode config, const Location &cause)
{
    const YamlNode patch = config["pod-spec-patch"];
    MadeValue spec = patch.isMapping() ? MadeValue::copyOf(patch) : MadeValue::mapping(cause);
    MadeValue &containers = spec.sequenceAt("containers", cause);
    if (!containers.itemNamed("container-0"))
        containers.append(madeNamed("container-0", cause)); // the job chooses the image
    MadeValue metadata = MadeValue::mapping(cause);
    metadata.mappingAt("labels", cause).set("buildkite.com/job-uuid", MadeValue::string("job", cause));
    CiPod pod = madePod(CiRole::Job, runner, runner.name + "-job", runner.jobNamespace, std::move(metadata), std::move(spec));
    pod.replaces = patch;
    return pod;
}

CiRunner controllerOf(const BuildkiteStack &stack)
{
    if (!stack.chart)
        return writtenRunner(CiSystem::Buildkite, CiRole::Manager, *stack.container->resource, stack.container->podSpec,
                             {RULE_TEXT("Core", "image %1"), {std::string(stack.container->container["image"].scalar())}});
    CiRunner runner = chartRunner(CiSystem::Buildkite, *stack.chart, kChart);
    runner.managerAccount =
        CiAccount{.namespaceName = runner.managerNamespace, .name = runner.name + "-controller", .place = runner.place};
    MadeValue spec = chartPodSpec(stack.chart->values, runner.place, "controller", "ghcr.io/buildkite/agent-stack-k8s/controller");
    spec.set("serviceAccountName", MadeValue::string(runner.managerAccount->name, runner.place));
    MadeValue &container = *spec.find("containers")->itemNamed("controller");
    MadeValue &security = container.mappingAt("securityContext", runner.place);
    security.set("allowPrivilegeEscalation", MadeValue::boolean(false, runner.place));
    security.mappingAt("capabilities", runner.place)
        .sequenceAt("drop", runner.place)
        .append(MadeValue::string("ALL", runner.place));
    runner.pods.push_back(
        madePod(CiRole::Manager, runner, runner.name, runner.managerNamespace, MadeValue::mapping(runner.place), std::move(spec)));
    return runner;
}

} // namespace

std::vector<BuildkiteStack> buildkiteStacks(const CiSources &sources)
{
    std::vector<BuildkiteStack> all;
    for (const ChartValues &chart : sources.charts()) {
        if (chart.chart == kChart)
            all.push_back(
                {.chart = &chart, .place = chart.place, .name = chart.release.empty() ? std::string(kChart) : chart.release});
    }
    for (const CiSources::Container &container : sources.containers()) {
        if (!container.image.contains("agent-stack-k8s") || !isPlainWorkload(*container.resource))
            continue;
        BuildkiteStack stack{
            .container = &container, .place = Location::keyOf(container.resource->root()), .name = container.resource->name()};
        for (const YamlNode text : mountedTexts(sources, container.podSpec, container.resource->namespaceName())) {
            if (text.key().scalar() == "config.yaml")
                stack.configText = text;
        }
        all.push_back(std::move(stack));
    }
    return all;
}

void readBuildkite(CiReader &reader)
{
    for (const BuildkiteStack &stack : buildkiteStacks(reader.sources())) {
        CiRunner runner = controllerOf(stack);
        const YamlNode config = stack.chart ? stack.chart->values["config"] : reader.yaml(stack.configText);
        const std::string_view space = config["namespace"].text();
        runner.jobNamespace = space.empty() ? runner.managerNamespace : std::string(space);
        const Location cause = config ? Location::keyOf(config) : runner.place;
        runner.pods.push_back(jobPod(runner, config, cause));
        runner.jobAccount = accountOf(runner.pods.back().spec, runner.jobNamespace);
        for (const YamlNode tag : YamlItems(config["tags"]))
            runner.tags.emplace_back(tag.scalar());
        reader.add(std::move(runner));
    }
    for (const CiSources::Container &container : reader.sources().containers()) {
        if (endsInRepository(container.image, "buildkite/agent") && isPlainWorkload(*container.resource)
            && !reader.isKnown(container.podSpec))
            reader.add(writtenRunner(CiSystem::Buildkite, CiRole::Job, *container.resource, container.podSpec,
                                     {RULE_TEXT("Core", "image %1"), {std::string(container.container["image"].scalar())}}));
    }
}

} // namespace bulkhead
