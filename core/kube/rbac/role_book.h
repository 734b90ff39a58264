#pragma once

#include "core/kube/kube_version.h"
#include "core/kube/label_selector.h"
#include "core/kube/rbac/grant.h"
#include "core/kube/resource.h"

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace bulkhead {

struct BuiltInRole;

/// How much is read of input that somebody may have written to waste our time.
struct RbacLimits {
    std::size_t texts = 4'000'000; ///< in rules and subjects
    std::size_t comparisons = 10'000'000; ///< of a label selector with a role's labels
    std::size_t effectiveRules = 2'000'000; ///< of all roles that are bound, aggregated ones counted each time
};

/// All roles, written and built in, with their rules; aggregation resolved. Built in one thread, then only read.
class RoleBook {
public:
    using Name = std::pair<std::string, std::string>; ///< namespace ("" of a ClusterRole) and name
    struct EffectiveRule {
        const PolicyRule *rule = nullptr;
        Doubt doubt = Doubt::None;
    };
    struct EffectiveRole {
        std::vector<EffectiveRule> rules;
        bool isWhole = true; ///< false: it has more rules than these
        bool isTooMuch = false; ///< false as well: a limit cut it short
    };

    explicit RoleBook(RbacLimits limits)
        : m_limits(limits)
    {
    }
    RoleBook(const RoleBook &) = delete;
    RoleBook &operator=(const RoleBook &) = delete;

    void add(const Resource &role);
    /// After the last add(): built-in roles, and who aggregates whom.
    void complete(KubeVersion version);
    /// Null if there is no such role. May be called while bindings are read; the result stays.
    [[nodiscard]] const EffectiveRole *resolve(const Name &name);

    [[nodiscard]] bool isCutShort() const { return m_isCutShort; }
    /// Takes from the budget of texts; false if it is used up.
    [[nodiscard]] bool spend(std::size_t texts);

private:
    using DefinitionIndex = std::size_t;
    /// How a built-in role stands to what is written of its name.
    enum class Standing : std::uint8_t { Alone, Beside, Replaced };
    struct Edge {
        DefinitionIndex target = 0;
        bool isCertain = true;
    };
    /// One definition of a role; the same role can have several.
    struct Definition {
        Name name;
        bool replacesBuiltIn = false; ///< an export of a cluster, or kept from being brought up to date
        bool isWhole = true;
        bool isAggregated = false;
        std::vector<LabelSelector> selectors{};
        std::size_t selectorCost = 0;
        Labels labels{};
        std::vector<EffectiveRule> rules{};
        std::vector<Edge> aggregated{};
    };

    void readSelectors(Definition &definition, YamlNode aggregation);
    void addBuiltIn(const BuiltInRole &role, KubeVersion version);
    void insert(Definition definition);
    [[nodiscard]] Standing standingOfBuiltIn(const Name &name) const;
    void doubtDifferentRules(const std::vector<DefinitionIndex> &definitions);
    void connect(DefinitionIndex from, const std::vector<DefinitionIndex> &labelled);
    void doubtDifferentEdges(const std::vector<DefinitionIndex> &definitions);
    [[nodiscard]] bool selects(const Definition &definition, const Labels &labels);
    void collect(const std::vector<DefinitionIndex> &start, EffectiveRole &role);
    /// Adds the definition's own rules; false if a limit was reached.
    [[nodiscard]] bool take(DefinitionIndex index, EffectiveRole &role, Doubt doubt);

    RbacLimits m_limits;
    bool m_isCutShort = false;
    std::size_t m_texts = 0;
    std::size_t m_comparisons = 0;
    std::size_t m_effectiveRules = 0;
    std::deque<PolicyRule> m_rules; // rules are pointed at
    std::vector<Definition> m_definitions;
    std::map<Name, std::vector<DefinitionIndex>> m_roles;
    std::map<Name, EffectiveRole> m_resolved;
};

} // namespace bulkhead
