#include "ui/shell/navigation_history.h"

#include <cstdlib>

namespace bulkhead {

namespace {

bool isNear(const VisitedPlace &first, const VisitedPlace &second)
{
    return first.path == second.path && std::abs(first.line - second.line) <= NavigationHistory::nearLines;
}

} // namespace

void NavigationHistory::jump(const VisitedPlace &from, const VisitedPlace &to)
{
    if (!from.path.empty())
        push(from);
    push(to);
}

void NavigationHistory::push(const VisitedPlace &place)
{
    if (!m_places.empty())
        m_places.resize(m_at + 1); // what lay ahead is another way now
    if (!m_places.empty() && isNear(m_places.back(), place))
        m_places.back() = place;
    else
        m_places.push_back(place);
    if (m_places.size() > maximum)
        m_places.erase(m_places.begin());
    m_at = m_places.size() - 1;
}

std::optional<VisitedPlace> NavigationHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_places[--m_at];
}

std::optional<VisitedPlace> NavigationHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_places[++m_at];
}

void NavigationHistory::clear()
{
    m_places.clear();
    m_at = 0;
}

} // namespace bulkhead
