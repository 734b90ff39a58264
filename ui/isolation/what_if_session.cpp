#include "ui/isolation/what_if_session.h"

#include "ui/isolation/isolation_mapping.h"

namespace bulkhead {

namespace {

// What a change is about, for comparison.
auto key(const AddTaint &change)
{
    return std::tie(change.group, change.taint);
}
auto key(const RemoveTaint &change)
{
    return std::tie(change.group, change.taint);
}
auto key(const AddSelector &change)
{
    return std::tie(change.workload, change.key, change.value);
}
auto key(const RemoveSelector &change)
{
    return std::tie(change.workload, change.key);
}
auto key(const AddToleration &change)
{
    return std::tie(change.workload, change.toleration);
}
auto key(const RemoveToleration &change)
{
    return std::tie(change.workload, change.toleration);
}
auto key(const DeclareGroup &change)
{
    return std::tie(change.group.name, change.group.labels, change.group.taints);
}

std::vector<PlacementChange> sameChanges(const Isolation &from, const std::vector<PlacementChange> &changes, const Isolation &to)
{
    std::vector<PlacementChange> moved;
    for (const PlacementChange &change : changes)
        if (auto same = sameChange(from, change, to))
            moved.push_back(std::move(*same));
    return moved;
}

} // namespace

bool isSameChange(const PlacementChange &one, const PlacementChange &other)
{
    return one.index() == other.index()
        && std::visit([&](const auto &change) { return key(change) == key(std::get<std::decay_t<decltype(change)>>(other)); }, one);
}

WhatIfSession::WhatIfSession(Mode mode, QObject *parent)
    : QObject(parent)
    , m_mode(mode)
    , m_build(this, [this](const std::shared_ptr<const Outcome> &outcome) { take(*outcome); })
{
}

void WhatIfSession::setToday(const IsolationPtr &today)
{
    const IsolationPtr before = std::exchange(m_today, today);
    const auto move = [&](Changes &changes) { changes = before && today ? sameChanges(*before, changes, *today) : Changes(); };
    move(m_changes);
    std::ranges::for_each(m_undo, move);
    std::ranges::for_each(m_redo, move);
    if (!today) {
        m_undo.clear();
        m_redo.clear();
    }
    Q_EMIT changesChanged();
    compute();
}

void WhatIfSession::add(const std::vector<PlacementChange> &changes)
{
    Changes all = m_changes;
    for (const PlacementChange &change : changes)
        if (std::ranges::none_of(all, [&](const PlacementChange &made) { return isSameChange(made, change); }))
            all.push_back(change);
    if (all.size() != m_changes.size())
        setChanges(std::move(all));
}

void WhatIfSession::removeAt(std::size_t index)
{
    Changes rest = m_changes;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(index));
    setChanges(std::move(rest));
}

void WhatIfSession::discard()
{
    if (isActive())
        setChanges({});
}

void WhatIfSession::forget()
{
    m_undo.clear();
    m_redo.clear();
    m_changes.clear();
    Q_EMIT changesChanged();
    compute();
}

void WhatIfSession::setChanges(Changes changes)
{
    m_undo.push_back(std::exchange(m_changes, std::move(changes)));
    m_redo.clear();
    Q_EMIT changesChanged();
    compute();
}

void WhatIfSession::undo()
{
    if (!canUndo())
        return;
    m_redo.push_back(std::exchange(m_changes, std::move(m_undo.back())));
    m_undo.pop_back();
    Q_EMIT changesChanged();
    compute();
}

void WhatIfSession::redo()
{
    if (!canRedo())
        return;
    m_undo.push_back(std::exchange(m_changes, std::move(m_redo.back())));
    m_redo.pop_back();
    Q_EMIT changesChanged();
    compute();
}

void WhatIfSession::compute()
{
    ++m_revision;
    if (!m_today || m_changes.empty()) {
        take({m_revision, m_today});
        return;
    }
    using Build = BackgroundBuild<Outcome>;
    m_build.request(
        [revision = m_revision, today = m_today, changes = m_changes] {
            return std::make_shared<const Outcome>(Outcome{revision, applyChanges(*today, changes)});
        },
        m_mode == Mode::Immediate ? Build::Size::Immediate : Build::Size::Large);
}

void WhatIfSession::take(const Outcome &outcome)
{
    if (outcome.revision != m_revision)
        return; // a newer one is on its way
    m_shownRevision = outcome.revision;
    m_shown = outcome.isolation;
    Q_EMIT shownChanged();
}

} // namespace bulkhead
