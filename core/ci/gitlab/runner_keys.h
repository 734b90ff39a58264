#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bulkhead {

/// The keys that a table of config.toml may have (common/config.go of the runner, 19.4). A table is named by the way to it without
/// positions: "", "runners", "runners.kubernetes.volumes.host_path". Empty for tables whose keys are the user's, or that are not
/// known here.
[[nodiscard]] std::span<const std::string_view> runnerKeys(std::string_view table);

/// Keys that decide on what a job may do: a misspelt one is no small matter.
[[nodiscard]] bool isSecurityKey(std::string_view key);

/// The key that was meant: the same word written in another case, else the nearest one within a third of its length. Empty if none.
[[nodiscard]] std::string_view nearestRunnerKey(std::span<const std::string_view> keys, std::string_view written);
/// The same word, but for capitals, underscores and dashes.
[[nodiscard]] bool isSameWord(std::string_view one, std::string_view other);

} // namespace bulkhead
