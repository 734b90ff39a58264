#pragma once

#include "core/analysis/analyzer.h"
#include "core/workspace/workspace.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>

namespace bulkhead {

/// What a report is about. All references outlive the call.
struct ReportInput {
    const Workspace &workspace;
    const AnalysisResult &result;
    const RuleCatalogue &catalogue;
    const AnalysisOptions &options;
    std::chrono::milliseconds duration{0};
    /// The Markdown help of a rule, for formats that carry it; an argument, because rules and reports do not know each other.
    std::function<std::string(std::string_view ruleId)> ruleHelp = [](std::string_view) { return std::string(); };
    Jobs jobs{}; ///< for reports of many findings
};

enum class Colour : std::uint8_t { Plain, Ansi };

/// As compilers do: message, place, source line with a caret, fixes; then a summary with what was not understood.
void writeTextReport(std::ostream &out, const ReportInput &input, Colour colour);
/// The JSON contract (schemaVersion 1).
void writeJsonReport(std::ostream &out, const ReportInput &input);
/// SARIF 2.1.0.
void writeSarifReport(std::ostream &out, const ReportInput &input);
/// The `rules --format json` contract.
void writeRulesJson(std::ostream &out, const RuleCatalogue &catalogue);

/// Counts for summaries.
struct FindingCounts {
    std::size_t bySeverity[5] = {}; ///< indexed by Severity
    std::size_t total = 0;
};
[[nodiscard]] FindingCounts countFindings(const AnalysisResult &result);

struct InputCounts {
    std::size_t files = 0;
    std::size_t documents = 0;
    std::size_t resources = 0;
};
/// Files that could not be read count as files.
[[nodiscard]] InputCounts countInput(const Workspace &workspace);

/// The constant text of a reason ("Helm template, not rendered"), the same in every format.
[[nodiscard]] MessageId reasonText(NotUnderstood::Reason reason);
/// What the entry's message adds to that text; may be empty.
[[nodiscard]] std::string reasonDetail(const NotUnderstood &entry);
/// The reason's name for machines ("helm-template").
[[nodiscard]] std::string_view toString(NotUnderstood::Reason reason);

} // namespace bulkhead
