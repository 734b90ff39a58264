#include "core/kube/label_selector.h"

#include <algorithm>

namespace bulkhead {

namespace {

LabelSelector::Operator operatorFrom(std::string_view text)
{
    using enum LabelSelector::Operator;
    return text == "In"          ? In
        : text == "NotIn"        ? NotIn
        : text == "Exists"       ? Exists
        : text == "DoesNotExist" ? DoesNotExist
                                 : Unknown;
}

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Letters and digits, with '-', '_', '.' inside; at most 63 (k8s.io/apimachinery validation.go, qualified names and label values).
bool isNameSegment(std::string_view text)
{
    constexpr std::size_t longest = 63;
    const auto isAllowed = [](char c) { return isAlphanumeric(c) || c == '-' || c == '_' || c == '.'; };
    return !text.empty() && text.size() <= longest && isAlphanumeric(text.front()) && isAlphanumeric(text.back())
        && std::ranges::all_of(text, isAllowed);
}

/// Parts of lower-case letters and digits with '-' inside, between dots; at most 253 in all.
bool isDnsSubdomain(std::string_view text)
{
    constexpr std::size_t longest = 253;
    if (text.size() > longest)
        return false;
    const auto isAllowed = [](char c) { return (isAlphanumeric(c) && !(c >= 'A' && c <= 'Z')) || c == '-'; };
    for (;;) {
        const std::string_view part = text.substr(0, text.find('.'));
        if (part.empty() || part.front() == '-' || part.back() == '-' || !std::ranges::all_of(part, isAllowed))
            return false;
        if (part.size() == text.size())
            return true;
        text.remove_prefix(part.size() + 1);
    }
}

} // namespace

bool LabelSelector::Requirement::holds(const Labels &labels) const
{
    const auto label = labels.find(key);
    const bool present = label != labels.end();
    const bool listed = present && std::ranges::contains(values, label->second);
    switch (op) {
    case Operator::In:
        return listed;
    case Operator::NotIn:
        return !listed;
    case Operator::Exists:
        return present;
    case Operator::DoesNotExist:
        return !present;
    case Operator::Unknown:
        break;
    }
    return false;
}

bool isLabelValue(std::string_view text)
{
    return text.empty() || isNameSegment(text);
}

bool isLabelKey(std::string_view text)
{
    const std::size_t slash = text.rfind('/');
    if (slash == std::string_view::npos)
        return isNameSegment(text);
    return isDnsSubdomain(text.substr(0, slash)) && isNameSegment(text.substr(slash + 1));
}

Labels readLabels(YamlNode mapping)
{
    Labels labels;
    for (const auto [key, value] : YamlEntries(mapping))
        labels.insert_or_assign(std::string(key.scalar()), std::string(value.resolved().text()));
    return labels;
}

LabelSelector LabelSelector::ofLabels(YamlNode mapping)
{
    LabelSelector selector;
    for (const auto &[key, value] : readLabels(mapping))
        selector.m_requirements.push_back({key, Operator::In, {value}});
    return selector;
}

LabelSelector LabelSelector::ofLabel(std::string_view key, std::string_view value)
{
    LabelSelector selector;
    selector.m_requirements.push_back({std::string(key), Operator::In, {std::string(value)}});
    return selector;
}

LabelSelector LabelSelector::read(YamlNode node)
{
    LabelSelector selector = ofLabels(node["matchLabels"]);
    for (const YamlNode expression : YamlItems(node["matchExpressions"])) {
        Requirement requirement{std::string(expression["key"].scalar()), operatorFrom(expression["operator"].scalar()), {}};
        for (const YamlNode value : YamlItems(expression["values"]))
            requirement.values.emplace_back(value.scalar());
        selector.m_requirements.push_back(std::move(requirement));
    }
    return selector;
}

bool LabelSelector::matches(const Labels &labels) const
{
    return std::ranges::all_of(m_requirements, [&](const Requirement &requirement) { return requirement.holds(labels); });
}

} // namespace bulkhead
