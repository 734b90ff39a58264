#include "core/ci/jenkins/jenkins.h"

#include "core/ci/jenkins/jenkins_chart.h"
#include "core/ci/jenkins/jenkins_settings.h"

#include <algorithm>
#include <format>
#include <set>

namespace bulkhead {

namespace {

constexpr std::string_view kNewestChart = "5.9.53";
constexpr std::size_t kMostParents = 8;

/// Words of "a b  c".
std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            all.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

/// Puts a template above those it inherits from: PodTemplateUtils.combine.
void inherit(MadeValue &own, const MadeValue &parent)
{
    for (const auto &[key, value] : parent.entries()) {
        MadeValue *const known = own.find(key);
        if (!known || (known->isScalar() && known->text().empty())) {
            own.set(key, value);
            continue;
        }
        if (key != "containers" && key != "volumes" && key != "imagePullSecrets")
            continue;
        for (const auto &[none, item] : value.entries()) {
            MadeValue *const same = item.textOf("name").empty() ? nullptr : known->itemNamed(item.textOf("name"));
            if (same)
                same->addMissing(item);
            else
                known->append(item);
        }
    }
}

/// Turns written templates into complete ones.
class TemplateReader {
public:
    /// `chartCloud` is that of templates that stand in no written cloud.
    TemplateReader(CiReader &reader, const std::vector<JenkinsTemplate> &all, MadeValue chartCloud)
        : m_reader(reader)
        , m_all(all)
        , m_chartCloud(std::move(chartCloud))
    {
    }

    JenkinsAgent read(const JenkinsTemplate &written)
    {
        JenkinsAgent agent = readAlone(written, 0);
        agent.name = std::string(agent.fields.textOf("name"));
        agent.place = Location::keyOf(written.node);
        agent.cloud = written.cloud ? MadeValue::copyOf(written.cloud) : m_chartCloud;
        agent.home = homeOf(written.node);
        return agent;
    }

private:
    JenkinsAgent readAlone(const JenkinsTemplate &written, std::size_t depth)
    {
        JenkinsAgent agent{.fields = MadeValue::copyOf(written.node)};
        addPods(written.node["yaml"], agent);
        for (const YamlNode text : YamlItems(written.node["yamls"]))
            addPods(text, agent);
        std::string parents(written.cloud["defaultsProviderTemplate"].text());
        parents.append(" ").append(written.node["inheritFrom"].text());
        for (const std::string &parent : words(parents)) {
            const JenkinsTemplate *const found = depth < kMostParents ? find(parent, written) : nullptr;
            if (!found)
                continue;
            JenkinsAgent inherited = readAlone(*found, depth + 1);
            inherited.fields.remove("label");
            inherit(agent.fields, inherited.fields);
            if (agent.pods.empty() || written.node["yamlMergeStrategy"].text() == "merge")
                agent.pods.insert(agent.pods.begin(), inherited.pods.begin(), inherited.pods.end());
        }
        return agent;
    }

    [[nodiscard]] CiPlacementHome homeOf(YamlNode written) const
    {
        const YamlNode text = written["yaml"];
        if (!text && !written["yamls"])
            return {.form = CiPlacementHome::Form::JenkinsTemplate, .yaml = written};
        const YamlNode root = text.isScalar() ? m_reader.yaml(text) : YamlNode();
        return root.isMapping() ? CiPlacementHome{.form = CiPlacementHome::Form::PodSpec, .yaml = root, .keys = {"spec"}}
                                : CiPlacementHome();
    }

    void addPods(YamlNode text, JenkinsAgent &agent)
    {
        const YamlNode root = text.isScalar() ? m_reader.yaml(text) : YamlNode();
        if (root.isMapping())
            agent.pods.push_back(root);
    }

    const JenkinsTemplate *find(std::string_view name, const JenkinsTemplate &asker) const
    {
        const auto found = std::ranges::find_if(m_all, [&](const JenkinsTemplate &one) {
            return one.node != asker.node && one.cloud == asker.cloud && one.node["name"].text() == name;
        });
        return found == m_all.end() ? nullptr : &*found;
    }

    CiReader &m_reader;
    const std::vector<JenkinsTemplate> &m_all;
    MadeValue m_chartCloud;
};

void addAgent(CiRunner &runner, const JenkinsAgent &agent)
{
    JenkinsPod pod = jenkinsPod(agent);
    const MadeValue *space = agent.fields.find("namespace");
    if (!space || space->text().empty())
        space = agent.cloud.find("namespace");
    std::string namespaceName = space ? space->text() : std::string();
    if (namespaceName.empty() || namespaceName == "{{ .Release.Namespace }}")
        namespaceName = runner.managerNamespace; // KubernetesCloud: that of the controller
    if (!runner.jobAccount) {
        const MadeValue *const account = pod.spec.find("serviceAccountName");
        runner.jobNamespace = namespaceName;
        runner.jobAccount = account ? CiAccount{namespaceName, account->text(), account->cause(), !isTemplated(account->text())}
                                    : CiAccount{namespaceName, "default", agent.place};
    }
    for (std::string &tag : words(agent.fields.textOf("label"))) {
        if (!std::ranges::contains(runner.tags, tag))
            runner.tags.push_back(std::move(tag));
    }
    const std::string name = std::format("{}-{}", runner.name, agent.name.empty() ? "agent" : agent.name);
    runner.pods.push_back(madePod(CiRole::Job, runner, name, namespaceName, std::move(pod.metadata), std::move(pod.spec)));
    runner.pods.back().home = agent.home;
}

void addAgents(CiReader &reader, const JenkinsSettings &settings, CiRunner &runner)
{
    const auto yaml = [&](YamlNode scalar) { return reader.yaml(scalar); };
    if (settings.chart) {
        for (const JenkinsAgent &agent : jenkinsChartAgents(reader, *settings.chart))
            addAgent(runner, agent);
    }
    const std::vector<JenkinsTemplate> templates = jenkinsTemplates(settings, yaml);
    TemplateReader of(reader, templates, settings.chart ? jenkinsChartCloud(*settings.chart) : MadeValue::mapping(settings.place));
    for (const JenkinsTemplate &written : templates)
        addAgent(runner, of.read(written));
}

/// Builds run on the controller itself if it has executors.
bool hasExecutors(const JenkinsSettings &settings)
{
    const auto isPositive = [](YamlNode number) { return number.integer().value_or(0) > 0; };
    if (settings.chart && isPositive(settings.chart->values["controller"]["numExecutors"]))
        return true;
    return std::ranges::any_of(settings.configurations, [&](const JenkinsConfiguration &configuration) {
        return isPositive(configuration.root["jenkins"]["numExecutors"]);
    });
}

CiRunner runnerOf(const JenkinsSettings &settings)
{
    CiRunner runner{.system = CiSystem::Jenkins, .name = settings.name, .place = settings.place};
    runner.definedBy = settings.object;
    runner.managerNamespace = settings.namespaceName;
    return runner;
}

void readChart(CiReader &reader, const JenkinsSettings &settings)
{
    const ChartValues &chart = *settings.chart;
    CiRunner runner = runnerOf(settings);
    runner.evidence = {RULE_TEXT("Core", "values of chart %1"), {"jenkins"}};
    runner.confidence = chart.chart.empty() ? CiConfidence::Likely : CiConfidence::Certain;
    runner.isVersionChosen = !chart.version.empty();
    runner.version = runner.isVersionChosen ? chart.version : std::string(kNewestChart);
    MadeValue controller = jenkinsChartController(chart);
    const MadeValue *const account = controller.find("serviceAccountName");
    runner.managerAccount = CiAccount{runner.managerNamespace, account->text(), account->cause(), !isTemplated(account->text())};
    runner.pods.push_back(madePod(hasExecutors(settings) ? CiRole::Job : CiRole::Manager, runner, runner.name + "-0",
                                  runner.managerNamespace, MadeValue::mapping(runner.place), std::move(controller)));
    addAgents(reader, settings, runner);
    reader.add(std::move(runner));
}

bool isController(const CiSources::Container &container)
{
    return container.image == "jenkins/jenkins" || container.image == "jenkins" || container.image == "jenkins/jenkins-lts"
        || container.image.ends_with("/jenkins/jenkins") || container.image == "jenkinsci/jenkins"
        || container.image == "bitnami/jenkins";
}

bool isAgent(const CiSources::Container &container)
{
    return container.image.ends_with("jenkins/inbound-agent") || container.image.ends_with("jenkins/jnlp-slave")
        || container.image.ends_with("jenkins/ssh-agent") || container.image.ends_with("jenkins/agent");
}

CiRunner writtenRunner(const CiSources::Container &container)
{
    CiRunner runner{.system = CiSystem::Jenkins, .name = container.resource->name()};
    runner.place = Location::keyOf(container.resource->root());
    runner.definedBy = container.resource;
    runner.evidence = {RULE_TEXT("Core", "image %1"), {std::string(container.image)}};
    runner.managerNamespace = container.resource->namespaceName();
    return runner;
}

CiAccount writtenAccount(const CiSources::Container &container)
{
    const Field account = fieldBelow(container.podSpec, {"serviceAccountName"});
    return {.namespaceName = container.resource->namespaceName(),
            .name = account.text().empty() ? "default" : std::string(account.text()),
            .place = account.location,
            .isKnown = !isTemplated(account.text())};
}

/// Configuration as Code in the namespace of a written controller is its own; what is left over stands for itself.
class WrittenJenkins {
public:
    WrittenJenkins(CiReader &reader, std::vector<JenkinsSettings> settings)
        : m_reader(reader)
        , m_settings(std::move(settings))
    {
    }

    void read()
    {
        std::set<const Resource *> known;
        for (const CiSources::Container &container : m_reader.sources().containers()) {
            if (isController(container) && known.insert(container.resource).second)
                readController(container);
        }
        for (const CiSources::Container &container : m_reader.sources().containers()) {
            if (isAgent(container) && known.insert(container.resource).second)
                readAgent(container);
        }
        for (const JenkinsSettings &settings : m_settings) {
            CiRunner runner = runnerOf(settings);
            runner.evidence = {RULE_TEXT("Core", "configuration of Jenkins as code"), {}};
            addAgents(m_reader, settings, runner);
            m_reader.add(std::move(runner));
        }
    }

private:
    void readController(const CiSources::Container &container)
    {
        CiRunner runner = writtenRunner(container);
        const auto own = std::ranges::stable_partition(m_settings, [&](const JenkinsSettings &settings) {
            return !settings.object || settings.namespaceName != runner.managerNamespace;
        });
        const bool runsBuilds = std::ranges::any_of(own, hasExecutors);
        runner.managerAccount = writtenAccount(container);
        runner.pods.push_back(writtenPod(runsBuilds ? CiRole::Job : CiRole::Manager, *container.resource, container.podSpec));
        for (const JenkinsSettings &settings : own)
            addAgents(m_reader, settings, runner);
        m_settings.erase(own.begin(), own.end());
        m_reader.add(std::move(runner));
    }

    void readAgent(const CiSources::Container &container)
    {
        CiRunner runner = writtenRunner(container);
        runner.jobNamespace = runner.managerNamespace;
        runner.jobAccount = writtenAccount(container);
        runner.pods.push_back(writtenPod(CiRole::Job, *container.resource, container.podSpec));
        m_reader.add(std::move(runner));
    }

    CiReader &m_reader;
    std::vector<JenkinsSettings> m_settings;
};

} // namespace

void readJenkins(CiReader &reader)
{
    std::vector<JenkinsSettings> written;
    for (JenkinsSettings &settings : jenkinsSettings(reader.sources(), [&](YamlNode scalar) { return reader.yaml(scalar); })) {
        if (settings.chart)
            readChart(reader, settings);
        else
            written.push_back(std::move(settings));
    }
    WrittenJenkins(reader, std::move(written)).read();
}

} // namespace bulkhead
