#include "core/rules/support/provider_findings.h"

namespace bulkhead {

void relateRunner(FindingBuilder &finding, const CiInventory &ci, const ProviderRunner &listed)
{
    if (!listed.runner)
        return;
    finding.relate(ci.runners()[*listed.runner].place, {RULE_TEXT("Rules", "In this workspace it is this runner"), {}});
}

void relateGroupRunners(FindingBuilder &finding, const CiInventory &ci, const ProviderRunnerGroup &group)
{
    constexpr std::size_t atMost = 5;
    std::size_t named = 0;
    for (const ProviderRunner &runner : ci.provider().runners) {
        if (runner.runnerGroup.empty() || runner.runnerGroup != group.id)
            continue;
        if (named++ == atMost)
            return;
        finding.relate(Location::keyOf(runner.node), {RULE_TEXT("Rules", "Runner \"%1\" is in this group"), {runner.name}});
    }
}

} // namespace bulkhead
