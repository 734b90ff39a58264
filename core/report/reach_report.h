#pragma once

#include "core/ci/network_ends.h"

#include <ostream>
#include <span>
#include <string_view>

namespace bulkhead {

/// The answer to one question about a connection. All references outlive the call.
struct ReachReport {
    const ReachQuestion &question;
    const ReachAnswer &reach;
    std::span<const NotUnderstood> notUnderstood; ///< of the input
    std::size_t gaps = 0; ///< how many of these may hide policies

    /// With what could not be read in mind: a policy there could let through what is blocked, or block what no policy limits.
    [[nodiscard]] Answer answer() const
    {
        const bool isOpen = gaps > 0 && !(reach.answer == Answer::Yes && reach.isSettledByPolicies);
        return isOpen ? Answer::Unknown : reach.answer;
    }
};

/// "allowed", "blocked", "unknown".
[[nodiscard]] std::string_view reachWord(Answer answer);

/// The answer on the first line, then the ports and what decided, each with its place.
void writeReachText(std::ostream &out, const ReachReport &report);
/// The `reach --format json` contract (schemaVersion 1).
void writeReachJson(std::ostream &out, const ReachReport &report);

} // namespace bulkhead
