#pragma once

#include "core/yaml/yaml_patch.h"

namespace bulkhead::YamlEdits {

// The changes that YamlPatch is made of, each where the node is written and in the bytes of the text it was parsed from. Whether
// other places share the node, and whether that text is only embedded in a file, is for the callers to know.

using Entries = std::vector<std::pair<std::string, YamlValue>>;

/// Adds entries whose keys the mapping does not have: where the neighbours have them, else in alphabetical order if the mapping
/// keeps one, else at its end.
[[nodiscard]] PatchResult addEntries(YamlNode mapping, const Entries &entries);
/// Adds items before the one at `position`, which is at most the number of items.
[[nodiscard]] PatchResult insertItems(YamlNode sequence, std::size_t position, const std::vector<YamlValue> &items);
/// Gives an empty value the collection `value`, on the lines below its key where there is room.
[[nodiscard]] PatchResult fill(YamlNode empty, const YamlValue &value);
[[nodiscard]] PatchResult replace(YamlNode node, const YamlValue &value);
[[nodiscard]] PatchResult remove(YamlNode node, YamlNode upTo);
[[nodiscard]] PatchResult rename(YamlNode value, std::string_view newKey);

/// Whether remove() takes this node, or a collection around it that only holds it.
[[nodiscard]] YamlNode removedWhole(YamlNode node, YamlNode upTo);

/// What stands between two entries of a flow collection: a line break if `first`, the first token of one, begins its line.
[[nodiscard]] std::string separatorAt(YamlNode first);

/// Both lists of edits as one, sorted; of insertions at one place the earlier comes first. Refused if they overlap.
[[nodiscard]] PatchResult joined(std::vector<TextEdit> first, std::vector<TextEdit> second);

} // namespace bulkhead::YamlEdits
