#include "placement_support.h"

#include <stdexcept>

namespace bulkhead {

IsolationPtr isolationOf(const std::string &yaml, NodeView view, PlacementSettings settings)
{
    Isolation::Input input;
    input.manifests = {Manifest::parse(SourceText::create("a.yaml", yaml))};
    input.settings = std::move(settings);
    input.perNode = view == NodeView::EachNode;
    return Isolation::build(std::move(input));
}

std::optional<std::size_t> workloadNamed(const Isolation &isolation, std::string_view name)
{
    for (std::size_t i = 0; i < isolation.workloads().size(); ++i) {
        if (isolation.workloads()[i].resource->name() == name)
            return i;
    }
    return {};
}

std::optional<std::size_t> groupOfNode(const Isolation &isolation, std::string_view node)
{
    for (std::size_t i = 0; i < isolation.groups().size(); ++i) {
        for (const NodeMember &member : isolation.groups()[i].members) {
            if (member.name == node)
                return i;
        }
    }
    return {};
}

Asked ask(const Isolation &isolation, std::string_view workload, std::string_view node)
{
    const std::optional<std::size_t> pod = workloadNamed(isolation, workload);
    std::optional<std::size_t> group = groupOfNode(isolation, node);
    if (!group)
        group = isolation.groupNamed(node);
    if (!pod || !group)
        throw std::runtime_error("no such workload or group: " + std::string(workload) + ", " + std::string(node));
    return {isolation.landing(*pod, *group), isolation.explain(*pod, *group)};
}

std::string described(const Placement &placement)
{
    std::string text(toString(placement.landing.answer));
    for (const PlacementReason &reason : placement.reasons) {
        text += "\n    step " + std::to_string(static_cast<int>(reason.step)) + ' ' + std::string(reason.code) + ": "
            + std::string(toString(reason.result)) + ", " + reason.message.english();
    }
    return text;
}

} // namespace bulkhead
