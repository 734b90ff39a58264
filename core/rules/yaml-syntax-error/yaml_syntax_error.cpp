#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr RuleMetadata yamlSyntaxError{
    .id = "yaml-syntax-error",
    .title = RULE_TEXT("Rules", "Document cannot be read as YAML"),
    .severity = Severity::Medium,
    .appliesTo = Target::Source,
    .fix = FixAvailability::None,
    .fixApplicability = std::nullopt,
    .profiles = Profile::Security | Profile::Reliability,
    .equivalents = {},
    .frameworks = {},
};

class YamlSyntaxError final : public Rule {
public:
    const RuleMetadata &metadata() const override { return yamlSyntaxError; }

    void checkSource(const Manifest &manifest, Reporter &report) const override
    {
        for (const YamlStream::Document &document : manifest.stream().documents()) {
            if (const std::optional<YamlProblem> &problem = document.yaml->problem())
                report.finding(yamlSyntaxError, {manifest.source(), problem->range, Location::Certainty::Written, {}},
                               problem->message);
            for (const TextRange tabs : document.yaml->passedTabs())
                report.finding(yamlSyntaxError, {manifest.source(), tabs, Location::Certainty::Written, {}},
                               {RULE_TEXT("Rules",
                                          "kubectl refuses a file with a tab here, though it indents nothing; the document was "
                                          "checked all the same"),
                                {}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeYamlSyntaxError()
{
    return std::make_unique<YamlSyntaxError>();
}

} // namespace bulkhead
