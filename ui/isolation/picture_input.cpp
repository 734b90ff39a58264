#include "ui/isolation/picture_input.h"

#include "core/placement/node_labels.h"
#include "ui/isolation/placement_words.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace bulkhead {

namespace {

struct Picture {
    Q_DECLARE_TR_FUNCTIONS(bulkhead::IsolationPicture)
};

PictureLane laneOf(WorkloadClass workloadClass)
{
    if (isCi(workloadClass))
        return PictureLane::Ci;
    return workloadClass == WorkloadClass::System ? PictureLane::Everywhere : PictureLane::Applications;
}

PictureCard singleCard(const Isolation &isolation, std::size_t workload)
{
    const Workload &one = isolation.workloads()[workload];
    return {.lane = laneOf(one.workloadClass()),
            .workloads = {workload},
            .namespaceName = one.resource->namespaceName(),
            .title = workloadTitle(one),
            .subtitle = workloadSubtitle(one),
            .workloadClass = one.workloadClass()};
}

/// The class of all of them; nothing if they differ.
std::optional<WorkloadClass> commonClass(const Isolation &isolation, const std::vector<std::size_t> &members)
{
    const WorkloadClass first = isolation.workloads()[members.front()].workloadClass();
    const bool isCommon =
        std::ranges::all_of(members, [&](std::size_t member) { return isolation.workloads()[member].workloadClass() == first; });
    return isCommon ? std::optional(first) : std::nullopt;
}

/// The lane tells that applications are applications; of CI the word beside its mark is wanted.
QString foldedSubtitle(PictureLane lane, std::optional<WorkloadClass> workloadClass, std::size_t count)
{
    const QString workloads = Picture::tr("%n workload(s)", nullptr, static_cast<int>(count));
    return lane == PictureLane::Ci && workloadClass ? Picture::tr("%1 · %2").arg(className(*workloadClass), workloads) : workloads;
}

/// Cards of one lane: each workload its own, or by namespace where there are many.
void addLane(const Isolation &isolation, PictureLane lane, const std::vector<std::size_t> &workloads, const PictureFilter &filter,
             std::vector<PictureCard> &cards)
{
    const bool folds = workloads.size() > cardsBeforeFolding;
    std::map<std::string, std::vector<std::size_t>> byNamespace;
    for (const std::size_t workload : workloads)
        byNamespace[isolation.workloads()[workload].resource->namespaceName()].push_back(workload);
    for (const auto &[name, members] : byNamespace) {
        const bool isUnfolded = filter.unfoldedNamespaces.contains(name);
        if (folds && members.size() > 1) {
            const QString title = name.empty() ? Picture::tr("no namespace") : toQString(name);
            cards.push_back({.lane = lane,
                             .fold = isUnfolded ? PictureCard::Fold::Heading : PictureCard::Fold::Folded,
                             .workloads = members,
                             .namespaceName = name,
                             .title = title,
                             .subtitle = foldedSubtitle(lane, commonClass(isolation, members), members.size()),
                             .workloadClass = commonClass(isolation, members)});
            if (!isUnfolded)
                continue;
        }
        for (const std::size_t workload : members)
            cards.push_back(singleCard(isolation, workload));
    }
}

/// Keys that anybody selects nodes by: what of a group's labels is worth showing.
std::set<std::string, std::less<>> selectedKeys(const Isolation &isolation)
{
    std::set<std::string, std::less<>> keys;
    for (const SchedulingNeeds &needs : isolation.needs()) {
        for (const NodeRequirement &requirement : needs.nodeSelector)
            keys.insert(requirement.key);
        if (!needs.requiredTerms)
            continue;
        for (const NodeSelectorTerm &term : *needs.requiredTerms) {
            for (const NodeRequirement &requirement : term.expressions)
                keys.insert(requirement.key);
        }
    }
    return keys;
}

QString withNodeCount(const QString &subtitle, const NodeGroup &group)
{
    return group.nodeCount ? Picture::tr("%1 · %n node(s)", nullptr, static_cast<int>(*group.nodeCount)).arg(subtitle) : subtitle;
}

PictureGroup groupCard(const Isolation &isolation, std::size_t index, const std::set<std::string, std::less<>> &keys)
{
    const NodeGroup &group = isolation.groups()[index];
    PictureGroup made{.group = index,
                      .title = toQString(group.name),
                      .subtitle = withNodeCount(groupSubtitle(isolation, index), group),
                      .taints = taintsText(group),
                      .hasHardTaint = group.hasHardTaint(),
                      .isAssumed = group.isAssumed(),
                      .home = isolation.use(index).home};
    made.hasSoftTaint = !made.hasHardTaint && !group.taints.empty();
    QStringList labels;
    for (const auto &[key, value] : group.labels) {
        if (!keys.contains(key) || key == "kubernetes.io/os")
            continue;
        labels.append(toQString(key) + u'=' + toQString(value));
        made.hasSettableLabel = made.hasSettableLabel || (isKubeletSettable(key) && !isMachineLabel(key));
    }
    made.labels = labels.join(QStringLiteral(", "));
    made.hasUnknownLabels = std::ranges::any_of(keys, [&](const std::string &key) { return group.mayCarryUnwritten(key); });
    return made;
}

LineKind kindOf(const Landing &landing, bool isLeak)
{
    if (landing.answer == Answer::Unknown)
        return landing.isConditional ? LineKind::Conditional : LineKind::Unknown;
    if (landing.isDiscouraged)
        return LineKind::Soft;
    return isLeak ? LineKind::Breach : LineKind::Yes;
}

/// The lines of one isolation, by card and group. Workloads of a card that land alike and are alike are looked at once.
class Lines {
public:
    Lines(const Isolation &isolation, const std::vector<PictureCard> &cards)
        : m_isolation(isolation)
    {
        for (const PictureCard &card : cards)
            m_crowds.push_back(card.lane == PictureLane::Everywhere || card.fold == PictureCard::Fold::Heading ? Crowds()
                                                                                                               : crowdsOf(card));
    }

    /// Of each card to the group; the most serious of its workloads decides.
    [[nodiscard]] std::map<std::size_t, PictureLine> to(std::size_t group) const
    {
        std::map<std::size_t, PictureLine> lines;
        m_reasons.clear();
        for (std::size_t card = 0; card < m_crowds.size(); ++card) {
            for (const auto &[kind, crowd] : m_crowds[card])
                take(lines, card, kind, crowd, group);
        }
        return lines;
    }

private:
    /// Bundle, class and environment.
    using Kind = std::tuple<std::size_t, WorkloadClass, std::string_view>;
    struct Crowd {
        std::size_t first = 0; ///< its first workload
        std::size_t count = 0;
    };
    using Crowds = std::vector<std::pair<Kind, Crowd>>;

    [[nodiscard]] Crowds crowdsOf(const PictureCard &card) const
    {
        std::map<Kind, Crowd> crowds;
        for (const std::size_t workload : card.workloads) {
            const Workload &one = m_isolation.workloads()[workload];
            const Kind kind{m_isolation.bundleOf(workload), one.workloadClass(), one.environment};
            Crowd &crowd = crowds.try_emplace(kind, Crowd{.first = workload}).first->second;
            ++crowd.count;
        }
        return {crowds.begin(), crowds.end()};
    }

    void take(std::map<std::size_t, PictureLine> &lines, std::size_t card, const Kind &kind, const Crowd &crowd,
              std::size_t group) const
    {
        const auto &[bundle, workloadClass, environment] = kind;
        const Landing landing = m_isolation.bundleLanding(bundle, group);
        if (landing.answer == Answer::No)
            return;
        const LineKind line = kindOf(landing, m_isolation.leakDirection(group, workloadClass, environment).has_value());
        const PictureLine alone{.card = card,
                                .kind = line,
                                .workload = crowd.first,
                                .workloads = crowd.count,
                                .reason = reason(bundle, crowd.first, group, landing)};
        const auto [known, isNew] = lines.try_emplace(card, alone);
        PictureLine &whole = known->second;
        if (isNew || line < whole.kind)
            return;
        if (line > whole.kind) {
            whole = alone;
            return;
        }
        whole.workload = std::min(whole.workload, alone.workload);
        whole.workloads += alone.workloads;
        if (whole.reason != alone.reason)
            whole.reason = LineReason::Several;
    }

    /// Workloads of one bundle land alike, and for the same reason.
    [[nodiscard]] LineReason reason(std::size_t bundle, std::size_t workload, std::size_t group, const Landing &landing) const
    {
        const auto known = m_reasons.find(bundle);
        return known != m_reasons.end()
            ? known->second
            : m_reasons.emplace(bundle, lineReason(m_isolation, workload, group, landing)).first->second;
    }

    const Isolation &m_isolation;
    std::vector<Crowds> m_crowds; ///< by card
    mutable std::map<std::size_t, LineReason> m_reasons; ///< of the group looked at, by bundle
};

bool isShown(LineKind kind, const PictureFilter &filter)
{
    if (filter.breachesOnly && kind != LineKind::Breach && kind != LineKind::Removed)
        return false;
    if (kind == LineKind::Unknown || kind == LineKind::Conditional)
        return filter.showsUnknown;
    return kind != LineKind::Soft || filter.showsSoft;
}

bool isSameGroup(const NodeGroup &a, const NodeGroup &b)
{
    return std::ranges::equal(a.taints, b.taints, {}, &GroupTaint::taint, &GroupTaint::taint) && a.labels == b.labels;
}

/// What changed against today, on the lines to one group.
void compareLines(std::map<std::size_t, PictureLine> &shown, const std::map<std::size_t, PictureLine> &today)
{
    for (auto &[card, line] : shown) {
        const auto before = today.find(card);
        line.isNew = before == today.end() || before->second.kind != line.kind;
    }
    for (const auto &[card, line] : today) {
        if (!shown.contains(card))
            shown.emplace(card,
                          PictureLine{.card = card,
                                      .kind = LineKind::Removed,
                                      .workload = line.workload,
                                      .workloads = line.workloads,
                                      .reason = LineReason::Gone});
    }
}

bool isChangedWorkload(const Isolation &shown, const Isolation &today, std::size_t workload)
{
    using enum SchedulingNeeds::Scope;
    return shown.needsOf(workload).signature(Request) != today.needsOf(workload).signature(Request);
}

void dropUnreached(PictureInput &input, const PictureFilter &filter)
{
    if (!filter.breachesOnly)
        return;
    std::set<std::size_t> cards;
    std::set<std::size_t> groups;
    for (const PictureLine &line : input.lines) {
        cards.insert(line.card);
        groups.insert(line.group);
    }
    PictureInput kept{.isWhatIf = input.isWhatIf};
    std::map<std::size_t, std::size_t> newCard;
    std::map<std::size_t, std::size_t> newGroup;
    for (const std::size_t card : cards) {
        newCard[card] = kept.cards.size();
        kept.cards.push_back(std::move(input.cards[card]));
    }
    for (const std::size_t group : groups) {
        newGroup[group] = kept.groups.size();
        kept.groups.push_back(std::move(input.groups[group]));
    }
    for (PictureLine line : input.lines) {
        line.card = newCard[line.card];
        line.group = newGroup[line.group];
        kept.lines.push_back(line);
    }
    input = std::move(kept);
}

std::vector<PictureCard> cardsOf(const Isolation &isolation, const PictureFilter &filter)
{
    std::map<PictureLane, std::vector<std::size_t>> lanes;
    for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
        if (showsWorkload(isolation.workloads()[i], filter))
            lanes[laneOf(isolation.workloads()[i].workloadClass())].push_back(i);
    }
    std::vector<PictureCard> cards;
    for (const auto &[lane, workloads] : lanes)
        addLane(isolation, lane, workloads, filter, cards);
    return cards;
}

} // namespace

bool showsWorkload(const Workload &workload, const PictureFilter &filter)
{
    const std::string space = workload.resource->namespaceName();
    if (filter.hiddenClasses.contains(workload.workloadClass())
        || (!filter.environments.empty() && !filter.environments.contains(workload.environment))
        || (!filter.namespaces.empty() && !filter.namespaces.contains(space)))
        return false;
    if (filter.text.isEmpty())
        return true;
    const bool matches = workloadTitle(workload).contains(filter.text, Qt::CaseInsensitive)
        || workloadSubtitle(workload).contains(filter.text, Qt::CaseInsensitive);
    return matches != filter.hidesMatches;
}

PictureInput pictureInput(const Isolation &shown, const Isolation *today, const PictureFilter &filter)
{
    PictureInput input{.cards = cardsOf(shown, filter), .isWhatIf = today != nullptr};
    const auto keys = selectedKeys(shown);
    const Lines lines(shown, input.cards);
    const std::optional<Lines> linesToday = today ? std::optional<Lines>(std::in_place, *today, input.cards) : std::nullopt;
    for (std::size_t group = 0; group < shown.groups().size(); ++group) {
        input.groups.push_back(groupCard(shown, group, keys));
        std::map<std::size_t, PictureLine> ofGroup = lines.to(group);
        if (today && group < today->groups().size()) {
            compareLines(ofGroup, linesToday->to(group));
            input.groups.back().isChanged = !isSameGroup(shown.groups()[group], today->groups()[group]);
        } else if (today) {
            input.groups.back().isChanged = true;
        }
        for (auto &[card, line] : ofGroup) {
            line.group = group;
            if (isShown(line.kind, filter))
                input.lines.push_back(line);
        }
    }
    for (PictureCard &card : input.cards) {
        card.isChanged = today && std::ranges::any_of(card.workloads, [&](std::size_t workload) {
                             return isChangedWorkload(shown, *today, workload);
                         });
    }
    dropUnreached(input, filter);
    return input;
}

} // namespace bulkhead
