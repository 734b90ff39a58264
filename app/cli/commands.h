#pragma once

#include "app/cli/exit_code.h"
#include "app/cli/options.h"

#include <string>

namespace bulkhead {

[[nodiscard]] ExitCode runCheck(const CheckOptions &options);
[[nodiscard]] ExitCode runFix(const FixOptions &options);
[[nodiscard]] ExitCode runIsolation(const IsolationOptions &options);
[[nodiscard]] ExitCode runRunners(const RunnersOptions &options);
[[nodiscard]] ExitCode runCanI(const CanIOptions &options);
[[nodiscard]] ExitCode runReach(const ReachOptions &options);
[[nodiscard]] ExitCode runRules(ReportFormat format);
[[nodiscard]] ExitCode runExplain(const std::string &ruleId);

} // namespace bulkhead
