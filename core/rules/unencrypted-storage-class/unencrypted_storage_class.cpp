#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0264"},
};
constexpr RuleMetadata unencryptedStorageClass{
    .id = "unencrypted-storage-class",
    .title = RULE_TEXT("Rules", "Storage class does not ask for encryption"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class UnencryptedStorageClass final : public Rule {
public:
    const RuleMetadata &metadata() const override { return unencryptedStorageClass; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const YamlNode root = resource.root();
        if (resource.kind() != "StorageClass" || resource.group() != "storage.k8s.io"
            || root["provisioner"].text() != "ebs.csi.aws.com")
            return;
        const Field encrypted = fieldBelow(root, {"parameters", "encrypted"}, root["provisioner"]);
        if (encrypted.text() == "true")
            return;
        report
            .finding(unencryptedStorageClass, encrypted.location,
                     {RULE_TEXT("Rules", "Volumes of this class are stored as they are written"), {}})
            .fix({RULE_TEXT("Rules", "Encrypt them"), {}}, Applicability::Unsafe,
                 YamlPatch::set(root, {"parameters", "encrypted"}, YamlValue::raw("\"true\"")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeUnencryptedStorageClass()
{
    return std::make_unique<UnencryptedStorageClass>();
}

} // namespace bulkhead
