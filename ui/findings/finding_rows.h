#pragma once

#include "core/analysis/analyzer.h"
#include "ui/findings/finding_filter.h"
#include "ui/findings/severity_counts.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace bulkhead {

enum class FindingGrouping : std::uint8_t { None, File, Rule, Severity, Resource };
enum class FindingOrder : std::uint8_t { Severity, Place, Rule };

/// How the findings are to be shown.
struct FindingQuery {
    FindingFilter filter;
    FindingGrouping grouping = FindingGrouping::File;
    FindingOrder order = FindingOrder::Severity;
    bool operator==(const FindingQuery &) const = default;
};

/// The findings of a result as the panel shows them: groups of rows of places. Immutable; any thread.
///
/// Findings of one rule with one severity and the same text are one row within their group. `findings` stands in the order of
/// the panel, so that a row is a slice of it, and a group a slice of `rows`. All pointers and views point into the result.
class FindingRows {
public:
    struct Row {
        std::uint32_t begin = 0; ///< in findings
        std::uint32_t end = 0;
        std::uint32_t group = 0;
        bool sameResource = true; ///< all places concern one resource
        [[nodiscard]] std::uint32_t placeCount() const { return end - begin; }
    };
    struct Group {
        std::uint32_t begin = 0; ///< in rows
        std::uint32_t end = 0;
        std::string_view key; ///< path, rule id, severity or resource id
        SeverityCounts counts;
    };
    /// Where a finding stands: `ordinal` in findings.
    struct Position {
        std::uint32_t ordinal = 0;
        std::uint32_t row = 0;
    };

    [[nodiscard]] static std::shared_ptr<const FindingRows> build(std::shared_ptr<const AnalysisResult> result,
                                                                  const FindingQuery &query);

    [[nodiscard]] const std::shared_ptr<const AnalysisResult> &result() const { return m_result; }
    [[nodiscard]] const FindingQuery &query() const { return m_query; }
    [[nodiscard]] bool isGrouped() const { return m_query.grouping != FindingGrouping::None; }
    [[nodiscard]] const std::vector<const Finding *> &findings() const { return m_findings; }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    /// One group that holds all rows if nothing is grouped.
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    /// Findings of the result, filter or not.
    [[nodiscard]] std::size_t totalCount() const { return m_totalCount; }
    /// Findings that pass all of the filter but its severities.
    [[nodiscard]] const SeverityCounts &counts() const { return m_counts; }
    /// How often each rule of the result was broken, filter or not.
    [[nodiscard]] const std::map<std::string_view, std::uint32_t> &ruleCounts() const { return m_ruleCounts; }

    [[nodiscard]] std::optional<Position> positionOf(std::string_view fingerprint) const;
    [[nodiscard]] std::optional<std::uint32_t> groupOf(std::string_view key) const;
    [[nodiscard]] std::uint32_t rowOf(std::uint32_t ordinal) const;

private:
    struct Entry;
    [[nodiscard]] std::vector<Entry> collect();
    void arrange(std::vector<Entry> entries);
    void closeGroups(const std::vector<Entry> &entries);
    void indexPositions();
    [[nodiscard]] std::string_view groupKey(const Finding &finding) const;

    std::shared_ptr<const AnalysisResult> m_result;
    FindingQuery m_query;
    std::vector<const Finding *> m_findings;
    std::vector<Row> m_rows;
    std::vector<Group> m_groups;
    std::size_t m_totalCount = 0;
    SeverityCounts m_counts;
    std::map<std::string_view, std::uint32_t> m_ruleCounts;
    std::unordered_map<std::string_view, Position> m_positions;
    std::unordered_map<std::string_view, std::uint32_t> m_groupIndexes;
};

} // namespace bulkhead
