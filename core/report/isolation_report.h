#pragma once

#include "core/placement/isolation.h"
#include "core/report/report.h"

#include <chrono>
#include <ostream>

namespace bulkhead {

/// What a report on node groups is about. All references outlive the call.
struct IsolationReport {
    const Workspace &workspace;
    const Isolation &isolation;
    std::chrono::milliseconds duration{0}; ///< of Isolation::build alone
};

/// For people at a terminal: the verdict, groups, where workloads may land, each leak with its reason and place, limits.
void writeIsolationText(std::ostream &out, const IsolationReport &report, Colour colour);
/// The `isolation --format json` contract (schemaVersion 1). Streams: memory does not grow with workloads times groups.
void writeIsolationJson(std::ostream &out, const IsolationReport &report);

} // namespace bulkhead
