#include "core/report/runner_facts.h"

#include "core/kube/rbac/token_mount.h"

#include <algorithm>
#include <map>
#include <utility>

namespace bulkhead {

namespace {

using AccountName = std::pair<std::string, std::string>;

std::set<AccountName> writtenAccounts(const CiInventory &ci)
{
    std::set<AccountName> names;
    for (const ManifestPtr &manifest : ci.sources().manifests()) {
        for (const Resource &resource : manifest->resources()) {
            if (resource.kind() == "ServiceAccount" && resource.group().empty())
                names.emplace(resource.namespaceName(), resource.name());
        }
    }
    return names;
}

/// The accounts of one runner and what may be done as them.
class AccountReader {
public:
    AccountReader(const CiInventory &ci, const std::set<AccountName> &written)
        : m_rbac(ci.rbac())
        , m_written(written)
    {
    }

    [[nodiscard]] std::vector<RunnerAccount> read(const CiRunner &runner)
    {
        std::vector<RunnerAccount> accounts;
        readRole(accounts, runner, CiRole::Manager, runner.managerAccount);
        readRole(accounts, runner, CiRole::Job, runner.jobAccount);
        return accounts;
    }

private:
    void readRole(std::vector<RunnerAccount> &accounts, const CiRunner &runner, CiRole role, const std::optional<CiAccount> &named)
    {
        const std::size_t first = accounts.size();
        if (named)
            accounts.push_back(known(role, *named));
        bool hasPods = false;
        for (const CiPod &pod : runner.pods) {
            if ((pod.role == CiRole::Manager) != (role == CiRole::Manager))
                continue;
            hasPods = true;
            addPod(accounts, first, role, pod);
        }
        if (hasPods && accounts.size() == first)
            accounts.push_back({.role = role});
    }

    /// The pod's own account, if it is not among those found already.
    void addPod(std::vector<RunnerAccount> &accounts, std::size_t first, CiRole role, const CiPod &pod)
    {
        const std::string space = pod.resource->namespaceName();
        const TokenMount token = tokenMount(pod.spec, space, m_rbac);
        const auto same = std::ranges::find_if(accounts.begin() + static_cast<std::ptrdiff_t>(first), accounts.end(),
                                               [&](const RunnerAccount &each) { return each.account.name == token.account; });
        // A pod that names no account says nothing of one that the job chooses.
        const bool isSilent = token.accountPlace.certainty == Location::Certainty::Implied && accounts.size() > first;
        if (same != accounts.end() || isSilent) {
            RunnerAccount &at = same != accounts.end() ? *same : accounts[first];
            at.carriesToken = at.carriesToken && token.isMounted;
            return;
        }
        CiAccount account{.namespaceName = space, .name = token.account, .place = token.accountPlace};
        account.isKnown = !isTemplated(account.name);
        accounts.push_back(known(role, std::move(account)));
        accounts.back().carriesToken = token.isMounted;
    }

    [[nodiscard]] RunnerAccount known(CiRole role, CiAccount account) const
    {
        RunnerAccount result{.role = role, .knowledge = AccountKnowledge::Unbound, .account = std::move(account)};
        const CiAccount &which = result.account;
        if (!which.isKnown || isTemplated(which.name)) {
            result.knowledge = AccountKnowledge::Open;
            return result;
        }
        if (which.namespaceName.empty() || which.name.empty()) {
            result.knowledge = which.name.empty() ? AccountKnowledge::NotTold : AccountKnowledge::NoNamespace;
            return result;
        }
        result.isInWorkspace = m_written.contains({which.namespaceName, which.name});
        const Subject subject = Subject::ofServiceAccount(which.namespaceName, which.name);
        m_rbac.visitGrants(subject, [&result](const RbacModel::BareGrant &grant) {
            if (grant.subject)
                result.knowledge = AccountKnowledge::Bound;
            return result.knowledge != AccountKnowledge::Bound;
        });
        if (result.knowledge == AccountKnowledge::Bound)
            result.held = powers(m_rbac, subject);
        return result;
    }

    const RbacModel &m_rbac;
    const std::set<AccountName> &m_written;
};

/// May whoever holds this come by tokens of the account.
bool leadsTo(const HeldPower &power, const CiAccount &account)
{
    if (!power.isClusterWide && power.namespaceName != account.namespaceName)
        return false;
    const bool isNamed = power.onlyNames.empty() || std::ranges::contains(power.onlyNames, account.name);
    switch (power.power) {
    case Power::ClusterAdmin:
    case Power::CreatePods:
        return true;
    case Power::CreateTokens:
    case Power::Impersonate:
        return isNamed;
    default:
        return false;
    }
}

bool isPlaced(const RunnerAccount &account)
{
    return account.knowledge == AccountKnowledge::Unbound || account.knowledge == AccountKnowledge::Bound;
}

ActingAsManager withChosenAccount(const CiRunner &runner, const CiAccount &manager)
{
    if (runner.jobNamespace.empty())
        return {Answer::Unknown, RULE_TEXT("Core", "the job chooses its account, and the files do not tell its namespace")};
    if (runner.jobNamespace == manager.namespaceName)
        return {Answer::Yes, RULE_TEXT("Core", "the job chooses its account, and its pods run in the manager's namespace")};
    return {Answer::Unknown, {}};
}

ActingAsManager actingAs(const CiRunner &runner, const RunnerAccount &job, const RunnerAccount &manager)
{
    if (!isPlaced(manager))
        return {Answer::Unknown, {}};
    if (job.knowledge == AccountKnowledge::Open)
        return withChosenAccount(runner, manager.account);
    if (!job.carriesToken)
        return {Answer::No, {}};
    if (!isPlaced(job))
        return {Answer::Unknown, {}};
    if (job.account.name == manager.account.name && job.account.namespaceName == manager.account.namespaceName)
        return {Answer::Yes, RULE_TEXT("Core", "it is the job's account too")};
    const bool isToldAll = job.knowledge == AccountKnowledge::Bound && job.held.unresolved.empty();
    ActingAsManager best{isToldAll ? Answer::No : Answer::Unknown, {}};
    for (const HeldPower &power : job.held.powers) {
        if (leadsTo(power, manager.account) && power.certainty >= best.answer)
            best = {power.certainty, RULE_TEXT("Core", "the job's account may run pods as it, or make a token of it")};
    }
    return best;
}

RunnerVerdict verdictOf(const Landing &landing, bool isLeak)
{
    if (!isLeak)
        return RunnerVerdict::Apart;
    if (landing.answer == Answer::Unknown)
        return RunnerVerdict::Unknown;
    if (landing.isConditional)
        return RunnerVerdict::Conditional;
    return landing.isDiscouraged ? RunnerVerdict::Soft : RunnerVerdict::Leaks;
}

/// Where the pods of one runner may land.
class Placing {
public:
    Placing(RunnerFacts &facts, const Isolation &isolation)
        : m_facts(facts)
        , m_isolation(isolation)
    {
    }

    void read()
    {
        for (const CiPod &pod : m_facts.runner->pods) {
            const std::optional<std::size_t> workload = m_isolation.workloadAt(pod.spec);
            m_facts.workloads.push_back(workload);
            m_facts.hasJobPods |= pod.role != CiRole::Manager;
            if (!workload)
                continue;
            if (const std::string &environment = m_isolation.workloads()[*workload].environment; !environment.empty())
                m_facts.environments.insert(environment);
            for (std::size_t group = 0; group < m_isolation.groups().size(); ++group)
                land(pod, *workload, group);
            if (!m_lands && !m_facts.worstWorkload)
                m_facts.worstWorkload = workload;
        }
        if (m_facts.worstWorkload && !m_lands && !m_isolation.groups().empty())
            m_facts.verdict = RunnerVerdict::Nowhere;
    }

private:
    void land(const CiPod &pod, std::size_t workload, std::size_t group)
    {
        const Landing landing = m_isolation.landing(workload, group);
        if (landing.answer == Answer::No)
            return;
        m_lands = true;
        const bool isLeak = m_isolation.leakDirection(workload, group).has_value();
        const RunnerVerdict verdict = verdictOf(landing, isLeak);
        if (verdict > m_facts.verdict) {
            m_facts.verdict = verdict;
            m_facts.worstWorkload = workload;
        }
        if (pod.role != CiRole::Manager)
            add({group, landing.answer, isLeak});
    }

    void add(const RunnerLanding &landing)
    {
        const auto at = std::ranges::lower_bound(m_facts.landings, landing.group, {}, &RunnerLanding::group);
        if (at == m_facts.landings.end() || at->group != landing.group) {
            m_facts.landings.insert(at, landing);
            return;
        }
        at->answer = std::max(at->answer, landing.answer);
        at->isLeak = at->isLeak || landing.isLeak;
    }

    RunnerFacts &m_facts;
    const Isolation &m_isolation;
    bool m_lands = false;
};

} // namespace

std::string_view toString(AccountKnowledge knowledge)
{
    switch (knowledge) {
    case AccountKnowledge::NotTold:
        return "not-told";
    case AccountKnowledge::NoNamespace:
        return "no-namespace";
    case AccountKnowledge::Open:
        return "open";
    case AccountKnowledge::Unbound:
        return "unbound";
    case AccountKnowledge::Bound:
        break;
    }
    return "bound";
}

MessageId explanation(AccountKnowledge knowledge)
{
    switch (knowledge) {
    case AccountKnowledge::NotTold:
        return RULE_TEXT("Core", "Unknown: the files do not tell which account it is");
    case AccountKnowledge::NoNamespace:
        return RULE_TEXT("Core", "Unknown: the files do not tell the namespace of the account");
    case AccountKnowledge::Open:
        return RULE_TEXT("Core", "Unknown: the job chooses the account, or a template does");
    case AccountKnowledge::Unbound:
        return RULE_TEXT("Core", "Unknown: no binding in this workspace names it, but one elsewhere may");
    case AccountKnowledge::Bound:
        break;
    }
    return {};
}

ActingAsManager actingAsManager(const CiRunner &runner, std::span<const RunnerAccount> accounts)
{
    std::optional<ActingAsManager> best;
    for (const RunnerAccount &manager : accounts) {
        for (const RunnerAccount &job : accounts) {
            if (manager.role != CiRole::Manager || job.role == CiRole::Manager)
                continue;
            const ActingAsManager acting = actingAs(runner, job, manager);
            const bool tellsMore = best && acting.answer == best->answer && !best->hasReason() && acting.hasReason();
            if (!best || acting.answer > best->answer || tellsMore)
                best = acting;
        }
    }
    return best.value_or(ActingAsManager{Answer::Unknown, {}});
}

std::vector<HeldPower> tellingPowers(const HeldPowers &held)
{
    const auto isImplied = [&held](const HeldPower &power) {
        return std::ranges::any_of(held.powers, [&power](const HeldPower &all) {
            return all.power == Power::ClusterAdmin && power.power != Power::ClusterAdmin && all.certainty == Answer::Yes
                && (all.isClusterWide || (!power.isClusterWide && all.namespaceName == power.namespaceName));
        });
    };
    std::vector<HeldPower> telling = held.powers;
    std::erase_if(telling, isImplied);
    return telling;
}

std::string_view toString(RunnerVerdict verdict)
{
    constexpr std::string_view names[] = {"not-placed", "apart", "nowhere", "conditional", "unknown", "soft", "leaks"};
    return names[static_cast<std::size_t>(verdict)];
}

MessageId verdictName(RunnerVerdict verdict)
{
    constexpr MessageId names[] = {
        RULE_TEXT("Core", "not placed"),    RULE_TEXT("Core", "kept apart"),
        RULE_TEXT("Core", "lands nowhere"), RULE_TEXT("Core", "conditional leak"),
        RULE_TEXT("Core", "unknown"),       RULE_TEXT("Core", "soft leak"),
        RULE_TEXT("Core", "leaks"),
    };
    return names[static_cast<std::size_t>(verdict)];
}

std::vector<RunnerFacts> runnerFacts(const CiInventory &ci, const Isolation *isolation)
{
    std::vector<RunnerFacts> all;
    if (ci.runners().empty())
        return all;
    const std::set<AccountName> written = writtenAccounts(ci);
    AccountReader accounts(ci, written);
    all.reserve(ci.runners().size());
    for (const CiRunner &runner : ci.runners()) {
        RunnerFacts &facts = all.emplace_back();
        facts.runner = &runner;
        facts.accounts = accounts.read(runner);
        facts.actingAsManager = actingAsManager(runner, facts.accounts);
        if (isolation)
            Placing(facts, *isolation).read();
        else
            facts.workloads.resize(runner.pods.size());
    }
    return all;
}

} // namespace bulkhead
