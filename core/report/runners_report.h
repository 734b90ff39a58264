#pragma once

#include "core/report/report.h"
#include "core/report/runner_facts.h"

#include <span>

namespace bulkhead {

/// What a report on runners is about. All references outlive the call.
struct RunnersReport {
    const Workspace &workspace;
    const CiInventory &ci;
    const Isolation &isolation; ///< the facts' indexes are of it
    std::span<const RunnerFacts> runners;
    bool withPods = false; ///< the text of each pod that will be made, with the cause of each line
};

/// For people at a terminal: a table, then what each account may do, then the pods if they are wanted.
void writeRunnersText(std::ostream &out, const RunnersReport &report, Colour colour);
/// The `runners --format json` contract (schemaVersion 1).
void writeRunnersJson(std::ostream &out, const RunnersReport &report);

/// "run pods … in namespace ci (only x)", in English.
[[nodiscard]] std::string powerText(const HeldPower &power);
/// "repository acme/shop, runner group large", in English; empty if nothing tells.
[[nodiscard]] std::string scopeText(const CiRunner &runner);
[[nodiscard]] std::string_view toString(CiConfidence confidence); ///< "certain", "likely", "assumed"

} // namespace bulkhead
