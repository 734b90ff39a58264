#include "core/analysis/rule.h"
#include "core/rules/support/agent_sandbox.h"
#include "core/text/fill_in.h"
#include "core/yaml/yaml_patch.h"

namespace bulkhead {

namespace {

constexpr Equivalent equivalents[] = {
    {"kubescape", "C-0297"},
};
constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1611"},
};
constexpr RuleMetadata sandboxSharesKernel{
    .id = "sandbox-shares-kernel",
    .title = RULE_TEXT("Rules", "Sandbox for untrusted code has the kernel of its node"),
    .severity = Severity::High,
    .appliesTo = Target::PodSpec,
    .fix = FixAvailability::Always,
    .fixApplicability = Applicability::Manual,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = equivalents,
    .frameworks = frameworks,
};

class SandboxSharesKernel final : public Rule {
public:
    const RuleMetadata &metadata() const override { return sandboxSharesKernel; }

    void checkPodSpec(const PodSpecView &pod, Reporter &report) const override
    {
        if (!isAgentSandbox(pod.owner()))
            return;
        const Field runtime = pod.field({"runtimeClassName"});
        if (runtime.isWritten() && !runtime.text().empty())
            return;
        report
            .finding(
                sandboxSharesKernel, runtime.location,
                {RULE_TEXT("Rules", "Code in sandbox \"%1\" is kept in by the kernel of its node alone"), {pod.owner().name()}})
            .manualFix({RULE_TEXT("Rules", "Name a runtime class that isolates"), {}},
                       YamlPatch::set(pod.node(), {"runtimeClassName"}, YamlValue::string(fillIn("gvisor"))),
                       {{RULE_TEXT("Rules", "runtime class"), {}}});
    }
};

} // namespace

std::unique_ptr<const Rule> makeSandboxSharesKernel()
{
    return std::make_unique<SandboxSharesKernel>();
}

} // namespace bulkhead
