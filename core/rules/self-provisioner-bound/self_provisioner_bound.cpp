#include "core/analysis/rule.h"
#include "core/rules/support/role_bindings.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "disallow-self-provisioner-binding"},
};
constexpr RuleMetadata selfProvisionerBound{
    .id = "self-provisioner-bound",
    .title = RULE_TEXT("Rules", "Users may make OpenShift projects by themselves"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class SelfProvisionerBound final : public Rule {
public:
    const RuleMetadata &metadata() const override { return selfProvisionerBound; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "ClusterRoleBinding" || resource.root()["roleRef"]["name"].text() != "self-provisioner")
            return;
        const YamlNode subjects = resource.root()["subjects"];
        if (!subjects.isSequence() || subjects.size() == 0)
            return;
        report
            .finding(
                selfProvisionerBound, Location::keyOf(subjects),
                {RULE_TEXT("Rules", "%1 lets its subjects make projects, which they then administer"), {nameOfBinding(resource)}})
            .fix({RULE_TEXT("Rules", "Remove the subjects"), {}}, Applicability::Unsafe,
                 YamlPatch::remove(subjects, resource.root()));
    }
};

} // namespace

std::unique_ptr<const Rule> makeSelfProvisionerBound()
{
    return std::make_unique<SelfProvisionerBound>();
}

} // namespace bulkhead
