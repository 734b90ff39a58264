#pragma once

#include "core/analysis/finding.h"

#include <QString>
#include <QStringList>

#include <set>
#include <string>

namespace bulkhead {

/// Which findings a person wants to see. A value; empty by default, which lets all through.
struct FindingFilter {
    QString text; ///< each word occurs in message, rule id, path or resource, in any case
    std::set<Severity> severities; ///< empty: all
    std::set<std::string, std::less<>> rules; ///< empty: all
    std::string path; ///< a file, or a folder with all below it; empty: all
    /// Only these, if there are any: what a number somewhere else counted; `subject` says of what.
    std::set<std::string, std::less<>> fingerprints;
    QString subject;
    bool onlyWithFix = false;

    [[nodiscard]] bool isActive() const;
    bool operator==(const FindingFilter &) const = default;
};

/// A filter made ready to be asked many times. Any thread.
class FindingMatcher {
public:
    explicit FindingMatcher(const FindingFilter &filter);

    /// What all of the filter but its severities says; the severity toggles show these counts.
    [[nodiscard]] bool matchesIgnoringSeverity(const Finding &finding) const;
    [[nodiscard]] bool matchesSeverity(Severity severity) const;

private:
    [[nodiscard]] bool matchesPath(const Finding &finding) const;
    [[nodiscard]] bool matchesText(const Finding &finding) const;

    FindingFilter m_filter;
    QStringList m_words;
};

} // namespace bulkhead
