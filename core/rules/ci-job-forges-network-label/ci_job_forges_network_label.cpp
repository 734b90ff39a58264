#include "core/analysis/rule.h"
#include "core/kube/netpol/network_model.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/combined_patch.h"
#include "core/rules/support/label_freedom.h"

#include <algorithm>
#include <set>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1562"},
};
constexpr RuleMetadata ciJobForgesNetworkLabel{
    .id = "ci-job-forges-network-label",
    .title = RULE_TEXT("Rules", "CI jobs can wear the label that a network policy lets in"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

using Requirement = LabelSelector::Requirement;

/// The labels to put on so that the selector takes the pod: "app=shop, tier=web"; empty if it does already, or if that cannot be.
std::string forgery(const LabelSelector &selector, const Labels &own, const LabelFreedom &freedom)
{
    std::string forged;
    for (const Requirement &requirement : selector.requirements()) {
        if (requirement.holds(own))
            continue;
        std::vector<std::string> values = requirement.values;
        if (requirement.op == LabelSelector::Operator::Exists)
            values = {"true"};
        else if (requirement.op != LabelSelector::Operator::In)
            return {};
        const auto value = std::ranges::find_if(
            values, [&](const std::string &one) { return !isTemplated(one) && freedom.admits(requirement.key, one); });
        if (value == values.end())
            return {};
        forged += (forged.empty() ? "" : ", ") + requirement.key + '=' + *value;
    }
    return forged;
}

class ForgeryCheck {
public:
    ForgeryCheck(const CiInventory &ci, std::vector<LabelFreedom> freedoms, Reporter &report)
        : m_ci(ci)
        , m_model(ci.sources().manifests())
        , m_freedoms(std::move(freedoms))
        , m_report(report)
    {
        for (const CiRunner &runner : ci.runners()) {
            for (const CiPod &pod : runner.pods)
                m_own.insert(pod.resource);
        }
    }

    void run()
    {
        for (const NetworkPolicy &policy : m_model.policies()) {
            const Resource *const guarded = policy.isIngress ? applicationOf(policy) : nullptr;
            for (const NetworkRule &rule : guarded ? policy.ingress : std::vector<NetworkRule>()) {
                for (const NetworkPeer &peer : rule.peers)
                    checkPeer(policy, peer, *guarded);
            }
        }
    }

private:
    /// A workload that the policy guards and that is no runner's.
    [[nodiscard]] const Resource *applicationOf(const NetworkPolicy &policy) const
    {
        for (const Resource *const workload : m_ci.sources().workloadsIn(policy.namespaceName)) {
            for (const PodSpecView &pod : podSpecs(*workload)) {
                if (!m_own.contains(workload) && policy.pods.matches(readLabels(pod.metadata()["labels"])))
                    return workload;
            }
        }
        return nullptr;
    }

    void checkPeer(const NetworkPolicy &policy, const NetworkPeer &peer, const Resource &guarded)
    {
        if (!peer.pods || peer.pods->isEmpty())
            return;
        for (const LabelFreedom &freedom : m_freedoms) {
            if (m_model.concernsNamespace(policy, peer, freedom.namespaceName) != Answer::Yes)
                continue;
            const std::string forged = forgery(*peer.pods, labelsOf(freedom), freedom);
            if (forged.empty())
                continue;
            reportPeer(peer, freedom, forged, guarded);
            return; // one way in is told; the entry is the same
        }
    }

    /// What a job's pod wears anyway.
    [[nodiscard]] static Labels labelsOf(const LabelFreedom &freedom)
    {
        for (const CiPod &pod : freedom.runner->pods) {
            if (pod.role != CiRole::Manager)
                return readLabels(pod.resource->metadata()["labels"]);
        }
        return {};
    }

    void reportPeer(const NetworkPeer &peer, const LabelFreedom &freedom, const std::string &forged, const Resource &guarded)
    {
        FindingBuilder finding =
            reportAt(m_report, ciJobForgesNetworkLabel, Location::keyOf(peer.node["podSelector"]),
                     {RULE_TEXT("Rules", "A job of \"%1\" can give its pod the label %2 and so reach %3: the label proves nothing"),
                      {freedom.runner->name, forged, std::string(guarded.kind()) + ' ' + guarded.name()}});
        finding.relate(freedom.place,
                       {RULE_TEXT("Rules", "This lets jobs choose labels in namespace %1"), {freedom.namespaceName}});
        finding.relate(Location::keyOf(guarded.metadata()["name"]), {RULE_TEXT("Rules", "The policy guards this"), {}});
        if (freedom.end)
            finding.fix({RULE_TEXT("Rules", "Let jobs choose no labels"), {}}, Applicability::Unsafe, *freedom.end);
        if (const std::optional<PatchResult> patch = withoutNamespace(peer, freedom.namespaceName))
            finding.fix({RULE_TEXT("Rules", "Let nothing in from namespace %1"), {freedom.namespaceName}}, Applicability::Unsafe,
                        *patch);
    }

    /// An entry that is about several namespaces can leave that of the jobs out.
    static std::optional<PatchResult> withoutNamespace(const NetworkPeer &peer, const std::string &space)
    {
        if (!peer.namespaces)
            return std::nullopt;
        for (const Requirement &requirement : peer.namespaces->requirements()) {
            if (requirement.key == nameLabel)
                return std::nullopt; // it names the namespaces; that of the jobs is meant
        }
        const YamlNode selector = peer.node["namespaceSelector"];
        const YamlNode expressions = selector["matchExpressions"];
        const YamlValue outside = YamlValue::mapping({{"key", YamlValue::string(nameLabel)},
                                                      {"operator", YamlValue::string("NotIn")},
                                                      {"values", YamlValue::sequence({YamlValue::string(space)})}});
        return expressions.isSequence() ? YamlPatch::append(expressions, outside)
                                        : YamlPatch::set(selector, {"matchExpressions"}, YamlValue::sequence({outside}));
    }

    static constexpr std::string_view nameLabel = "kubernetes.io/metadata.name";

    const CiInventory &m_ci;
    NetworkModel m_model;
    std::vector<LabelFreedom> m_freedoms;
    Reporter &m_report;
    std::set<const Resource *> m_own; ///< workloads that are pods of runners
};

class CiJobForgesNetworkLabel final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciJobForgesNetworkLabel; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        if (std::vector<LabelFreedom> freedoms = labelFreedoms(ci); !freedoms.empty())
            ForgeryCheck(ci, std::move(freedoms), report).run();
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiJobForgesNetworkLabel()
{
    return std::make_unique<CiJobForgesNetworkLabel>();
}

} // namespace bulkhead
