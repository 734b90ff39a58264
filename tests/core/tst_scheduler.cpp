// Every rule of placement by hand: a pod, a node, the answer and the step that decides it.

#include "placement_support.h"

#include <QTest>

#include <algorithm>
#include <format>
#include <span>

using namespace bulkhead;

namespace {

enum class Kind : std::uint8_t { Pod, DaemonSet, Static, Observed };

struct Case {
    const char *name;
    const char *pod; ///< fields of the pod's spec
    const char *labels; ///< of node n
    const char *node; ///< fields of the node's spec
    Answer answer = Answer::Yes;
    std::string_view code{}; ///< of the reason that decides; empty for a plain yes
    Kind kind = Kind::Pod;
};

std::string podText(Kind kind, const std::string &fields)
{
    const std::string spec = "{containers: [{name: main, image: example.io/app}]" + (fields.empty() ? "" : ", " + fields) + '}';
    switch (kind) {
    case Kind::DaemonSet:
        return "apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: p}\nspec: {template: {spec: " + spec + "}}\n";
    case Kind::Static:
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: p, annotations: {kubernetes.io/config.source: file}}\nspec: " + spec
            + '\n';
    case Kind::Observed:
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: p, uid: 4a5, resourceVersion: \"1\", creationTimestamp: "
               "\"2026-01-01T00:00:00Z\"}\nspec: "
            + spec + "\nstatus: {phase: Running, hostIP: 10.0.0.1, startTime: \"2026-01-01T00:00:00Z\"}\n";
    case Kind::Pod:
        break;
    }
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: " + spec + '\n';
}

std::string nodeText(const std::string &labels, const std::string &spec)
{
    return "---\napiVersion: v1\nkind: Node\nmetadata: {name: n, labels: {" + labels + "}}\nspec: {" + spec + "}\n";
}

#define REQUIRE(terms)                                                                                                             \
    "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [" terms "]}}}"
#define EXPRESSION(requirement) REQUIRE("{matchExpressions: [{key: pool, " requirement "}]}")
#define PREFER(weight, preference)                                                                                                 \
    "affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: " weight ", preference: {" preference    \
    "}}]}}"
#define TAINT(effect) "taints: [{key: dedicated, value: ci, effect: " effect "}]"
#define TOLERATE(toleration) "tolerations: [{" toleration "}]"

constexpr Case nodeNames[] = {
    {"another node", "nodeName: other", "", "", Answer::No, "other-node-name"},
    {"this node", "nodeName: n", "", ""},
    {"NoSchedule does not count", "nodeName: n", "", TAINT("NoSchedule")},
    {"a cordon does not count", "nodeName: n", "", "unschedulable: true"},
    {"NoExecute counts", "nodeName: n", "", TAINT("NoExecute"), Answer::No, "untolerated-taint"},
    {"NoExecute tolerated", "nodeName: n, " TOLERATE("key: dedicated, operator: Exists"), "", TAINT("NoExecute")},
    {"the kubelet looks at the selector", "nodeName: n, nodeSelector: {pool: ci}", "pool: app", "", Answer::No,
     "selector-mismatch"},
    {"the kubelet looks at required affinity", "nodeName: n, " EXPRESSION("operator: Exists"), "", "", Answer::No,
     "affinity-mismatch"},
    {"preferences do not count", "nodeName: n, " PREFER("1", "matchExpressions: [{key: a, operator: Exists}]"), "",
     TAINT("PreferNoSchedule")},
    {"of a DaemonSet: NoSchedule counts", "nodeName: n", "", TAINT("NoSchedule"), Answer::No, "untolerated-taint", Kind::DaemonSet},
    {"of a DaemonSet: another node", "nodeName: other", "", "", Answer::No, "other-node-name", Kind::DaemonSet},
    {"static: taints do not count", "nodeName: n", "", TAINT("NoExecute"), Answer::Yes, {}, Kind::Static},
    {"static: the selector counts", "nodeName: n, nodeSelector: {pool: ci}", "", "", Answer::No, "selector-mismatch", Kind::Static},
    {"observed: the scheduler wrote it", "nodeName: other", "", "", Answer::Yes, {}, Kind::Observed},
    {"observed: it runs there", "nodeName: n", "", TAINT("NoSchedule"), Answer::Yes, {}, Kind::Observed},
};

constexpr Case selectors[] = {
    {"nothing asked", "", "pool: app", ""},
    {"null", "nodeSelector: null, affinity: null, tolerations: null", "pool: app", ""},
    {"the value", "nodeSelector: {pool: ci}", "pool: ci", ""},
    {"another value", "nodeSelector: {pool: ci}", "pool: app", "", Answer::No, "selector-mismatch"},
    {"no such label", "nodeSelector: {pool: ci}", "", "", Answer::No, "selector-mismatch"},
    {"an empty value is a value", "nodeSelector: {pool: \"\"}", "pool: \"\"", ""},
    {"an empty value is not absence", "nodeSelector: {pool: \"\"}", "", "", Answer::No, "selector-mismatch"},
    {"all of them", "nodeSelector: {pool: ci, arch: arm}", "pool: ci", "", Answer::No, "selector-mismatch"},
    {"numbers are texts", "nodeSelector: {pool: \"1\"}", "pool: \"01\"", "", Answer::No, "selector-mismatch"},
    {"and required affinity", "nodeSelector: {pool: ci}, " EXPRESSION("operator: NotIn, values: [ci]"), "pool: ci", "", Answer::No,
     "affinity-mismatch"},
};

constexpr Case terms[] = {
    {"one of two terms",
     REQUIRE("{matchExpressions: [{key: a, operator: Exists}]}, {matchExpressions: [{key: b, operator: Exists}]}"), "b: \"\"", ""},
    {"none of two terms",
     REQUIRE("{matchExpressions: [{key: a, operator: Exists}]}, {matchExpressions: [{key: b, operator: Exists}]}"), "c: \"\"", "",
     Answer::No, "affinity-mismatch"},
    {"all expressions of a term", REQUIRE("{matchExpressions: [{key: a, operator: Exists}, {key: b, operator: Exists}]}"),
     "a: \"\"", "", Answer::No, "affinity-mismatch"},
    {"an empty term matches nothing", REQUIRE("{}"), "", "", Answer::No, "affinity-mismatch"},
    {"a null term matches nothing", REQUIRE("null"), "", "", Answer::No, "affinity-mismatch"},
    {"a term of empty lists matches nothing", REQUIRE("{matchExpressions: [], matchFields: []}"), "", "", Answer::No,
     "affinity-mismatch"},
    {"an empty term beside one that matches", REQUIRE("{}, {matchExpressions: [{key: a, operator: DoesNotExist}]}"), "", ""},
    {"no terms match nothing", REQUIRE(""), "", "", Answer::No, "affinity-mismatch"},
    {"an empty selector matches nothing", "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {}}}", "", "",
     Answer::No, "affinity-mismatch"},
    {"a null selector is none", "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: null}}", "", ""},
    {"an empty affinity is none", "affinity: {nodeAffinity: {}}", "", ""},
    {"a wrong term does not block another",
     REQUIRE("{matchExpressions: [{key: a, operator: Bogus}]}, {matchExpressions: [{key: b, operator: DoesNotExist}]}"), "", ""},
    {"a wrong expression spoils its term",
     REQUIRE("{matchExpressions: [{key: a, operator: Bogus}, {key: b, operator: DoesNotExist}]}"), "", "", Answer::No,
     "affinity-mismatch"},
    {"field In", REQUIRE("{matchFields: [{key: metadata.name, operator: In, values: [n]}]}"), "", ""},
    {"field In, another", REQUIRE("{matchFields: [{key: metadata.name, operator: In, values: [m]}]}"), "", "", Answer::No,
     "affinity-mismatch"},
    {"field NotIn", REQUIRE("{matchFields: [{key: metadata.name, operator: NotIn, values: [m]}]}"), "", ""},
    {"field NotIn, this", REQUIRE("{matchFields: [{key: metadata.name, operator: NotIn, values: [n]}]}"), "", "", Answer::No,
     "affinity-mismatch"},
    {"field with two values", REQUIRE("{matchFields: [{key: metadata.name, operator: In, values: [n, m]}]}"), "", "", Answer::No,
     "affinity-mismatch"},
    {"field Exists", REQUIRE("{matchFields: [{key: metadata.name, operator: Exists}]}"), "", "", Answer::No, "affinity-mismatch"},
    {"a field that nobody knows", REQUIRE("{matchFields: [{key: metadata.uid, operator: NotIn, values: [n]}]}"), "", "", Answer::No,
     "affinity-mismatch"},
    {"fields and expressions",
     REQUIRE("{matchExpressions: [{key: a, operator: Exists}], matchFields: [{key: metadata.name, operator: In, values: [n]}]}"),
     "", "", Answer::No, "affinity-mismatch"},
};

constexpr Case operators[] = {
    {"In", EXPRESSION("operator: In, values: [ci, builds]"), "pool: builds", ""},
    {"In, another", EXPRESSION("operator: In, values: [ci, builds]"), "pool: app", "", Answer::No, "affinity-mismatch"},
    {"In, absent", EXPRESSION("operator: In, values: [\"\"]"), "", "", Answer::No, "affinity-mismatch"},
    {"In, empty", EXPRESSION("operator: In, values: [\"\"]"), "pool: \"\"", ""},
    {"In without values", EXPRESSION("operator: In, values: []"), "pool: ci", "", Answer::No, "affinity-mismatch"},
    {"NotIn", EXPRESSION("operator: NotIn, values: [ci]"), "pool: app", ""},
    {"NotIn, this", EXPRESSION("operator: NotIn, values: [ci]"), "pool: ci", "", Answer::No, "affinity-mismatch"},
    {"NotIn, absent: true", EXPRESSION("operator: NotIn, values: [ci]"), "", ""},
    {"NotIn without values", EXPRESSION("operator: NotIn"), "", "", Answer::No, "affinity-mismatch"},
    {"Exists", EXPRESSION("operator: Exists"), "pool: \"\"", ""},
    {"Exists, absent", EXPRESSION("operator: Exists"), "", "", Answer::No, "affinity-mismatch"},
    {"Exists with values", EXPRESSION("operator: Exists, values: [ci]"), "pool: ci", "", Answer::No, "affinity-mismatch"},
    {"DoesNotExist", EXPRESSION("operator: DoesNotExist"), "", ""},
    {"DoesNotExist, present", EXPRESSION("operator: DoesNotExist"), "pool: \"\"", "", Answer::No, "affinity-mismatch"},
    {"Gt", EXPRESSION("operator: Gt, values: [\"5\"]"), "pool: \"10\"", ""},
    {"Gt, equal", EXPRESSION("operator: Gt, values: [\"5\"]"), "pool: \"5\"", "", Answer::No, "affinity-mismatch"},
    {"Gt, absent", EXPRESSION("operator: Gt, values: [\"5\"]"), "", "", Answer::No, "affinity-mismatch"},
    {"Gt, a label that is text", EXPRESSION("operator: Gt, values: [\"5\"]"), "pool: ci", "", Answer::No, "affinity-mismatch"},
    {"Gt with text", EXPRESSION("operator: Gt, values: [five]"), "pool: \"10\"", "", Answer::No, "affinity-mismatch"},
    {"Gt with two values", EXPRESSION("operator: Gt, values: [\"5\", \"6\"]"), "pool: \"10\"", "", Answer::No, "affinity-mismatch"},
    {"Gt with a negative number, which is no label value", EXPRESSION("operator: Gt, values: [\"-1\"]"), "pool: \"10\"", "",
     Answer::No, "affinity-mismatch"},
    {"Lt", EXPRESSION("operator: Lt, values: [\"9223372036854775807\"]"), "pool: \"007\"", ""},
    {"Lt beyond 64 bits", EXPRESSION("operator: Lt, values: [\"9223372036854775808\"]"), "pool: \"7\"", "", Answer::No,
     "affinity-mismatch"},
    {"in small letters", EXPRESSION("operator: in, values: [ci]"), "pool: ci", "", Answer::No, "affinity-mismatch"},
    {"none", EXPRESSION("values: [ci]"), "pool: ci", "", Answer::No, "affinity-mismatch"},
    {"In with a text that is no label value", EXPRESSION("operator: NotIn, values: [\"a b\"]"), "", "", Answer::No,
     "affinity-mismatch"},
};

constexpr Case taints[] = {
    {"NoSchedule", "", "", TAINT("NoSchedule"), Answer::No, "untolerated-taint"},
    {"NoExecute", "", "", TAINT("NoExecute"), Answer::No, "untolerated-taint"},
    {"PreferNoSchedule never keeps out", "", "", TAINT("PreferNoSchedule"), Answer::Yes, "prefer-no-schedule"},
    {"PreferNoSchedule tolerated", TOLERATE("key: dedicated, operator: Exists"), "", TAINT("PreferNoSchedule")},
    {"no effect", "", "", "taints: [{key: dedicated, value: ci}]"},
    {"an empty effect", "", "", TAINT("\"\"")},
    {"an effect that nobody knows", "", "", TAINT("noSchedule")},
    {"Google's spelling is none of a Node", "", "", TAINT("NO_SCHEDULE")},
    {"Equal", TOLERATE("key: dedicated, operator: Equal, value: ci, effect: NoSchedule"), "", TAINT("NoSchedule")},
    {"Equal, another value", TOLERATE("key: dedicated, operator: Equal, value: app"), "", TAINT("NoSchedule"), Answer::No,
     "untolerated-taint"},
    {"no operator is Equal", TOLERATE("key: dedicated, value: ci"), "", TAINT("NoSchedule")},
    {"an empty operator is Equal", TOLERATE("key: dedicated, operator: \"\", value: ci"), "", TAINT("NoSchedule")},
    {"no value is an empty value", TOLERATE("key: dedicated"), "", TAINT("NoSchedule"), Answer::No, "untolerated-taint"},
    {"both without value", TOLERATE("key: dedicated"), "", "taints: [{key: dedicated, effect: NoSchedule}]"},
    {"Exists", TOLERATE("key: dedicated, operator: Exists"), "", TAINT("NoExecute")},
    {"Exists, another key", TOLERATE("key: gpu, operator: Exists"), "", TAINT("NoSchedule"), Answer::No, "untolerated-taint"},
    {"Exists without key", TOLERATE("operator: Exists"), "", TAINT("NoExecute")},
    {"Exists without key, of one effect", TOLERATE("operator: Exists, effect: NoSchedule"), "", TAINT("NoExecute"), Answer::No,
     "untolerated-taint"},
    {"Exists with a null key", TOLERATE("key: null, operator: Exists"), "", TAINT("NoSchedule")},
    {"Exists with a null effect", TOLERATE("key: dedicated, operator: Exists, effect: null"), "", TAINT("NoSchedule")},
    {"a null operator is Equal", TOLERATE("key: dedicated, operator: null, value: ci"), "", TAINT("NoSchedule")},
    {"a taint with a null value", TOLERATE("key: dedicated, operator: Equal, value: \"\""), "",
     "taints: [{key: dedicated, value: null, effect: NoSchedule}]"},
    {"Equal without key is refused", TOLERATE("operator: Equal, value: ci"), "", TAINT("NoSchedule"), Answer::No,
     "untolerated-taint"},
    {"an empty toleration is refused", TOLERATE(""), "", "taints: [{key: dedicated, effect: NoSchedule}]", Answer::No,
     "untolerated-taint"},
    {"an unknown operator is refused", TOLERATE("key: dedicated, operator: exists"), "", TAINT("NoSchedule"), Answer::No,
     "untolerated-taint"},
    {"an unknown effect is refused", TOLERATE("key: dedicated, operator: Exists, effect: NO_SCHEDULE"), "", TAINT("NoSchedule"),
     Answer::No, "untolerated-taint"},
    {"Gt is behind a feature gate", TOLERATE("key: dedicated, operator: Gt, value: \"1\""), "",
     "taints: [{key: dedicated, value: \"5\", effect: NoSchedule}]", Answer::No, "untolerated-taint"},
    {"Exists with a value is refused", TOLERATE("key: dedicated, operator: Exists, value: ci"), "", TAINT("NoSchedule"), Answer::No,
     "untolerated-taint"},
    {"seconds without NoExecute are refused",
     TOLERATE("key: dedicated, operator: Exists, effect: NoSchedule, tolerationSeconds: 5"), "", TAINT("NoSchedule"), Answer::No,
     "untolerated-taint"},
    {"another effect", TOLERATE("key: dedicated, operator: Exists, effect: NoExecute"), "", TAINT("NoSchedule"), Answer::No,
     "untolerated-taint"},
    {"no seconds at all still lands", TOLERATE("key: dedicated, operator: Exists, effect: NoExecute, tolerationSeconds: 0"), "",
     TAINT("NoExecute")},
    {"one of two taints is not tolerated", TOLERATE("key: dedicated, operator: Exists"), "",
     "taints: [{key: dedicated, effect: NoSchedule}, {key: gpu, effect: NoSchedule}]", Answer::No, "untolerated-taint"},
    {"two tolerations for two taints", "tolerations: [{key: gpu, operator: Exists}, {key: dedicated, operator: Exists}]", "",
     "taints: [{key: dedicated, effect: NoSchedule}, {key: gpu, effect: NoExecute}]"},
    {"a selector does not tolerate", "nodeSelector: {pool: ci}", "pool: ci", TAINT("NoSchedule"), Answer::No, "untolerated-taint"},
};

#define STATE(name, effect) "taints: [{key: node.kubernetes.io/" name ", effect: " effect "}]"

constexpr Case automatic[] = {
    {"every pod outlives not-ready for a while", "", "", STATE("not-ready", "NoExecute")},
    {"every pod outlives unreachable for a while", "", "", STATE("unreachable", "NoExecute")},
    {"but is not scheduled there", "", "", STATE("not-ready", "NoSchedule"), Answer::No, "untolerated-taint"},
    {"its own toleration of the key replaces the default",
     TOLERATE("key: node.kubernetes.io/not-ready, value: never, effect: NoExecute"), "", STATE("not-ready", "NoExecute"),
     Answer::No, "untolerated-taint"},
    {"no pod tolerates memory pressure by itself", "", "", STATE("memory-pressure", "NoSchedule"), Answer::No, "untolerated-taint"},
    {"DaemonSet: not ready", "", "", STATE("not-ready", "NoExecute"), Answer::Yes, {}, Kind::DaemonSet},
    {"DaemonSet: disk", "", "", STATE("disk-pressure", "NoSchedule"), Answer::Yes, {}, Kind::DaemonSet},
    {"DaemonSet: memory", "", "", STATE("memory-pressure", "NoSchedule"), Answer::Yes, {}, Kind::DaemonSet},
    {"DaemonSet: processes", "", "", STATE("pid-pressure", "NoSchedule"), Answer::Yes, {}, Kind::DaemonSet},
    {"DaemonSet: disk, NoExecute", "", "", STATE("disk-pressure", "NoExecute"), Answer::No, "untolerated-taint", Kind::DaemonSet},
    {"DaemonSet: network without host network", "", "", STATE("network-unavailable", "NoSchedule"), Answer::No, "untolerated-taint",
     Kind::DaemonSet},
    {"DaemonSet: network with host network",
     "hostNetwork: true",
     "",
     STATE("network-unavailable", "NoSchedule"),
     Answer::Yes,
     {},
     Kind::DaemonSet},
    {"DaemonSet: a CI taint stays closed", "", "", TAINT("NoSchedule"), Answer::No, "untolerated-taint", Kind::DaemonSet},
    {"DaemonSet: the template's selector counts", "nodeSelector: {pool: ci}", "", "", Answer::No, "selector-mismatch",
     Kind::DaemonSet},
    {"DaemonSet: the template's affinity counts", EXPRESSION("operator: NotIn, values: [ci]"), "pool: ci", "", Answer::No,
     "affinity-mismatch", Kind::DaemonSet},
    {"DaemonSet: preferences say nothing, it is on every node",
     PREFER("1", "matchExpressions: [{key: a, operator: Exists}]"),
     "",
     TAINT("PreferNoSchedule"),
     Answer::Yes,
     {},
     Kind::DaemonSet},
    {"cordoned", "", "", "unschedulable: true", Answer::No, "unschedulable"},
    {"not cordoned", "", "", "unschedulable: false"},
    {"cordoned, tolerated", TOLERATE("key: node.kubernetes.io/unschedulable, operator: Exists, effect: NoSchedule"), "",
     "unschedulable: true"},
    {"cordoned, tolerated by everything", TOLERATE("operator: Exists"), "", "unschedulable: true"},
    {"cordoned, tolerated with NoExecute only", TOLERATE("operator: Exists, effect: NoExecute"), "", "unschedulable: true",
     Answer::No, "unschedulable"},
    {"cordoned, DaemonSet", "", "", "unschedulable: true", Answer::Yes, {}, Kind::DaemonSet},
};

constexpr Case rest[] = {
    {"preferred, no match", PREFER("1", "matchExpressions: [{key: pool, operator: Exists}]"), "", "", Answer::Yes,
     "preferred-elsewhere"},
    {"preferred, match", PREFER("100", "matchExpressions: [{key: pool, operator: Exists}]"), "pool: \"\"", ""},
    {"preferred with weight 0", PREFER("0", "matchExpressions: [{key: pool, operator: Exists}]"), "", ""},
    {"preferred and empty", PREFER("1", ""), "", ""},
    {"spread constraints keep nobody out",
     "topologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}]", "", ""},
    {"the default scheduler by name", "schedulerName: default-scheduler", "", TAINT("NoSchedule"), Answer::No, "untolerated-taint"},
    {"another scheduler", "schedulerName: volcano", "", "", Answer::Unknown, "foreign-scheduler"},
    {"another scheduler may ignore NoSchedule", "schedulerName: volcano", "", TAINT("NoSchedule"), Answer::Unknown,
     "foreign-scheduler"},
    {"another scheduler, and the kubelet refuses the labels", "schedulerName: volcano, nodeSelector: {pool: ci}", "", "",
     Answer::No, "selector-mismatch"},
    {"another scheduler, and the kubelet refuses the affinity", "schedulerName: volcano, " EXPRESSION("operator: Exists"), "", "",
     Answer::No, "affinity-mismatch"},
    {"another scheduler, and the kubelet refuses the taint", "schedulerName: volcano", "", TAINT("NoExecute"), Answer::No,
     "untolerated-taint"},
    {"another scheduler, and the place is given", "schedulerName: volcano, nodeName: n", "", TAINT("NoSchedule")},
};

} // namespace

class SchedulerTest : public QObject {
    Q_OBJECT
private:
    static void check(std::span<const Case> cases)
    {
        for (const Case &one : cases) {
            const IsolationPtr isolation =
                isolationOf(podText(one.kind, one.pod) + nodeText(one.labels, one.node), NodeView::EachNode);
            const Asked asked = ask(*isolation, "p", "n");
            checkAnswer(one, asked);
        }
    }

    static void checkAnswer(const Case &one, const Asked &asked)
    {
        const std::string told = std::format("{}: {}", one.name, described(asked.placement));
        QVERIFY2(asked.landing.answer == one.answer, told.c_str());
        QVERIFY2(asked.landing == asked.placement.landing, told.c_str());
        QVERIFY2(!asked.landing.isConditional, told.c_str());
        QVERIFY2(asked.landing.isDiscouraged == (one.answer == Answer::Yes && !one.code.empty()), told.c_str());
        for (const PlacementReason &reason : asked.placement.reasons)
            QVERIFY2(std::ranges::contains(placementReasonCodes(), reason.code), told.c_str());
        if (one.answer != Answer::Yes)
            QVERIFY2(asked.placement.reasons.front().code == one.code && asked.placement.reasons.front().result == one.answer,
                     told.c_str());
        else if (!one.code.empty())
            QVERIFY2(std::ranges::contains(asked.placement.reasons, one.code, &PlacementReason::code), told.c_str());
        if (one.answer == Answer::Yes && one.kind != Kind::Observed)
            QVERIFY2(std::ranges::all_of(asked.placement.reasons, [](const PlacementReason &r) { return r.result == Answer::Yes; }),
                     told.c_str());
    }

private Q_SLOTS:
    void nodeNameSkipsTheScheduler() { check(nodeNames); }
    void nodeSelectorsMustAllHold() { check(selectors); }
    void affinityTermsAreAlternatives() { check(terms); }
    void everyAffinityOperator() { check(operators); }
    void taintsAndTolerations() { check(taints); }
    void whatPodsTolerateByThemselves() { check(automatic); }
    void preferencesAndForeignSchedulers() { check(rest); }

    void reasonsPointAtBothHalves()
    {
        const IsolationPtr isolation = isolationOf(
            podText(Kind::Pod, "nodeSelector: {pool: ci}") + nodeText("pool: app", TAINT("NoSchedule")), NodeView::EachNode);
        const Placement placement = ask(*isolation, "p", "n").placement;
        QCOMPARE(placement.reasons.size(), 2U);
        for (const PlacementReason &reason : placement.reasons) {
            QVERIFY(reason.result == Answer::No);
            QVERIFY(!reason.message.english().empty());
            const Location &place = reason.step == PlacementStep::Taints ? reason.groupPlace : reason.podPlace;
            QVERIFY(place.source);
            const std::string_view text = place.source->text(place.range);
            QVERIFY2(text.find(reason.step == PlacementStep::Taints ? "dedicated" : "pool") != std::string_view::npos,
                     std::string(text).c_str());
        }
    }

    void codesAreDistinct()
    {
        std::vector<std::string_view> codes(placementReasonCodes().begin(), placementReasonCodes().end());
        QVERIFY(!codes.empty());
        std::ranges::sort(codes);
        QVERIFY(std::ranges::adjacent_find(codes) == codes.end());
    }
};

QTEST_APPLESS_MAIN(SchedulerTest)
#include "tst_scheduler.moc"
