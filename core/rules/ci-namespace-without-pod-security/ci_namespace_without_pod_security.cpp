#include "core/analysis/rule.h"
#include "core/rules/support/ci_accounts.h"
#include "core/yaml/yaml_patch.h"

#include <set>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1610"},
};
constexpr RuleMetadata ciNamespaceWithoutPodSecurity{
    .id = "ci-namespace-without-pod-security",
    .title = RULE_TEXT("Rules", "Namespace of CI jobs takes every pod"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

constexpr std::string_view enforce = "pod-security.kubernetes.io/enforce";

class CiNamespaceWithoutPodSecurity final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciNamespaceWithoutPodSecurity; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        std::set<const Resource *> told;
        for (const CiRunner &runner : ci.runners()) {
            const Resource *const space = ci.sources().find("Namespace", "", runner.jobNamespace);
            if (runner.jobNamespace.empty() || !space || !told.insert(space).second)
                continue;
            const Field level = fieldBelow(space->root(), {"metadata", "labels", enforce});
            // What is no level at all is another rule's: it does not mean privileged.
            if (level.value && level.text() != "privileged")
                continue;
            reportAt(report, ciNamespaceWithoutPodSecurity,
                     level.isWritten() ? level.location : Location::keyOf(space->metadata()["name"]),
                     {RULE_TEXT("Rules",
                                "Jobs of \"%1\" run in namespace %2, which takes privileged pods too: whoever can make a pod there "
                                "is one step from the node"),
                      {runner.name, runner.jobNamespace}})
                .relate(runner.place, {RULE_TEXT("Rules", "The runner is defined here"), {}})
                .fix({RULE_TEXT("Rules", "Enforce Pod Security level baseline"), {}}, Applicability::Unsafe,
                     YamlPatch::set(space->root(), {"metadata", "labels", std::string(enforce)}, YamlValue::string("baseline")))
                .fix({RULE_TEXT("Rules", "Enforce Pod Security level restricted"), {}}, Applicability::Unsafe,
                     YamlPatch::set(space->root(), {"metadata", "labels", std::string(enforce)}, YamlValue::string("restricted")));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiNamespaceWithoutPodSecurity()
{
    return std::make_unique<CiNamespaceWithoutPodSecurity>();
}

} // namespace bulkhead
