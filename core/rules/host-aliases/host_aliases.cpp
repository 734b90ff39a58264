#include "core/analysis/rule.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"trivy", "KSV007"},
};
constexpr RuleMetadata hostAliases{
    .id = "host-aliases",
    .title = RULE_TEXT("Rules", "Pod overrides names of hosts"),
    .severity = Severity::Low,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Unsafe,
    .profiles = 0,
    .equivalents = equivalents,
    .frameworks = {},
};

class HostAliases final : public Rule {
public:
    const RuleMetadata &metadata() const override { return hostAliases; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        const YamlNode aliases = pod.node()["hostAliases"];
        if (aliases.size() > 0)
            report
                .finding(hostAliases, Location::keyOf(aliases), {RULE_TEXT("Rules", "Names of hosts are set here, beside DNS"), {}})
                .fix({RULE_TEXT("Rules", "Remove %1"), {"hostAliases"}}, Applicability::Unsafe,
                     YamlPatch::remove(aliases, pod.node()));
    }
};

} // namespace

std::unique_ptr<const Rule> makeHostAliases()
{
    return std::make_unique<HostAliases>();
}

} // namespace bulkhead
