#include "core/analysis/rule.h"
#include "core/rules/support/role_bindings.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0246"},
    {"trivy", "KSV01011"},
    {"kyverno", "restrict-binding-system-groups"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.7"},
    {"mitre", "T1078"},
};
constexpr RuleMetadata bindingToMastersGroup{
    .id = "binding-to-masters-group",
    .title = RULE_TEXT("Rules", "Binding names group system:masters"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class BindingToMastersGroup final : public Rule {
public:
    const RuleMetadata &metadata() const override { return bindingToMastersGroup; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isWrittenBinding(resource))
            return;
        for (const YamlNode subject : YamlItems(resource.root()["subjects"])) {
            if (subject["kind"].text() != "Group" || subject["name"].text() != "system:masters")
                continue;
            report
                .finding(bindingToMastersGroup, Location::written(subject["name"]),
                         {RULE_TEXT("Rules",
                                    "%1 names system:masters: its members pass by every check of rights, and no binding can "
                                    "take that from them"),
                          {nameOfBinding(resource)}})
                .fix({RULE_TEXT("Rules", "Take system:masters out of the binding"), {}}, Applicability::Unsafe,
                     YamlPatch::remove(subject, resource.root()));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeBindingToMastersGroup()
{
    return std::make_unique<BindingToMastersGroup>();
}

} // namespace bulkhead
