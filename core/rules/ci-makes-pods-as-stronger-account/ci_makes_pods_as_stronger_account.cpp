#include "core/analysis/rule.h"
#include "core/rules/support/ci_accounts.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr FrameworkControl frameworks[] = {
    {"mitre", "T1078"},
};
constexpr RuleMetadata ciMakesPodsAsStrongerAccount{
    .id = "ci-makes-pods-as-stronger-account",
    .title = RULE_TEXT("Rules", "Jobs may run pods as a stronger account"),
    .severity = Severity::High,
    .appliesTo = Target::Workspace,
    .profiles = std::uint8_t{0} | Profile::Security,
    .equivalents = {},
    .frameworks = frameworks,
};

struct Stronger {
    std::string name;
    Location place;
};

/// An account of the namespace with a power that `own`, those of the other, do not hold.
std::optional<Stronger> strongerIn(const CiInventory &ci, const std::string &space, const UsedAccount &than, const HeldPowers &own)
{
    const std::string prefix = "ServiceAccount/" + space + '/';
    const auto &objects = ci.sources().objects();
    for (auto object = objects.lower_bound(prefix); object != objects.end() && object->first.starts_with(prefix); ++object) {
        const std::string name = object->first.substr(prefix.size());
        if (space == than.namespaceName && name == than.name)
            continue;
        const HeldPowers held = powers(ci.rbac(), Subject::ofServiceAccount(space, name));
        for (const HeldPower &power : held.powers) {
            const HeldPower *const same = own.find(power.power);
            const bool isMore = !same || (power.isClusterWide && !same->isClusterWide);
            if (power.certainty == Answer::Yes && isMore)
                return Stronger{name, power.grant.rulePlace.source ? power.grant.rulePlace : power.grant.bindingPlace};
        }
    }
    return std::nullopt;
}

constexpr AccountTexts runsAsOther = {
    .jobs = RULE_TEXT("Rules", "Jobs of \"%1\" may create %2 in namespace %3, and so run as account %4, which has more rights"),
    .builders =
        RULE_TEXT("Rules", "Builders of \"%1\" may create %2 in namespace %3, and so run as account %4, which has more rights"),
};

class CiMakesPodsAsStrongerAccount final : public Rule {
public:
    const RuleMetadata &metadata() const override { return ciMakesPodsAsStrongerAccount; }

    void checkCi(const CiInventory &ci, Reporter &report) const override
    {
        for (const UsedAccount &account : usedAccounts(ci)) {
            if (account.role != CiRole::Manager)
                checkAccount(ci, account, report);
        }
    }

private:
    static void checkAccount(const CiInventory &ci, const UsedAccount &account, Reporter &report)
    {
        const HeldPowers held = powers(ci.rbac(), Subject::ofServiceAccount(account.namespaceName, account.name));
        for (const HeldPower &power : held.powers) {
            const bool makesPods = power.power == Power::CreatePods && power.certainty == Answer::Yes;
            if (!makesPods || power.isClusterWide || !power.grant.subjectPlace.source)
                continue; // all over the cluster it needs no stronger account
            const std::optional<Stronger> other = strongerIn(ci, power.namespaceName, account, held);
            if (!other)
                continue;
            FindingBuilder finding = reportAt(report, ciMakesPodsAsStrongerAccount, power.grant.subjectPlace,
                                              messageOn(account, runsAsOther, {power.resource, power.namespaceName, other->name}));
            finding.relate(account.place, {RULE_TEXT("Rules", "The account is chosen here"), {}});
            if (other->place.source)
                finding.relate(other->place, {RULE_TEXT("Rules", "What the other account may do stands here"), {}});
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiMakesPodsAsStrongerAccount()
{
    return std::make_unique<CiMakesPodsAsStrongerAccount>();
}

} // namespace bulkhead
