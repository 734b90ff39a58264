#pragma once

#include "core/analysis/reporter.h"

#include <string_view>

namespace bulkhead {

/// A finding in settings, perhaps in a language inside a string: it concerns the object that holds them, if one does.
FindingBuilder reportInSettings(Reporter &report, const RuleMetadata &rule, const Location &place, Message message,
                                const Resource *holder);

/// A container socket, the kubelet's files or all of the node: who may write there has the node.
[[nodiscard]] bool givesNodeAway(std::string_view hostPath);

} // namespace bulkhead
