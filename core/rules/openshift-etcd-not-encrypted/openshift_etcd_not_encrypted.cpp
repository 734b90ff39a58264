#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "enforce-etcd-encryption"},
};
constexpr FrameworkControl frameworks[] = {
    {"owasp", "K08"},
};
constexpr RuleMetadata openshiftEtcdNotEncrypted{
    .id = "openshift-etcd-not-encrypted",
    .title = RULE_TEXT("Rules", "OpenShift keeps Secrets unencrypted"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class OpenshiftEtcdNotEncrypted final : public Rule {
public:
    const RuleMetadata &metadata() const override { return openshiftEtcdNotEncrypted; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "APIServer" || resource.group() != "config.openshift.io")
            return;
        const Field type = fieldBelow(resource.root(), {"spec", "encryption", "type"}, resource.root()["kind"]);
        if (type.isWritten() && type.text() != "identity" && !type.text().empty())
            return;
        report
            .finding(openshiftEtcdNotEncrypted, type.location,
                     {RULE_TEXT("Rules", "etcd holds Secrets and tokens of the cluster unencrypted"), {}})
            .fix({RULE_TEXT("Rules", "Encrypt them with %1"), {"aescbc"}}, Applicability::Unsafe,
                 YamlPatch::set(resource.root(), {"spec", "encryption", "type"}, YamlValue::string("aescbc")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeOpenshiftEtcdNotEncrypted()
{
    return std::make_unique<OpenshiftEtcdNotEncrypted>();
}

} // namespace bulkhead
