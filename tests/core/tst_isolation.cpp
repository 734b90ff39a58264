// Whether CI and applications are kept apart, and who says what is CI.

#include "core/analysis/fix_applier.h"
#include "core/placement/what_if.h"
#include "placement_support.h"

#include <QTest>

#include <algorithm>
#include <format>
#include <ranges>

using namespace bulkhead;

namespace {

constexpr const char *held = "nodeSelector: {pool: ci}";
constexpr const char *tolerant = "tolerations: [{key: dedicated, operator: Equal, value: ci, effect: NoSchedule}]";
constexpr const char *taint = "taints: [{key: dedicated, value: ci, effect: NoSchedule}]";

std::string node(const std::string &name, const std::string &labels, const std::string &spec = {})
{
    return std::format("---\napiVersion: v1\nkind: Node\nmetadata: {{name: {}, labels: {{{}}}}}\nspec: {{{}}}\n", name, labels,
                       spec);
}

std::string nodes(const std::string &ciSpec = taint)
{
    return node("ci-1", "pool: ci", ciSpec) + node("app-1", "pool: app");
}

std::string deployment(const std::string &name, const std::string &namespaceName, const std::string &image,
                       const std::string &fields = {})
{
    return std::format("---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: {0}, namespace: {1}}}\nspec: {{template: "
                       "{{metadata: {{labels: {{app: {0}}}}}, spec: {{containers: [{{name: main, image: {2}}}]{3}{4}}}}}}}\n",
                       name, namespaceName, image, fields.empty() ? "" : ", ", fields);
}

std::string ci(const std::string &fields, const std::string &name = "runner", const std::string &namespaceName = "build")
{
    return deployment(name, namespaceName, "gitlab/gitlab-runner:alpine-v18.9.0", fields);
}

std::string application(const std::string &fields = {}, const std::string &name = "cart", const std::string &namespaceName = "shop")
{
    return deployment(name, namespaceName, "example.io/cart:1", fields);
}

std::string both(const std::string &one, const std::string &other)
{
    return one + ", " + other;
}

std::string described(const Isolation &isolation)
{
    std::string text = std::format("{}: ", toString(isolation.verdict().state));
    const LeakCounts &leaks = isolation.verdict().leaks;
    text += std::format("{} to applications, {} to CI, {} mixed, {} soft, {} conditional, {} unknown", leaks.ciToApplication,
                        leaks.applicationToCi, leaks.environmentMix, leaks.soft, leaks.conditional, leaks.unknown);
    for (std::size_t w = 0; w < isolation.workloads().size(); ++w) {
        const Workload &workload = isolation.workloads()[w];
        text += std::format("\n    {} is {}, environment '{}':", workload.resource->id(), toString(workload.workloadClass()),
                            workload.environment);
        for (std::size_t g = 0; g < isolation.groups().size(); ++g)
            text += std::format(" {} {}", isolation.groups()[g].name, toString(isolation.landing(w, g).answer));
    }
    return text;
}

std::vector<Leak> leaksOf(const Isolation &isolation)
{
    std::vector<Leak> leaks;
    isolation.forEachLeak([&](const Leak &leak) { leaks.push_back(leak); });
    return leaks;
}

struct VerdictCase {
    const char *name;
    std::string yaml;
    IsolationState state;
};

std::vector<VerdictCase> verdictCases()
{
    const std::string preferred =
        "affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 100, preference: "
        "{matchExpressions: [{key: pool, operator: In, values: [ci]}]}}]}}";
    const std::string softTaint = "taints: [{key: dedicated, value: ci, effect: PreferNoSchedule}]";
    const std::string annotated = "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: build, annotations: "
                                  "{scheduler.alpha.kubernetes.io/node-selector: pool=ci}}\n";
    const std::string required = "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: "
                                 "[{matchExpressions: [{key: pool, operator: In, values: [ci]}]}]}}}";
    return {
        {"both halves", ci(both(held, tolerant)) + application() + nodes(), IsolationState::Exclusive},
        {"both halves, by affinity", ci(both(required, tolerant)) + application() + nodes(), IsolationState::Exclusive},
        {"applications held elsewhere", ci(held) + application("nodeSelector: {pool: app}") + nodes(""), IsolationState::Exclusive},
        {"CI is not held", ci(tolerant) + application() + nodes(), IsolationState::CiLeaks},
        {"CI tolerates everything and is not held", ci("tolerations: [{operator: Exists}]") + application() + nodes(),
         IsolationState::CiLeaks},
        {"no taint", ci(held) + application() + nodes(""), IsolationState::ApplicationLeaks},
        {"an application tolerates the taint", ci(both(held, tolerant)) + application(tolerant) + nodes(),
         IsolationState::ApplicationLeaks},
        {"an application tolerates everything",
         ci(both(held, tolerant)) + application("tolerations: [{operator: Exists}]") + nodes(), IsolationState::ApplicationLeaks},
        {"neither half", ci("") + application() + deployment("dns", "kube-system", "example.io/dns", held) + nodes(""),
         IsolationState::Shared},
        {"only preferences", ci(both(preferred, tolerant)) + application() + nodes(softTaint), IsolationState::Soft},
        {"only a soft taint", ci(held) + application() + nodes(softTaint), IsolationState::Soft},
        {"only an admission plug-in", ci(tolerant) + annotated + application() + nodes(), IsolationState::Conditional},
        {"an object is missing", ci(both("runtimeClassName: kata", tolerant)) + application() + nodes(), IsolationState::Unknown},
        {"another scheduler", ci(both(held, tolerant)) + application("schedulerName: volcano") + nodes(), IsolationState::Unknown},
        {"a taint without effect is no wall",
         ci(both(held, tolerant)) + application() + nodes("taints: [{key: dedicated, value: ci}]"),
         IsolationState::ApplicationLeaks},
        {"a taint with a misspelt effect is no wall",
         ci(both(held, tolerant)) + application() + nodes("taints: [{key: dedicated, value: ci, effect: NoScheduling}]"),
         IsolationState::ApplicationLeaks},
        {"NotIn of a label that the other nodes lack",
         ci("affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: "
            "[{key: "
            "tier, operator: NotIn, values: [app]}]}]}}}, "
            + std::string(tolerant))
             + application() + nodes(),
         IsolationState::CiLeaks},
    };
}

struct ClassCase {
    const char *name;
    std::string yaml;
    std::vector<WorkloadClass> classes; ///< any of these
};

std::string labelled(const std::string &label)
{
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: x7, namespace: shop, labels: {" + label
        + "}}\nspec: {containers: [{name: main, image: example.io/app}]}\n";
}

std::vector<ClassCase> classCases()
{
    using enum WorkloadClass;
    const auto image = [](const char *reference) { return deployment("x7", "shop", reference); };
    return {
        {"GitLab's runner", image("registry.gitlab.com/gitlab-org/gitlab-runner:alpine-v18.9.0"), {CiManager}},
        {"GitLab's helper", image("registry.gitlab.com/gitlab-org/gitlab-runner/gitlab-runner-helper:x86_64-v18.9.0"), {CiJob}},
        {"GitHub's runner", image("ghcr.io/actions/actions-runner:latest"), {CiJob, CiManager}},
        {"Jenkins", image("docker.io/jenkins/jenkins:2.516-jdk21"), {CiManager}},
        {"Jenkins' agent", image("jenkins/inbound-agent:3309"), {CiJob}},
        {"docker in docker", image("docker:27-dind"), {CiBuilder}},
        {"BuildKit", image("moby/buildkit:v0.20.0"), {CiBuilder}},
        {"kaniko", image("gcr.io/kaniko-project/executor:v1.23.2"), {CiBuilder}},
        {"a job of GitLab", labelled("job.runner.gitlab.com/pod: runner-abc"), {CiJob}},
        {"a task of Tekton", labelled("tekton.dev/taskRun: build"), {CiJob}},
        {"a step of Argo", labelled("workflows.argoproj.io/workflow: build"), {CiJob}},
        {"a runner of GitHub", labelled("actions.github.com/scale-set-name: arc"), {CiJob, CiManager}},
        {"a web server", image("nginx:1.27"), {Application}},
        {"a cache", image("redis:7"), {Application}},
        {"the proxy of nodes", deployment("kube-proxy", "kube-system", "registry.k8s.io/kube-proxy:v1.35.0"), {System}},
        {"by its name", deployment("ci-runner", "shop", "example.io/tool:1"), {CiManager, CiJob}},
        {"by its namespace", deployment("x7", "gitlab-runner", "example.io/tool:1"), {CiManager, CiJob}},
    };
}

} // namespace

class IsolationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void verdicts()
    {
        std::string wrong;
        for (const VerdictCase &one : verdictCases()) {
            const IsolationPtr isolation = isolationOf(one.yaml);
            const std::string told = std::format("{}, wanted {}: {}", one.name, toString(one.state), described(*isolation));
            if (isolation->verdict().state != one.state)
                wrong += told + '\n';
            QVERIFY2(isolation->verdict().ciWorkloads == 1, told.c_str());
            QVERIFY2(isolation->verdict().applicationWorkloads == 1, told.c_str());
            checkLeaks(*isolation, told);
        }
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    /// What an earlier isolation read of the same files is taken over, unless what else decides about it has changed.
    void whatHasNotChangedIsNotReadAgain()
    {
        const auto manifest = [](const char *path, const std::string &text) {
            return Manifest::parse(SourceText::create(path, text));
        };
        const ManifestPtr pods = manifest("a.yaml", ci("") + application());
        const ManifestPtr empty = manifest("b.yaml", "# nothing\n");
        const ManifestPtr machines = manifest("c.yaml", nodes(""));
        const ManifestPtr more = manifest("d.yaml", application({}, "late", "store"));
        const IsolationPtr before = Isolation::build({.manifests = {pods, empty, machines, more}});

        const std::string space = "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {env: prod}}\n";
        const std::vector<Isolation::Input> inputs = {
            {.manifests = {pods, empty, machines, more}},
            {.manifests = {pods, empty, manifest("c.yaml", nodes()), more}},
            {.manifests = {manifest("a.yaml", ci(both(held, tolerant)) + application()), empty, machines, more}},
            {.manifests = {pods, machines, more}},
            {.manifests = {pods, manifest("b.yaml", space + application({}, "new")), machines, more}},
            {.manifests = {pods, empty, machines, more},
             .settings = {.workloads = {{.match = {.name = "late"}, .workloadClass = WorkloadClass::CiJob}}}},
        };
        for (const Isolation::Input &input : inputs) {
            const IsolationPtr fresh = Isolation::build(input);
            const IsolationPtr taken = Isolation::build(input, {}, {}, before.get());
            QCOMPARE(described(*taken), described(*fresh));
            const IsolationPtr again =
                Isolation::build({.manifests = before->manifests() | std::ranges::to<std::vector>()}, {}, {}, taken.get());
            QCOMPARE(described(*again), described(*before));
        }
    }

    /// What is known of a pod from elsewhere comes and goes without its own file changing.
    void whatIsKnownOfAPodIsNotTakenOver()
    {
        const ManifestPtr pods = Manifest::parse(SourceText::create("a.yaml", ci("") + application()));
        const IsolationPtr before = Isolation::build({.manifests = {pods}});
        const std::size_t cart = workloadNamed(*before, "cart").value();
        const Workload &written = before->workloads()[cart];
        const KnownPod known{
            .resource = written.resource,
            .spec = written.podSpec,
            .classification = {.workloadClass = WorkloadClass::CiJob, .confidence = ClassConfidence::Certain, .evidence = {}}};
        const IsolationPtr with = Isolation::build({.manifests = {pods}, .pods = {known}}, {}, {}, before.get());
        QVERIFY(with->workloads()[cart].workloadClass() == WorkloadClass::CiJob);
        KnownPod other = known;
        other.classification.workloadClass = WorkloadClass::CiBuilder;
        other.isOpen = true;
        const IsolationPtr changed = Isolation::build({.manifests = {pods}, .pods = {other}}, {}, {}, with.get());
        QVERIFY(changed->workloads()[cart].workloadClass() == WorkloadClass::CiBuilder);
        QVERIFY(changed->needsOf(cart).isOpen && !with->needsOf(cart).isOpen);
        const KnownPod standsFor{.resource = written.resource, .replaces = written.podSpec};
        const IsolationPtr replaced = Isolation::build({.manifests = {pods}, .pods = {standsFor}}, {}, {}, with.get());
        QVERIFY(!workloadNamed(*replaced, "cart"));
        const IsolationPtr without = Isolation::build({.manifests = {pods}}, {}, {}, with.get());
        QVERIFY(without->workloads()[cart].workloadClass() == WorkloadClass::Application);
    }

    /// A value that is filled in later is no environment, and no word of a name.
    void placeholdersAreNoEnvironments()
    {
        const auto environmentOf = [](const std::string &space, const std::string &label) {
            const IsolationPtr isolation = isolationOf(
                std::format("apiVersion: v1\nkind: Pod\nmetadata: {{name: web, namespace: '{}', labels: {{env: '{}'}}}}\n"
                            "spec: {{containers: [{{name: main, image: web}}]}}\n",
                            space, label));
            return isolation->workloads().at(0).environment;
        };
        QCOMPARE(environmentOf("shop", "prod"), std::string("prod"));
        for (const char *placeholder :
             {"${ENV}", "{{ .Values.dev.env }}", "$(ENV)", "<%= env.dev %>", "shop-${ENV", "${a-prod-b}"}) {
            QCOMPARE(environmentOf("shop", placeholder), std::string());
            QCOMPARE(environmentOf(placeholder, ""), std::string());
        }
        QCOMPARE(environmentOf("dev-${NAME}", "${ENV}"), std::string("dev"));
        QCOMPARE(environmentOf("dev${NAME}", "${ENV}"), std::string());
    }

    /// Taints of one list that come and go together are one change of its text.
    void taintsAreExchanged()
    {
        const Taint soft{"dedicated", "ci", TaintEffect::PreferNoSchedule};
        const Taint hard{"dedicated", "ci", TaintEffect::NoSchedule};
        const Taint other{"team", "x", TaintEffect::NoExecute};
        const std::string head = "apiVersion: v1\nkind: Node\nmetadata: {name: ci-1, labels: {pool: ci}}\nspec:\n  taints:\n";
        const std::string one = "    - {key: dedicated, value: ci, effect: PreferNoSchedule} # kept\n";
        const std::string two = "    - key: team\n      value: x\n      effect: NoExecute\n";
        const auto changed = [](const std::string &text, std::vector<PlacementChange> changes) {
            const IsolationPtr isolation = isolationOf(text);
            const Result<EditSet> edits = editsFor(*isolation, changes);
            if (!edits)
                return edits.error().message.english();
            return std::string(FixApplier::apply(*edits).value().front().after->bytes());
        };
        const std::string hardened = changed(head + one + two, {RemoveTaint{0, soft}, AddTaint{0, hard}});
        QVERIFY2(hardened.contains("effect: NoSchedule") && hardened.contains(two) && !hardened.contains("Prefer"),
                 hardened.c_str());
        const std::string both = changed(head + one, {RemoveTaint{0, soft}, AddTaint{0, hard}, AddTaint{0, other}});
        const IsolationPtr after = isolationOf(both);
        QVERIFY2(after->groups().size() == 1 && after->groups()[0].taints.size() == 2, both.c_str());
        const std::string less = changed(head + one + two, {RemoveTaint{0, soft}, RemoveTaint{0, other}, AddTaint{0, hard}});
        QCOMPARE(isolationOf(less)->groups().at(0).taints.size(), 1U);
        const std::string text = "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: c}\nnodeGroups:\n"
                                 "  - name: ci-1\n    taints:\n      dedicated: ci:PreferNoSchedule\n";
        const std::string mapped = changed(text, {RemoveTaint{0, soft}, AddTaint{0, hard}});
        QVERIFY2(mapped.contains("dedicated: ci:NoSchedule") || mapped.contains("dedicated: \"ci:NoSchedule\""), mapped.c_str());
    }

    void leaksGoBothWays()
    {
        const IsolationPtr isolation = isolationOf(ci("") + application() + nodes(""));
        const std::size_t runner = workloadNamed(*isolation, "runner").value();
        const std::size_t cart = workloadNamed(*isolation, "cart").value();
        const std::size_t app = groupOfNode(*isolation, "app-1").value();
        const std::vector<Leak> leaks = leaksOf(*isolation);
        QVERIFY2(!leaks.empty(), described(*isolation).c_str());
        QVERIFY(std::ranges::any_of(leaks, [&](const Leak &leak) {
            return leak.direction == LeakDirection::CiToApplication && leak.workload == runner && leak.group == app;
        }));
        for (const Leak &leak : leaks)
            QVERIFY(leak.workload == (leak.direction == LeakDirection::CiToApplication ? runner : cart));
        const IsolationPtr closed = isolationOf(ci(both(held, tolerant)) + application() + nodes());
        QVERIFY(leaksOf(*closed).empty());
        QCOMPARE(closed->verdict().leaks.definite(), 0U);
    }

    void pairsOfWorkloads()
    {
        const IsolationPtr isolation = isolationOf(ci(both(held, tolerant)) + ci(tolerant, "loose") + application()
                                                   + application(tolerant, "tolerant") + nodes());
        const auto between = [&](const char *one, const char *other) {
            return isolation->verdictBetween(workloadNamed(*isolation, one).value(), workloadNamed(*isolation, other).value())
                .state;
        };
        QCOMPARE(utf8(toString(between("runner", "cart"))), QByteArray("exclusive"));
        QVERIFY(between("runner", "tolerant") != IsolationState::Exclusive);
        QCOMPARE(utf8(toString(between("loose", "cart"))), QByteArray("ci-leaks"));
        QVERIFY(between("loose", "tolerant") != IsolationState::Exclusive);
    }

    void environments()
    {
        PlacementSettings settings;
        settings.namespaceEnvironments = {{"*-prod", "prod"}, {"*-dev", "dev"}};
        const IsolationPtr isolation =
            isolationOf(ci(both(held, tolerant), "runner-p", "build-prod") + application("", "cart-p", "shop-prod")
                            + ci(tolerant, "runner-d", "build-dev") + application("", "cart-d", "shop-dev") + nodes(),
                        NodeView::Groups, settings);
        QVERIFY2(isolation->verdict().state == IsolationState::CiLeaks, described(*isolation).c_str());
        QCOMPARE(isolation->verdictsByEnvironment().size(), 2U);
        QCOMPARE(utf8(toString(isolation->verdictsByEnvironment().at("prod").state)), QByteArray("exclusive"));
        QCOMPARE(utf8(toString(isolation->verdictsByEnvironment().at("dev").state)), QByteArray("ci-leaks"));
    }

    void environmentsOfNamespaceLabels()
    {
        const std::string labelledNamespace =
            "---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {environment: prod}}\n";
        const IsolationPtr isolation = isolationOf(labelledNamespace + application() + nodes());
        QCOMPARE(isolation->workloads()[0].environment, std::string("prod"));
    }

    void oneCiGroupForTwoEnvironments()
    {
        PlacementSettings settings;
        settings.namespaceEnvironments = {{"*-prod", "prod"}, {"*-dev", "dev"}};
        const std::string pods = ci(both(held, tolerant), "runner-p", "build-prod")
            + ci(both(held, tolerant), "runner-d", "build-dev") + application("", "cart", "shop-prod");
        const IsolationPtr mixed = isolationOf(pods + nodes(), NodeView::Groups, settings);
        QVERIFY2(mixed->verdict().leaks.environmentMix > 0, described(*mixed).c_str());
        QVERIFY(std::ranges::contains(leaksOf(*mixed), LeakDirection::CiEnvironmentMix, &Leak::direction));
        const std::string apart = ci(both(held, tolerant), "runner-p", "build-prod")
            + ci("nodeSelector: {pool: ci-dev}, " + std::string(tolerant), "runner-d", "build-dev")
            + application("", "cart", "shop-prod") + nodes() + node("ci-2", "pool: ci-dev", taint);
        QCOMPARE(isolationOf(apart, NodeView::Groups, settings)->verdict().leaks.environmentMix, 0U);
    }

    void classes()
    {
        std::string wrong;
        for (const ClassCase &one : classCases()) {
            const IsolationPtr isolation = isolationOf(one.yaml);
            QCOMPARE(isolation->workloads().size(), 1U);
            const Classification &found = isolation->workloads()[0].classification;
            const std::string told = std::format("{}: {}, {}, {}", one.name, toString(found.workloadClass),
                                                 toString(found.confidence), found.evidence.english());
            if (!std::ranges::contains(one.classes, found.workloadClass)) {
                wrong += told + '\n';
                continue;
            }
            const bool isAssumed = found.confidence == ClassConfidence::Assumed;
            QVERIFY2(isAssumed == (found.workloadClass == WorkloadClass::Application), told.c_str());
            QVERIFY2(isAssumed || (!found.evidence.english().empty() && found.place.source), told.c_str());
        }
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    void wordsThatOnlyLookLikeCi()
    {
        for (const char *name : {"social", "pricing", "specific", "decision", "agency", "prebuilt-carts"}) {
            const IsolationPtr isolation = isolationOf(deployment(name, "shop", "example.io/x:1"));
            QVERIFY2(!isCi(isolation->workloads()[0].workloadClass()), name);
        }
    }

    void peopleOverruleClasses()
    {
        PlacementSettings settings;
        settings.workloads.push_back({{"build", "*", "run*", {}}, WorkloadClass::Application, "prod"});
        settings.workloads.push_back({{"", "Deployment", "", {{"app", "cart"}}}, WorkloadClass::CiJob, ""});
        settings.workloads.push_back({{"*", "", "*", {}}, WorkloadClass::System, ""});
        const IsolationPtr isolation = isolationOf(ci("") + application() + application("", "other"), NodeView::Groups, settings);
        const auto found = [&](const char *name) { return isolation->workloads()[workloadNamed(*isolation, name).value()]; };
        QCOMPARE(utf8(toString(found("runner").workloadClass())), QByteArray("application"));
        QVERIFY(found("runner").classification.confidence == ClassConfidence::Declared);
        QCOMPARE(found("runner").environment, std::string("prod"));
        QCOMPARE(utf8(toString(found("cart").workloadClass())), QByteArray("ci-job"));
        QCOMPARE(utf8(toString(found("other").workloadClass())), QByteArray("system"));
    }

    void usesOfGroups()
    {
        const IsolationPtr isolation = isolationOf(ci(both(held, tolerant)) + application() + nodes());
        const GroupUse &ciUse = isolation->use(groupOfNode(*isolation, "ci-1").value());
        QCOMPARE(ciUse.ci(), 1U);
        QCOMPARE(ciUse.applications(), 0U);
        QCOMPARE(utf8(toString(ciUse.role)), QByteArray("ci"));
        const GroupUse &appUse = isolation->use(groupOfNode(*isolation, "app-1").value());
        QCOMPARE(appUse.ci(), 0U);
        QCOMPARE(appUse.applications(), 1U);
        QCOMPARE(utf8(toString(appUse.role)), QByteArray("application"));
        const IsolationPtr open = isolationOf(ci("") + application() + nodes(""));
        QCOMPARE(utf8(toString(open->use(groupOfNode(*open, "app-1").value()).role)), QByteArray("mixed"));
    }

    /// Whoever lands nowhere because of a mistake is not "kept apart".
    void mistakesAreNotSafety()
    {
        std::string wrong;
        const auto requiring = [](const std::string &expression) {
            return "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: "
                   "[{matchExpressions: [{"
                + expression + "}]}]}}}";
        };
        for (const std::string &mistake :
             {requiring("key: pool, operator: Equals, values: [ci]"), requiring("key: pool, operator: Gt, values: [ci]"),
              requiring("key: pool, operator: In"), requiring("key: pool, operator: Exists, values: [ci]"),
              std::string(held) + ", " + requiring("key: pool, operator: NotIn, values: [ci]"),
              std::string("nodeSelector: {pool: cii}")}) {
            const IsolationPtr isolation = isolationOf(ci(mistake) + application() + nodes());
            if (isolation->verdict().state == IsolationState::Exclusive)
                wrong += mistake + ": " + described(*isolation) + '\n';
        }
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    void twoNodesOfOneNameAreNotOne()
    {
        const std::string twice = node("ci-1", "pool: ci", taint) + node("ci-1", "pool: ci") + node("app-1", "pool: app");
        const IsolationPtr isolation = isolationOf(ci(both(held, tolerant)) + application() + twice);
        QVERIFY2(isolation->verdict().state == IsolationState::ApplicationLeaks, described(*isolation).c_str());
    }

    void wrongShapesDoNotCrash()
    {
        const std::string values[] = {"[1, [2]]", "{a: {b: c}}", "text", "null", "[null, {}, [], x]", "&a {b: *a}", "{? [x] : y}"};
        const char *fields[] = {"nodeSelector",
                                "tolerations",
                                "nodeName",
                                "affinity",
                                "schedulerName",
                                "runtimeClassName",
                                "hostNetwork",
                                "affinity: {nodeAffinity",
                                "affinity: {podAffinity",
                                "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution",
                                "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution"};
        for (const char *field : fields) {
            const auto depth = std::ranges::count(std::string_view(field), '{');
            for (const std::string &value : values) {
                const std::string pod = std::string(field) + ": " + value + std::string(static_cast<std::size_t>(depth), '}');
                const IsolationPtr isolation = isolationOf(ci(pod) + application(pod) + nodes());
                checkLeaks(*isolation, pod);
            }
        }
    }

    void emptyWorkspaces()
    {
        for (const std::string &yaml : {std::string(), std::string("just: values\n"), nodes(), application(), ci("")}) {
            const IsolationPtr isolation = isolationOf(yaml);
            QVERIFY(leaksOf(*isolation).size() <= 1);
            QVERIFY(isolation->isAssumed() == !yaml.contains("kind: Node"));
        }
    }

    void workloadsAndGroupsHaveTheirPlaces()
    {
        const IsolationPtr isolation = isolationOf(ci("") + application() + nodes());
        for (std::size_t i = 0; i < isolation->workloads().size(); ++i) {
            const Workload &workload = isolation->workloads()[i];
            QCOMPARE(isolation->workloadAt(workload.podSpec["containers"]), std::optional(i));
            QCOMPARE(isolation->workloadAt(workload.resource->metadata()), std::optional(i));
        }
        for (std::size_t i = 0; i < isolation->groups().size(); ++i)
            QCOMPARE(isolation->groupAt(isolation->groups()[i].place.node), std::optional(i));
    }

private:
    /// The listed leaks are those that are counted, and are told apart from what is no leak.
    static void checkLeaks(const Isolation &isolation, const std::string &told)
    {
        const std::vector<Leak> leaks = leaksOf(isolation);
        std::size_t definite = 0;
        for (const Leak &leak : leaks) {
            QVERIFY2(leak.landing == isolation.landing(leak.workload, leak.group), told.c_str());
            QVERIFY2(leak.landing == isolation.explain(leak.workload, leak.group).landing, told.c_str());
            QVERIFY2(isolation.leakDirection(leak.workload, leak.group).has_value(), told.c_str());
            definite += leak.landing.answer == Answer::Yes ? 1 : 0;
        }
        QVERIFY2(definite == isolation.verdict().leaks.definite(), told.c_str());
    }
};

QTEST_APPLESS_MAIN(IsolationTest)
#include "tst_isolation.moc"
