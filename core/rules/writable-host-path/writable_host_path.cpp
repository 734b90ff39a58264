#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "writable-host-mount"},
    {"kubescape", "C-0045"},
    {"kics", "Volume Mount With OS Directory Write Permissions"},
    {"kyverno", "ensure-readonly-hostpath"},
};
constexpr FrameworkControl frameworks[] = {
    {"nsa", "Pod security enforcement"},
    {"mitre", "T1611"},
};
constexpr RuleMetadata writableHostPath{
    .id = "writable-host-path",
    .title = RULE_TEXT("Rules", "Container may write to a folder of its node"),
    .severity = Severity::Medium,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Nsa,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

YamlNode hostPathOf(const PodSpecView &pod, std::string_view volumeName)
{
    for (const YamlNode volume : YamlItems(pod.node()["volumes"])) {
        if (volume["name"].text() == volumeName)
            return volume["hostPath"]["path"];
    }
    return {};
}

class WritableHostPath final : public Rule {
public:
    const RuleMetadata &metadata() const override { return writableHostPath; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        for (const YamlNode mount : YamlItems(container.node()["volumeMounts"])) {
            const YamlNode path = mount["readOnly"].boolean() == true ? YamlNode() : hostPathOf(pod, mount["name"].text());
            if (!path.isScalar())
                continue;
            const Field readOnly = fieldBelow(mount, {"readOnly"}, mount["name"]);
            if (isTemplated(readOnly.text()))
                continue;
            report
                .finding(writableHostPath, readOnly.location,
                         {RULE_TEXT("Rules", "Container \"%1\" may write to %2 of the node"),
                          {std::string(container.name()), std::string(path.text())}})
                .fix({RULE_TEXT("Rules", "Mount it read-only"), {}}, Applicability::Unsafe,
                     YamlPatch::set(mount, {"readOnly"}, YamlValue::boolean(true)));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeWritableHostPath()
{
    return std::make_unique<WritableHostPath>();
}

} // namespace bulkhead
