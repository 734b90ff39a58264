#include "core/report/runner_facts.h"

#include <QTest>

using namespace bulkhead;

namespace {

RunnerAccount account(CiRole role, std::string name, AccountKnowledge knowledge, std::string space = "ci")
{
    return {.role = role, .knowledge = knowledge, .account = {.namespaceName = std::move(space), .name = std::move(name)}};
}

HeldPower power(Power which, std::string space, Answer certainty = Answer::Yes)
{
    return {.power = which, .certainty = certainty, .isClusterWide = space.empty(), .namespaceName = std::move(space)};
}

constexpr auto bound = AccountKnowledge::Bound;

/// What a job with this power may do about the manager ci/manager.
Answer acting(HeldPower held, bool carriesToken = true)
{
    RunnerAccount job = account(CiRole::Job, "job", bound, "jobs");
    job.held.powers = {std::move(held)};
    job.carriesToken = carriesToken;
    return actingAsManager({}, std::vector{account(CiRole::Manager, "manager", bound), job}).answer;
}

} // namespace

/// Which rights are told of a runner's accounts, and when jobs come by those of the manager.
class TestRunnerFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jobsWithTheManagersAccount();
    void jobsThatChooseTheirAccount();
    void jobsWhoseRightsLeadThere();
    void whatIsNotKnownIsNoAnswer();
    void allRightsAreToldOnce();
};

void TestRunnerFacts::jobsWithTheManagersAccount()
{
    const auto answer = [](const RunnerAccount &job) {
        return actingAsManager({}, std::vector{account(CiRole::Manager, "runner", AccountKnowledge::Unbound), job}).answer;
    };
    QVERIFY(answer(account(CiRole::Job, "runner", AccountKnowledge::Unbound)) == Answer::Yes);
    QVERIFY(answer(account(CiRole::Job, "runner", AccountKnowledge::Unbound, "jobs"))
            == Answer::Unknown); // another one of that name
    RunnerAccount without = account(CiRole::Job, "runner", AccountKnowledge::Unbound);
    without.carriesToken = false;
    QVERIFY(answer(without) == Answer::No);
}

void TestRunnerFacts::jobsThatChooseTheirAccount()
{
    const std::vector accounts{account(CiRole::Manager, "runner", bound), account(CiRole::Job, "$chosen", AccountKnowledge::Open)};
    const auto answer = [&](std::string space) {
        CiRunner runner;
        runner.jobNamespace = std::move(space);
        return actingAsManager(runner, accounts).answer;
    };
    QVERIFY(answer("ci") == Answer::Yes);
    QVERIFY(answer("jobs") == Answer::Unknown);
    QVERIFY(answer("") == Answer::Unknown);
}

void TestRunnerFacts::jobsWhoseRightsLeadThere()
{
    QVERIFY(acting(power(Power::CreatePods, "ci")) == Answer::Yes);
    QVERIFY(acting(power(Power::CreatePods, "")) == Answer::Yes);
    QVERIFY(acting(power(Power::CreatePods, "jobs")) == Answer::No);
    QVERIFY(acting(power(Power::CreatePods, "ci", Answer::Unknown)) == Answer::Unknown);
    QVERIFY(acting(power(Power::ReadSecrets, "ci")) == Answer::No);
    QVERIFY(acting(power(Power::CreatePods, "ci"), false) == Answer::No); // the job has no token to ask with
    HeldPower token = power(Power::CreateTokens, "ci");
    token.onlyNames = {"other"};
    QVERIFY(acting(token) == Answer::No);
    token.onlyNames = {"manager"};
    QVERIFY(acting(token) == Answer::Yes);
}

void TestRunnerFacts::whatIsNotKnownIsNoAnswer()
{
    for (const AccountKnowledge knowledge : {AccountKnowledge::NotTold, AccountKnowledge::NoNamespace, AccountKnowledge::Open}) {
        const std::vector accounts{account(CiRole::Manager, "runner", knowledge), account(CiRole::Job, "runner", knowledge)};
        QVERIFY(actingAsManager({}, accounts).answer == Answer::Unknown);
        QVERIFY(!actingAsManager({}, accounts).hasReason());
        QVERIFY(!std::string_view(explanation(knowledge).text).empty());
    }
    QVERIFY(actingAsManager({}, {}).answer == Answer::Unknown); // no manager is known
    QVERIFY(std::string_view(explanation(AccountKnowledge::Unbound).text).contains("one elsewhere may"));
}

void TestRunnerFacts::allRightsAreToldOnce()
{
    HeldPowers held;
    held.powers = {power(Power::ClusterAdmin, "shop"), power(Power::ReadSecrets, "shop"), power(Power::ReadSecrets, "ci"),
                   power(Power::PatchNodes, "")};
    const std::vector<HeldPower> telling = tellingPowers(held);
    QCOMPARE(telling.size(), std::size_t(3)); // not the Secrets of shop
    QCOMPARE(telling[1].namespaceName, std::string("ci"));
    held.powers.front() = power(Power::ClusterAdmin, "");
    QCOMPARE(tellingPowers(held).size(), std::size_t(1));
    held.powers.front().certainty = Answer::Unknown;
    QCOMPARE(tellingPowers(held).size(), std::size_t(4)); // what is sure is told beside what is not
}

QTEST_APPLESS_MAIN(TestRunnerFacts)
#include "tst_runner_facts.moc"
