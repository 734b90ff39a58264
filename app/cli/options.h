#pragma once

#include "core/analysis/analyzer.h"

#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

enum class ReportFormat : std::uint8_t { Text, Json, Sarif };

/// What `check` and `fix` have in common: what is read, and which rules run.
struct InputOptions {
    std::vector<std::string> paths;
    std::string profile = "security";
    std::vector<std::string> rules;
    std::vector<std::string> skippedRules;
    std::string kubeVersion; ///< empty: the newest one known
    int jobs = 0;
    bool sample = false;
};

struct CheckOptions {
    InputOptions input;
    ReportFormat format = ReportFormat::Text;
    std::string output; ///< empty: standard output
    std::optional<Severity> failOn = Severity::High; ///< nothing: never
    bool exitZero = false;
};

struct FixOptions {
    InputOptions input;
    bool write = false;
    bool unsafe = false;
};

} // namespace bulkhead
