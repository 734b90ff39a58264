#pragma once

#include "core/analysis/analyzer.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace bulkhead {

/// Whether a rule runs here; Partly: it depends on the file.
enum class RuleState : std::uint8_t { On, Off, Partly };

/// One rule as the browser shows it.
struct RuleRow {
    const RuleMetadata *rule = nullptr;
    QString title{};
    QString haystack{}; ///< what a filter looks in: title, id, equivalents, controls of frameworks
    RuleState state = RuleState::On;
    bool isInProfile = false; ///< of the options: what counts where the project file says nothing
    std::string level{}; ///< what the project file says for all files: "", "off", "on", "low" …
    Severity severity = Severity::Medium; ///< as it counts here
    std::size_t findings = 0; ///< in this workspace
};

/// All rules with what they come to in a workspace. Immutable, any thread.
class RuleList {
public:
    /// `result` may be null: nothing is checked. The rules' metadata is constant and outlives all.
    [[nodiscard]] static std::shared_ptr<const RuleList> build(const std::vector<const RuleMetadata *> &rules,
                                                               const AnalysisOptions &options,
                                                               const std::shared_ptr<const AnalysisResult> &result);

    [[nodiscard]] const std::vector<RuleRow> &rows() const { return m_rows; }

private:
    std::vector<RuleRow> m_rows;
};
using RuleListPtr = std::shared_ptr<const RuleList>;

} // namespace bulkhead
