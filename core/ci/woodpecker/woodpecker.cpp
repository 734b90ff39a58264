#include "core/ci/woodpecker/woodpecker.h"

#include "core/ci/runner_parts.h"

namespace bulkhead {

namespace {

constexpr std::string_view kChart = "woodpecker";

std::vector<WoodpeckerProgram> programs(const CiSources &sources, std::string_view part)
{
    std::vector<WoodpeckerProgram> all;
    for (const CiSources::Container &container : sources.containers()) {
        if (!endsInRepository(container.image, "woodpecker-" + std::string(part)) || !isPlainWorkload(*container.resource))
            continue;
        const std::string space = container.resource->namespaceName();
        all.push_back({.name = container.resource->name(),
                       .object = container.resource,
                       .place = Location::keyOf(container.resource->root()),
                       .namespaceName = space,
                       .environment = AgentEnvironment::ofContainer(sources, container.container, space),
                       .podSpec = container.podSpec});
    }
    for (const ChartValues &chart : sources.charts()) {
        if (chart.chart != kChart || chart.values[part]["enabled"].boolean() == false)
            continue;
        all.push_back({.name = (chart.release.empty() ? std::string(kChart) : chart.release) + '-' + std::string(part),
                       .object = chart.object,
                       .chart = &chart,
                       .place = chart.place,
                       .namespaceName = chart.namespaceName,
                       .environment = AgentEnvironment::ofValues(chart.values, {std::string(part), "env"})});
    }
    return all;
}

/// What the Kubernetes backend makes for each step (pipeline/backend/kubernetes/pod.go).
class StepPod {
public:
    StepPod(CiReader &reader, const AgentEnvironment &environment, const Location &cause)
        : m_reader(reader)
        , m_environment(environment)
        , m_cause(cause)
    {
    }

    [[nodiscard]] MadeValue spec()
    {
        MadeValue spec = MadeValue::mapping(m_cause);
        copy("WOODPECKER_BACKEND_K8S_POD_NODE_SELECTOR", "nodeSelector", spec);
        copy("WOODPECKER_BACKEND_K8S_POD_TOLERATIONS", "tolerations", spec);
        copy("WOODPECKER_BACKEND_K8S_POD_AFFINITY", "affinity", spec);
        const YamlNode nonroot = m_environment["WOODPECKER_BACKEND_K8S_SECCTX_NONROOT"];
        if (nonroot.scalar() == "true")
            spec.mappingAt("securityContext", Location::written(nonroot))
                .set("runAsNonRoot", MadeValue::boolean(true, Location::written(nonroot)));
        spec.sequenceAt("containers", m_cause).append(madeNamed("step", m_cause)); // the pipeline chooses the image
        return spec;
    }

    [[nodiscard]] MadeValue metadata()
    {
        MadeValue metadata = MadeValue::mapping(m_cause);
        copy("WOODPECKER_BACKEND_K8S_POD_LABELS", "labels", metadata);
        metadata.mappingAt("labels", m_cause).set("woodpecker-ci.org/step", MadeValue::string("step", m_cause));
        return metadata;
    }

private:
    /// JSON or YAML in a variable.
    void copy(std::string_view variable, std::string_view field, MadeValue &into)
    {
        const YamlNode written = m_environment[variable];
        const YamlNode value = written.isScalar() && !isTemplated(written.scalar()) ? m_reader.yaml(written) : YamlNode();
        if (value.isMapping() || value.isSequence())
            into.set(field, MadeValue::copyOf(value));
    }

    CiReader &m_reader;
    const AgentEnvironment &m_environment;
    Location m_cause;
};

CiRunner runnerOf(const WoodpeckerProgram &agent)
{
    if (!agent.chart)
        return writtenRunner(CiSystem::Woodpecker, agent.runsPods() ? CiRole::Manager : CiRole::Job, *agent.object, agent.podSpec,
                             {RULE_TEXT("Core", "image %1"), {"woodpecker-agent"}});
    CiRunner runner = chartRunner(CiSystem::Woodpecker, *agent.chart, kChart);
    runner.name = agent.name;
    const YamlNode values = agent.chart->values["agent"];
    const CiRole role = agent.runsPods() ? CiRole::Manager : CiRole::Job;
    const CiAccount account = chartAccount(runner, values["serviceAccount"], agent.name);
    MadeValue spec = values.isMapping() ? chartPodSpec(values, runner.place, "agent", "woodpeckerci/woodpecker-agent")
                                        : MadeValue::mapping(runner.place);
    spec.set("serviceAccountName", MadeValue::string(account.name, account.place));
    if (!spec.find("containers"))
        spec.sequenceAt("containers", runner.place).append(madeNamed("agent", runner.place));
    (role == CiRole::Manager ? runner.managerAccount : runner.jobAccount) = account;
    runner.pods.push_back(
        madePod(role, runner, agent.name, runner.managerNamespace, MadeValue::mapping(runner.place), std::move(spec)));
    return runner;
}

} // namespace

bool WoodpeckerProgram::runsPods() const
{
    const std::string_view backend = environment["WOODPECKER_BACKEND"].scalar();
    return backend != "docker" && backend != "local";
}

std::vector<WoodpeckerProgram> woodpeckerAgents(const CiSources &sources)
{
    return programs(sources, "agent");
}

std::vector<WoodpeckerProgram> woodpeckerServers(const CiSources &sources)
{
    return programs(sources, "server");
}

void readWoodpecker(CiReader &reader)
{
    for (const WoodpeckerProgram &agent : woodpeckerAgents(reader.sources())) {
        CiRunner runner = runnerOf(agent);
        if (agent.runsPods()) {
            const YamlNode space = agent.environment["WOODPECKER_BACKEND_K8S_NAMESPACE"];
            runner.jobNamespace = space.text().empty() ? "woodpecker" : std::string(space.text());
            const bool isPerOrganization =
                agent.environment["WOODPECKER_BACKEND_K8S_NAMESPACE_PER_ORGANIZATION"].scalar() == "true";
            if (isPerOrganization || isTemplated(runner.jobNamespace))
                runner.jobNamespace.clear();
            StepPod pod(reader, agent.environment, agent.environment.place("WOODPECKER_BACKEND_K8S_NAMESPACE"));
            runner.pods.push_back(
                madePod(CiRole::Job, runner, runner.name + "-step", runner.jobNamespace, pod.metadata(), pod.spec()));
            runner.jobAccount = accountOf(runner.pods.back().spec, runner.jobNamespace);
        } else {
            managesItself(runner);
        }
        reader.add(std::move(runner));
    }
    for (const WoodpeckerProgram &server : woodpeckerServers(reader.sources())) {
        if (!server.chart && !reader.isKnown(server.podSpec))
            reader.add(writtenRunner(CiSystem::Woodpecker, CiRole::Manager, *server.object, server.podSpec,
                                     {RULE_TEXT("Core", "image %1"), {"woodpecker-server"}}));
    }
}

} // namespace bulkhead
