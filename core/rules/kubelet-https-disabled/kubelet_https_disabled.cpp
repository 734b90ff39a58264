#include "core/analysis/rule.h"
#include "core/rules/support/api_server_flags.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_71"},
    {"trivy", "KCV0004"},
    {"kics", "Kubelet HTTPS Set To False"},
};
constexpr FrameworkControl frameworks[] = {
    {"cis", "1.2.4"},
    {"nsa", "Control plane hardening"},
    {"owasp", "K09"},
    {"mitre", "T1557"},
};
constexpr RuleMetadata kubeletHttpsDisabled{
    .id = "kubelet-https-disabled",
    .title = RULE_TEXT("Rules", "API server is told to reach kubelets without TLS"),
    .severity = Severity::High,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};
constexpr std::string_view flag = "kubelet-https";

/// kubernetes/kubernetes#91630 (1.19) made TLS unconditional, #101178 (1.22) removed the flag.
struct Verdict {
    Severity severity;
    MessageId text;
};

Verdict verdict(KubeVersion version)
{
    if (version >= KubeVersion{1, 22})
        return {Severity::Medium,
                RULE_TEXT("Rules", "--kubelet-https was removed in Kubernetes 1.22: the API server of %1 does not start with it")};
    if (version >= KubeVersion{1, 19})
        return {
            Severity::Low,
            RULE_TEXT(
                "Rules",
                "--kubelet-https=false has no effect in Kubernetes %1, which always uses TLS, and 1.22 does not start with it")};
    return {Severity::High,
            RULE_TEXT("Rules", "--kubelet-https=false: the API server of Kubernetes %1 talks to kubelets without TLS")};
}

void reportFlag(YamlNode value, PatchResult edits, Reporter &report)
{
    const Verdict found = verdict(report.kubeVersion());
    report.finding(kubeletHttpsDisabled, Location::written(value), {found.text, {report.kubeVersion().toString()}})
        .severity(found.severity)
        .fix({RULE_TEXT("Rules", "Remove --kubelet-https"), {}}, Applicability::Unsafe, std::move(edits));
}

class KubeletHttpsDisabled final : public Rule {
public:
    const RuleMetadata &metadata() const override { return kubeletHttpsDisabled; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const YamlNode entry = kubeadmApiServerArgument(resource, flag);
        const YamlNode value = entry.isMapping() ? entry["value"] : entry;
        if (isGoFalse(value.scalar()))
            reportFlag(value, YamlPatch::remove(entry, resource.root()), report);
    }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        forEachFlag(container, flag, [&](const WrittenFlag &written) {
            if (isGoFalse(written.value) && runsApiServer(container))
                reportFlag(written.item, removeFlag(container, written), report);
        });
    }
};

} // namespace

std::unique_ptr<const Rule> makeKubeletHttpsDisabled()
{
    return std::make_unique<KubeletHttpsDisabled>();
}

} // namespace bulkhead
