#pragma once

#include "core/analysis/rule_metadata.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace bulkhead {

inline constexpr std::array<Severity, 5> allSeverities{Severity::Critical, Severity::High, Severity::Medium, Severity::Low,
                                                       Severity::Info};

/// How many findings there are of each severity.
struct SeverityCounts {
    std::array<std::uint32_t, allSeverities.size()> bySeverity{};

    [[nodiscard]] std::uint32_t &operator[](Severity severity) { return bySeverity[static_cast<std::size_t>(severity)]; }
    [[nodiscard]] std::uint32_t operator[](Severity severity) const { return bySeverity[static_cast<std::size_t>(severity)]; }
    [[nodiscard]] std::uint32_t total() const { return std::accumulate(bySeverity.begin(), bySeverity.end(), 0U); }
    SeverityCounts &operator+=(const SeverityCounts &other)
    {
        for (std::size_t i = 0; i < bySeverity.size(); ++i)
            bySeverity[i] += other.bySeverity[i];
        return *this;
    }
    bool operator==(const SeverityCounts &) const = default;
};

} // namespace bulkhead
