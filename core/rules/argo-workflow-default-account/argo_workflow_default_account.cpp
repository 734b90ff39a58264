#include "core/analysis/rule.h"
#include "core/text/fill_in.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"checkov", "CKV_ARGO_1"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata argoWorkflowDefaultAccount{
    .id = "argo-workflow-default-account",
    .title = RULE_TEXT("Rules", "Argo workflow runs as the default service account"),
    .severity = Severity::Medium,
    .confidence = Confidence::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

/// The part of the object that is a workflow; empty for anything else. A template takes the account of the workflow that uses it.
YamlNode workflowOf(const Resource &resource)
{
    if (resource.group() != "argoproj.io")
        return {};
    if (resource.kind() == "Workflow")
        return resource.root()["spec"];
    return resource.kind() == "CronWorkflow" ? resource.root()["spec"]["workflowSpec"] : YamlNode();
}

class ArgoWorkflowDefaultAccount final : public Rule {
public:
    const RuleMetadata &metadata() const override { return argoWorkflowDefaultAccount; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        const YamlNode workflow = workflowOf(resource);
        if (!workflow.isMapping() || !workflow["workflowTemplateRef"].isNull())
            return;
        const Field account = fieldBelow(workflow, {"serviceAccountName"});
        if (!account.value.text().empty() && account.text() != "default")
            return;
        report
            .finding(
                argoWorkflowDefaultAccount, account.location,
                {RULE_TEXT(
                     "Rules",
                     "%1 \"%2\" runs as account \"default\" of its namespace, unless the controller's defaults name another: the "
                     "rights its steps need are rights of every pod there"),
                 {std::string(resource.kind()), resource.name()}})
            .manualFix({RULE_TEXT("Rules", "Name a service account"), {}},
                       YamlPatch::set(workflow, {"serviceAccountName"}, YamlValue::string(fillIn("workflow"))),
                       {{RULE_TEXT("Rules", "service account"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeArgoWorkflowDefaultAccount()
{
    return std::make_unique<ArgoWorkflowDefaultAccount>();
}

} // namespace bulkhead
