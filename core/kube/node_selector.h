#pragma once

#include "core/yaml/yaml_node.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

/// core/v1 NodeSelectorRequirement.
struct NodeRequirement {
    enum class Operator : std::uint8_t { In, NotIn, Exists, DoesNotExist, Gt, Lt, Invalid };

    std::string key{};
    Operator op = Operator::In;
    std::vector<std::string> values{};
    YamlNode node{}; ///< where it is written; empty if nobody wrote it

    /// By k8s.io/apimachinery labels.NewRequirement: In and NotIn need values, Exists and DoesNotExist must have none, Gt and Lt
    /// need one that is an integer.
    [[nodiscard]] bool isValid() const;
    /// Whether a label of this value satisfies it. Of an invalid requirement: no.
    [[nodiscard]] bool matchesValue(std::string_view value) const;
    /// Whether a node without the label satisfies it: NotIn and DoesNotExist.
    [[nodiscard]] bool matchesAbsence() const;
    /// "pool in (ci, builds)", "gpu exists".
    [[nodiscard]] std::string text() const;
    [[nodiscard]] static NodeRequirement read(YamlNode node);
};

/// core/v1 NodeSelectorTerm: all of its requirements must hold; an empty term matches no node.
struct NodeSelectorTerm {
    std::vector<NodeRequirement> expressions{}; ///< on labels
    std::vector<NodeRequirement> fields{}; ///< on metadata.name
    YamlNode node{};

    [[nodiscard]] bool isEmpty() const { return expressions.empty() && fields.empty(); }
    [[nodiscard]] static NodeSelectorTerm read(YamlNode node);
};

/// A whole number as strconv.ParseInt(text, 10, 64) reads it; nothing if it is none.
[[nodiscard]] std::optional<std::int64_t> parseInteger(std::string_view text);

} // namespace bulkhead
