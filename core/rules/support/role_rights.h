#pragma once

#include "core/analysis/reporter.h"

#include <span>
#include <string_view>

namespace bulkhead {

/// A resource as roles name it; without a subresource it is the resource itself.
struct RoleResource {
    std::string_view group{};
    std::string_view resource{};
    std::string_view subresource{};
};

/// Rights that a rule looks for: one of these verbs on one of these resources.
struct RightsSought {
    std::span<const RoleResource> resources;
    std::span<const std::string_view> verbs;
    enum class Names : std::uint8_t { Any, AllOnly } names = Names::Any; ///< AllOnly: a right to named objects alone does not count
    enum class Verbs : std::uint8_t {
        Common,
        OfTheirOwn
    } kind = Verbs::Common; ///< OfTheirOwn: they mean nothing on other resources
};

/// The items of `rules` of a Role or ClusterRole; none of another object, nor of a role that every cluster brings itself.
[[nodiscard]] YamlItems rulesOfRole(const Resource &resource);

/// "ClusterRole deployer", "Role shop/deployer".
[[nodiscard]] std::string nameOfRole(const Resource &role);

/// One finding for each item of `rules` that gives a right sought, at the resource it names. The text's placeholders are the role,
/// the resource and the verbs. What gives common verbs on every resource is left to the rule on wildcards.
void reportRights(const Resource &resource, const RuleMetadata &metadata, const MessageId &text, const RightsSought &sought,
                  Reporter &report);

} // namespace bulkhead
