#include "core/ci/argo/argo_workflows.h"

#include "core/ci/argo/argo_objects.h"
#include "core/ci/argo/argo_pod.h"

#include <algorithm>
#include <format>
#include <map>
#include <set>

namespace bulkhead {

namespace {

/// Stands for what the workflow that uses a template will choose.
constexpr std::string_view kChosenAccount = "{{workflow.serviceAccountName}}";

class ArgoReader {
public:
    explicit ArgoReader(CiReader &reader)
        : m_reader(reader)
        , m_yaml([&reader](YamlNode scalar) { return reader.yaml(scalar); })
        , m_objects(argoObjects(reader.sources()))
        , m_settings(argoSettings(reader.sources(), m_yaml))
    {
        for (const ArgoObject &object : m_objects) {
            if (object.isTemplate())
                m_templates.try_emplace(keyOf(object.kind(), object.namespaceName, object.name()), &object);
        }
    }

    void read()
    {
        for (const ArgoObject &object : m_objects) {
            if (!object.isTemplate())
                readWorkflow(object);
        }
        for (const ArgoObject &object : m_objects) {
            if (object.isTemplate() && !m_used.contains(&object))
                readTemplate(object);
        }
        for (const Resource *const resource : m_reader.sources().customResources()) {
            if (resource->group() == "argoproj.io" && resource->kind() == "Sensor")
                readSensor(*resource);
        }
        readManagers();
    }

private:
    using NodeKey = std::pair<const YamlDocument *, YamlIndex>;

    static std::string keyOf(std::string_view kind, std::string_view namespaceName, std::string_view name)
    {
        return std::format("{}/{}/{}", kind, kind == "ClusterWorkflowTemplate" ? std::string_view() : namespaceName, name);
    }

    const ArgoObject *find(YamlNode reference, const std::string &namespaceName) const
    {
        const bool isCluster = reference["clusterScope"].boolean() == true;
        const auto found = m_templates.find(
            keyOf(isCluster ? "ClusterWorkflowTemplate" : "WorkflowTemplate", namespaceName, reference["name"].text()));
        return found == m_templates.end() ? nullptr : found->second;
    }

    /// The controller's settings: of its namespace if it has one of its own there, else the only ones.
    [[nodiscard]] const ArgoSettings *settingsFor(const std::string &namespaceName) const
    {
        const auto own = std::ranges::find_if(
            m_settings, [&](const ArgoSettings &settings) { return settings.object->namespaceName() == namespaceName; });
        if (own != m_settings.end())
            return &*own;
        return m_settings.empty() ? nullptr : &m_settings.front();
    }

    static CiRunner runnerOf(const ArgoObject &object)
    {
        CiRunner runner{.system = CiSystem::ArgoWorkflows, .name = object.name(), .place = Location::keyOf(object.root)};
        runner.definedBy = object.holder;
        runner.evidence = {RULE_TEXT("Core", "%1 of %2"), {std::string(object.kind()), "argoproj.io"}};
        if (object.kind() != "ClusterWorkflowTemplate")
            runner.jobNamespace = object.namespaceName;
        return runner;
    }

    void readWorkflow(const ArgoObject &workflow)
    {
        CiRunner runner = runnerOf(workflow);
        std::vector<YamlNode> specs{workflow.spec()};
        if (const YamlNode reference = specs.front()["workflowTemplateRef"]; reference.isMapping()) {
            if (const ArgoObject *const found = find(reference, workflow.namespaceName)) {
                m_used.insert(found);
                specs.push_back(found->spec());
            }
        }
        if (const ArgoSettings *const settings = settingsFor(workflow.namespaceName); settings && settings->defaults)
            specs.push_back(settings->defaults);
        m_visited.clear();
        const bool isNamed = workflow.kind() == "Workflow" && !runner.name.ends_with('*');
        m_workflow = isNamed ? runner.name : std::string();
        for (const YamlNode spec : specs)
            addPods(runner, templatesIn(spec), specs);
        m_workflow.clear();
        if (!runner.pods.empty())
            m_reader.add(std::move(runner));
    }

    void addPods(CiRunner &runner, const std::vector<ArgoTemplate> &templates, const std::vector<YamlNode> &specs)
    {
        for (const ArgoTemplate &written : templates) {
            if (!m_visited.insert({written.node.document(), written.node.index()}).second)
                continue;
            if (isPodTemplate(written.node))
                addPod(runner, written, specs, Use::InWorkflow);
            for (const YamlNode step : stepsOf(written.node))
                addReferred(runner, step["templateRef"], specs);
        }
    }

    /// A template of another object runs with the settings of the workflow that refers to it.
    void addReferred(CiRunner &runner, YamlNode reference, const std::vector<YamlNode> &specs)
    {
        const ArgoObject *const found = reference.isMapping() ? find(reference, runner.jobNamespace) : nullptr;
        if (!found)
            return;
        std::vector<ArgoTemplate> templates = templatesIn(found->spec());
        std::erase_if(templates, [&](const ArgoTemplate &one) { return one.node["name"].text() != reference["template"].text(); });
        for (const ArgoTemplate &one : templates)
            m_usedTemplates.insert({one.node.document(), one.node.index()});
        addPods(runner, templates, specs);
    }

    enum class Use : std::uint8_t { InWorkflow, Alone };

    /// createWorkflowPod and addMetadata of the controller (workflowpod.go): the workflow's own above the controller's, the
    /// template's above both.
    [[nodiscard]] MadeValue metadataOf(const CiRunner &runner, const ArgoPodSource &source) const
    {
        MadeValue metadata = MadeValue::mapping(runner.place);
        MadeValue &labels = metadata.mappingAt("labels", runner.place);
        if (!m_workflow.empty())
            labels.set("workflows.argoproj.io/workflow", MadeValue::string(m_workflow, runner.place));
        labels.set("workflows.argoproj.io/completed", MadeValue::string("false", runner.place));
        std::vector<YamlNode> written{source.node["metadata"]};
        for (const YamlNode spec : source.specs)
            written.push_back(spec["podMetadata"]);
        for (auto own = written.rbegin(); own != written.rend(); ++own) {
            for (const std::string_view key : {"labels", "annotations"}) {
                if (const YamlNode pairs = (*own)[key]; pairs.isMapping())
                    metadata.mappingAt(key, Location::keyOf(pairs)).overlay(MadeValue::copyOf(pairs));
            }
        }
        return metadata;
    }

    void addPod(CiRunner &runner, const ArgoTemplate &written, const std::vector<YamlNode> &specs, Use use)
    {
        const ArgoSettings *const settings = settingsFor(runner.jobNamespace);
        ArgoPodSource source{.node = written.node, .specs = specs};
        if (settings) {
            source.executor = settings->executor;
            source.settingsPlace = Location::keyOf(settings->object->root());
            source.settingsPlace.certainty = Location::Certainty::Implied;
        }
        ArgoPod pod = argoPod(source, m_yaml);
        const Location implied = fieldBelow(specs.empty() ? written.node : specs.front(), {"serviceAccountName"}).location;
        if (!pod.spec.find("serviceAccountName"))
            pod.spec.set("serviceAccountName", MadeValue::string(use == Use::Alone ? kChosenAccount : "default", implied));
        const MadeValue &account = *pod.spec.find("serviceAccountName");
        if (!runner.jobAccount)
            runner.jobAccount = CiAccount{runner.jobNamespace, account.text(), account.cause(), !isTemplated(account.text())};
        MadeValue metadata = metadataOf(runner, source);
        const bool isHeld = pod.spec.find("nodeSelector") || pod.spec.find("affinity") || pod.spec.find("tolerations");
        CiPod made = madePod(CiRole::Job, runner, std::format("{}-{}", runner.name, written.name), runner.jobNamespace,
                             std::move(metadata), std::move(pod.spec));
        if (pod.isPatchedBlindly || (use == Use::Alone && !isHeld))
            made.placement = CiPlacement::Open;
        made.replaces = written.node["containerSet"];
        runner.pods.push_back(std::move(made));
    }

    void readTemplate(const ArgoObject &object)
    {
        CiRunner runner = runnerOf(object);
        std::vector<YamlNode> specs{object.spec()};
        if (const ArgoSettings *const settings = settingsFor(object.namespaceName); settings && settings->defaults)
            specs.push_back(settings->defaults);
        for (const ArgoTemplate &written : templatesIn(object.spec())) {
            if (isPodTemplate(written.node) && !m_usedTemplates.contains({written.node.document(), written.node.index()}))
                addPod(runner, written, specs, Use::Alone);
        }
        if (!runner.pods.empty())
            m_reader.add(std::move(runner));
    }

    /// A Sensor's pod makes the workflows of its triggers with its own account.
    void readSensor(const Resource &sensor)
    {
        const bool makesWorkflows = std::ranges::any_of(m_objects, [&](const ArgoObject &one) { return one.holder == &sensor; });
        if (!makesWorkflows)
            return;
        CiRunner runner{.system = CiSystem::ArgoWorkflows, .name = sensor.name(), .place = Location::keyOf(sensor.root())};
        runner.definedBy = &sensor;
        runner.evidence = {RULE_TEXT("Core", "%1 of %2"), {"Sensor", "argoproj.io"}};
        runner.managerNamespace = sensor.namespaceName();
        const YamlNode below = sensor.root()["spec"]["template"];
        MadeValue spec = MadeValue::mapping(runner.place);
        for (const std::string_view field : {"serviceAccountName", "nodeSelector", "tolerations", "affinity", "securityContext",
                                             "volumes", "imagePullSecrets", "priorityClassName"}) {
            if (below[field])
                spec.set(field, MadeValue::copyOf(below[field]));
        }
        const Field account = fieldBelow(below ? below : sensor.root()["spec"], {"serviceAccountName"});
        runner.managerAccount = CiAccount{runner.managerNamespace, account.text().empty() ? "default" : std::string(account.text()),
                                          account.location, !isTemplated(account.text())};
        if (below["container"].isMapping()) {
            MadeValue container = MadeValue::copyOf(below["container"]);
            container.set("name", MadeValue::string("main", container.cause()));
            spec.sequenceAt("containers", runner.place).append(std::move(container));
        }
        runner.pods.push_back(madePod(CiRole::Manager, runner, runner.name + "-sensor", runner.managerNamespace,
                                      MadeValue::mapping(runner.place), std::move(spec)));
        m_reader.add(std::move(runner));
    }

    void readManagers()
    {
        std::set<const Resource *> known;
        for (const CiSources::Container &container : m_reader.sources().containers()) {
            const bool isController = container.image.ends_with("argoproj/workflow-controller");
            if ((!isController && !isArgoServer(container)) || !known.insert(container.resource).second)
                continue;
            CiRunner runner{.system = CiSystem::ArgoWorkflows, .name = container.resource->name()};
            runner.place = Location::keyOf(container.resource->root());
            runner.definedBy = container.resource;
            runner.evidence = {RULE_TEXT("Core", "image %1"), {std::string(container.image)}};
            runner.managerNamespace = container.resource->namespaceName();
            const Field account = fieldBelow(container.podSpec, {"serviceAccountName"});
            runner.managerAccount = CiAccount{runner.managerNamespace,
                                              account.text().empty() ? "default" : std::string(account.text()), account.location};
            runner.pods.push_back(writtenPod(CiRole::Manager, *container.resource, container.podSpec));
            m_reader.add(std::move(runner));
        }
    }

    CiReader &m_reader;
    std::function<YamlNode(YamlNode)> m_yaml;
    std::vector<ArgoObject> m_objects;
    std::vector<ArgoSettings> m_settings;
    std::map<std::string, const ArgoObject *> m_templates;
    std::set<const ArgoObject *> m_used;
    std::set<NodeKey> m_usedTemplates;
    std::set<NodeKey> m_visited; ///< by the workflow that is read
    std::string m_workflow{}; ///< the name of the workflow whose pods are made; empty where it is not known yet
};

} // namespace

void readArgoWorkflows(CiReader &reader)
{
    ArgoReader(reader).read();
}

} // namespace bulkhead
