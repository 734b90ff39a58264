#pragma once

#include "core/placement/isolation.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

enum class NodeView : std::uint8_t { Groups, EachNode };

/// The isolation of one file "a.yaml".
[[nodiscard]] IsolationPtr isolationOf(const std::string &yaml, NodeView view = NodeView::Groups, PlacementSettings settings = {});

/// The index of the workload whose object has this name; nothing if there is none.
[[nodiscard]] std::optional<std::size_t> workloadNamed(const Isolation &isolation, std::string_view name);
/// The index of the group that holds the Node of this name.
[[nodiscard]] std::optional<std::size_t> groupOfNode(const Isolation &isolation, std::string_view node);

/// Where one pod stands with one group.
struct Asked {
    Landing landing;
    Placement placement;
};
[[nodiscard]] Asked ask(const Isolation &isolation, std::string_view workload, std::string_view node);

/// "no: taints/untolerated-taint, …": for messages of failed checks, deciding reasons first.
[[nodiscard]] std::string described(const Placement &placement);

[[nodiscard]] inline QByteArray utf8(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace bulkhead
