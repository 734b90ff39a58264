#include "core/analysis/rule.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "application-prevent-default-project"},
};
constexpr RuleMetadata argoApplicationInDefaultProject{
    .id = "argo-application-in-default-project",
    .title = RULE_TEXT("Rules", "Argo CD application is in project default"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0},
    .equivalents = equivalents,
    .frameworks = {},
};

class ArgoApplicationInDefaultProject final : public Rule {
public:
    const RuleMetadata &metadata() const override { return argoApplicationInDefaultProject; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const YamlNode spec = resource.root()["spec"];
        if (resource.kind() != "Application" || resource.group() != "argoproj.io" || !spec.isMapping())
            return;
        const Field project = fieldBelow(spec, {"project"});
        if (!project.value.text().empty() && project.text() != "default")
            return;
        report
            .finding(argoApplicationInDefaultProject, project.location,
                     {RULE_TEXT("Rules",
                                "Application \"%1\" is in project default, which allows every repository, cluster and kind unless "
                                "somebody narrowed it"),
                      {resource.name()}})
            .manualFix({RULE_TEXT("Rules", "Name a project"), {}},
                       YamlPatch::set(spec, {"project"}, YamlValue::string(fillIn("applications"))),
                       {{RULE_TEXT("Rules", "project"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeArgoApplicationInDefaultProject()
{
    return std::make_unique<ArgoApplicationInDefaultProject>();
}

} // namespace bulkhead
