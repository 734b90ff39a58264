#pragma once

#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

/// A place a person was at.
struct VisitedPlace {
    std::string path;
    int line = 0; ///< from 0
    bool operator==(const VisitedPlace &) const = default;
};

/// Where the person has been, as in a browser. A value without a clock or a window.
class NavigationHistory {
public:
    /// A jump away from `from`, to `to`; both are remembered. Small moves within a file are not told apart.
    void jump(const VisitedPlace &from, const VisitedPlace &to);
    [[nodiscard]] std::optional<VisitedPlace> back();
    [[nodiscard]] std::optional<VisitedPlace> forward();
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    void clear();

    static constexpr std::size_t maximum = 200;
    static constexpr int nearLines = 5;

private:
    void push(const VisitedPlace &place);

    std::vector<VisitedPlace> m_places;
    std::size_t m_at = 0;
};

} // namespace bulkhead
