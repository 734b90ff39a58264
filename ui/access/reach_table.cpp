#include "ui/access/reach_table.h"

#include "core/kube/netpol/network_ports.h"
#include "ui/access/access_words.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <format>
#include <map>

namespace bulkhead {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(AccessWords)
};

using Mark = AccessRow::Mark;

constexpr std::size_t namesInGroup = 3;

Mark markOf(Answer answer)
{
    return answer == Answer::Yes ? Mark::Allowed : answer == Answer::No ? Mark::Blocked : Mark::Unknown;
}

/// Builds one table.
class ReachRows {
public:
    ReachRows(const NetworkModel &model, const NetworkEnd &about, NetworkDirection direction)
        : m_model(model)
        , m_about(about)
        , m_direction(direction)
    {
    }

    void add(const NetworkEnd &other, bool isGrouped)
    {
        const Reach reach = isIncoming() ? m_model.explain(other.pod, m_about.pod) : m_model.explain(m_about.pod, other.pod);
        const std::vector<ReachReason> reasons = reasonsOf(reach, names(other, other.name())); // as a key: words do not matter
        Group &group = m_groups[keyOf(other, reach, reasons, isGrouped)];
        if (group.ends.empty()) {
            group.answer = reach.answer;
            group.reach = reach;
        }
        group.ends.push_back(&other);
    }

    [[nodiscard]] AccessTable table()
    {
        AccessTable table;
        for (auto &[key, group] : m_groups) {
            if (table.rows.size() < AccessSheet::mostRows)
                table.rows.push_back(rowOf(group));
            else
                ++table.left;
        }
        return table;
    }

private:
    struct Group {
        std::vector<const NetworkEnd *> ends{};
        Answer answer = Answer::No;
        Reach reach{};
    };

    [[nodiscard]] bool isIncoming() const { return m_direction == NetworkDirection::Ingress; }

    [[nodiscard]] ReachNames names(const NetworkEnd &other, const std::string &otherName) const
    {
        ReachNames names = isIncoming() ? reachNames(other, m_about) : reachNames(m_about, other);
        (isIncoming() ? names.from : names.to) = otherName;
        return names;
    }

    /// Sorts what is allowed before what is unknown and blocked, then by namespace and name.
    std::string keyOf(const NetworkEnd &other, const Reach &reach, const std::vector<ReachReason> &reasons, bool isGrouped) const
    {
        std::string key = std::format("{}\n{}\n", 2 - static_cast<int>(reach.answer), other.pod.namespaceName);
        if (!isGrouped)
            return std::format("{}{}\n{}\n{}", key, other.resource->name(), other.resource->kind(), m_groups.size());
        key += portsText(reach.ports);
        for (const ReachReason &reason : reasons)
            key += std::format("\n{} {} {} {}", static_cast<int>(reason.code), static_cast<int>(reason.doubt),
                               static_cast<const void *>(reason.policy), reason.policy ? reason.place.range.begin : 0);
        if (reach.answer == Answer::No)
            key += std::format("\n{}\n{}", portsText(reach.egress.possible), portsText(reach.ingress.possible));
        return key;
    }

    [[nodiscard]] static QString labelOf(const Group &group)
    {
        QStringList names;
        for (const NetworkEnd *end : group.ends) {
            if (names.size() < static_cast<qsizetype>(namesInGroup) || group.ends.size() == namesInGroup + 1)
                names.append(toQString(end->resource->kind()) + u' ' + toQString(end->resource->name()));
        }
        const qsizetype left = static_cast<qsizetype>(group.ends.size()) - names.size();
        return left > 0 ? Tr::tr("%1 and %L2 more").arg(names.join(QStringLiteral(", "))).arg(left)
                        : names.join(QStringLiteral(", "));
    }

    [[nodiscard]] AccessRow rowOf(const Group &group) const
    {
        const NetworkEnd &first = *group.ends.front();
        const std::string name = group.ends.size() == 1
            ? first.name()
            : toUtf8(Tr::tr("%n workload(s) of %1", nullptr, static_cast<int>(group.ends.size()))
                         .arg(toQString(first.pod.namespaceName)));
        AccessRow row{.mark = markOf(group.answer)};
        const NetworkEnd &from = isIncoming() ? first : m_about;
        const NetworkEnd &to = isIncoming() ? m_about : first;
        std::vector<ReachReason> reasons = reasonsBetween(group.reach, from, to, names(first, name));
        bringForward(reasons, group.answer);
        for (const ReachReason &reason : reasons) {
            const QString text = translated(reason.message);
            row.reasons.push_back(
                {reason.doubtMessage ? Tr::tr("%1: %2").arg(text, translated(*reason.doubtMessage)) : text, reason.place});
        }
        const std::string ports = group.answer == Answer::No ? std::string() : portsText(group.reach.ports);
        const QString any = group.answer == Answer::Yes ? Tr::tr("any") : QString();
        row.cells = {labelOf(group),
                     toQString(first.pod.namespaceName),
                     accessMarkName(row.mark),
                     ports.empty() ? any : toQString(ports),
                     row.reasons.empty() ? QString() : row.reasons.front().text,
                     accessPlaceText(row.place())};
        return row;
    }

    /// Of an unknown, what leaves it open. Else the policy at the end of the workload that the table is about says most; where none
    /// does, that at the other end.
    void bringForward(std::vector<ReachReason> &reasons, Answer answer) const
    {
        auto best = std::ranges::find_if(reasons, [&](const ReachReason &reason) {
            if (answer == Answer::Unknown)
                return reason.doubt != ReachDoubt::None || reason.code >= ReachReason::Code::OtherEngine;
            return reason.policy && reason.direction == m_direction;
        });
        if (best == reasons.end())
            best = std::ranges::find_if(reasons, [](const ReachReason &reason) { return reason.policy != nullptr; });
        if (best != reasons.end())
            std::rotate(reasons.begin(), best, best + 1);
    }

    const NetworkModel &m_model;
    const NetworkEnd &m_about;
    NetworkDirection m_direction;
    std::map<std::string, Group> m_groups;
};

} // namespace

AccessTable reachTable(const NetworkModel &model, const NetworkEnd &about, NetworkDirection direction,
                       std::span<const NetworkEnd> ends)
{
    ReachRows rows(model, about, direction);
    for (const NetworkEnd &end : ends)
        rows.add(end, ends.size() > mostSingleEnds);
    return rows.table();
}

} // namespace bulkhead
