#pragma once

#include "core/analysis/rule_catalogue.h"

#include <string>
#include <string_view>

namespace bulkhead {

/// All rules of Bulkhead.
[[nodiscard]] RuleCatalogue makeRuleCatalogue();

/// The Markdown help of a rule (core/rules/<id>/rule.md, built in); empty if there is no such rule.
[[nodiscard]] std::string ruleHelp(std::string_view ruleId);

} // namespace bulkhead
