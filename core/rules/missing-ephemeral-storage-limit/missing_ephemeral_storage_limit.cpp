#include "core/analysis/rule.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-score", "container-ephemeral-storage-request-and-limit"},
};
constexpr RuleMetadata missingEphemeralStorageLimit{
    .id = "missing-ephemeral-storage-limit",
    .title = RULE_TEXT("Rules", "Container may fill the disk of its node"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class MissingEphemeralStorageLimit final : public Rule {
public:
    const RuleMetadata &metadata() const override { return missingEphemeralStorageLimit; }

    void checkContainer(const PodSpecView &, const ContainerView &container, Reporter &report) const override
    {
        const Field limit = container.field({"resources", "limits", "ephemeral-storage"});
        if (container.role() == ContainerRole::Ephemeral || limit.isWritten())
            return;
        report
            .finding(missingEphemeralStorageLimit, limit.location,
                     {RULE_TEXT("Rules", "Container \"%1\" may fill the disk of its node"), {std::string(container.name())}})
            .manualFix(
                {RULE_TEXT("Rules", "Limit it"), {}},
                YamlPatch::set(container.node(), {"resources", "limits", "ephemeral-storage"}, YamlValue::string(fillIn("1Gi"))),
                {{RULE_TEXT("Rules", "ephemeral storage limit"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeMissingEphemeralStorageLimit()
{
    return std::make_unique<MissingEphemeralStorageLimit>();
}

} // namespace bulkhead
