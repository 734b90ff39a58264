#include "core/analysis/rule.h"
#include "core/rules/support/role_bindings.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_42"},
    {"kubescape", "C-0189"},
    {"kics", "Role Binding To Default Service Account"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.1.5"},
    {"mitre", "T1078"},
};
constexpr RuleMetadata defaultAccountBound{
    .id = "default-account-bound",
    .title = RULE_TEXT("Rules", "Rights are given to a default service account"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class DefaultAccountBound final : public Rule {
public:
    const RuleMetadata &metadata() const override { return defaultAccountBound; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (!isWrittenBinding(resource))
            return;
        for (const YamlNode subject : YamlItems(resource.root()["subjects"])) {
            if (subject["kind"].text() != "ServiceAccount" || subject["name"].text() != "default")
                continue;
            FindingBuilder finding = report.finding(
                defaultAccountBound, Location::written(subject["name"]),
                {RULE_TEXT("Rules", "%1 gives %2 to %3: every pod of that namespace that names no account has these rights"),
                 {nameOfBinding(resource), std::string(resource.root()["roleRef"]["name"].text()),
                  nameOfSubject(resource, subject)}});
            finding.fix({RULE_TEXT("Rules", "Take the default account out of the binding"), {}}, Applicability::Unsafe,
                        YamlPatch::remove(subject, resource.root()));
            finding.manualFix({RULE_TEXT("Rules", "Give the rights to an account of its own"), {}},
                              YamlPatch::replace(subject["name"], YamlValue::string(fillIn("app"))),
                              {{RULE_TEXT("Rules", "service account"), {}}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeDefaultAccountBound()
{
    return std::make_unique<DefaultAccountBound>();
}

} // namespace bulkhead
