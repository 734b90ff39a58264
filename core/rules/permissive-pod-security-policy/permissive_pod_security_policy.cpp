#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_1"},
    {"checkov", "CKV_K8S_2"},
    {"checkov", "CKV_K8S_3"},
    {"checkov", "CKV_K8S_4"},
    {"checkov", "CKV_K8S_5"},
    {"checkov", "CKV_K8S_6"},
    {"checkov", "CKV_K8S_7"},
    {"checkov", "CKV_K8S_24"},
    {"checkov", "CKV_K8S_32"},
    {"checkov", "CKV_K8S_36"},
    {"kics", "Root Containers Admitted"},
    {"kics", "PSP Set To Privileged"},
    {"kics", "PSP Allows Privilege Escalation"},
    {"kics", "PSP Allows Sharing Host IPC"},
    {"kics", "PSP Allows Sharing Host PID"},
    {"kics", "PSP Allows Sharing Host Network"},
    {"kics", "PSP With Added Capabilities"},
    {"kics", "PSP With Unrestricted Access to Host Path"},
    {"kics", "NET_RAW Capabilities Disabled for PSP"},
    {"kics", "Not Limited Capabilities For Pod Security Policy"},
    {"kubescape", "C-0213"},
    {"kubescape", "C-0214"},
    {"kubescape", "C-0215"},
    {"kubescape", "C-0216"},
    {"kubescape", "C-0217"},
    {"kubescape", "C-0218"},
    {"kubescape", "C-0219"},
    {"kubescape", "C-0220"},
    {"kyverno", "psp-migration"},
};
constexpr RuleMetadata permissivePodSecurityPolicy{
    .id = "permissive-pod-security-policy",
    .title = RULE_TEXT("Rules", "PodSecurityPolicy allows what it should forbid"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class PermissivePodSecurityPolicy final : public Rule {
public:
    const RuleMetadata &metadata() const override { return permissivePodSecurityPolicy; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "PodSecurityPolicy")
            return;
        const YamlNode spec = resource.root()["spec"];
        for (const std::string_view key : {"privileged", "hostPID", "hostIPC", "hostNetwork", "allowPrivilegeEscalation"}) {
            if (const YamlNode value = spec[key]; value.boolean() == true)
                report
                    .finding(permissivePodSecurityPolicy, Location::written(value),
                             {RULE_TEXT("Rules", "The policy allows %1"), {std::string(key)}})
                    .fix({RULE_TEXT("Rules", "Set %1: false"), {std::string(key)}}, Applicability::Unsafe,
                         YamlPatch::replace(value, YamlValue::boolean(false)));
        }
        checkLists(spec, report);
    }

private:
    static void checkLists(YamlNode spec, Reporter &report)
    {
        for (const std::string_view key : {"allowedCapabilities", "defaultAddCapabilities"}) {
            if (const YamlNode list = spec[key]; list.size() > 0)
                report.finding(permissivePodSecurityPolicy, Location::keyOf(list),
                               {RULE_TEXT("Rules", "The policy allows capabilities to be added"), {}});
        }
        if (const YamlNode users = spec["runAsUser"]["rule"]; users.text() == "RunAsAny")
            report.finding(permissivePodSecurityPolicy, Location::written(users),
                           {RULE_TEXT("Rules", "The policy allows containers to run as root"), {}});
        bool dropsRaw = false;
        for (const YamlNode name : YamlItems(spec["requiredDropCapabilities"]))
            dropsRaw = dropsRaw || name.text() == "ALL" || name.text() == "NET_RAW";
        if (!dropsRaw && spec.isMapping())
            report.finding(permissivePodSecurityPolicy, fieldBelow(spec, {"requiredDropCapabilities"}).location,
                           {RULE_TEXT("Rules", "The policy lets containers keep the capability NET_RAW"), {}});
        bool takesHostPath = false;
        for (const YamlNode volume : YamlItems(spec["volumes"]))
            takesHostPath = takesHostPath || volume.text() == "hostPath" || volume.text() == "*";
        if (takesHostPath && spec["allowedHostPaths"].size() == 0)
            report.finding(permissivePodSecurityPolicy, Location::keyOf(spec["volumes"]),
                           {RULE_TEXT("Rules", "The policy allows every path of the node as a volume"), {}});
        const YamlNode profiles =
            spec.parent()["metadata"]["annotations"]["seccomp.security.alpha.kubernetes.io/defaultProfileName"];
        if (spec.isMapping() && !profiles.isScalar())
            report.finding(permissivePodSecurityPolicy, Location::keyOf(spec),
                           {RULE_TEXT("Rules", "The policy gives pods no seccomp profile"), {}});
    }
};

} // namespace

std::unique_ptr<const Rule> makePermissivePodSecurityPolicy()
{
    return std::make_unique<PermissivePodSecurityPolicy>();
}

} // namespace bulkhead
