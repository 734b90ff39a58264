#include "core/analysis/rule.h"
#include "core/kube/rbac/power_patterns.h"
#include "core/rules/support/ci_accounts.h"
#include "core/rules/support/combined_patch.h"

#include <algorithm>
#include <set>

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
    .fix = FixAvailability::Sometimes,
    .fixApplicability = Applicability::Unsafe,
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

/// The verbs by which a resource makes pods; empty if it makes none.
std::string_view podMakingVerbs(const PolicyRule &rule, std::string_view resource)
{
    for (const PowerPattern &pattern : powerPatterns()) {
        if (pattern.power == Power::CreatePods && pattern.resource == resource
            && std::ranges::contains(rule.apiGroups, pattern.group))
            return pattern.verbs;
    }
    return {};
}

bool isAmong(std::string_view verb, std::string_view verbs)
{
    const std::size_t at = verbs.find(verb); // no verb is a part of another one
    return !verb.empty() && at != std::string_view::npos;
}

/// The verbs of the rule that make pods, all of whose resources do; nothing if one of them does not, or `*` stands for many.
std::set<std::string_view> verbsToTake(const PolicyRule &rule)
{
    std::set<std::string_view> taken;
    for (const std::string_view resource : rule.resources) {
        const std::string_view verbs = podMakingVerbs(rule, resource);
        if (verbs.empty())
            return {};
        for (const std::string_view verb : rule.verbs) {
            if (isAmong(verb, verbs))
                taken.insert(verb);
        }
    }
    return rule.hasVerb("*") ? std::set<std::string_view>() : taken;
}

/// The list without these verbs; in a block item by item, as it may hold comments.
PatchResult withoutVerbs(YamlNode list, const std::set<std::string_view> &taken)
{
    std::vector<YamlValue> kept;
    PatchResult removed;
    for (const YamlNode verb : YamlItems(list)) {
        if (!taken.contains(verb.text()))
            kept.push_back(YamlValue::string(verb.text()));
        else if (list.style() != YamlStyle::Flow)
            removed = combined(std::move(removed), YamlPatch::remove(verb, list));
    }
    return list.style() == YamlStyle::Flow ? YamlPatch::replace(list, YamlValue::sequence(std::move(kept))) : std::move(removed);
}

/// Takes the right to make pods from the rule that gives it, and the rule with it where nothing else is left.
void offerRestriction(FindingBuilder &finding, const HeldPower &power)
{
    const PolicyRule &rule = *power.grant.rule;
    const auto refuse = [&](MessageId why) {
        finding.fix({}, Applicability::Unsafe, Result<EditSet>(failure(why, {power.grant.role})));
    };
    if (!rule.node)
        return refuse(RULE_TEXT("Rules", "%1 is built in: bind a role that grants less"));
    const std::set<std::string_view> taken = verbsToTake(rule);
    if (taken.empty())
        return refuse(RULE_TEXT("Rules", "The rule of %1 grants more than what makes pods: split it by hand"));
    const bool isAll = std::ranges::all_of(rule.verbs, [&](std::string_view verb) { return taken.contains(verb); });
    const YamlNode list = rule.node.parent();
    std::string verbs;
    for (const std::string_view verb : taken)
        verbs += (verbs.empty() ? "" : ", ") + std::string(verb);
    finding.fix({RULE_TEXT("Rules", "Take %1 of %2 from %3"), {verbs, power.resource, power.grant.role}}, Applicability::Unsafe,
                asEditSet(list, isAll ? YamlPatch::remove(rule.node, list) : withoutVerbs(rule.node["verbs"], taken)));
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
            offerRestriction(finding, power);
        }
    }
};

} // namespace

std::unique_ptr<const Rule> makeCiMakesPodsAsStrongerAccount()
{
    return std::make_unique<CiMakesPodsAsStrongerAccount>();
}

} // namespace bulkhead
