#include "core/analysis/rule.h"
#include "core/rules/support/capabilities.h"
#include "core/rules/support/narrower_capabilities.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0046"},
    {"trivy", "KSV022"},
    {"trivy", "KSV119"},
    {"trivy", "KSV120"},
    {"polaris", "dangerousCapabilities"},
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
constexpr RuleMetadata dangerousCapability{
    .id = "dangerous-capability",
    .title = RULE_TEXT("Rules", "Container adds a capability beyond the Pod Security baseline"),
    .severity = Severity::High,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = Profile::Security | Profile::PssBaseline | Profile::PssRestricted | Profile::Nsa | Profile::Cis,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// Pod Security admission, check capabilities_baseline: compared as written.
constexpr std::string_view baselineCapabilities[] = {
    "AUDIT_WRITE",      "CHOWN",   "DAC_OVERRIDE", "FOWNER",  "FSETID", "KILL",       "MKNOD",
    "NET_BIND_SERVICE", "SETFCAP", "SETGID",       "SETPCAP", "SETUID", "SYS_CHROOT",
};

struct Danger {
    std::string_view capability;
    Severity severity;
    MessageId text;
};

constexpr Danger dangers[] = {
    {"ALL", Severity::High, RULE_TEXT("Rules", "Container \"%1\" adds ALL capabilities, CAP_SYS_ADMIN included")},
    {"SYS_MODULE", Severity::High, RULE_TEXT("Rules", "Container \"%1\" adds %2: it can load code into the node's kernel")},
    {"SYS_RAWIO", Severity::High,
     RULE_TEXT("Rules", "Container \"%1\" adds %2: it can reach the node's memory and devices directly")},
    {"SYS_PTRACE", Severity::High,
     RULE_TEXT("Rules", "Container \"%1\" adds %2: it can read and change the memory of every process it sees")},
    {"DAC_READ_SEARCH", Severity::High,
     RULE_TEXT("Rules", "Container \"%1\" adds %2: it can open files of the node by their handles")},
    {"BPF", Severity::High, RULE_TEXT("Rules", "Container \"%1\" adds %2: it can load programs into the node's kernel")},
    {"SYS_BOOT", Severity::High, RULE_TEXT("Rules", "Container \"%1\" adds %2: it can reboot the node or load another kernel")},
    {"MAC_ADMIN", Severity::High,
     RULE_TEXT("Rules", "Container \"%1\" adds %2: it can change the node's mandatory access control")},
    {"MAC_OVERRIDE", Severity::High,
     RULE_TEXT("Rules", "Container \"%1\" adds %2: it can pass by the node's mandatory access control")},
    {"NET_ADMIN", Severity::Medium,
     RULE_TEXT("Rules", "Container \"%1\" adds %2: it can change interfaces, routes and firewall of its network")},
    {"NET_RAW", Severity::Medium, RULE_TEXT("Rules", "Container \"%1\" adds %2: it can forge packets and pose as its neighbours")},
    {"SYS_TIME", Severity::Medium, RULE_TEXT("Rules", "Container \"%1\" adds %2: it can set the node's clock")},
};
constexpr MessageId otherDanger = RULE_TEXT("Rules", "Container \"%1\" adds %2, which the Pod Security baseline forbids");
constexpr MessageId misspelt = RULE_TEXT(
    "Rules", "Container \"%1\" adds %2: the name in Kubernetes is %3, and the Pod Security baseline refuses any other spelling");

class DangerousCapability final : public Rule {
public:
    const RuleMetadata &metadata() const override { return dangerousCapability; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        for (const YamlNode item : YamlItems(addedCapabilities(container))) {
            const bool allowed = !item.isScalar() || std::ranges::contains(baselineCapabilities, item.scalar());
            if (!allowed && !isCapability(item.scalar(), "SYS_ADMIN"))
                reportItem(container, item, report);
        }
    }

private:
    static void reportItem(const ContainerView &container, YamlNode item, Reporter &report)
    {
        const std::string name(container.name());
        const std::string written(item.scalar());
        const auto means = [&](std::string_view capability) { return isCapability(written, capability); };
        if (const auto *meant = std::ranges::find_if(baselineCapabilities, means); meant != std::end(baselineCapabilities)) {
            report.finding(dangerousCapability, Location::written(item), {misspelt, {name, written, std::string(*meant)}})
                .severity(Severity::Low)
                .fix({RULE_TEXT("Rules", "Write %1"), {std::string(*meant)}}, Applicability::Unsafe,
                     YamlPatch::replace(item, YamlValue::string(*meant)))
                .fix({RULE_TEXT("Rules", "Remove %1"), {written}}, Applicability::Unsafe,
                     YamlPatch::remove(item, container.node()));
            return;
        }
        const auto *danger = std::ranges::find_if(dangers, means, &Danger::capability);
        const bool known = danger != std::end(dangers);
        FindingBuilder finding =
            report.finding(dangerousCapability, Location::written(item), {known ? danger->text : otherDanger, {name, written}});
        finding.severity(known ? danger->severity : Severity::Medium)
            .fix({RULE_TEXT("Rules", "Remove %1"), {written}}, Applicability::Unsafe, YamlPatch::remove(item, container.node()));
        offerDropAll(finding, container, item);
    }
};

} // namespace

std::unique_ptr<const Rule> makeDangerousCapability()
{
    return std::make_unique<DangerousCapability>();
}

} // namespace bulkhead
