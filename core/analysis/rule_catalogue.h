#pragma once

#include "core/analysis/rule.h"

#include <memory>
#include <string_view>
#include <vector>

namespace bulkhead {

/// The rules there are, in the order they were registered. Owned by the composition root; rules live as long as it.
class RuleCatalogue {
public:
    void add(std::unique_ptr<const Rule> rule) { m_rules.push_back(std::move(rule)); }
    [[nodiscard]] const std::vector<std::unique_ptr<const Rule>> &rules() const { return m_rules; }
    [[nodiscard]] const Rule *find(std::string_view id) const;

private:
    std::vector<std::unique_ptr<const Rule>> m_rules;
};

} // namespace bulkhead
