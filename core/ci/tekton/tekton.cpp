#include "core/ci/tekton/tekton.h"

#include "core/ci/tekton/tekton_objects.h"
#include "core/ci/tekton/tekton_pod.h"

#include <algorithm>
#include <format>
#include <map>
#include <set>

namespace bulkhead {

namespace {

/// Stands for what whoever starts a task will choose.
constexpr std::string_view kChosenAccount = "$(taskRun.spec.serviceAccountName)";

class TektonReader {
public:
    explicit TektonReader(CiReader &reader)
        : m_reader(reader)
        , m_objects(tektonObjects(reader.sources()))
        , m_settings(tektonSettings(reader.sources(), [&](YamlNode scalar) { return reader.yaml(scalar); }))
    {
        for (const TektonObject &object : m_objects) {
            if (!object.isRun())
                m_byName.try_emplace(keyOf(object.kind(), object.namespaceName, object.name()), &object);
        }
    }

    void read()
    {
        for (const TektonObject &object : m_objects) {
            if (object.kind() == "TaskRun")
                readTaskRun(object);
            else if (object.kind() == "PipelineRun")
                readPipelineRun(object);
        }
        for (const TektonObject &object : m_objects) {
            if (object.kind() == "Pipeline" && !m_used.contains(&object))
                readPipeline(object);
        }
        for (const TektonObject &object : m_objects) {
            if ((object.kind() == "Task" || object.kind() == "ClusterTask") && !m_used.contains(&object))
                readTask(object);
        }
        for (const Resource *const resource : m_reader.sources().customResources()) {
            if (resource->group() == "triggers.tekton.dev" && resource->kind() == "EventListener")
                readEventListener(*resource);
        }
        readControllers();
    }

private:
    static std::string keyOf(std::string_view kind, std::string_view namespaceName, std::string_view name)
    {
        return std::format("{}/{}/{}", kind, kind == "ClusterTask" ? std::string_view() : namespaceName, name);
    }

    const TektonObject *find(std::string_view kind, std::string_view namespaceName, std::string_view name)
    {
        const auto found = m_byName.find(keyOf(kind, namespaceName, name));
        if (found == m_byName.end())
            return nullptr;
        m_used.insert(found->second);
        return found->second;
    }

    static CiRunner runnerOf(const TektonObject &object)
    {
        CiRunner runner{.system = CiSystem::Tekton, .name = object.name(), .place = Location::keyOf(object.root)};
        runner.definedBy = object.holder;
        runner.evidence = {RULE_TEXT("Core", "%1 of %2"), {std::string(object.kind()), "tekton.dev"}};
        runner.jobNamespace = object.namespaceName;
        return runner;
    }

    /// What a run chooses for the pods of one of its tasks.
    struct Choice {
        MadeValue podTemplate{};
        MadeValue account{};
        std::vector<TektonTask::Workspace> workspaces{};
        std::vector<YamlNode> labels{}; ///< Tekton hands them on to the pod: those of the run, over the pipeline's, over the task's
        std::vector<std::pair<std::string, std::string>> controllerLabels{}; ///< those it writes itself, but for the TaskRun's name
        bool isChosen = true; ///< false: no run is here
    };

    Choice choiceOf(const TektonObject &run) const
    {
        Choice choice{.labels = {run.root["metadata"]["labels"]}};
        if (const YamlNode own = podTemplateOf(run); own.isMapping())
            choice.podTemplate = MadeValue::copyOf(own);
        else
            choice.podTemplate = MadeValue::mapping(Location::keyOf(run.root));
        const Field account = accountOf(run);
        if (!account.text().empty())
            choice.account = MadeValue::copyOf(account.value);
        else if (!m_settings.account.text().empty())
            choice.account = MadeValue::copyOf(m_settings.account);
        else
            choice.account = MadeValue::string("default", account.location);
        return choice;
    }

    void addDefaults(Choice &choice) const
    {
        if (m_settings.podTemplate.isMapping())
            mergePodTemplates(choice.podTemplate, MadeValue::copyOf(m_settings.podTemplate));
    }

    static Choice nobodysChoice(const TektonObject &object)
    {
        const Location place = Location::keyOf(object.root);
        return {.podTemplate = MadeValue::mapping(place),
                .account = MadeValue::string(kChosenAccount, place),
                .labels = {object.root["metadata"]["labels"]},
                .isChosen = false};
    }

    /// Of something that runs tasks: its name, where it is known already.
    static void addLabel(Choice &choice, std::string_view key, std::string_view value)
    {
        if (!value.empty() && !value.contains('*') && !isTemplated(value))
            choice.controllerLabels.emplace_back(key, value);
    }

    /// The spec of a task by reference or inline; empty if a resolver fetches it or it is not here. Its labels are handed on too
    /// (docs/labels.md; storeTaskSpecAndMergeMeta in reconciler/taskrun/taskrun.go).
    YamlNode specOf(YamlNode owner, const std::string &namespaceName, Choice &choice)
    {
        if (owner["taskSpec"].isMapping()) {
            choice.labels.push_back(owner["taskSpec"]["metadata"]["labels"]);
            return owner["taskSpec"];
        }
        const YamlNode reference = owner["taskRef"];
        const std::string_view kind = reference["kind"].text().empty() ? "Task" : reference["kind"].text();
        const std::string_view name = reference["name"].text();
        const TektonObject *const task = name.empty() ? nullptr : find(kind, namespaceName, name);
        addLabel(choice, kind == "ClusterTask" ? "tekton.dev/clusterTask" : "tekton.dev/task", name);
        if (task)
            choice.labels.push_back(task->root["metadata"]["labels"]);
        return task ? task->root["spec"] : YamlNode();
    }

    static MadeValue metadataOf(const Choice &choice, const Location &place)
    {
        MadeValue metadata = MadeValue::mapping(place);
        MadeValue &labels = metadata.mappingAt("labels", place);
        for (auto written = choice.labels.rbegin(); written != choice.labels.rend(); ++written) {
            if (written->isMapping())
                labels.overlay(MadeValue::copyOf(*written));
        }
        labels.set("app.kubernetes.io/managed-by", MadeValue::string("tekton-pipelines", place));
        for (const auto &[key, value] : choice.controllerLabels)
            labels.set(key, MadeValue::string(value, place));
        return metadata;
    }

    void addPod(CiRunner &runner, std::string_view name, YamlNode spec, Choice choice, const Location &place)
    {
        addDefaults(choice);
        TektonTask task{.spec = spec, .place = place, .settings = &m_settings};
        task.podTemplate = std::move(choice.podTemplate);
        task.account = std::move(choice.account);
        task.workspaces = std::move(choice.workspaces);
        if (!runner.jobAccount) {
            runner.jobAccount =
                CiAccount{runner.jobNamespace, task.account.text(), task.account.cause(), !isTemplated(task.account.text())};
        }
        const auto findAction = [&](std::string_view action) {
            const TektonObject *const found = find("StepAction", runner.jobNamespace, action);
            return found ? found->root["spec"] : YamlNode();
        };
        if (choice.isChosen)
            addLabel(choice, "tekton.dev/taskRun", name);
        MadeValue metadata = metadataOf(choice, place);
        CiPod pod = madePod(CiRole::Job, runner, std::format("{}-pod", name), runner.jobNamespace, std::move(metadata),
                            tektonPod(task, findAction));
        if (!choice.isChosen)
            pod.placement = CiPlacement::Open;
        runner.pods.push_back(std::move(pod));
    }

    /// Workspaces of a task, bound as the run binds them.
    static std::vector<TektonTask::Workspace> workspacesOf(const TektonObject &run, YamlNode taskSpec)
    {
        std::vector<TektonTask::Workspace> bound;
        for (const YamlNode workspace : YamlItems(run.root["spec"]["workspaces"])) {
            for (const YamlNode declared : YamlItems(taskSpec["workspaces"])) {
                if (declared["name"].text() == workspace["name"].text())
                    bound.push_back({std::string(declared["name"].text()), workspace});
            }
        }
        return bound;
    }

    void readTaskRun(const TektonObject &run)
    {
        CiRunner runner = runnerOf(run);
        Choice choice = choiceOf(run);
        const YamlNode spec = specOf(run.root["spec"], run.namespaceName, choice);
        choice.workspaces = workspacesOf(run, spec);
        addPod(runner, runner.name, spec, std::move(choice), runner.place);
        m_reader.add(std::move(runner));
    }

    void readPipelineRun(const TektonObject &run)
    {
        CiRunner runner = runnerOf(run);
        YamlNode pipeline = pipelineSpecIn(run);
        YamlNode pipelineLabels;
        if (const std::string_view name = run.root["spec"]["pipelineRef"]["name"].text(); !pipeline && !name.empty()) {
            const TektonObject *const found = find("Pipeline", run.namespaceName, name);
            pipeline = found ? found->root["spec"] : YamlNode();
            pipelineLabels = found ? found->root["metadata"]["labels"] : YamlNode();
        }
        for (const YamlNode task : tasksOfPipeline(pipeline))
            addPipelineTask(runner, run, pipelineLabels, task);
        if (runner.pods.empty()) { // the pipeline is elsewhere; its pods will have this account and template all the same
            Choice choice = choiceOf(run);
            addRunLabels(choice, run);
            addPod(runner, runner.name, {}, std::move(choice), runner.place);
        }
        m_reader.add(std::move(runner));
    }

    /// propagatePipelineNameLabelToPipelineRun and getTaskrunLabels (reconciler/pipelinerun/pipelinerun.go). What a resolver
    /// fetches has the run's name, or that of a parameter: left out.
    static void addRunLabels(Choice &choice, const TektonObject &run)
    {
        const std::string_view name = run.root["spec"]["pipelineRef"]["name"].text();
        const bool isInline = run.root["spec"]["pipelineSpec"].isMapping();
        addLabel(choice, "tekton.dev/pipeline", !name.empty() ? std::string(name) : isInline ? run.name() : std::string());
        addLabel(choice, "tekton.dev/pipelineRun", run.name());
    }

    static void addMemberLabels(Choice &choice, YamlNode task)
    {
        addLabel(choice, "tekton.dev/pipelineTask", task["name"].text());
        const YamlNode list = task.parent();
        addLabel(choice, "tekton.dev/memberOf", list == list.parent()["finally"] ? "finally" : "tasks");
    }

    void addPipelineTask(CiRunner &runner, const TektonObject &run, YamlNode pipelineLabels, YamlNode task)
    {
        Choice choice = choiceOf(run);
        choice.labels.push_back(pipelineLabels);
        addRunLabels(choice, run);
        addMemberLabels(choice, task);
        const YamlNode spec = specOf(task, run.namespaceName, choice);
        const std::string_view name = task["name"].text();
        for (const YamlNode own : YamlItems(run.root["spec"]["taskRunSpecs"])) {
            if (own["pipelineTaskName"].text() != name)
                continue;
            const YamlNode podTemplate = own["podTemplate"] ? own["podTemplate"] : own["taskPodTemplate"];
            if (podTemplate.isMapping()) {
                MadeValue made = MadeValue::copyOf(podTemplate);
                mergePodTemplates(made, choice.podTemplate);
                choice.podTemplate = std::move(made);
            }
            const YamlNode account = own["serviceAccountName"] ? own["serviceAccountName"] : own["taskServiceAccountName"];
            if (!account.text().empty())
                choice.account = MadeValue::copyOf(account);
        }
        bindWorkspaces(choice, run, task);
        addPod(runner, std::format("{}-{}", runner.name, name), spec, std::move(choice), Location::keyOf(task));
    }

    void bindWorkspaces(Choice &choice, const TektonObject &run, YamlNode task) const
    {
        bool isClaimed = false;
        const std::vector<YamlNode> claimed = claimedWorkspaces(run);
        for (const YamlNode used : YamlItems(task["workspaces"])) {
            const std::string_view name = used["workspace"].text().empty() ? used["name"].text() : used["workspace"].text();
            for (const YamlNode workspace : YamlItems(run.root["spec"]["workspaces"])) {
                if (workspace["name"].text() != name)
                    continue;
                choice.workspaces.push_back({std::string(used["name"].text()), workspace});
                isClaimed = isClaimed || std::ranges::contains(claimed, workspace);
            }
        }
        if (isClaimed && m_settings.placesTogether() && assistantOverwritesAffinity(m_reader.versions()))
            choice.podTemplate.remove("affinity");
    }

    void readPipeline(const TektonObject &pipeline)
    {
        CiRunner runner = runnerOf(pipeline);
        for (const YamlNode task : tasksOfPipeline(pipeline.root["spec"])) {
            if (!task["taskSpec"].isMapping())
                continue;
            Choice choice = nobodysChoice(pipeline);
            addLabel(choice, "tekton.dev/pipeline", pipeline.name());
            addMemberLabels(choice, task);
            const YamlNode spec = specOf(task, pipeline.namespaceName, choice);
            addPod(runner, std::format("{}-{}", runner.name, task["name"].text()), spec, std::move(choice), Location::keyOf(task));
        }
        if (!runner.pods.empty())
            m_reader.add(std::move(runner));
    }

    void readTask(const TektonObject &task)
    {
        if (!task.root["spec"]["steps"].isSequence())
            return;
        CiRunner runner = runnerOf(task);
        if (task.kind() == "ClusterTask")
            runner.jobNamespace.clear();
        Choice choice = nobodysChoice(task);
        addLabel(choice, task.kind() == "ClusterTask" ? "tekton.dev/clusterTask" : "tekton.dev/task", task.name());
        addPod(runner, runner.name, task.root["spec"], std::move(choice), runner.place);
        m_reader.add(std::move(runner));
    }

    /// The Deployment that listens to events and starts runs with its account.
    void readEventListener(const Resource &resource)
    {
        CiRunner runner{.system = CiSystem::Tekton, .name = resource.name(), .place = Location::keyOf(resource.root())};
        runner.definedBy = &resource;
        runner.evidence = {RULE_TEXT("Core", "%1 of %2"), {"EventListener", "triggers.tekton.dev"}};
        runner.managerNamespace = resource.namespaceName();
        const YamlNode below = resource.root()["spec"]["resources"]["kubernetesResource"]["spec"]["template"]["spec"];
        MadeValue spec = below.isMapping() ? MadeValue::copyOf(below) : MadeValue::mapping(runner.place);
        const Field account = fieldBelow(resource.root()["spec"], {"serviceAccountName"});
        if (!account.text().empty())
            spec.set("serviceAccountName", MadeValue::copyOf(account.value));
        const MadeValue *const used = spec.find("serviceAccountName");
        runner.managerAccount = CiAccount{runner.managerNamespace, used ? used->text() : "default",
                                          used ? used->cause() : account.location, !used || !isTemplated(used->text())};
        runner.pods.push_back(madePod(CiRole::Manager, runner, "el-" + runner.name, runner.managerNamespace,
                                      MadeValue::mapping(runner.place), std::move(spec)));
        if (below["containers"])
            runner.pods.back().replaces = below;
        m_reader.add(std::move(runner));
    }

    /// Written Deployments whose controllers make pods; webhooks and resolvers do not.
    void readControllers()
    {
        std::set<const Resource *> known;
        for (const CiSources::Container &container : m_reader.sources().containers()) {
            const bool isTekton = container.image.contains("tektoncd/") || container.image.contains("tekton-");
            if (!isTekton || !container.image.contains("controller") || !known.insert(container.resource).second)
                continue;
            CiRunner runner{.system = CiSystem::Tekton, .name = container.resource->name()};
            runner.place = Location::keyOf(container.resource->root());
            runner.definedBy = container.resource;
            runner.evidence = {RULE_TEXT("Core", "image %1"), {std::string(container.container["image"].text())}};
            runner.managerNamespace = container.resource->namespaceName();
            const Field account = fieldBelow(container.podSpec, {"serviceAccountName"});
            runner.managerAccount = CiAccount{runner.managerNamespace,
                                              account.text().empty() ? "default" : std::string(account.text()), account.location};
            runner.pods.push_back(writtenPod(CiRole::Manager, *container.resource, container.podSpec));
            m_reader.add(std::move(runner));
        }
    }

    CiReader &m_reader;
    std::vector<TektonObject> m_objects;
    TektonSettings m_settings;
    std::map<std::string, const TektonObject *> m_byName;
    std::set<const TektonObject *> m_used; ///< by something that runs here
};

} // namespace

void readTekton(CiReader &reader)
{
    TektonReader(reader).read();
}

} // namespace bulkhead
