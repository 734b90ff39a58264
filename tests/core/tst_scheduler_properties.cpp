// What must hold of every pod and every node: more tolerations never take a place away, more selectors and taints never give one.

#include "placement_support.h"
#include "scheduling_generator.h"

#include <QTest>

#include <algorithm>
#include <format>
#include <functional>

using namespace bulkhead;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr unsigned podCount = 60;
#else
constexpr unsigned podCount = 1200;
#endif
constexpr unsigned nodeCount = 40;

std::string podOf(const std::string &name, const std::string &fields)
{
    return "---\napiVersion: v1\nkind: Pod\nmetadata: {name: " + name
        + "}\nspec: {containers: [{name: main, image: example.io/app}]" + fields + "}\n";
}

std::string nodeOf(const std::string &name, const std::string &labels, const std::string &taints)
{
    return "---\napiVersion: v1\nkind: Node\nmetadata: {name: " + name + ", labels: {" + labels + "}}\nspec: {taints: [" + taints
        + "]}\n";
}

std::string joined(const std::vector<std::string> &items)
{
    std::string text;
    for (const std::string &item : items)
        text += (text.empty() ? "" : ", ") + item;
    return text;
}

using Part = std::string (SchedulingGenerator::*)();

std::vector<std::string> some(SchedulingGenerator &generator, unsigned limit, Part part)
{
    std::vector<std::string> items(generator.below(limit));
    for (std::string &item : items)
        item = (generator.*part)();
    return items;
}

std::string fieldsOf(const std::vector<std::string> &terms, const std::vector<std::string> &tolerations,
                     const std::string &selector = {})
{
    std::string text = ", tolerations: [" + joined(tolerations) + "], nodeSelector: {" + selector + '}';
    if (!terms.empty())
        text += ", affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [" + joined(terms)
            + "]}}}";
    return text;
}

std::string randomNodes(SchedulingGenerator &generator)
{
    std::string text;
    for (unsigned i = 0; i < nodeCount; ++i)
        text += "---\n" + generator.node("n" + std::to_string(i));
    return text;
}

/// Asks for each pair of pods "a0" and "b0", "a1" and "b1" … on every node, and for how many the answers differ.
std::size_t forEachPair(const Isolation &isolation, const std::function<void(const Landing &, const Landing &)> &visit)
{
    std::size_t differences = 0;
    for (unsigned i = 0; i < podCount; ++i) {
        const std::optional<std::size_t> before = workloadNamed(isolation, "a" + std::to_string(i));
        const std::optional<std::size_t> after = workloadNamed(isolation, "b" + std::to_string(i));
        for (std::size_t group = 0; group < isolation.groups().size(); ++group) {
            const Landing one = isolation.landing(before.value(), group);
            const Landing other = isolation.landing(after.value(), group);
            visit(one, other);
            differences += one.answer == other.answer ? 0 : 1;
        }
    }
    return differences;
}

} // namespace

class SchedulerPropertiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTolerationNeverShrinksPlacement()
    {
        SchedulingGenerator generator(1);
        std::string yaml = randomNodes(generator);
        for (unsigned i = 0; i < podCount; ++i) {
            const std::vector<std::string> terms = some(generator, 2, &SchedulingGenerator::term);
            std::vector<std::string> tolerations = some(generator, 3, &SchedulingGenerator::toleration);
            yaml += podOf("a" + std::to_string(i), fieldsOf(terms, tolerations));
            tolerations.insert(tolerations.begin() + generator.below(static_cast<unsigned>(tolerations.size()) + 1),
                               generator.plainToleration());
            yaml += podOf("b" + std::to_string(i), fieldsOf(terms, tolerations));
        }
        const IsolationPtr isolation = isolationOf(yaml, NodeView::EachNode);
        const std::size_t differences =
            forEachPair(*isolation, [](const Landing &before, const Landing &after) { QVERIFY(after.answer >= before.answer); });
        QVERIFY(differences > 0);
    }

    void aSelectorNeverGrowsPlacement()
    {
        SchedulingGenerator generator(2);
        std::string yaml = randomNodes(generator);
        for (unsigned i = 0; i < podCount; ++i) {
            const std::vector<std::string> terms = some(generator, 3, &SchedulingGenerator::term);
            const std::vector<std::string> tolerations = some(generator, 3, &SchedulingGenerator::toleration);
            const std::string selector = generator.chance(50) ? "example.io/tier: ci" : "";
            yaml += podOf("a" + std::to_string(i), fieldsOf(terms, tolerations, selector));
            const std::string more = generator.chance(50) ? "pool: ci" : "team: \"5\"";
            yaml += podOf("b" + std::to_string(i), fieldsOf(terms, tolerations, selector.empty() ? more : selector + ", " + more));
        }
        const IsolationPtr isolation = isolationOf(yaml, NodeView::EachNode);
        const std::size_t differences =
            forEachPair(*isolation, [](const Landing &before, const Landing &after) { QVERIFY(after.answer <= before.answer); });
        QVERIFY(differences > 0);
    }

    void aHardTaintNeverGrowsPlacement()
    {
        SchedulingGenerator generator(3);
        std::string yaml;
        for (unsigned i = 0; i < podCount; ++i)
            yaml += "---\n" + generator.pod("p" + std::to_string(i));
        for (unsigned i = 0; i < nodeCount; ++i) {
            const std::string name = "n" + std::to_string(i);
            const std::string labels = generator.label();
            const std::vector<std::string> taints = some(generator, 2, &SchedulingGenerator::taint);
            yaml += nodeOf(name, labels, joined(taints));
            std::vector<std::string> more = taints;
            more.push_back(generator.hardTaint());
            yaml += nodeOf("x" + name, labels, joined(more));
        }
        checkTaints(yaml);
    }

    void explanationsAgreeWithAnswers()
    {
        SchedulingGenerator generator(4);
        std::string yaml = randomNodes(generator);
        for (unsigned i = 0; i < podCount; ++i)
            yaml += "---\n" + generator.pod("p" + std::to_string(i));
        const IsolationPtr isolation = isolationOf(yaml, NodeView::EachNode);
        for (std::size_t workload = 0; workload < isolation->workloads().size(); ++workload) {
            for (std::size_t group = 0; group < isolation->groups().size(); ++group) {
                const Placement placement = isolation->explain(workload, group);
                QVERIFY2(placement.landing == isolation->landing(workload, group), described(placement).c_str());
                checkReasons(placement);
            }
        }
    }

    void theOrderOfTermsAndTolerationsSaysNothing()
    {
        SchedulingGenerator generator(5);
        std::string yaml = randomNodes(generator);
        for (unsigned i = 0; i < podCount; ++i) {
            std::vector<std::string> terms = some(generator, 4, &SchedulingGenerator::term);
            std::vector<std::string> tolerations = some(generator, 5, &SchedulingGenerator::toleration);
            yaml += podOf("a" + std::to_string(i), fieldsOf(terms, tolerations, "pool: ci, team: app"));
            std::ranges::reverse(terms);
            std::ranges::rotate(tolerations, tolerations.begin() + (tolerations.empty() ? 0 : 1));
            yaml += podOf("b" + std::to_string(i), fieldsOf(terms, tolerations, "team: app, pool: ci"));
        }
        const IsolationPtr isolation = isolationOf(yaml, NodeView::EachNode);
        forEachPair(*isolation, [](const Landing &before, const Landing &after) { QVERIFY(before == after); });
    }

private:
    static void checkTaints(const std::string &yaml)
    {
        const IsolationPtr isolation = isolationOf(yaml, NodeView::EachNode);
        std::size_t differences = 0;
        for (std::size_t workload = 0; workload < isolation->workloads().size(); ++workload) {
            // A pod that names its node has another answer on a node of another name
            if (!isolation->needsOf(workload).nodeName.empty() || namesNodes(*isolation, workload))
                continue;
            for (unsigned i = 0; i < nodeCount; ++i) {
                const std::string name = "n" + std::to_string(i);
                const Landing before = isolation->landing(workload, groupOfNode(*isolation, name).value());
                const Landing after = isolation->landing(workload, groupOfNode(*isolation, "x" + name).value());
                QVERIFY(after.answer <= before.answer);
                differences += after.answer == before.answer ? 0 : 1;
            }
        }
        QVERIFY(differences > 0);
    }

    static bool namesNodes(const Isolation &isolation, std::size_t workload)
    {
        const YamlNode spec = isolation.workloads()[workload].podSpec;
        return spec.document()->source()->text(spec.range()).find("matchFields") != std::string_view::npos;
    }

    /// A no has a reason that says no, a yes has none, and what decided comes first.
    static void checkReasons(const Placement &placement)
    {
        const auto says = [&](Answer answer) { return std::ranges::contains(placement.reasons, answer, &PlacementReason::result); };
        QVERIFY2(says(Answer::No) == (placement.landing.answer == Answer::No), described(placement).c_str());
        if (placement.landing.answer == Answer::Yes)
            QVERIFY2(!says(Answer::Unknown), described(placement).c_str());
        else
            QVERIFY2(placement.reasons.front().result == placement.landing.answer, described(placement).c_str());
    }
};

QTEST_APPLESS_MAIN(SchedulerPropertiesTest)
#include "tst_scheduler_properties.moc"
