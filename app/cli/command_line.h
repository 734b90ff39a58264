#pragma once

#include <string>
#include <vector>

namespace bulkhead {

/// Runs what the arguments ask for (the program's name first) and returns the exit code.
[[nodiscard]] int runCommandLine(const std::vector<std::string> &arguments);

} // namespace bulkhead
