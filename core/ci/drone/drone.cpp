#include "core/ci/drone/drone.h"

#include "core/ci/runner_parts.h"

#include <array>

namespace bulkhead {

namespace {

struct Program {
    std::string_view name; ///< of the chart, and of the image
    DroneRunner::Kind kind;
};
constexpr std::array kPrograms = {
    Program{"drone-runner-kube", DroneRunner::Kind::Kubernetes},
    Program{"drone-runner-docker", DroneRunner::Kind::Docker},
};

std::string_view programName(DroneRunner::Kind kind)
{
    return kPrograms.at(static_cast<std::size_t>(kind)).name;
}

/// "pool:ci,disk:ssd", as the program reads a mapping.
MadeValue selectorOf(YamlNode text)
{
    const Location cause = Location::written(text);
    MadeValue made = MadeValue::mapping(cause);
    std::string_view rest = text.scalar();
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view one = rest.substr(0, comma);
        if (const std::size_t colon = one.find(':'); colon != std::string_view::npos)
            made.set(one.substr(0, colon), MadeValue::string(one.substr(colon + 1), cause));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return made;
}

CiPod buildPod(const DroneRunner &drone, const CiRunner &runner)
{
    const Location cause = drone.environment.place("DRONE_NAMESPACE_DEFAULT");
    MadeValue spec = MadeValue::mapping(cause);
    const YamlNode account = drone.environment["DRONE_SERVICE_ACCOUNT_DEFAULT"];
    if (!account.text().empty())
        spec.set("serviceAccountName", MadeValue::copyOf(account));
    const YamlNode selector = drone.environment["DRONE_NODE_SELECTOR_DEFAULT"];
    if (!selector.text().empty() && !isTemplated(selector.scalar()))
        spec.set("nodeSelector", selectorOf(selector));
    spec.sequenceAt("containers", cause).append(madeNamed("step", cause)); // the pipeline chooses the image
    MadeValue metadata = MadeValue::mapping(cause);
    metadata.mappingAt("labels", cause).set("io.drone", MadeValue::string("true", cause));
    return madePod(CiRole::Job, runner, runner.name + "-build", runner.jobNamespace, std::move(metadata), std::move(spec));
}

/// The chart's runner with a daemon beside it that is privileged unless the values say otherwise.
MadeValue dockerRunnerSpec(const ChartValues &chart, const CiRunner &runner)
{
    MadeValue spec = chartPodSpec(chart.values, runner.place, "drone-runner-docker", "drone/drone-runner-docker");
    const YamlNode dind = chart.values["dind"];
    const Location cause = dind ? Location::keyOf(dind) : runner.place;
    MadeValue docker = madeNamed("dind", cause);
    const std::string_view tag = dind["tag"].text();
    docker.set("image", MadeValue::string("docker:" + std::string(tag.empty() ? "20-dind" : tag), cause));
    for (const std::string_view word : {"dockerd", "--host", "tcp://localhost:2375"})
        docker.sequenceAt("command", cause).append(MadeValue::string(word, cause));
    if (const YamlNode security = dind["securityContext"]; security.isMapping())
        docker.set("securityContext", MadeValue::copyOf(security));
    docker.mappingAt("securityContext", cause);
    if (!docker.find("securityContext")->find("privileged"))
        docker.find("securityContext")->set("privileged", MadeValue::boolean(true, cause));
    spec.find("containers")->append(std::move(docker));
    return spec;
}

CiRunner runnerOf(const DroneRunner &drone)
{
    const bool isManager = drone.kind == DroneRunner::Kind::Kubernetes;
    const CiRole role = isManager ? CiRole::Manager : CiRole::Job;
    if (!drone.chart)
        return writtenRunner(CiSystem::Drone, role, *drone.object, drone.podSpec,
                             {RULE_TEXT("Core", "image %1"), {std::string(programName(drone.kind))}});
    CiRunner runner = chartRunner(CiSystem::Drone, *drone.chart, programName(drone.kind));
    const std::string name = chartFullName(*drone.chart, programName(drone.kind));
    MadeValue spec = isManager ? chartPodSpec(drone.chart->values, runner.place, "drone-runner-kube", "drone/drone-runner-kube")
                               : dockerRunnerSpec(*drone.chart, runner);
    const CiAccount account = chartAccount(runner, drone.chart->values["serviceAccount"], name);
    spec.set("serviceAccountName", MadeValue::string(account.name, account.place));
    (isManager ? runner.managerAccount : runner.jobAccount) = account;
    runner.pods.push_back(madePod(role, runner, name, runner.managerNamespace, MadeValue::mapping(runner.place), std::move(spec)));
    return runner;
}

} // namespace

std::string DroneRunner::buildNamespace() const
{
    const std::string_view written = environment["DRONE_NAMESPACE_DEFAULT"].text();
    return written.empty() ? "default" : std::string(written);
}

std::vector<DroneRunner> droneRunners(const CiSources &sources)
{
    std::vector<DroneRunner> all;
    for (const Program &program : kPrograms) {
        for (const CiSources::Container &container : sources.containers()) {
            if (!endsInRepository(container.image, program.name) || !isPlainWorkload(*container.resource))
                continue;
            const Resource &resource = *container.resource;
            all.push_back({.kind = program.kind,
                           .name = resource.name(),
                           .object = &resource,
                           .place = Location::keyOf(resource.root()),
                           .environment = AgentEnvironment::ofContainer(sources, container.container, resource.namespaceName()),
                           .podSpec = container.podSpec});
        }
        for (const ChartValues &chart : sources.charts()) {
            if (chart.chart == program.name)
                all.push_back({.kind = program.kind,
                               .name = chart.release.empty() ? std::string(program.name) : chart.release,
                               .object = chart.object,
                               .chart = &chart,
                               .place = chart.place,
                               .environment = AgentEnvironment::ofValues(chart.values, {"env"})});
        }
    }
    return all;
}

void readDrone(CiReader &reader)
{
    for (const DroneRunner &drone : droneRunners(reader.sources())) {
        CiRunner runner = runnerOf(drone);
        if (drone.kind == DroneRunner::Kind::Kubernetes) {
            runner.jobNamespace = isTemplated(drone.buildNamespace()) ? std::string() : drone.buildNamespace();
            runner.pods.push_back(buildPod(drone, runner));
            runner.jobAccount = accountOf(runner.pods.back().spec, runner.jobNamespace);
        } else {
            managesItself(runner);
        }
        reader.add(std::move(runner));
    }
}

} // namespace bulkhead
