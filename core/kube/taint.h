#pragma once

#include "core/yaml/yaml_node.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bulkhead {

/// What a taint does to pods that do not tolerate it. `Invalid`: absent or a word that the API server refuses.
enum class TaintEffect : std::uint8_t { NoSchedule, PreferNoSchedule, NoExecute, Invalid };

/// "NoSchedule", as the API spells it; empty for Invalid.
[[nodiscard]] std::string_view toString(TaintEffect effect);
[[nodiscard]] TaintEffect taintEffectFromString(std::string_view text);
/// As Google's API spells it: "NO_SCHEDULE".
[[nodiscard]] TaintEffect taintEffectFromGoogle(std::string_view text);

/// core/v1 Taint.
struct Taint {
    std::string key;
    std::string value{};
    TaintEffect effect = TaintEffect::NoSchedule;

    /// NoSchedule and NoExecute keep pods out; PreferNoSchedule only costs score.
    [[nodiscard]] bool isHard() const { return effect == TaintEffect::NoSchedule || effect == TaintEffect::NoExecute; }
    /// "dedicated=ci:NoSchedule", "dedicated:NoSchedule" without a value.
    [[nodiscard]] std::string text() const;
    /// Reads {key, value, effect}.
    [[nodiscard]] static Taint read(YamlNode node);
    /// Reads "key=value:Effect", "key:Effect"; nothing if there is no effect.
    [[nodiscard]] static std::optional<Taint> parse(std::string_view text);
    auto operator<=>(const Taint &) const = default;
};

/// core/v1 Toleration.
struct Toleration {
    enum class Operator : std::uint8_t { Equal, Exists, Lt, Gt, Invalid };

    std::string key{}; ///< empty: all keys, legal only with Exists
    Operator op = Operator::Equal;
    std::string value{};
    std::optional<TaintEffect> effect{}; ///< nothing: all effects
    std::optional<std::int64_t> seconds{};

    /// By k8s.io/api/core/v1 toleration.go. What the API server would refuse (an empty key without Exists, an unknown operator or
    /// effect, seconds with another effect than NoExecute, Lt and Gt while their feature gate is off) tolerates nothing.
    [[nodiscard]] bool tolerates(const Taint &taint) const;
    [[nodiscard]] bool isValid() const;
    /// An empty key with Exists: every taint.
    [[nodiscard]] bool isWildcard() const { return key.empty() && op == Operator::Exists; }
    /// "dedicated=ci:NoSchedule", "dedicated:NoSchedule" for Exists, "*" for every key.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] static Toleration read(YamlNode node);
    auto operator<=>(const Toleration &) const = default;
};

} // namespace bulkhead
