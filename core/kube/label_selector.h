#pragma once

#include "core/yaml/yaml_node.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

using Labels = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] Labels readLabels(YamlNode mapping);

/// What the API server takes for a label's key ("prefix.example/name") and value.
[[nodiscard]] bool isLabelKey(std::string_view text);
[[nodiscard]] bool isLabelValue(std::string_view text);

/// metav1.LabelSelector: matchLabels and matchExpressions, all of which must hold. An empty selector matches everything; whether
/// an absent one matches nothing or everything is for the field that holds it to say.
class LabelSelector {
public:
    enum class Operator : std::uint8_t { In, NotIn, Exists, DoesNotExist, Unknown };
    struct Requirement {
        std::string key;
        Operator op = Operator::In;
        std::vector<std::string> values;

        /// Whether a pod or node with these labels meets it; an unknown operator is met by none.
        [[nodiscard]] bool holds(const Labels &labels) const;
    };

    /// Reads `matchLabels` and `matchExpressions` below `node`.
    [[nodiscard]] static LabelSelector read(YamlNode node);
    /// Reads a plain mapping of labels (spec.selector of a Service, nodeSelector).
    [[nodiscard]] static LabelSelector ofLabels(YamlNode mapping);
    [[nodiscard]] static LabelSelector ofLabel(std::string_view key, std::string_view value);

    [[nodiscard]] bool isEmpty() const { return m_requirements.empty(); }
    [[nodiscard]] bool matches(const Labels &labels) const;
    [[nodiscard]] const std::vector<Requirement> &requirements() const { return m_requirements; }

private:
    std::vector<Requirement> m_requirements;
};

} // namespace bulkhead
