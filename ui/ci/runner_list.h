#pragma once

#include "core/report/runner_facts.h"
#include "core/workspace/workspace.h"

#include <QString>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace bulkhead {

enum class RunnerColumn : std::uint8_t {
    System,
    Name,
    Roles,
    Place,
    Scope,
    Accounts,
    Groups,
    Environment,
    Isolation,
    Findings,
};
inline constexpr std::size_t runnerColumnCount = 10;

/// One runner as the table shows it.
struct RunnerRow {
    const RunnerFacts *facts = nullptr;
    QString key; ///< finds it again in a later list
    std::array<QString, runnerColumnCount> texts; ///< of one line or two
    std::array<QString, runnerColumnCount> sortKeys;
    QString haystack; ///< what a filter looks in
    std::vector<const Finding *> findings;
    std::array<std::uint32_t, 5> bySeverity{};
    std::optional<Severity> worst;

    [[nodiscard]] const QString &text(RunnerColumn column) const { return texts[static_cast<std::size_t>(column)]; }
    /// Whether a click on the column leads somewhere.
    [[nodiscard]] bool isLink(RunnerColumn column) const;
};

/// What the runners of a checked workspace come to. Immutable, any thread; keeps the result alive that it points into.
class RunnerList {
public:
    /// `result` may be null: then there are no runners.
    [[nodiscard]] static std::shared_ptr<const RunnerList> build(std::shared_ptr<const AnalysisResult> result, Workspace workspace);

    [[nodiscard]] const std::vector<RunnerRow> &rows() const { return m_rows; }
    [[nodiscard]] const std::shared_ptr<const AnalysisResult> &result() const { return m_result; }
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    /// Null if nothing is placed.
    [[nodiscard]] const Isolation *isolation() const { return m_result ? m_result->isolation.get() : nullptr; }
    [[nodiscard]] std::optional<std::size_t> find(const QString &key) const;
    /// The runner that is defined at a place of a file, or one of whose pods is caused there; the closest one.
    [[nodiscard]] std::optional<std::size_t> at(const std::string &path, ByteOffset offset) const;

private:
    /// A place in a file that belongs to a runner.
    struct Span {
        TextRange range;
        std::size_t row;
    };
    void readSpans();

    std::shared_ptr<const AnalysisResult> m_result;
    Workspace m_workspace;
    std::vector<RunnerFacts> m_facts;
    std::vector<RunnerRow> m_rows;
    std::map<std::string, std::vector<Span>> m_spans; ///< by path
};
using RunnerListPtr = std::shared_ptr<const RunnerList>;

} // namespace bulkhead
