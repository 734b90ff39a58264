#pragma once

#include "core/yaml/yaml_patch.h"

#include <functional>
#include <optional>
#include <vector>

namespace bulkhead::YamlEdits {

/// A change to be made where its node is written, or only at the place it was reached.
struct Change {
    YamlNode node; ///< whose text or entries change
    std::function<PatchResult()> edit; ///< where it is written
    std::vector<YamlNode> lost{}; ///< what goes away with all below it: anchors there would be missed
    std::optional<YamlValue> replacement{}; ///< what the node is to say, if it is replaced as a whole
    /// Of a removal: takes away the alias itself, where nothing would be left of what it stands for.
    std::function<PatchResult(YamlNode alias)> removeAlias{};
    bool changesKey = false; ///< of the node's entry, or removes that entry: a merge key cannot be told so
};

/// Makes the change as `shared` says. A refusal because of other places lists them.
[[nodiscard]] PatchResult made(const Change &change, SharedChange shared);

/// The same of a change that may consist of several: a refusal because of other places gets its alternatives.
[[nodiscard]] PatchResult withAlternatives(SharedChange shared, const std::function<PatchResult(SharedChange)> &change);

/// The innermost anchored node with aliases that this node is or lies in; empty if there is none.
[[nodiscard]] YamlNode anchorAround(YamlNode node);

} // namespace bulkhead::YamlEdits
