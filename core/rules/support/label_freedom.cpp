#include "core/rules/support/label_freedom.h"

#include "core/ci/buildkite/buildkite.h"
#include "core/ci/gitlab/overwrite_pattern.h"
#include "core/ci/jenkins/jenkins_settings.h"
#include "core/ci/woodpecker/woodpecker.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/gitlab_view.h"

#include <algorithm>

namespace bulkhead {

namespace {

bool any(std::string_view, std::string_view)
{
    return true;
}

const CiRunner *runnerNamed(const CiInventory &ci, CiSystem system, const std::string &name)
{
    const auto found =
        std::ranges::find_if(ci.runners(), [&](const CiRunner &runner) { return runner.system == system && runner.name == name; });
    return found == ci.runners().end() ? nullptr : &*found;
}

void addGitLab(const CiInventory &ci, std::vector<LabelFreedom> &all)
{
    for (const GitLabView &view : gitLabPodRunners(ci)) {
        const TomlNode node = view["pod_labels_overwrite_allowed"];
        const auto pattern = std::make_shared<OverwritePattern>(view.text("pod_labels_overwrite_allowed").value_or(""));
        if (!node || !pattern->isValid() || view.text("pod_labels_overwrite_allowed").value_or("").empty())
            continue;
        // The runner puts its own labels on last (executors/kubernetes: labels of runner.gitlab.com cannot be overwritten).
        const auto admits = [pattern](std::string_view key, std::string_view value) {
            return !key.contains("runner.gitlab.com/") && pattern->admits(std::string(key) + '=' + std::string(value));
        };
        LabelFreedom freedom{&view.runner(), view.runner().jobNamespace, view.locationOf(node), admits};
        if (const YamlNode holder = view.installation().holder)
            freedom.end = asEditSet(holder, TomlPatch::remove(node));
        all.push_back(std::move(freedom));
    }
}

/// A Jenkinsfile brings whole pods to every cloud that is not kept to some folders.
void addJenkins(const CiInventory &ci, std::vector<LabelFreedom> &all)
{
    for (const JenkinsSettings &settings : jenkinsSettings(ci.sources())) {
        const CiRunner *const runner = runnerNamed(ci, CiSystem::Jenkins, settings.name);
        bool isOpen = settings.chart && settings.chart->values["agent"]["usageRestricted"].boolean() != true;
        for (const JenkinsConfiguration &configuration : settings.configurations) {
            for (const YamlNode cloud : kubernetesClouds(configuration))
                isOpen = isOpen || cloud["usageRestricted"].boolean() != true;
        }
        if (runner && isOpen)
            all.push_back({runner, runner->jobNamespace, settings.place, any});
    }
}

void addBuildkite(const CiInventory &ci, std::vector<LabelFreedom> &all)
{
    for (const BuildkiteStack &stack : buildkiteStacks(ci.sources())) {
        const CiRunner *const runner = runnerNamed(ci, CiSystem::Buildkite, stack.name);
        const YamlNode config = stack.config(ci.sources());
        const YamlNode prohibited = config["prohibit-kubernetes-plugin"];
        if (runner && config && prohibited.boolean() != true)
            all.push_back({runner, runner->jobNamespace, prohibited ? Location::written(prohibited) : stack.place, any});
    }
}

void addWoodpecker(const CiInventory &ci, std::vector<LabelFreedom> &all)
{
    for (const WoodpeckerProgram &agent : woodpeckerAgents(ci.sources())) {
        const CiRunner *const runner = runnerNamed(ci, CiSystem::Woodpecker, agent.name);
        const YamlNode allowed = agent.environment["WOODPECKER_BACKEND_K8S_POD_LABELS_ALLOW_FROM_STEP"];
        if (runner && agent.runsPods() && allowed.scalar() == "true")
            all.push_back({runner, runner->jobNamespace, Location::written(allowed), any});
    }
}

/// Values that whoever starts a run or submits a workflow gives.
void addParameters(const CiInventory &ci, std::vector<LabelFreedom> &all)
{
    for (const CiRunner &runner : ci.runners()) {
        if (runner.system != CiSystem::Tekton && runner.system != CiSystem::ArgoWorkflows)
            continue;
        for (const CiPod &pod : runner.pods) {
            for (const auto [key, value] : YamlEntries(pod.resource->metadata()["labels"])) {
                const bool isParameter = value.text().contains("$(") || value.text().contains("{{");
                const auto isThat = [name = std::string(key.scalar())](std::string_view asked, std::string_view) {
                    return asked == name;
                };
                if (isParameter && pod.role != CiRole::Manager)
                    all.push_back({&runner, pod.resource->namespaceName(), Location::written(value), isThat});
            }
        }
    }
}

/// Who may create pods gives them any label. All over the cluster nobody needs to forge one.
void addAccounts(const CiInventory &ci, std::vector<LabelFreedom> &all)
{
    for (const UsedAccount &account : usedAccounts(ci)) {
        const HeldPowers held = powers(ci.rbac(), Subject::ofServiceAccount(account.namespaceName, account.name));
        for (const HeldPower &power : held.powers) {
            const bool makesPods = power.power == Power::CreatePods && power.certainty == Answer::Yes;
            if (account.role != CiRole::Manager && makesPods && !power.isClusterWide && power.grant.subjectPlace.source)
                all.push_back({account.runner, power.namespaceName, power.grant.subjectPlace, any});
        }
    }
}

} // namespace

std::vector<LabelFreedom> labelFreedoms(const CiInventory &ci)
{
    std::vector<LabelFreedom> all;
    if (ci.runners().empty())
        return all;
    for (const auto add : {addGitLab, addJenkins, addBuildkite, addWoodpecker, addParameters, addAccounts})
        add(ci, all);
    std::erase_if(all, [](const LabelFreedom &freedom) { return freedom.namespaceName.empty() || !freedom.place.source; });
    return all;
}

} // namespace bulkhead
