#pragma once

#include "core/schema/workspace_names.h"

#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// Where an object is defined or named.
struct NamePlace {
    SourcePtr source{};
    TextRange range{};
    std::string object{}; ///< "Deployment shop/cart": the one defined there, or that it is written in
    std::string path{}; ///< "spec.template.spec.serviceAccountName"; of a definition "metadata.name"
};

/// The objects that the name at a place means: of a reference the one it names, of labels that a selector asks for the objects
/// whose pods have all of them. An object whose namespace nobody wrote fits any. Empty where nothing is named.
[[nodiscard]] std::vector<NamePlace> definitionsAt(std::string_view text, ByteOffset offset, const WorkspaceNames &names);

/// Every place that names the object at a place (by its own name or by a reference), its definitions first. Of the labels of pods:
/// the selectors (of Services, then of network policies and disruption budgets) that select those pods.
[[nodiscard]] std::vector<NamePlace> referencesAt(std::string_view text, ByteOffset offset, const WorkspaceNames &names);

} // namespace bulkhead
