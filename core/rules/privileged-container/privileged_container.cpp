#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/rules/support/combined_patch.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_16"},
    {"kube-linter", "privileged-container"},
    {"kubescape", "C-0057"},
    {"trivy", "KSV017"},
    {"polaris", "runAsPrivileged"},
    {"kics", "Container Is Privileged"},
    {"kube-score", "container-security-context-privileged"},
    {"kubeaudit", "PrivilegedTrue"},
    {"kyverno", "disallow-privileged-containers"},
    {"pss", "baseline/privileged"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.2"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata privilegedContainer{
    .id = "privileged-container",
    .title = RULE_TEXT("Rules", "Container runs privileged"),
    .severity = Severity::High,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class PrivilegedContainer final : public Rule {
public:
    const RuleMetadata &metadata() const override { return privilegedContainer; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const YamlNode privileged = container.node()["securityContext"]["privileged"];
        const bool isLater = !privileged.boolean() && isTemplated(privileged.text());
        if (privileged.boolean() != true && !isLater)
            return;
        FindingBuilder finding = report.finding(
            privilegedContainer, Location::written(privileged),
            {isLater ? RULE_TEXT("Rules", "Whether container \"%1\" runs privileged is not known: the value is filled in later")
                     : RULE_TEXT("Rules", "Container \"%1\" runs privileged"),
             {std::string(container.name())}});
        if (isLater)
            finding.confidence(Confidence::Low);
        PatchResult off = YamlPatch::replace(privileged, YamlValue::boolean(false));
        const bool isShared = !off.has_value(); // then it is hard enough to choose where
        finding.fix({RULE_TEXT("Rules", "Set privileged: false"), {}}, Applicability::Unsafe, std::move(off));
        if (isShared)
            return;
        finding.fix({RULE_TEXT("Rules", "Remove privileged, which is false by default"), {}}, Applicability::Unsafe,
                    YamlPatch::remove(privileged, container.node()));
        if (!isLater)
            offerCapability(finding, privileged);
    }

private:
    /// Many a container is privileged for the sake of one capability; which one, the person knows.
    static void offerCapability(FindingBuilder &finding, YamlNode privileged)
    {
        finding.manualFix(
            {RULE_TEXT("Rules", "Set privileged: false and add the one capability that it needs"), {}},
            combined(YamlPatch::replace(privileged, YamlValue::boolean(false)),
                     YamlPatch::append(privileged.parent(), {"capabilities", "add"}, YamlValue::string(fillIn("CAPABILITY")))),
            {{RULE_TEXT("Rules", "capability"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makePrivilegedContainer()
{
    return std::make_unique<PrivilegedContainer>();
}

} // namespace bulkhead
