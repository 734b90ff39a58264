#include "core/kube/rbac/role_book.h"

#include "core/kube/rbac/built_in_roles.h"

#include <algorithm>
#include <set>

namespace bulkhead {

namespace {

/// What an object that the API server keeps up to date looks like in an export.
constexpr std::string_view bootstrapLabel = "kubernetes.io/bootstrapping";
constexpr std::string_view autoUpdate = "rbac.authorization.kubernetes.io/autoupdate";

bool followsTheServer(const Resource &role)
{
    return !role.metadata()["labels"][bootstrapLabel].isNull() || role.metadata()["annotations"][autoUpdate].text() == "false";
}

/// An export repeats in an aggregated role the rules of those it consists of: once, and surely, is enough.
void dropRepeatedDoubts(std::vector<RoleBook::EffectiveRule> &rules)
{
    const auto isCertain = [](const RoleBook::EffectiveRule &each) { return each.doubt == Doubt::None; };
    if (std::ranges::all_of(rules, isCertain) || std::ranges::none_of(rules, isCertain))
        return;
    std::set<std::string> certain;
    for (const RoleBook::EffectiveRule &each : rules) {
        if (isCertain(each))
            certain.insert(each.rule->signature());
    }
    std::erase_if(rules, [&](const auto &each) { return !isCertain(each) && certain.contains(each.rule->signature()); });
}

} // namespace

bool RoleBook::spend(std::size_t texts)
{
    m_texts += texts;
    m_isCutShort = m_isCutShort || m_texts > m_limits.texts;
    return m_texts <= m_limits.texts;
}

void RoleBook::readSelectors(Definition &definition, YamlNode aggregation)
{
    for (const YamlNode node : YamlItems(aggregation["clusterRoleSelectors"])) {
        LabelSelector selector = LabelSelector::read(node);
        std::size_t cost = 1;
        for (const LabelSelector::Requirement &requirement : selector.requirements())
            cost += 1 + requirement.values.size();
        if (!spend(cost))
            return;
        definition.selectorCost += cost;
        definition.selectors.push_back(std::move(selector));
    }
}

void RoleBook::add(const Resource &role)
{
    const bool isClusterRole = role.kind() == "ClusterRole";
    Definition definition{{isClusterRole ? std::string() : role.namespaceName(), role.name()}};
    if (definition.name.second.empty())
        return;
    definition.replacesBuiltIn = followsTheServer(role);
    if (isClusterRole) {
        definition.labels = readLabels(role.metadata()["labels"]);
        const YamlNode aggregation = role.root()["aggregationRule"];
        definition.isAggregated = !aggregation.isNull();
        readSelectors(definition, aggregation);
    }
    const Doubt doubt = definition.isAggregated ? Doubt::Aggregation : Doubt::None;
    for (const YamlNode node : YamlItems(role.root()["rules"])) {
        PolicyRule rule = PolicyRule::read(node);
        if (!spend(rule.size()))
            break;
        definition.rules.push_back({&m_rules.emplace_back(std::move(rule)), doubt});
    }
    insert(std::move(definition));
}

void RoleBook::insert(Definition definition)
{
    m_roles[definition.name].push_back(m_definitions.size());
    m_definitions.push_back(std::move(definition));
}

RoleBook::Standing RoleBook::standingOfBuiltIn(const Name &name) const
{
    const auto known = m_roles.find(name);
    if (known == m_roles.end())
        return Standing::Alone;
    const auto replaces = [&](DefinitionIndex each) { return m_definitions[each].replacesBuiltIn; };
    return std::ranges::all_of(known->second, replaces) ? Standing::Replaced : Standing::Beside;
}

void RoleBook::addBuiltIn(const BuiltInRole &role, KubeVersion version)
{
    Definition definition{{std::string(role.namespaceName), std::string(role.name)}};
    const Standing standing = standingOfBuiltIn(definition.name);
    if (standing == Standing::Replaced)
        return;
    definition.isWhole = role.knowledge == BuiltInRole::Knowledge::Whole;
    if (!role.label.empty())
        definition.labels.emplace(role.label, "true");
    if (!role.aggregates.empty()) {
        definition.isAggregated = true;
        definition.selectors.push_back(LabelSelector::ofLabel(role.aggregates, "true"));
        definition.selectorCost = 1;
    }
    for (const BuiltInRule &each : builtInRules()) {
        if (each.role != role.name || each.namespaceName != role.namespaceName || !each.isPossible(version))
            continue;
        const Doubt doubt = standing == Standing::Beside ? Doubt::BuiltInOverridden
            : each.isCertain(version)                    ? Doubt::None
                                                         : Doubt::KubernetesVersion;
        definition.rules.push_back({&m_rules.emplace_back(each.toPolicyRule()), doubt});
    }
    insert(std::move(definition));
}

void RoleBook::complete(KubeVersion version)
{
    for (const auto &[name, definitions] : m_roles)
        doubtDifferentRules(definitions);
    for (const BuiltInRole &role : builtInRoles())
        addBuiltIn(role, version);
    for (const std::string_view controller : builtInControllers()) {
        const std::string name = std::string(controllerRolePrefix) + std::string(controller);
        addBuiltIn({.name = name, .knowledge = BuiltInRole::Knowledge::AtLeast}, version); // their rules grow with each release
    }
    std::vector<DefinitionIndex> labelled;
    for (DefinitionIndex i = 0; i < m_definitions.size(); ++i) {
        if (m_definitions[i].name.first.empty())
            labelled.push_back(i);
    }
    for (DefinitionIndex i = 0; i < m_definitions.size(); ++i)
        connect(i, labelled);
    for (const auto &[name, definitions] : m_roles)
        doubtDifferentEdges(definitions);
}

/// A rule that not each definition of the role has is in doubt. Of definitions from files alone.
void RoleBook::doubtDifferentRules(const std::vector<DefinitionIndex> &definitions)
{
    if (definitions.size() < 2)
        return;
    std::map<std::string, std::set<DefinitionIndex>> holders;
    for (const DefinitionIndex i : definitions) {
        for (const EffectiveRule &each : m_definitions[i].rules)
            holders[each.rule->signature()].insert(i);
    }
    for (const DefinitionIndex i : definitions) {
        for (EffectiveRule &each : m_definitions[i].rules) {
            if (each.doubt == Doubt::None && holders[each.rule->signature()].size() < definitions.size())
                each.doubt = Doubt::OtherDefinition;
        }
    }
}

bool RoleBook::selects(const Definition &definition, const Labels &labels)
{
    m_comparisons += definition.selectorCost;
    if (m_comparisons > m_limits.comparisons) {
        m_isCutShort = true;
        return false;
    }
    return std::ranges::any_of(definition.selectors, [&](const LabelSelector &selector) { return selector.matches(labels); });
}

void RoleBook::connect(DefinitionIndex from, const std::vector<DefinitionIndex> &labelled)
{
    Definition &definition = m_definitions[from];
    if (!definition.isAggregated)
        return;
    for (const DefinitionIndex to : labelled) {
        if (m_definitions[to].name != definition.name && selects(definition, m_definitions[to].labels))
            definition.aggregated.push_back({to, true});
    }
}

/// An aggregation that depends on which of several definitions holds is in doubt.
void RoleBook::doubtDifferentEdges(const std::vector<DefinitionIndex> &definitions)
{
    std::map<DefinitionIndex, std::size_t> holders;
    for (const DefinitionIndex i : definitions) {
        for (const Edge &edge : m_definitions[i].aggregated)
            ++holders[edge.target];
    }
    const auto isSure = [&](DefinitionIndex target) {
        const auto found = holders.find(target);
        return found != holders.end() && found->second == definitions.size();
    };
    for (const DefinitionIndex i : definitions) {
        for (Edge &edge : m_definitions[i].aggregated)
            edge.isCertain = std::ranges::all_of(m_roles.at(m_definitions[edge.target].name), isSure);
    }
}

bool RoleBook::take(DefinitionIndex index, EffectiveRole &role, Doubt doubt)
{
    const Definition &definition = m_definitions[index];
    m_effectiveRules += 1 + definition.rules.size() + definition.aggregated.size();
    if (m_effectiveRules > m_limits.effectiveRules) {
        m_isCutShort = true;
        role.isTooMuch = true;
        return false;
    }
    role.isWhole = role.isWhole && definition.isWhole;
    for (EffectiveRule each : definition.rules) {
        if (each.doubt == Doubt::None)
            each.doubt = doubt;
        role.rules.push_back(each);
    }
    return true;
}

/// Follows what is certain first, so that a rule which can be reached both ways is certain. A loop ends where it began.
void RoleBook::collect(const std::vector<DefinitionIndex> &start, EffectiveRole &role)
{
    std::set<DefinitionIndex> seen(start.begin(), start.end());
    std::vector<DefinitionIndex> certain = start;
    std::vector<DefinitionIndex> doubtful;
    for (std::size_t i = 0; i < certain.size(); ++i) {
        if (!take(certain[i], role, Doubt::None))
            return;
        for (const Edge &edge : m_definitions[certain[i]].aggregated) {
            if (!edge.isCertain)
                doubtful.push_back(edge.target);
            else if (seen.insert(edge.target).second)
                certain.push_back(edge.target);
        }
    }
    for (std::size_t i = 0; i < doubtful.size(); ++i) {
        if (!seen.insert(doubtful[i]).second)
            continue;
        if (!take(doubtful[i], role, Doubt::OtherDefinition))
            return;
        for (const Edge &edge : m_definitions[doubtful[i]].aggregated)
            doubtful.push_back(edge.target);
    }
    dropRepeatedDoubts(role.rules);
}

const RoleBook::EffectiveRole *RoleBook::resolve(const Name &name)
{
    const auto known = m_roles.find(name);
    if (known == m_roles.end())
        return nullptr;
    const auto [resolved, isNew] = m_resolved.try_emplace(name);
    if (isNew)
        collect(known->second, resolved->second);
    return &resolved->second;
}

} // namespace bulkhead
