#include "ui/isolation/matrix_content.h"

#include "ui/theme/texts.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace bulkhead {

namespace {

using Shown = std::vector<bool>;

bool holds(std::string_view text, const QString &wanted)
{
    return toQString(text).contains(wanted, Qt::CaseInsensitive);
}

bool anyLabelHolds(const Labels &labels, const QString &wanted)
{
    return std::ranges::any_of(labels, [&](const auto &label) { return holds(label.first + '=' + label.second, wanted); });
}

bool matches(const Isolation &isolation, const Workload &workload, std::size_t index, const QString &wanted)
{
    return holds(workload.resource->namespaceName() + '/' + workload.resource->name(), wanted)
        || anyLabelHolds(isolation.needsOf(index).labels, wanted);
}

bool matches(const NodeGroup &group, const QString &wanted)
{
    return holds(group.name, wanted) || anyLabelHolds(group.labels, wanted);
}

bool isAllowed(const std::set<std::string> &wanted, const std::string &value)
{
    return wanted.empty() || wanted.contains(value);
}

/// What the choices let through, without the text.
Shown allowedWorkloads(const Isolation &isolation, const PictureFilter &filter)
{
    Shown shown;
    shown.reserve(isolation.workloads().size());
    for (const Workload &workload : isolation.workloads())
        shown.push_back(isAllowed(filter.environments, workload.environment)
                        && (filter.namespaces.empty() || filter.namespaces.contains(workload.resource->namespaceName()))
                        && !filter.hiddenClasses.contains(workload.workloadClass()));
    return shown;
}

/// A group of no environment is everybody's.
Shown allowedGroups(const Isolation &isolation, const PictureFilter &filter)
{
    Shown shown;
    for (const NodeGroup &group : isolation.groups())
        shown.push_back(group.environment.empty() || isAllowed(filter.environments, group.environment));
    return shown;
}

Shown matchedWorkloads(const Isolation &isolation, const QString &text)
{
    Shown matched;
    matched.reserve(isolation.workloads().size());
    for (std::size_t i = 0; i < isolation.workloads().size(); ++i)
        matched.push_back(matches(isolation, isolation.workloads()[i], i, text));
    return matched;
}

Shown matchedGroups(const Isolation &isolation, const QString &text)
{
    Shown matched;
    for (const NodeGroup &group : isolation.groups())
        matched.push_back(matches(group, text));
    return matched;
}

void keepOnly(Shown &shown, const Shown &wanted)
{
    std::ranges::transform(shown, wanted, shown.begin(), std::logical_and<>());
}

void remove(Shown &shown, const Shown &unwanted)
{
    std::ranges::transform(shown, unwanted, shown.begin(), [](bool is, bool out) { return is && !out; });
}

void applyText(const Isolation &isolation, const PictureFilter &filter, Shown &workloads, Shown &groups)
{
    if (filter.text.isEmpty())
        return;
    const Shown workloadMatches = matchedWorkloads(isolation, filter.text);
    const Shown groupMatches = matchedGroups(isolation, filter.text);
    if (filter.hidesMatches) {
        remove(workloads, workloadMatches);
        remove(groups, groupMatches);
    } else if (std::ranges::contains(workloadMatches, true) || !std::ranges::contains(groupMatches, true)) {
        keepOnly(workloads, workloadMatches);
    } else {
        keepOnly(groups, groupMatches);
    }
}

void keepLeaks(const Isolation &isolation, const PictureFilter &filter, Shown &workloads, Shown &groups)
{
    Shown leaking(workloads.size());
    Shown reached(groups.size());
    isolation.forEachLeak([&](const Leak &leak) {
        const bool isHidden = (leak.landing.answer == Answer::Unknown && !filter.showsUnknown)
            || (leak.landing.isDiscouraged && !filter.showsSoft) || !workloads[leak.workload] || !groups[leak.group];
        if (isHidden)
            return;
        leaking[leak.workload] = true;
        reached[leak.group] = true;
    });
    workloads = std::move(leaking);
    groups = std::move(reached);
}

std::vector<std::size_t> indexesOf(const Shown &shown)
{
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < shown.size(); ++i)
        if (shown[i])
            indexes.push_back(i);
    return indexes;
}

std::vector<int> positionsIn(const std::vector<std::size_t> &order, std::size_t count)
{
    std::vector<int> positions(count, -1);
    for (std::size_t i = 0; i < order.size(); ++i)
        positions[order[i]] = static_cast<int>(i);
    return positions;
}

void sortWorkloads(const Isolation &isolation, std::vector<std::size_t> &indexes)
{
    std::vector<std::tuple<WorkloadClass, std::string_view, std::string, std::string, std::size_t>> keys;
    keys.reserve(indexes.size());
    for (const std::size_t index : indexes) {
        const Workload &workload = isolation.workloads()[index];
        keys.emplace_back(workload.workloadClass(), workload.environment, workload.resource->namespaceName(),
                          workload.resource->name(), index);
    }
    std::ranges::sort(keys);
    std::ranges::transform(keys, indexes.begin(), [](const auto &key) { return std::get<4>(key); });
}

} // namespace

MatrixContentPtr MatrixContent::build(const IsolationPtr &isolation, const PictureFilter &filter)
{
    auto content = std::make_shared<MatrixContent>();
    content->isolation = isolation;
    if (!isolation)
        return content;
    Shown workloads = allowedWorkloads(*isolation, filter);
    Shown groups = allowedGroups(*isolation, filter);
    applyText(*isolation, filter, workloads, groups);
    if (filter.breachesOnly)
        keepLeaks(*isolation, filter, workloads, groups);
    content->workloads = indexesOf(workloads);
    content->groups = indexesOf(groups);
    sortWorkloads(*isolation, content->workloads);
    std::ranges::stable_sort(content->groups, {}, [&](std::size_t group) { return isolation->use(group).home; });
    content->rowOfWorkload = positionsIn(content->workloads, workloads.size());
    content->columnOfGroup = positionsIn(content->groups, groups.size());
    return content;
}

} // namespace bulkhead
