#include "core/kube/node_selector.h"

#include "core/kube/label_selector.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace bulkhead {

namespace {

NodeRequirement::Operator operatorFrom(std::string_view text)
{
    using enum NodeRequirement::Operator;
    return text == "In"          ? In
        : text == "NotIn"        ? NotIn
        : text == "Exists"       ? Exists
        : text == "DoesNotExist" ? DoesNotExist
        : text == "Gt"           ? Gt
        : text == "Lt"           ? Lt
                                 : Invalid;
}

std::string joined(const std::vector<std::string> &values)
{
    std::string text;
    for (const std::string &value : values)
        text += (text.empty() ? "" : ", ") + value;
    return text;
}

std::vector<NodeRequirement> readRequirements(YamlNode list)
{
    std::vector<NodeRequirement> requirements;
    for (const YamlNode item : YamlItems(list))
        requirements.push_back(NodeRequirement::read(item));
    return requirements;
}

} // namespace

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return number;
}

bool NodeRequirement::isValid() const
{
    if (!isLabelKey(key) || !std::ranges::all_of(values, isLabelValue))
        return false;
    switch (op) {
    case Operator::In:
    case Operator::NotIn:
        return !values.empty();
    case Operator::Exists:
    case Operator::DoesNotExist:
        return values.empty();
    case Operator::Gt:
    case Operator::Lt:
        return values.size() == 1 && parseInteger(values.front());
    case Operator::Invalid:
        break;
    }
    return false;
}

bool NodeRequirement::matchesValue(std::string_view value) const
{
    // Whether it is valid takes longest to tell, and seldom matters.
    switch (op) {
    case Operator::In:
        return std::ranges::contains(values, value) && isValid();
    case Operator::NotIn:
        return !std::ranges::contains(values, value) && isValid();
    case Operator::Exists:
        return isValid();
    case Operator::Gt:
    case Operator::Lt: {
        if (!isValid())
            return false;
        const auto number = parseInteger(value);
        const auto bound = parseInteger(values.front());
        return number && (op == Operator::Gt ? *number > *bound : *number < *bound);
    }
    case Operator::DoesNotExist:
    case Operator::Invalid:
        break;
    }
    return false;
}

bool NodeRequirement::matchesAbsence() const
{
    return (op == Operator::NotIn || op == Operator::DoesNotExist) && isValid();
}

std::string NodeRequirement::text() const
{
    switch (op) {
    case Operator::In:
        return values.size() == 1 ? key + '=' + values.front() : key + " in (" + joined(values) + ')';
    case Operator::NotIn:
        return values.size() == 1 ? key + "!=" + values.front() : key + " not in (" + joined(values) + ')';
    case Operator::Exists:
        return key;
    case Operator::DoesNotExist:
        return '!' + key;
    case Operator::Gt:
        return key + " > " + joined(values);
    case Operator::Lt:
        return key + " < " + joined(values);
    case Operator::Invalid:
        break;
    }
    return key + " (?)";
}

NodeRequirement NodeRequirement::read(YamlNode node)
{
    NodeRequirement requirement{std::string(node["key"].text()), operatorFrom(node["operator"].text()), {}, node};
    for (const YamlNode value : YamlItems(node["values"]))
        requirement.values.emplace_back(value.text());
    return requirement;
}

NodeSelectorTerm NodeSelectorTerm::read(YamlNode node)
{
    return {readRequirements(node["matchExpressions"]), readRequirements(node["matchFields"]), node};
}

} // namespace bulkhead
