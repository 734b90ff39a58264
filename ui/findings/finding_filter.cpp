#include "ui/findings/finding_filter.h"

#include "ui/findings/finding_texts.h"
#include "ui/theme/texts.h"

#include <algorithm>

namespace bulkhead {

bool FindingFilter::isActive() const
{
    return !text.trimmed().isEmpty() || !severities.empty() || !rules.empty() || !path.empty() || !fingerprints.empty()
        || onlyWithFix;
}

FindingMatcher::FindingMatcher(const FindingFilter &filter)
    : m_filter(filter)
    , m_words(filter.text.simplified().split(u' ', Qt::SkipEmptyParts))
{
}

bool FindingMatcher::matchesSeverity(Severity severity) const
{
    return m_filter.severities.empty() || m_filter.severities.contains(severity);
}

bool FindingMatcher::matchesIgnoringSeverity(const Finding &finding) const
{
    if (m_filter.onlyWithFix && finding.fixes.empty())
        return false;
    if (!m_filter.fingerprints.empty() && !m_filter.fingerprints.contains(finding.fingerprint))
        return false;
    if (!m_filter.rules.empty() && !m_filter.rules.contains(finding.rule->id))
        return false;
    return matchesPath(finding) && matchesText(finding);
}

bool FindingMatcher::matchesPath(const Finding &finding) const
{
    if (m_filter.path.empty())
        return true;
    const std::string &path = sourcePath(finding.place);
    return path.starts_with(m_filter.path)
        && (path.size() == m_filter.path.size() || m_filter.path.ends_with('/') || path[m_filter.path.size()] == '/');
}

bool FindingMatcher::matchesText(const Finding &finding) const
{
    if (m_words.isEmpty())
        return true;
    const QString haystack = translated(finding.message) + u'\n' + toQString(finding.rule->id) + u'\n'
        + toQString(sourcePath(finding.place)) + u'\n' + resourceText(finding.resourceId);
    return std::ranges::all_of(m_words, [&](const QString &word) { return haystack.contains(word, Qt::CaseInsensitive); });
}

} // namespace bulkhead
