#pragma once

#include "app/cli/options.h"

#include <CLI/CLI.hpp>

namespace bulkhead {

/// Options that several commands have, declared alike.

/// A list: the option repeated, or a value with commas.
void addRepeatable(CLI::App &app, const std::string &name, std::vector<std::string> &target, const std::string &help);
/// PATH… and --jobs.
void addPaths(CLI::App &app, InputOptions &input);
void addKubeVersion(CLI::App &app, InputOptions &input);
/// addPaths, and which rules run for which version.
void addInput(CLI::App &app, InputOptions &input);
void addFormat(CLI::App &app, std::string &format, const std::vector<std::string> &formats);
[[nodiscard]] ReportFormat formatFromString(const std::string &name);
[[nodiscard]] FixFormat fixFormatFromString(const std::string &name);
[[nodiscard]] IsolationFormat isolationFormatFromString(const std::string &name);

} // namespace bulkhead
