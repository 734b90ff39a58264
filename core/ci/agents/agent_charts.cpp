#include "core/ci/agents/agents.h"
#include "core/ci/runner_parts.h"

namespace bulkhead {

namespace {

/// A pod of a chart with an account, in the release's namespace.
void addPod(CiRunner &runner, CiRole role, std::string_view name, MadeValue spec, const CiAccount &account)
{
    if (!spec.find("serviceAccountName"))
        spec.set("serviceAccountName", MadeValue::string(account.name, account.place));
    (role == CiRole::Manager ? runner.managerAccount : runner.jobAccount) = account;
    runner.pods.push_back(madePod(role, runner, name, runner.managerNamespace, MadeValue::mapping(runner.place), std::move(spec)));
}

/// A resource class's `spec` is the pod of its tasks; its first container is the one that the job's image runs in.
CiPod taskPod(const CiRunner &runner, std::string_view name, YamlNode resourceClass)
{
    const Location cause = Location::keyOf(resourceClass);
    MadeValue spec = resourceClass["spec"].isMapping() ? MadeValue::copyOf(resourceClass["spec"]) : MadeValue::mapping(cause);
    MadeValue containers = MadeValue::sequence(cause);
    if (const MadeValue *const list = spec.find("containers")) {
        for (const auto &[none, container] : list->entries()) {
            MadeValue named = container.isMapping() ? container : MadeValue::mapping(cause);
            if (!named.find("name"))
                named.set("name", MadeValue::string(containers.entries().empty() ? "primary" : "secondary", cause));
            containers.append(std::move(named));
        }
    }
    if (containers.entries().empty())
        containers.append(madeNamed("primary", cause));
    spec.set("containers", std::move(containers));
    MadeValue metadata =
        resourceClass["metadata"].isMapping() ? MadeValue::copyOf(resourceClass["metadata"]) : MadeValue::mapping(cause);
    metadata.mappingAt("labels", cause).set("app.kubernetes.io/managed-by", MadeValue::string("circleci-container-agent", cause));
    CiPod pod =
        madePod(CiRole::Job, runner, runner.name + '-' + namePart(name), runner.jobNamespace, std::move(metadata), std::move(spec));
    pod.replaces = resourceClass["spec"];
    return pod;
}

void readCircleCi(CiReader &reader, const ChartValues &chart)
{
    CiRunner runner = chartRunner(CiSystem::CircleCi, chart, "container-agent");
    const YamlNode agent = chart.values["agent"];
    MadeValue spec = agent.isMapping() ? chartPodSpec(agent, runner.place, "container-agent", "circleci/runner-agent")
                                       : MadeValue::mapping(runner.place);
    if (!spec.find("containers"))
        spec.sequenceAt("containers", runner.place).append(madeNamed("container-agent", runner.place));
    if (const YamlNode security = agent["containerSecurityContext"]; security.size() > 0)
        spec.find("containers")->itemNamed("container-agent")->set("securityContext", MadeValue::copyOf(security));
    const std::string name = chartFullName(chart, "container-agent");
    addPod(runner, CiRole::Manager, name, std::move(spec), chartAccount(runner, chart.values["serviceAccount"], name));
    for (const auto [key, resourceClass] : YamlEntries(agent["resourceClasses"])) {
        runner.tags.emplace_back(key.scalar());
        runner.pods.push_back(taskPod(runner, key.scalar(), resourceClass.resolved()));
        runner.jobAccount = accountOf(runner.pods.back().spec, runner.jobNamespace);
    }
    reader.add(std::move(runner));
}

/// The account that the chart makes for `web` or `worker`, or the one that it is told to use.
CiAccount concourseAccount(const CiRunner &runner, YamlNode access, std::string_view name, std::string_view key)
{
    const std::string_view chosen = access[key].text();
    const bool isMade = access["create"].boolean() != false;
    return {.namespaceName = runner.managerNamespace,
            .name = std::string(isMade               ? name
                                    : chosen.empty() ? "default"
                                                     : chosen),
            .place = access ? Location::keyOf(access) : runner.place};
}

/// `web` decides what runs. Workers run it, in containers of their own making, and are privileged without a choice
/// (templates/worker-statefulset.yaml).
void readConcourse(CiReader &reader, const ChartValues &chart)
{
    CiRunner runner = chartRunner(CiSystem::Concourse, chart, "concourse");
    const auto part = [&](std::string_view which, std::string_view container) {
        const YamlNode values = chart.values[which];
        return chartPodSpec(values, values ? Location::keyOf(values) : runner.place, container, "concourse/concourse");
    };
    const YamlNode access = chart.values["rbac"];
    const std::string base = chartFullName(chart, "concourse");
    if (chart.values["web"]["enabled"].boolean() != false)
        addPod(runner, CiRole::Manager, base + "-web", part("web", "web"),
               concourseAccount(runner, access, base + "-web", "webServiceAccountName"));
    const YamlNode worker = chart.values["worker"];
    if (worker["enabled"].boolean() != false) {
        const Location cause = worker ? Location::keyOf(worker) : runner.place;
        MadeValue spec = part("worker", "worker");
        MadeValue &container = *spec.find("containers")->itemNamed("worker");
        container.mappingAt("securityContext", cause).set("privileged", MadeValue::boolean(true, cause));
        container.sequenceAt("args", cause).append(MadeValue::string("worker", cause));
        addPod(runner, CiRole::Job, base + "-worker", std::move(spec),
               concourseAccount(runner, access, base + "-worker", "workerServiceAccountName"));
    }
    const YamlNode settings = chart.values["concourse"]["worker"];
    if (const std::string_view team = settings["team"].text(); !team.empty())
        runner.scope.push_back({RULE_TEXT("Core", "team %1"), {std::string(team)}});
    if (const std::string_view tag = settings["tag"].text(); !tag.empty())
        runner.tags.emplace_back(tag);
    if (!runner.pods.empty())
        reader.add(std::move(runner));
}

void readHarness(CiReader &reader, const ChartValues &chart)
{
    CiRunner runner = chartRunner(CiSystem::Harness, chart, "harness-delegate-ng");
    const std::string_view delegate = chart.values["delegateName"].text();
    const std::string name(delegate.empty() ? "harness-delegate-ng" : delegate);
    runner.jobNamespace.clear(); // Harness itself says where builds run
    runner.tags.push_back(name);
    MadeValue spec = chartPodSpec(chart.values, runner.place, "delegate", "harness/delegate");
    if (const YamlNode image = chart.values["delegateDockerImage"]; !image.text().empty())
        spec.find("containers")->itemNamed("delegate")->set("image", MadeValue::copyOf(image));
    addPod(runner, CiRole::Manager, name, std::move(spec), chartAccount(runner, chart.values["serviceAccount"], name));
    reader.add(std::move(runner));
}

/// Steps of a build run in the pod `dind`, which is privileged; `engine` directs them.
void readCodefresh(CiReader &reader, const ChartValues &chart)
{
    CiRunner runner = chartRunner(CiSystem::Codefresh, chart, "cf-runtime");
    const YamlNode runtime = chart.values["runtime"];
    const auto place = [&](YamlNode part) { return part ? Location::keyOf(part) : runner.place; };
    const auto account = [&](YamlNode part, std::string_view otherwise) {
        const YamlNode written = part["serviceAccount"];
        return CiAccount{.namespaceName = runner.jobNamespace,
                         .name = written.text().empty() ? std::string(otherwise) : std::string(written.text()),
                         .place = written ? Location::written(written) : place(part)};
    };
    const YamlNode engine = runtime["engine"];
    const YamlNode dind = runtime["dind"];
    addPod(runner, CiRole::Manager, "engine", chartPodSpec(engine, place(engine), "engine", "codefresh/engine"),
           account(engine, "codefresh-engine"));
    MadeValue spec = chartPodSpec(dind, place(dind), "dind", "codefresh/dind");
    spec.find("containers")
        ->itemNamed("dind")
        ->mappingAt("securityContext", place(dind))
        .set("privileged", MadeValue::boolean(true, place(dind)));
    addPod(runner, CiRole::Job, "dind", std::move(spec), account(dind, "codefresh-engine"));
    reader.add(std::move(runner));
}

} // namespace

void readAgentCharts(CiReader &reader)
{
    for (const ChartValues &chart : reader.sources().charts()) {
        if (chart.chart == "container-agent")
            readCircleCi(reader, chart);
        else if (chart.chart == "concourse")
            readConcourse(reader, chart);
        else if (chart.chart == "harness-delegate-ng")
            readHarness(reader, chart);
        else if (chart.chart == "cf-runtime")
            readCodefresh(reader, chart);
    }
}

} // namespace bulkhead
