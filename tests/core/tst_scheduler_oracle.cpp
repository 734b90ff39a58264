// Two independent implementations of "may this pod land on this node" must agree on a million random pairs.

#include "placement_support.h"
#include "scheduling_generator.h"
#include "scheduling_oracle.h"

#include <QTest>

#include <format>
#include <iostream>

using namespace bulkhead;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr unsigned roundCount = 4;
#else
constexpr unsigned roundCount = 44;
#endif
constexpr unsigned podsPerRound = 500;
constexpr unsigned nodesPerRound = 50;

struct Round {
    std::vector<std::string> podTexts, nodeTexts;
    std::vector<oracle::Pod> pods;
    std::vector<oracle::Node> nodes;
    IsolationPtr isolation;
};

Round makeRound(unsigned seed)
{
    SchedulingGenerator generator(seed);
    Round round;
    std::string all;
    for (unsigned i = 0; i < nodesPerRound; ++i) {
        round.nodeTexts.push_back(generator.node("n" + std::to_string(i)));
        round.nodes.push_back(oracle::Node::parse(round.nodeTexts.back()));
        all += "---\n" + round.nodeTexts.back();
    }
    for (unsigned i = 0; i < podsPerRound; ++i) {
        round.podTexts.push_back(generator.pod("p" + std::to_string(i)));
        round.pods.push_back(oracle::Pod::parse(round.podTexts.back()));
        all += "---\n" + round.podTexts.back();
    }
    round.isolation = isolationOf(all, NodeView::EachNode);
    return round;
}

Answer ours(oracle::Answer::Landing landing)
{
    switch (landing) {
    case oracle::Answer::Landing::No:
        return Answer::No;
    case oracle::Answer::Landing::Yes:
        return Answer::Yes;
    case oracle::Answer::Landing::Unknown:
        break;
    }
    return Answer::Unknown;
}

bool agree(const Landing &landing, const oracle::Answer &answer)
{
    if (landing.answer != ours(answer.landing))
        return false;
    return landing.answer != Answer::Yes || landing.isDiscouraged == answer.isDiscouraged;
}

/// How the pairs came out.
struct Tally {
    std::size_t pairs = 0;
    std::size_t yes = 0;
    std::size_t no = 0;
    std::size_t disagreements = 0;
};

void report(const Round &round, std::size_t pod, std::size_t node, const oracle::Answer &answer, const Asked &asked)
{
    std::cout << std::format("--- they disagree\n{}{}second opinion: {}{} ({})\ncore: {}{}\n", round.podTexts[pod],
                             round.nodeTexts[node], toString(ours(answer.landing)), answer.isDiscouraged ? ", discouraged" : "",
                             answer.reason, asked.landing.isDiscouraged ? "discouraged " : "", described(asked.placement));
}

void compare(const Round &round, Tally &tally)
{
    const Isolation &isolation = *round.isolation;
    for (std::size_t p = 0; p < round.pods.size(); ++p) {
        const std::optional<std::size_t> workload = workloadNamed(isolation, round.pods[p].name);
        QVERIFY(workload);
        for (std::size_t n = 0; n < round.nodes.size(); ++n) {
            const std::optional<std::size_t> group = groupOfNode(isolation, round.nodes[n].name);
            QVERIFY(group);
            const Landing landing = isolation.landing(*workload, *group);
            const oracle::Answer answer = oracle::canLand(round.pods[p], round.nodes[n]);
            ++tally.pairs;
            tally.yes += answer.landing == oracle::Answer::Landing::Yes ? 1 : 0;
            tally.no += answer.landing == oracle::Answer::Landing::No ? 1 : 0;
            if (agree(landing, answer))
                continue;
            if (++tally.disagreements <= 10)
                report(round, p, n, answer, {landing, isolation.explain(*workload, *group)});
        }
    }
}

} // namespace

class SchedulerOracleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothAgree()
    {
        Tally tally;
        for (unsigned seed = 0; seed < roundCount; ++seed) {
            compare(makeRound(seed), tally);
            if (QTest::currentTestFailed())
                return;
        }
        std::cout << std::format("{} pairs, {} yes, {} no, {} disagreements\n", tally.pairs, tally.yes, tally.no,
                                 tally.disagreements);
        QCOMPARE(tally.disagreements, 0U);
        // A test in which all is "no" would show nothing
        QVERIFY(tally.yes * 5 >= tally.pairs);
        QVERIFY(tally.no * 5 >= tally.pairs);
    }
};

QTEST_APPLESS_MAIN(SchedulerOracleTest)
#include "tst_scheduler_oracle.moc"
