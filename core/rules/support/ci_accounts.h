#pragma once

#include "core/analysis/reporter.h"
#include "core/ci/ci_inventory.h"
#include "core/kube/rbac/powers.h"

#include <string>
#include <vector>

namespace bulkhead {

/// A service account that pods of runners use; one for each namespace and name, with the first runner that uses it.
struct UsedAccount {
    CiRole role = CiRole::Job; ///< Job if jobs use it, whoever else does
    std::string namespaceName{};
    std::string name{};
    Location place{}; ///< where the runner or its pod chooses it, or what implies it
    const CiRunner *runner = nullptr;
};

/// Accounts whose tokens pods of runners carry, jobs' first. Those that nobody here knows are left out.
[[nodiscard]] std::vector<UsedAccount> usedAccounts(const CiInventory &ci);

/// What a rule says of an account, by who uses it. The first placeholder is the runner's name.
struct AccountTexts {
    MessageId manager{}; ///< empty if the rule leaves managers out
    MessageId jobs{};
    MessageId builders{};
};
/// The text that fits; `arguments` are for the placeholders from the second on.
[[nodiscard]] Message messageOn(const UsedAccount &account, const AccountTexts &texts, std::vector<std::string> arguments);

/// Offers to take the subject that gives a right out of its binding.
void offerUnbinding(FindingBuilder &finding, const Grant &grant);

/// A finding at a node of a written object, which it then concerns.
FindingBuilder reportAt(Reporter &report, const RuleMetadata &rule, const Location &place, Message message);

} // namespace bulkhead
