#pragma once

#include "core/placement/isolation.h"

#include <ostream>
#include <string>
#include <string_view>

namespace bulkhead {

/// What one cell of the matrix says: a workload on a group.
enum class CellVerdict : std::uint8_t {
    Leak, ///< it may land, and should not
    ConditionalLeak, ///< as Leak, unless an admission plug-in is on that is off by default
    SoftLeak, ///< as Leak, with only a preference against it
    Unknown,
    Lands, ///< it may, and that is fine
    KeptOut,
};
[[nodiscard]] CellVerdict cellVerdict(const Isolation &isolation, std::size_t workload, std::size_t group);
[[nodiscard]] std::string_view toString(CellVerdict verdict); ///< "leak", "kept out" … in English

/// What a table says of where it comes from.
struct IsolationTableHead {
    std::string title;
    std::string date;
    std::string inputHash;
};

/// Rows are workloads, columns node groups, cells a verdict and the reason that decided it. RFC 4180, without a head; what a
/// spreadsheet would take for a formula is text.
void writeIsolationCsv(std::ostream &out, const Isolation &isolation);
/// The same as a table of GitHub's Markdown, below a title, the verdict and its leaks, above what the picture does not see.
void writeIsolationMarkdown(std::ostream &out, const Isolation &isolation, const IsolationTableHead &head);

} // namespace bulkhead
