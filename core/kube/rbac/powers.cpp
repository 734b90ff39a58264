#include "core/kube/rbac/powers.h"

#include "core/kube/rbac/power_patterns.h"

#include <algorithm>
#include <array>
#include <map>

namespace bulkhead {

namespace {

constexpr std::string_view certificates = "certificates.k8s.io";

/// To make oneself a certificate takes all three of these.
enum class CertificateStep : std::uint8_t { Request, Approval, Signer };
constexpr std::size_t certificateStepCount = 3;

/// The first of the verbs (separated by blanks) that the rule has; a request without a name is not granted where names are listed.
std::string_view grantedVerb(const PolicyRule &rule, std::string_view verbs, bool isNamed)
{
    while (!verbs.empty()) {
        const std::size_t blank = verbs.find(' ');
        const std::string_view verb = verbs.substr(0, blank);
        const bool isWithoutName = !isNamed && (verb == "create" || verb == "deletecollection");
        if (rule.hasVerb(verb) && !(isWithoutName && !rule.resourceNames.empty()))
            return verb;
        verbs = blank == std::string_view::npos ? std::string_view() : verbs.substr(blank + 1);
    }
    return {};
}

/// "userextras/scopes" and the like: any subresource will do.
bool coversAnySubresource(const PolicyRule &rule, std::string_view group, std::string_view resource)
{
    const auto isBelow = [&](std::string_view each) {
        return each.starts_with(resource) && each.substr(resource.size()).starts_with('/');
    };
    const auto isGroup = [&](std::string_view each) { return each == "*" || each == group; };
    return std::ranges::any_of(rule.apiGroups, isGroup)
        && (std::ranges::contains(rule.resources, "*") || std::ranges::any_of(rule.resources, isBelow));
}

bool covers(const PolicyRule &rule, const PowerPattern &pattern)
{
    return pattern.subresource == "*" ? coversAnySubresource(rule, pattern.group, pattern.resource)
                                      : rule.covers(pattern.group, pattern.resource, pattern.subresource);
}

bool isEverything(const PolicyRule &rule)
{
    return std::ranges::contains(rule.verbs, "*") && std::ranges::contains(rule.apiGroups, "*")
        && std::ranges::contains(rule.resources, "*") && rule.resourceNames.empty();
}

/// The configuration that decides on users or on names of services.
bool isTelling(std::string_view configMap)
{
    return configMap == "aws-auth" || configMap == "coredns";
}

class Collector {
public:
    Collector(const RbacModel &model, const std::optional<std::string> &namespaceName)
        : m_model(model)
        , m_namespace(namespaceName)
    {
    }

    void add(const RbacModel::BareGrant &grant)
    {
        if (m_namespace && !grant.isClusterWide && grant.namespaceName != *m_namespace)
            return;
        if (!grant.rule) {
            m_unresolved.push_back(grant);
            return;
        }
        const PolicyRule &rule = *grant.rule;
        if (isEverything(rule))
            keep({.grant = grant, .verb = "*", .pattern = nullptr}, Power::ClusterAdmin);
        for (const PowerPattern &pattern : powerPatterns())
            addPattern(grant, pattern);
        if (grant.isClusterWide)
            addCertificateSteps(grant);
    }

    [[nodiscard]] HeldPowers finish() const
    {
        HeldPowers held;
        for (const auto &[key, candidate] : m_best) {
            if (!isCoveredClusterWide(key, candidate))
                held.powers.push_back(placed(key.first, candidate));
        }
        addCertificates(held);
        std::ranges::stable_sort(held.powers, {}, &HeldPower::power);
        for (const RbacModel::BareGrant &grant : m_unresolved)
            held.unresolved.push_back(m_model.placed(grant));
        return held;
    }

private:
    struct Candidate {
        RbacModel::BareGrant grant{};
        std::string_view verb{};
        const PowerPattern *pattern = nullptr; ///< null: more than one right

        [[nodiscard]] bool isCertain() const { return grant.doubt == Doubt::None; }
        [[nodiscard]] bool isLimited() const { return !grant.rule->resourceNames.empty(); }
        /// Smaller is better.
        [[nodiscard]] int rank() const { return (isCertain() ? 0 : 2) + (isLimited() ? 1 : 0); }
    };
    using Key = std::pair<Power, std::string>; ///< namespace, "" of the whole cluster

    void keep(const Candidate &candidate, Power power)
    {
        const Key key(power, candidate.grant.isClusterWide ? std::string() : std::string(candidate.grant.namespaceName));
        const auto [best, isNew] = m_best.emplace(key, candidate);
        if (!isNew && candidate.rank() < best->second.rank())
            best->second = candidate;
    }

    void addPattern(const RbacModel::BareGrant &grant, const PowerPattern &pattern)
    {
        using enum PowerPattern::Reach;
        const bool isInReach = grant.isClusterWide || pattern.reach == Namespaced
            || (pattern.reach == KubeSystem && grant.namespaceName == "kube-system");
        if (!isInReach || m_model.version().minor >= pattern.before || !covers(*grant.rule, pattern))
            return;
        const std::string_view verb = grantedVerb(*grant.rule, pattern.verbs, !pattern.subresource.empty());
        const auto &names = grant.rule->resourceNames;
        const bool isHarmless = pattern.reach == KubeSystem && !names.empty() && std::ranges::none_of(names, isTelling);
        if (!verb.empty() && !isHarmless)
            keep({grant, verb, &pattern}, pattern.power);
    }

    void addCertificateSteps(const RbacModel::BareGrant &grant)
    {
        const PolicyRule &rule = *grant.rule;
        const auto step = [&](CertificateStep which, std::string_view verb) {
            auto &known = m_certificates[static_cast<std::size_t>(which)];
            if (const Candidate candidate{grant, verb, nullptr}; !known || candidate.rank() < known->rank())
                known = candidate;
        };
        if (rule.covers(certificates, "certificatesigningrequests", {}) && !grantedVerb(rule, "create", false).empty())
            step(CertificateStep::Request, "create");
        if (const std::string_view verb = grantedVerb(rule, "update patch", true);
            !verb.empty() && rule.covers(certificates, "certificatesigningrequests", "approval"))
            step(CertificateStep::Approval, verb);
        const auto signsClients = [](std::string_view signer) {
            return signer == "kubernetes.io/kube-apiserver-client" || signer == "kubernetes.io/kube-apiserver-client-kubelet"
                || signer == "kubernetes.io/*";
        };
        const auto &names = rule.resourceNames;
        if (rule.hasVerb("approve") && rule.covers(certificates, "signers", {})
            && (names.empty() || std::ranges::any_of(names, signsClients)))
            step(CertificateStep::Signer, "approve");
    }

    void addCertificates(HeldPowers &held) const
    {
        for (const auto &step : m_certificates) {
            if (!step)
                return;
        }
        const auto uncertain = std::ranges::find_if(m_certificates, [](const auto &step) { return !step->isCertain(); });
        const Candidate &told = uncertain == m_certificates.end() ? *m_certificates.back() : **uncertain;
        HeldPower power = placed(Power::ApproveCertificates, told);
        power.verb = "approve";
        power.resource = "signers.certificates.k8s.io";
        power.onlyNames.assign(m_certificates.back()->grant.rule->resourceNames.begin(),
                               m_certificates.back()->grant.rule->resourceNames.end());
        held.powers.push_back(std::move(power));
    }

    /// What holds in one namespace need not be told beside the same for all.
    [[nodiscard]] bool isCoveredClusterWide(const Key &key, const Candidate &candidate) const
    {
        const auto wide = m_best.find({key.first, {}});
        return !candidate.grant.isClusterWide && wide != m_best.end() && wide->second.rank() <= candidate.rank()
            && !wide->second.isLimited();
    }

    [[nodiscard]] HeldPower placed(Power power, const Candidate &candidate) const
    {
        HeldPower held{.power = power,
                       .certainty = candidate.isCertain() ? Answer::Yes : Answer::Unknown,
                       .isClusterWide = candidate.grant.isClusterWide,
                       .namespaceName = std::string(candidate.grant.namespaceName),
                       .verb = std::string(candidate.verb),
                       .resource = "*",
                       .grant = m_model.placed(candidate.grant)};
        held.onlyNames.assign(candidate.grant.rule->resourceNames.begin(), candidate.grant.rule->resourceNames.end());
        if (!candidate.pattern)
            return held;
        held.resource = candidate.pattern->resource;
        if (!candidate.pattern->group.empty())
            held.resource += '.' + std::string(candidate.pattern->group);
        if (!candidate.pattern->subresource.empty())
            held.resource += '/' + std::string(candidate.pattern->subresource);
        return held;
    }

    const RbacModel &m_model;
    const std::optional<std::string> &m_namespace;
    std::map<Key, Candidate> m_best;
    std::array<std::optional<Candidate>, certificateStepCount> m_certificates;
    std::vector<RbacModel::BareGrant> m_unresolved;
};

} // namespace

const HeldPower *HeldPowers::find(Power power) const
{
    const auto found = std::ranges::find(powers, power, &HeldPower::power);
    return found == powers.end() ? nullptr : &*found;
}

HeldPowers powers(const RbacModel &model, const Subject &subject, const std::optional<std::string> &namespaceName)
{
    Collector collector(model, namespaceName);
    model.visitGrants(subject, [&](const RbacModel::BareGrant &grant) {
        collector.add(grant);
        return true;
    });
    return collector.finish();
}

} // namespace bulkhead
