#include "core/analysis/rule.h"

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1562"},
};
constexpr RuleMetadata embeddedSyntaxError{
    .id = "embedded-syntax-error",
    .title = RULE_TEXT("Rules", "Text inside a string cannot be read"),
    .severity = Severity::Medium,
    .appliesTo = Target::Workspace,
    .profiles = Profile::Security | Profile::Reliability,
    .equivalents = {},
    .frameworks = frameworks,
};

class EmbeddedSyntaxError final : public Rule {
public:
    const RuleMetadata &metadata() const override { return embeddedSyntaxError; }

    /// JSON in annotations, which no CI system reads.
    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "Namespace")
            return;
        for (const std::string_view key :
             {"scheduler.alpha.kubernetes.io/defaultTolerations", "scheduler.alpha.kubernetes.io/tolerationsWhitelist"}) {
            const YamlNode text = resource.metadata()["annotations"][key];
            if (!text.isScalar() || text.text().empty() || isTemplated(text.text()))
                continue;
            EmbeddedDocuments embedded;
            (void)embedded.yaml(text);
            for (const EmbeddedProblem &problem : embedded.problems())
                report.finding(embeddedSyntaxError, problem.place, problem.message);
        }
    }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const EmbeddedProblem &problem : ci.sources().embedded().problems())
            report.finding(embeddedSyntaxError, problem.place, problem.message);
    }
};

} // namespace

std::unique_ptr<const Rule> makeEmbeddedSyntaxError()
{
    return std::make_unique<EmbeddedSyntaxError>();
}

} // namespace bulkhead
