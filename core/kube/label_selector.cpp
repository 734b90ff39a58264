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

bool holds(const LabelSelector::Requirement &requirement, const Labels &labels)
{
    const auto label = labels.find(requirement.key);
    const bool present = label != labels.end();
    const bool listed = present && std::ranges::contains(requirement.values, label->second);
    switch (requirement.op) {
    case LabelSelector::Operator::In:
        return listed;
    case LabelSelector::Operator::NotIn:
        return !listed;
    case LabelSelector::Operator::Exists:
        return present;
    case LabelSelector::Operator::DoesNotExist:
        return !present;
    case LabelSelector::Operator::Unknown:
        break;
    }
    return false;
}

} // namespace

Labels readLabels(YamlNode mapping)
{
    Labels labels;
    for (const auto [key, value] : YamlEntries(mapping))
        labels.insert_or_assign(std::string(key.scalar()), std::string(value.resolved().scalar()));
    return labels;
}

LabelSelector LabelSelector::ofLabels(YamlNode mapping)
{
    LabelSelector selector;
    for (const auto &[key, value] : readLabels(mapping))
        selector.m_requirements.push_back({key, Operator::In, {value}});
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
    return std::ranges::all_of(m_requirements, [&](const Requirement &requirement) { return holds(requirement, labels); });
}

} // namespace bulkhead
