#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kyverno", "disallow-jenkins-pipeline-strategy"},
};
constexpr RuleMetadata jenkinsPipelineStrategy{
    .id = "jenkins-pipeline-strategy",
    .title = RULE_TEXT("Rules", "OpenShift build uses the deprecated Jenkins strategy"),
    .severity = Severity::Low,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class JenkinsPipelineStrategy final : public Rule {
public:
    const RuleMetadata &metadata() const override { return jenkinsPipelineStrategy; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "BuildConfig" || (resource.group() != "build.openshift.io" && !resource.group().empty()))
            return;
        const YamlNode strategy = resource.root()["spec"]["strategy"];
        const YamlNode details = strategy["jenkinsPipelineStrategy"];
        if (!details && strategy["type"].text() != "JenkinsPipeline")
            return;
        report.finding(jenkinsPipelineStrategy, Location::keyOf(details ? details : strategy["type"]),
                       {RULE_TEXT("Rules", "Build \"%1\" has a Jenkins of its project run it, which OpenShift has deprecated"),
                        {resource.name()}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeJenkinsPipelineStrategy()
{
    return std::make_unique<JenkinsPipelineStrategy>();
}

} // namespace bulkhead
