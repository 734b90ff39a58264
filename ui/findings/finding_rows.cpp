#include "ui/findings/finding_rows.h"

#include "ui/findings/finding_texts.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace bulkhead {

namespace {

/// Gives equal texts equal numbers, in the order of the texts once `ranks` is asked for.
class TextRanks {
public:
    std::uint32_t intern(std::string_view text)
    {
        if (!m_texts.empty() && m_texts[m_last] == text)
            return m_last;
        const auto [at, isNew] = m_indexes.try_emplace(text, static_cast<std::uint32_t>(m_texts.size()));
        if (isNew)
            m_texts.push_back(text);
        return m_last = at->second;
    }
    [[nodiscard]] std::vector<std::uint32_t> ranks() const
    {
        std::vector<std::uint32_t> order(m_texts.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, [this](std::uint32_t i) { return m_texts[i]; });
        std::vector<std::uint32_t> result(order.size());
        for (std::uint32_t rank = 0; rank < order.size(); ++rank)
            result[order[rank]] = rank;
        return result;
    }
    [[nodiscard]] std::string_view text(std::uint32_t index) const { return m_texts[index]; }
    [[nodiscard]] std::size_t size() const { return m_texts.size(); }

private:
    std::vector<std::string_view> m_texts;
    std::unordered_map<std::string_view, std::uint32_t> m_indexes;
    std::uint32_t m_last = 0;
};

std::size_t mixed(std::size_t seed, std::size_t value)
{
    return seed ^ (value + 0x9E3779B97F4A7C15ULL + (seed << 6U) + (seed >> 2U));
}

/// What makes findings of one group one row.
struct RowKey {
    const Finding *finding;
    std::uint32_t group;

    bool operator==(const RowKey &other) const
    {
        const Finding &a = *finding;
        const Finding &b = *other.finding;
        return group == other.group && a.rule == b.rule && a.severity == b.severity
            && std::string_view(a.message.id.text) == b.message.id.text && a.message.arguments == b.message.arguments;
    }
};

struct RowKeyHash {
    std::size_t operator()(const RowKey &key) const
    {
        std::size_t hash = mixed(key.group, std::hash<const void *>()(key.finding->rule));
        hash = mixed(hash, static_cast<std::size_t>(key.finding->severity));
        hash = mixed(hash, std::hash<std::string_view>()(key.finding->message.id.text));
        for (const std::string &argument : key.finding->message.arguments)
            hash = mixed(hash, std::hash<std::string>()(argument));
        return hash;
    }
};

} // namespace

/// A finding with the numbers it is sorted by.
struct FindingRows::Entry {
    const Finding *finding = nullptr;
    std::uint32_t group = 0;
    std::uint32_t path = 0;
    std::uint32_t rule = 0;
    std::uint32_t row = 0;
};

std::shared_ptr<const FindingRows> FindingRows::build(std::shared_ptr<const AnalysisResult> result, const FindingQuery &query)
{
    auto rows = std::make_shared<FindingRows>();
    rows->m_result = std::move(result);
    rows->m_query = query;
    if (rows->m_result)
        rows->arrange(rows->collect());
    return rows;
}

std::string_view FindingRows::groupKey(const Finding &finding) const
{
    switch (m_query.grouping) {
    case FindingGrouping::File:
        return sourcePath(finding.place);
    case FindingGrouping::Rule:
        return finding.rule->id;
    case FindingGrouping::Severity:
        return toString(finding.severity);
    case FindingGrouping::Resource:
        return finding.resourceId;
    case FindingGrouping::None:
        break;
    }
    return {};
}

/// The findings that pass the filter, with group, path and rule as ranks of their texts; m_groups stands in the order of the panel.
std::vector<FindingRows::Entry> FindingRows::collect()
{
    const FindingMatcher matcher(m_query.filter);
    TextRanks groups;
    TextRanks paths;
    TextRanks rules;
    std::vector<std::uint32_t> ruleCounts;
    std::vector<Entry> entries;
    m_result->forEachFinding([&](const Finding &finding) {
        ++m_totalCount;
        const std::uint32_t rule = rules.intern(finding.rule->id);
        ruleCounts.resize(rules.size());
        ++ruleCounts[rule];
        if (!matcher.matchesIgnoringSeverity(finding))
            return;
        ++m_counts[finding.severity];
        if (matcher.matchesSeverity(finding.severity))
            entries.push_back({&finding, groups.intern(groupKey(finding)), paths.intern(sourcePath(finding.place)), rule, 0});
    });
    for (std::uint32_t rule = 0; rule < rules.size(); ++rule)
        m_ruleCounts.emplace(rules.text(rule), ruleCounts[rule]);

    m_groups.resize(groups.size());
    for (std::uint32_t i = 0; i < groups.size(); ++i)
        m_groups[i].key = groups.text(i);
    for (const Entry &entry : entries)
        ++m_groups[entry.group].counts[entry.finding->severity];
    const std::vector<std::uint32_t> groupRanks = groups.ranks();
    std::vector<std::uint32_t> order(groups.size());
    std::iota(order.begin(), order.end(), 0U);
    // With severity first, the group with the worst finding leads, and among equals the one that has more of it.
    const bool worstFirst = m_query.order == FindingOrder::Severity || m_query.grouping == FindingGrouping::Severity;
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        if (worstFirst && m_groups[a].counts != m_groups[b].counts)
            return m_groups[a].counts.bySeverity > m_groups[b].counts.bySeverity;
        return groupRanks[a] < groupRanks[b];
    });
    std::vector<Group> sorted(order.size());
    std::vector<std::uint32_t> groupPositions(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        sorted[i] = m_groups[order[i]];
        groupPositions[order[i]] = i;
    }
    m_groups = std::move(sorted);

    const std::vector<std::uint32_t> pathRanks = paths.ranks();
    const std::vector<std::uint32_t> ruleRanks = rules.ranks();
    for (Entry &entry : entries) {
        entry.group = groupPositions[entry.group];
        entry.path = pathRanks[entry.path];
        entry.rule = ruleRanks[entry.rule];
    }
    return entries;
}

/// Sorts, and makes one row of those that say the same; a row stands where its first place stands.
void FindingRows::arrange(std::vector<Entry> entries)
{
    const auto severity = [](const Entry &e) { return e.finding->severity; };
    const auto place = [](const Entry &e) { return std::tuple(e.path, e.finding->place.range.begin, e.rule); };
    std::ranges::stable_sort(entries, [&](const Entry &a, const Entry &b) {
        if (a.group != b.group)
            return a.group < b.group;
        if (m_query.order == FindingOrder::Severity && severity(a) != severity(b))
            return severity(a) < severity(b);
        if (m_query.order == FindingOrder::Rule && a.rule != b.rule)
            return a.rule < b.rule;
        return place(a) < place(b);
    });

    std::unordered_map<RowKey, std::uint32_t, RowKeyHash> rowIndexes;
    rowIndexes.reserve(entries.size());
    for (Entry &entry : entries) {
        const auto [at, isNew] = rowIndexes.try_emplace({entry.finding, entry.group}, static_cast<std::uint32_t>(m_rows.size()));
        if (isNew)
            m_rows.push_back({.group = entry.group});
        entry.row = at->second;
        ++m_rows[entry.row].end; // for now the number of its places
    }
    closeGroups(entries);
    indexPositions();
}

void FindingRows::closeGroups(const std::vector<Entry> &entries)
{
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.begin = next;
        next += row.end;
        row.end = row.begin;
        Group &group = m_groups[row.group];
        if (group.end == 0)
            group.begin = i;
        group.end = i + 1;
    }
    m_findings.resize(entries.size());
    for (const Entry &entry : entries) {
        Row &row = m_rows[entry.row];
        m_findings[row.end++] = entry.finding;
        row.sameResource = row.sameResource && m_findings[row.begin]->resourceId == entry.finding->resourceId;
    }
}

void FindingRows::indexPositions()
{
    m_positions.reserve(m_findings.size());
    for (std::uint32_t row = 0; row < m_rows.size(); ++row)
        for (std::uint32_t ordinal = m_rows[row].begin; ordinal < m_rows[row].end; ++ordinal)
            m_positions.try_emplace(m_findings[ordinal]->fingerprint, Position{ordinal, row});
    for (std::uint32_t group = 0; group < m_groups.size(); ++group)
        m_groupIndexes.emplace(m_groups[group].key, group);
}

std::optional<FindingRows::Position> FindingRows::positionOf(std::string_view fingerprint) const
{
    const auto at = m_positions.find(fingerprint);
    return at == m_positions.end() ? std::nullopt : std::optional(at->second);
}

std::optional<std::uint32_t> FindingRows::groupOf(std::string_view key) const
{
    const auto at = m_groupIndexes.find(key);
    return at == m_groupIndexes.end() ? std::nullopt : std::optional(at->second);
}

std::uint32_t FindingRows::rowOf(std::uint32_t ordinal) const
{
    const auto after = std::ranges::upper_bound(m_rows, ordinal, {}, &Row::begin);
    return static_cast<std::uint32_t>(after - m_rows.begin()) - 1;
}

} // namespace bulkhead
