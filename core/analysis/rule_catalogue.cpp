#include "core/analysis/rule_catalogue.h"

#include <algorithm>

namespace bulkhead {

const Rule *RuleCatalogue::find(std::string_view id) const
{
    const auto found = std::ranges::find_if(m_rules, [id](const auto &rule) { return rule->metadata().id == id; });
    return found == m_rules.end() ? nullptr : found->get();
}

} // namespace bulkhead
