#pragma once

#include "app/cli/options.h"

#include <CLI/CLI.hpp>

#include <string>

namespace bulkhead {

/// Declares a command that asks one question. Options and format must live as long as the parser.
void addCanI(CLI::App &app, CanIOptions &options, std::string &format);
void addReach(CLI::App &app, ReachOptions &options, std::string &format);

} // namespace bulkhead
