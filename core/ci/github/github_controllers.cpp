#include "core/ci/github/github_runners.h"
#include "core/ci/runner_parts.h"

#include <array>

namespace bulkhead {

namespace {

struct ControllerChart {
    std::string_view chart;
    std::string_view shortName; ///< that its objects are called after
    std::string_view repository;
    CiSystem system;
};
constexpr std::array kControllerCharts = {
    ControllerChart{"gha-runner-scale-set-controller", "gha-rs-controller", "ghcr.io/actions/gha-runner-scale-set-controller",
                    CiSystem::GitHubScaleSet},
    ControllerChart{"gha-runner-scale-set-controller-experimental", "gha-rs-controller",
                    "ghcr.io/actions/gha-runner-scale-set-controller", CiSystem::GitHubScaleSet},
    ControllerChart{"actions-runner-controller", "actions-runner-controller", "summerwind/actions-runner-controller",
                    CiSystem::GitHubRunner},
};

/// A runner in a pod of its own polls and runs jobs in one place.
constexpr std::array kImages = {
    KnownImage{"actions/gha-runner-scale-set-controller", CiSystem::GitHubScaleSet, CiRole::Manager},
    KnownImage{"actions-runner-controller", CiSystem::GitHubRunner, CiRole::Manager},
    KnownImage{"actions/actions-runner", CiSystem::GitHubScaleSet, CiRole::Job},
    KnownImage{"summerwind/actions-runner", CiSystem::GitHubRunner, CiRole::Job},
    KnownImage{"summerwind/actions-runner-dind", CiSystem::GitHubRunner, CiRole::Job},
    KnownImage{"actions-runner-controller/actions-runner-dind", CiSystem::GitHubRunner, CiRole::Job},
    KnownImage{"myoung34/github-runner", CiSystem::GitHubRunner, CiRole::Job},
};

void readControllerChart(CiReader &reader, const ChartValues &chart, const ControllerChart &known)
{
    CiRunner runner = chartRunner(known.system, chart, known.chart);
    const std::string_view space = chart.values["namespaceOverride"].text();
    if (!space.empty())
        runner.managerNamespace = space;
    runner.jobNamespace.clear(); // its runners are objects of their own
    const std::string name = chartFullName(chart, known.shortName);
    runner.managerAccount = chartAccount(runner, chart.values["serviceAccount"], name);
    MadeValue spec = chartPodSpec(chart.values, runner.place, "manager", known.repository);
    spec.set("serviceAccountName", MadeValue::string(runner.managerAccount->name, runner.managerAccount->place));
    MadeValue metadata = MadeValue::mapping(runner.place);
    metadata.mappingAt("labels", runner.place).set("app.kubernetes.io/part-of", MadeValue::string(known.shortName, runner.place));
    runner.pods.push_back(madePod(CiRole::Manager, runner, name, runner.managerNamespace, std::move(metadata), std::move(spec)));
    reader.add(std::move(runner));
}

/// The controller's order for such a pod.
void readListener(CiReader &reader, const Resource &resource)
{
    const YamlNode spec = resource.root()["spec"];
    CiRunner runner;
    runner.system = CiSystem::GitHubScaleSet;
    runner.name = resource.name();
    runner.place = Location::keyOf(resource.root());
    runner.definedBy = &resource;
    runner.evidence = {RULE_TEXT("Core", "%1 of %2"), {std::string(resource.kind()), std::string(resource.group())}};
    runner.managerNamespace = resource.namespaceName();
    if (const auto scope = gitHubScope(spec["githubConfigUrl"].text()))
        runner.scope.push_back(scope->message());
    CiPlacementHome home; // nobody writes such an order: there is a template if the set had one
    if (spec["template"]["spec"])
        home = {.form = CiPlacementHome::Form::PodSpec, .yaml = spec, .keys = {"template", "spec"}};
    CiPod made = listenerPod(runner,
                             {.name = runner.name,
                              .namespaceName = runner.managerNamespace,
                              .scaleSet = std::string(spec["autoscalingRunnerSetName"].text()),
                              .scaleSetNamespace = std::string(spec["autoscalingRunnerSetNamespace"].text()),
                              .pod = spec["template"],
                              .image = spec["image"],
                              .home = std::move(home)});
    runner.managerAccount = accountOf(made.spec, runner.managerNamespace);
    runner.pods.push_back(std::move(made));
    reader.add(std::move(runner));
}

} // namespace

void readGitHubControllers(CiReader &reader)
{
    for (const Resource *const resource : reader.sources().customResources()) {
        if (resource->group() == "actions.github.com" && resource->kind() == "AutoscalingListener")
            readListener(reader, *resource);
    }
    for (const ChartValues &chart : reader.sources().charts()) {
        for (const ControllerChart &known : kControllerCharts) {
            if (chart.chart == known.chart)
                readControllerChart(reader, chart, known);
        }
    }
    for (const CiSources::Container &container : reader.sources().containers()) {
        for (const KnownImage &known : kImages) {
            if (!endsInRepository(container.image, known.repository) || !isPlainWorkload(*container.resource)
                || reader.isKnown(container.podSpec))
                continue;
            const std::string image(container.container["image"].scalar());
            CiRunner runner = writtenRunner(known.system, known.role, *container.resource, container.podSpec,
                                            {RULE_TEXT("Core", "image %1"), {image}});
            if (known.role == CiRole::Job)
                managesItself(runner);
            reader.add(std::move(runner));
        }
    }
}

} // namespace bulkhead
