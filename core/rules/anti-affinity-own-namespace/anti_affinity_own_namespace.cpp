#include "core/analysis/rule.h"
#include "core/placement/workload_classifier.h"
#include "core/rules/support/isolation_findings.h"
#include "core/yaml/yaml_patch.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata antiAffinityOwnNamespace{
    .id = "anti-affinity-own-namespace",
    .title = RULE_TEXT("Rules", "Anti-affinity between CI and applications looks into its own namespace only"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr MessageId missesOthers = RULE_TEXT(
    "Rules", "The anti-affinity of %1 looks into namespace %2 only: %3 workloads that it means to keep away live in others");
constexpr MessageId missesWhatItNames =
    RULE_TEXT("Rules", "The anti-affinity of %1 means CI, but looks into namespace %2 only, where no CI workload lives");

bool speaksOfCi(const LabelSelector &selector)
{
    return std::ranges::any_of(selector.requirements(), [](const LabelSelector::Requirement &requirement) {
        return requirement.op == LabelSelector::Operator::In && std::ranges::any_of(requirement.values, hasCiWord);
    });
}

class AntiAffinityOwnNamespace final : public Rule {
public:
    const RuleMetadata &metadata() const override { return antiAffinityOwnNamespace; }

    void checkIsolation(const Isolation &isolation, Reporter &report) const override
    {
        if (isolation.verdict().ciWorkloads == 0)
            return;
        for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
            const Workload &workload = isolation.workloads()[i];
            if (workload.workloadClass() == WorkloadClass::System)
                continue;
            for (const PodAffinityTerm &term : isolation.needsOf(i).podAntiAffinity) {
                if (term.hasSelector && term.namespaces.empty() && !term.namespaceSelector && term.node)
                    checkTerm(isolation, workload, term, report);
            }
        }
    }

private:
    static void checkTerm(const Isolation &isolation, const Workload &workload, const PodAffinityTerm &term, Reporter &report)
    {
        const std::vector<std::size_t> missed = missedByTerm(isolation, workload, term);
        const bool ci = isCi(workload.workloadClass());
        const bool meansCi = !ci && speaksOfCi(term.selector);
        if (missed.empty() && !meansCi)
            return;
        FindingBuilder finding =
            reportWorkload(report, antiAffinityOwnNamespace, workload, Location::keyOf(term.node["labelSelector"]),
                           {missed.empty() ? missesWhatItNames : missesOthers,
                            {nameOf(workload), workload.resource->namespaceName(), std::to_string(missed.size())}});
        if (missed.empty())
            finding.confidence(Confidence::Medium);
        relateWorkloads(finding, isolation, missed, RULE_TEXT("Rules", "%1 matches, but lives in another namespace"));
        finding.fix({RULE_TEXT("Rules", "Look into all namespaces (namespaceSelector: {})"), {}}, Applicability::Unsafe,
                    YamlPatch::set(term.node, {"namespaceSelector"}, YamlValue::raw("{}")));
    }

    /// Workloads of the other side that the selector would match if it looked into their namespace.
    static std::vector<std::size_t> missedByTerm(const Isolation &isolation, const Workload &workload, const PodAffinityTerm &term)
    {
        std::vector<std::size_t> missed;
        for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
            const Workload &other = isolation.workloads()[i];
            const bool otherSide =
                isCi(other.workloadClass()) != isCi(workload.workloadClass()) && other.workloadClass() != WorkloadClass::System;
            if (otherSide && other.resource->namespaceName() != workload.resource->namespaceName()
                && term.selector.matches(isolation.needsOf(i).labels))
                missed.push_back(i);
        }
        return missed;
    }
};

} // namespace

std::unique_ptr<const Rule> makeAntiAffinityOwnNamespace()
{
    return std::make_unique<AntiAffinityOwnNamespace>();
}

} // namespace bulkhead
