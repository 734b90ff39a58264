#include "core/analysis/rule.h"
#include "core/ci/ci_sources.h"
#include "core/yaml/yaml_patch.h"

#include <map>
#include <string_view>

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kube-linter", "duplicate-env-var"},
    {"kubescape", "C-0295"},
    {"kube-score", "environment-variable-key-duplication"},
};
constexpr RuleMetadata duplicateVariable{
    .id = "duplicate-variable",
    .title = RULE_TEXT("Rules", "Environment variable is set twice"),
    .severity = Severity::Low,
    .appliesTo = Target::Container,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = std::uint8_t{0} | Profile::Reliability,
    .equivalents = equivalents,
    .frameworks = {},
};

class DuplicateVariable final : public Rule {
public:
    const RuleMetadata &metadata() const override { return duplicateVariable; }

    void checkContainer(const PodSpecView &pod, const ContainerView &container, Reporter &report) const override
    {
        std::map<std::string_view, YamlNode> last;
        for (const YamlNode variable : YamlItems(container.node()["env"])) {
            const std::string_view name = variable["name"].text();
            if (name.empty() || isTemplated(name))
                continue;
            if (const auto earlier = last.find(name); earlier != last.end()) {
                report
                    .finding(duplicateVariable, Location::written(earlier->second["name"]),
                             {RULE_TEXT("Rules", "%1 is set again below: this value does not count"), {std::string(name)}})
                    .relate(Location::written(variable["name"]), {RULE_TEXT("Rules", "The value that counts"), {}})
                    .fix({RULE_TEXT("Rules", "Remove the value that does not count"), {}}, Applicability::Unsafe,
                         YamlPatch::remove(earlier->second, pod.node()));
            }
            last.insert_or_assign(name, variable);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeDuplicateVariable()
{
    return std::make_unique<DuplicateVariable>();
}

} // namespace bulkhead
