#include "core/analysis/rule.h"
#include "core/ci/tekton/tekton_objects.h"
#include "core/rules/support/settings_findings.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "require-tekton-securitycontext"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata tektonPrivilegedStep{
    .id = "tekton-privileged-step",
    .title = RULE_TEXT("Rules", "Step of a Tekton task has its node"),
    .severity = Severity::Critical,
    .appliesTo = Target::Workspace,
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class TektonPrivilegedStep final : public Rule {
public:
    const RuleMetadata &metadata() const override { return tektonPrivilegedStep; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const TektonObject &object : tektonObjects(ci.sources())) {
            if (object.kind() == "StepAction")
                checkContainer(object, object.root["spec"], report);
            for (const YamlNode spec : taskSpecsIn(object))
                checkTask(object, spec, report);
        }
    }

private:
    static void checkTask(const TektonObject &object, YamlNode spec, Reporter &report)
    {
        checkContainer(object, spec["stepTemplate"], report);
        for (const std::string_view list : {"steps", "sidecars"}) {
            for (const YamlNode container : YamlItems(spec[list]))
                checkContainer(object, container, report);
        }
        for (const YamlNode volume : YamlItems(spec["volumes"])) {
            const YamlNode path = volume["hostPath"]["path"];
            if (!path || !givesNodeAway(path.text()))
                continue;
            reportInSettings(report, tektonPrivilegedStep, Location::written(path),
                             {RULE_TEXT("Rules", "%1 \"%2\" mounts %3 of its node: who runs it has the node"),
                              {std::string(object.kind()), object.name(), std::string(path.text())}},
                             object.holder);
        }
    }

    static void checkContainer(const TektonObject &object, YamlNode container, Reporter &report)
    {
        const YamlNode privileged = container["securityContext"]["privileged"];
        if (privileged.boolean() != true)
            return;
        const std::string_view name = container["name"].text();
        reportInSettings(report, tektonPrivilegedStep, Location::written(privileged),
                         {RULE_TEXT("Rules", "Container \"%1\" of %2 \"%3\" runs privileged: what it runs is root on the node"),
                          {std::string(name.empty() ? container.key().scalar() : name), std::string(object.kind()), object.name()}},
                         object.holder)
            .fix({RULE_TEXT("Rules", "Run it without privileges"), {}}, Applicability::Unsafe,
                 YamlPatch::replace(privileged, YamlValue::raw("false")));
    }
};

} // namespace

std::unique_ptr<const Rule> makeTektonPrivilegedStep()
{
    return std::make_unique<TektonPrivilegedStep>();
}

} // namespace bulkhead
