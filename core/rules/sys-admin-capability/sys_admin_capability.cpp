#include "core/analysis/rule.h"
#include "core/rules/support/capabilities.h"
#include "core/rules/support/narrower_capabilities.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_39"},
    {"kubescape", "C-0046"},
    {"trivy", "KSV005"},
    {"polaris", "dangerousCapabilities"},
    {"kics", "Containers With Sys Admin Capabilities"},
    {"kyverno", "disallow-capabilities"},
    {"pss", "baseline/capabilities_baseline"},
    {"pss", "restricted/capabilities_restricted"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "5.2.9"},
    {"nsa", "Pod security enforcement"},
    {"owasp", "K01"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata sysAdminCapability{
    .id = "sys-admin-capability",
    .title = RULE_TEXT("Rules", "Container adds CAP_SYS_ADMIN"),
    .severity = Severity::High,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class SysAdminCapability final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sysAdminCapability; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const YamlNode item : YamlItems(addedCapabilities(container))) {
            if (isCapability(item.scalar(), "SYS_ADMIN"))
                reportItem(container, item, report);
        }
    }

private:
    static void reportItem(const ContainerView &container, YamlNode item, Reporter &report)
    {
        const MessageId text = item.scalar() == "SYS_ADMIN"
            ? RULE_TEXT("Rules", "Container \"%1\" adds CAP_SYS_ADMIN, which is close to root on the node")
            : RULE_TEXT(
                  "Rules",
                  "Container \"%1\" adds CAP_SYS_ADMIN, written as %2: the name in Kubernetes is SYS_ADMIN, and some container "
                  "runtimes take this one too");
        FindingBuilder finding = report.finding(sysAdminCapability, Location::written(item),
                                                {text, {std::string(container.name()), std::string(item.scalar())}});
        finding.fix({RULE_TEXT("Rules", "Remove %1"), {std::string(item.scalar())}}, Applicability::Unsafe,
                    YamlPatch::remove(item, container.node()));
        offerDropAll(finding, container, item);
    }
};

} // namespace

std::unique_ptr<const Rule> makeSysAdminCapability()
{
    return std::make_unique<SysAdminCapability>();
}

} // namespace bulkhead
