#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_K8S_22"},
    {"kube-linter", "no-read-only-root-fs"},
    {"kubescape", "C-0017"},
    {"trivy", "KSV014"},
    {"polaris", "notReadOnlyRootFilesystem"},
    {"kics", "Root Container Not Mounted Read-only"},
    {"kube-score", "container-security-context-readonlyrootfilesystem"},
    {"kubeaudit", "ReadOnlyRootFilesystemNil"},
    {"kubeaudit", "ReadOnlyRootFilesystemFalse"},
    {"kyverno", "require-ro-rootfs"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
};
constexpr RuleMetadata writableRootFilesystem{
    .id = "writable-root-filesystem",
    .title = RULE_TEXT("Rules", "Container can write to its own root filesystem"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class WritableRootFilesystem final : public Rule {
public:
    const RuleMetadata &metadata() const override { return writableRootFilesystem; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        if (pod.field({"os", "name"}).text() == "windows")
            return; // the field does not exist there
        const Field readOnly = container.field({"securityContext", "readOnlyRootFilesystem"});
        if (readOnly.isTrue() || isTemplated(readOnly.text()))
            return;
        report
            .finding(writableRootFilesystem, readOnly.location,
                     {RULE_TEXT("Rules", "Container \"%1\" can write to its own root filesystem"), {std::string(container.name())}})
            .fix({RULE_TEXT("Rules", "Set readOnlyRootFilesystem: true"), {}}, Applicability::Unsafe,
                 YamlPatch::set(container.node(), {"securityContext", "readOnlyRootFilesystem"}, YamlValue::boolean(true)));
    }
};

} // namespace

std::unique_ptr<const Rule> makeWritableRootFilesystem()
{
    return std::make_unique<WritableRootFilesystem>();
}

} // namespace bulkhead
