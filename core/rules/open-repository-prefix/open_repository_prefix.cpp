#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/yaml/yaml_patch.h"

#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV0124"},
};
constexpr RuleMetadata openRepositoryPrefix{
    .id = "open-repository-prefix",
    .title = RULE_TEXT("Rules", "Allowed image prefix does not end at a slash"),
    .severity = Severity::Medium,
    .appliesTo = Target::Resource,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = {},
};

class OpenRepositoryPrefix final : public Rule {
public:
    const RuleMetadata &metadata() const override { return openRepositoryPrefix; }

    void checkResource(const Resource &resource, Reporter &report) const override
    {
        if (resource.kind() != "K8sAllowedRepos" || resource.group() != "constraints.gatekeeper.sh")
            return;
        for (const YamlNode prefix : YamlItems(resource.root()["spec"]["parameters"]["repos"])) {
            const std::string_view text = prefix.text();
            if (text.empty() || text.ends_with('/') || text.contains('@') || isTemplated(text))
                continue;
            report
                .finding(openRepositoryPrefix, Location::written(prefix),
                         {RULE_TEXT("Rules", "\"%1\" also allows images whose name only begins so: %1.attacker.example/x"),
                          {std::string(text)}})
                .fix({RULE_TEXT("Rules", "End it with a slash"), {}}, Applicability::Unsafe,
                     YamlPatch::replace(prefix, YamlValue::string(std::string(text) + '/')));
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeOpenRepositoryPrefix()
{
    return std::make_unique<OpenRepositoryPrefix>();
}

} // namespace bulkhead
