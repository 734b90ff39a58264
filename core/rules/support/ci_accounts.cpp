#include "core/rules/support/ci_accounts.h"

#include "core/kube/rbac/token_mount.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>
#include <map>

namespace bulkhead {

namespace {

/// The object that a node is written in: the mapping around it that has a kind.
YamlNode objectAround(YamlNode node)
{
    for (YamlNode at = node; at; at = at.parent()) {
        if (isKubernetesObject(at))
            return at;
    }
    return {};
}

bool isJobsToo(const CiRunner &runner)
{
    return runner.jobAccount && !runner.pods.empty() && runner.jobAccount->name == runner.managerAccount->name
        && runner.jobAccount->namespaceName == runner.managerAccount->namespaceName;
}

} // namespace

std::vector<UsedAccount> usedAccounts(const CiInventory &ci)
{
    std::map<std::pair<std::string, std::string>, UsedAccount> known;
    const auto add = [&](UsedAccount account) {
        const auto [at, isNew] = known.try_emplace({account.namespaceName, account.name}, account);
        if (!isNew && account.role != CiRole::Manager && at->second.role == CiRole::Manager)
            at->second = std::move(account);
    };
    for (const CiRunner &runner : ci.runners()) {
        for (const CiPod &pod : runner.pods) {
            const std::string space = pod.resource->namespaceName();
            const TokenMount token = tokenMount(pod.spec, space, ci.rbac());
            if (token.isMounted && !isTemplated(token.account))
                add({pod.role, space, token.account, token.accountPlace, &runner});
        }
        // Where one pod is manager and job it has been looked at.
        if (runner.managerAccount && runner.managerAccount->isKnown && !runner.managerAccount->namespaceName.empty()
            && !isJobsToo(runner))
            add({CiRole::Manager, runner.managerAccount->namespaceName, runner.managerAccount->name, runner.managerAccount->place,
                 &runner});
    }
    std::vector<UsedAccount> accounts;
    accounts.reserve(known.size());
    for (auto &[name, account] : known)
        accounts.push_back(std::move(account));
    std::ranges::stable_partition(accounts, [](const UsedAccount &account) { return account.role != CiRole::Manager; });
    return accounts;
}

Message messageOn(const UsedAccount &account, const AccountTexts &texts, std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), account.runner->name);
    const MessageId text = account.role == CiRole::Manager ? texts.manager
        : account.role == CiRole::Job                      ? texts.jobs
                                                           : texts.builders;
    return {text, std::move(arguments)};
}

void offerUnbinding(FindingBuilder &finding, const Grant &grant)
{
    const YamlNode subject = grant.subjectPlace.node;
    if (const YamlNode binding = objectAround(subject))
        finding.fix({RULE_TEXT("Rules", "Take the subject out of %1"), {grant.binding}}, Applicability::Unsafe,
                    YamlPatch::remove(subject, binding));
}

FindingBuilder reportAt(Reporter &report, const RuleMetadata &rule, const Location &place, Message message)
{
    FindingBuilder finding = report.finding(rule, place, std::move(message));
    if (const YamlNode object = objectAround(place.node))
        finding.concerning(Resource(object), place.node);
    return finding;
}

} // namespace bulkhead
