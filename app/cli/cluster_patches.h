#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/session.h"
#include "core/analysis/fix_applier.h"

#include <string>

namespace bulkhead {

/// Fixes for whoever has a cluster and no files: `kubectl patch` lines on standard output.
[[nodiscard]] ExitCode printKubectl(const FixApplier::FixAllResult &fixed, const Session &session);
/// The same as a Kustomize component in a folder, which must be empty or not there yet.
[[nodiscard]] ExitCode writeKustomize(const FixApplier::FixAllResult &fixed, const Session &session, const std::string &folder);

} // namespace bulkhead
